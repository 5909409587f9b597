import type { RatedDiagnostic } from '../diagnostics/diagnostic.ts';
import { countsOf, foundSet } from '../render/findings/finding.ts';
import { renderText } from '../render/findings/text.ts';
import { counted } from '../report/words.ts';
import type { Context } from './context.ts';
import type { Loaded } from './load.ts';

/** The findings as text with frames. */
export function findingsText(
  { texts }: Loaded,
  findings: readonly RatedDiagnostic[],
  paint: Context['paint']['stdout'],
): string {
  return renderText(foundSet(findings, texts), paint);
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
