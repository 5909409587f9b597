import type { Place } from '../../domain/place.ts';
import type { RatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { visible } from '../../diagnostics/visible.ts';
import { inWords } from '../../diagnostics/words.ts';

/** One line for each finding, as compilers write them. */
export function renderConcise(findings: readonly RatedDiagnostic[]): string {
  return findings.map((finding) => `${conciseLine(finding)}\n`).join('');
}

/** `28.yaml:11:3: error[unknown-property]: unexpected …`, and the other place where there is one. */
function conciseLine(finding: RatedDiagnostic): string {
  const { place, severity, code, related } = finding;
  const other = related === undefined ? '' : ` (${related.what} at ${placeInWords(related.place)})`;
  return `${placeInWords(place)}: ${severity}[${code}]: ${inWords(finding).message}${other}`;
}

/** `data/recommendations/28.yaml:11:3`. */
export function placeInWords({ file, range }: Place): string {
  return `${visible(file)}:${range.start.line}:${range.start.column}`;
}
