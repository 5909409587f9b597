import type { RatedDiagnostic } from '../diagnostics/diagnostic.ts';
import { visible } from '../diagnostics/visible.ts';
import { countsOf, foundSet } from '../render/findings/finding.ts';
import { renderText } from '../render/findings/text.ts';
import { counted } from '../report/words.ts';
import type { Context } from './context.ts';
import type { Loaded } from './load.ts';

/** The findings as text with frames. */
export function findingsText(
  { texts }: Loaded,
  findings: readonly RatedDiagnostic[],
  { paint, typed }: Context,
): string {
  return renderText(foundSet(findings, texts, undefined, typed), paint.stderr);
}

/** `2 errors and 1 warning in 3 files`. */
export function findingsSummary(findings: readonly RatedDiagnostic[]): string {
  const { errors, warnings, files } = countsOf(findings);
  const parts = [
    ...(errors === 0 ? [] : [counted(errors, 'error')]),
    ...(warnings === 0 ? [] : [counted(warnings, 'warning')]),
  ];
  return `${parts.join(' and ')} in ${counted(files, 'file')}`;
}

/** How many files are named in a summary. */
const mostFiles = 3;

/** The files that have errors, after a summary in which warnings are counted too. */
export function whereErrorsAre(findings: readonly RatedDiagnostic[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0 || errors.length === findings.length) return '';
  const files = [...new Set(errors.map(({ place }) => visible(place.file)))];
  const rest = files.length - mostFiles;
  const named = files.slice(0, mostFiles).join(', ');
  const what = errors.length === 1 ? 'the error is' : 'the errors are';
  return `; ${what} in ${named}${rest > 0 ? ` and ${counted(rest, 'more file')}` : ''}`;
}
