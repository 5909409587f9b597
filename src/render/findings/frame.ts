import type { Range } from '../../domain/place.ts';
import type { Severity } from '../../diagnostics/diagnostic.ts';
import type { Paint } from '../paint.ts';
import { cellsOf, widthOf, type Cell } from './cells.ts';

/** Lines shown above the one at fault. */
const before = 2;
/** Terminal columns of source text, so that a frame fits a terminal of 80. */
const windowWidth = 72;
/** Characters of a line looked at on each side; one line may be the whole file. */
const nearby = 200;
/** Columns shown left of the carets when a long line is cut. */
const lead = 20;

/** The line at fault with two lines before it, and carets below the very stretch. */
export function frame(
  { start, end }: Range,
  source: readonly string[],
  paint: Paint,
  severity: Severity,
): string[] {
  const shift = Math.max(0, start.column - 1 - nearby);
  const lineAt = (line: number) => (source[line - 1] ?? '').slice(shift, shift + 3 * nearby);
  const faulty = lineAt(start.line);
  if (source.length <= 1 && faulty.trim() === '') return [];
  const cells = cellsOf(faulty);
  const first = start.column - 1 - shift;
  const last = end.line > start.line ? faulty.trimEnd().length : end.column - 1 - shift;
  const from = widthOf(cells, 0, first);
  const carets = Math.max(1, widthOf(cells, first, last));
  const left = windowStart(widthOf(cells, 0, faulty.length), from);
  const digits = String(start.line).length;
  const gutter = (mark: string, label: string) => paint.dim(`${mark} ${label.padStart(digits)} |`);
  const shown = [];
  for (let line = Math.max(1, start.line - before); line <= start.line; line++) {
    const mark = line === start.line ? '>' : ' ';
    const text = cut(cellsOf(lineAt(line)), left);
    shown.push(`${gutter(mark, String(line))} ${text}`.trimEnd());
  }
  const room = left + windowWidth - from;
  const pointer = ' '.repeat(from - left) + paint[severity]('^'.repeat(Math.min(carets, room)));
  return [...shown, `${gutter(' ', '')} ${pointer}`];
}

/** The column at which a long line begins to be shown. */
function windowStart(width: number, from: number): number {
  return width <= windowWidth || from < windowWidth - lead ? 0 : from - lead;
}

/** The part of a line inside the window, with an ellipsis where something is left out. */
function cut(cells: readonly Cell[], left: number): string {
  let column = 0;
  let text = '';
  let isCutOff = false;
  for (const cell of cells) {
    const inside = column >= left && column + cell.width <= left + windowWidth;
    if (inside) text += column === left && left > 0 ? '…'.padEnd(cell.width) : cell.text;
    else if (column >= left) isCutOff = true;
    column += cell.width;
  }
  return isCutOff ? `${text}…` : text;
}
