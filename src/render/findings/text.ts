import type { RatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { inWords } from '../../diagnostics/words.ts';
import type { Paint } from '../paint.ts';
import { placeInWords } from './concise.ts';
import { frame } from './frame.ts';

/** Each finding with its place, the lines at fault with carets, the other place and the way out. */
export function renderFindings(
  findings: readonly RatedDiagnostic[],
  sources: ReadonlyMap<string, string>,
  paint: Paint,
): string {
  const lines = new Map(Array.from(sources, ([path, text]) => [path, lazyLines(text)]));
  return findings
    .map((finding) => {
      const source = lines.get(finding.place.file)?.() ?? [];
      return `${block(finding, source, paint).join('\n')}\n`;
    })
    .join('\n');
}

function block(finding: RatedDiagnostic, source: readonly string[], paint: Paint): string[] {
  const { place, severity, code, related } = finding;
  const { message, hint } = inWords(finding);
  const label = paint[severity](`${severity}[${code}]`);
  return [
    `${paint.bold(placeInWords(place))}: ${label}: ${message}`,
    ...frame(place.range, source, paint, severity),
    ...(related === undefined ? [] : [`   ${related.what} at ${placeInWords(related.place)}`]),
    ...(hint === undefined ? [] : [`   ${paint.bold('hint:')} ${hint}`]),
  ];
}

/** Most files have no finding, and many findings may be in one file. */
function lazyLines(text: string): () => readonly string[] {
  let lines: readonly string[] | undefined;
  return () => (lines ??= text.split('\n'));
}
