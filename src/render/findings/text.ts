import type { Paint } from '../paint.ts';
import { placeInWords } from './concise.ts';
import { linesOfEach, type Finding, type FoundSet } from './finding.ts';
import { frame } from './frame.ts';

/** Each finding with its place, the lines at fault with carets, the other place and the way out. */
export function renderText({ findings, sources }: FoundSet, paint: Paint): string {
  const linesOf = linesOfEach(sources);
  return findings
    .map((finding) => `${block(finding, linesOf(finding.place.file), paint).join('\n')}\n`)
    .join('\n');
}

function block(finding: Finding, source: readonly string[], paint: Paint): string[] {
  const { place, severity, code, message, hint, related } = finding;
  const label = paint[severity](`${severity}[${code}]`);
  return [
    `${paint.bold(placeInWords(place))}: ${label}: ${message}`,
    ...frame(place.range, source, paint, severity),
    ...(related === undefined ? [] : [`   ${related.what} at ${placeInWords(related.place)}`]),
    ...(hint === undefined ? [] : [`   ${paint.bold('hint:')} ${hint}`]),
  ];
}
