import type { CellName, Place } from '../../domain/place.ts';
import { columnLetters } from '../../diagnostics/phrases.ts';
import { quoted, visible } from '../../diagnostics/visible.ts';
import type { Finding, FoundSet } from './finding.ts';

/** One line for each finding, as compilers write them. */
export function renderConcise({ findings }: FoundSet): string {
  return findings.map((finding) => `${conciseLine(finding)}\n`).join('');
}

/** `28.yaml:11:3: error[unknown-property]: unexpected …`, and the other place where there is one. */
function conciseLine({ place, severity, code, message, related }: Finding): string {
  const other = related === undefined ? '' : ` (${related.what} at ${placeInWords(related.place)})`;
  return `${placeInWords(place)}: ${severity}[${code}]: ${message}${other}`;
}

/** `data/recommendations/28.yaml:11:3`, and the cell of a table. */
export function placeInWords({ file, range, cell }: Place): string {
  const place = `${visible(file)}:${range.start.line}:${range.start.column}`;
  return cell === undefined ? place : `${place} (${cellInWords(cell)})`;
}

/** `row 7, column B "Target date"`. */
function cellInWords({ row, column, heading }: CellName): string {
  const name = `row ${row}, column ${columnLetters(column)}`;
  return heading === '' ? name : `${name} ${quoted(heading)}`;
}
