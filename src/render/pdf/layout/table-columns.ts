import type { Table } from '../../../report/document.ts';
import { loosened } from '../break-opportunities.ts';
import type { Atom } from '../inline.ts';
import { naturalWidth, widestWord } from '../line-breaker.ts';
import { table as look } from '../style.ts';
import { CellLines } from './cell-lines.ts';

/** Where a column of a table stands. */
export interface SetColumn {
  readonly left: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

type Cells = readonly (readonly Atom[])[];

/**
 * The columns of a table whose rows, the head first, have these texts. Their widths suit what is in
 * the cells; only what is left over goes by the shares asked for.
 */
export function columnsOf(
  table: Table,
  rows: readonly Cells[],
  left: number,
  width: number,
): readonly SetColumn[] {
  const shares = table.columns.map((column) => column.width);
  const needs = shares.map((_, index) => needOf(rows, index, width));
  const looked = rows.slice(0, look.rowsLookedAt);
  const lines = shares.map((_, index) => new CellLines(looked.map((row) => row[index] ?? [])));
  const fitted = (least: (need: Need) => number) => {
    const own = needs.map((need) => ({ ...need, least: least(need) }));
    return lowest(widthsOf(own, shares, width), own, lines);
  };
  const whole = fitted((need) => need.least);
  const mayDivide = needs.some(({ least, leastDivided }) => leastDivided < least);
  const divided = mayDivide ? fitted((need) => need.leastDivided) : whole;
  const height = (widths: readonly number[]) =>
    heightOf(lines.map((column, index) => column.at(widths[index] ?? 0)));
  const isWorth = mayDivide && height(divided) < look.worthDividing * height(whole);
  const widths = isWorth ? divided : whole;
  let next = left;
  return table.columns.map(({ align }, index) => {
    const own = widths[index] ?? 0;
    next += own;
    return { left: next - own, width: own, align };
  });
}

/** What a column would like to have, from what it must have to what is of use. */
interface Need {
  /** No word is cut. */
  readonly word: number;
  /** What is short, like a date or a status, stays on one line. */
  readonly least: number;
  /** The same, but that dates may have their year on a line of its own. */
  readonly leastDivided: number;
  /** No cell breaks its lines. */
  readonly whole: number;
  /** How much text a cell has, as the width of one line; long cells count for more. */
  readonly usual: number;
}

function needOf(rows: readonly Cells[], column: number, width: number): Need {
  const cells = rows.map((row) => row[column] ?? []);
  const padding = 2 * look.paddingX + 0.1;
  const widest = (texts: Cells) =>
    Math.min(largest(texts.map(widestWord)), width * look.mostForAWord) + padding;
  const [word, part] = [widest(cells), widest(cells.map(loosened))];
  const [heading = 0, ...texts] = cells.map((cell) => naturalWidth(cell));
  const text = largest(texts) + padding;
  const least = Math.max(word, text <= look.keptOnOneLine ? text : 0);
  return {
    word,
    least,
    leastDivided: part < word ? part : least,
    whole: Math.max(least, text, heading * look.headShare + padding),
    usual: Math.sqrt(sum(texts.map((each) => each * each)) / Math.max(1, texts.length)),
  };
}

/**
 * All of the width, divided so that cells of a row have about as many lines as each other, which
 * makes rows low. Where all cells have room enough, the rest goes by the shares asked for.
 */
function widthsOf(needs: readonly Need[], shares: readonly number[], width: number): number[] {
  const least = sum(needs.map((need) => need.least));
  if (least >= width) return narrowWidths(needs, least, width);
  const rest = width - sum(needs.map(({ whole }) => whole));
  if (rest >= 0) {
    const unit = rest / (sum(shares) || 1);
    return needs.map(({ whole }, index) => whole + unit * (shares[index] ?? 0));
  }
  const widthsFor = (lines: number) =>
    needs.map((need) => Math.min(need.whole, Math.max(need.least, need.usual / lines)));
  let [few, many] = [0.001, 10_000];
  while (many / few > 1.0001) {
    const lines = Math.sqrt(few * many);
    if (sum(widthsFor(lines)) > width) few = lines;
    else many = lines;
  }
  return widthsFor(many);
}

/**
 * The widths moved a little from column to column as long as that makes the table lower, a row
 * being as high as its highest cell.
 */
function lowest(
  widths: readonly number[],
  needs: readonly Need[],
  columns: readonly CellLines[],
): readonly number[] {
  const best = [...widths];
  let now = columns.map((column, index) => column.at(best[index] ?? 0));
  let least = heightOf(now);
  if (least < heightOf(columns.map((column) => column.at(Infinity))) + 0.001) return best;
  for (const step of [24, 12, 6, 3]) {
    // What the columns would have with so much less and more, as long as they are as wide as they are.
    const less: (Change | undefined)[] = [];
    const more: (Change | undefined)[] = [];
    const changed = (index: number, change: number): Change => {
      const lines = columns[index]?.at((best[index] ?? 0) + change) ?? [];
      return { lines, mayHelp: lines.some((own, row) => own < (now[index]?.[row] ?? 0)) };
    };
    for (let tried = true; tried;) {
      tried = false;
      for (const [from, need] of needs.entries()) {
        for (const to of needs.keys()) {
          if (to === from || (best[from] ?? 0) - step < need.least) continue;
          const narrower = (less[from] ??= changed(from, -step));
          const wider = (more[to] ??= changed(to, step));
          if (!narrower.mayHelp && !wider.mayHelp) continue;
          const moved = [...now];
          [moved[from], moved[to]] = [narrower.lines, wider.lines];
          const height = heightOf(moved, least);
          if (height >= least - 0.001) continue;
          [now, least, tried] = [moved, height, true];
          best[from] = (best[from] ?? 0) - step;
          best[to] = (best[to] ?? 0) + step;
          less[from] = less[to] = more[from] = more[to] = undefined;
        }
      }
    }
  }
  return best;
}

interface Change {
  readonly lines: readonly number[];
  /** Whether a cell has fewer of them; of most changes none has. */
  readonly mayHelp: boolean;
}

/**
 * How many lines the rows take together, by the lines of the cells of each column; that single cells have
 * few counts a little. Beyond the most that is of interest nothing is counted.
 */
function heightOf(columns: readonly (readonly number[])[], most = Infinity): number {
  const rows = columns[0]?.length ?? 0;
  let total = 0;
  for (let row = 0; row < rows && total <= most; row += 1) {
    let highest = 1;
    for (const column of columns) {
      const own = column[row] ?? 0;
      highest = Math.max(highest, own);
      total += own / 50;
    }
    total += highest;
  }
  return total;
}

/** Where there is not even the least for each: short texts are broken first, then words are cut. */
function narrowWidths(needs: readonly Need[], least: number, width: number): number[] {
  const words = sum(needs.map(({ word }) => word));
  if (words >= width) return needs.map(({ word }) => (word * width) / words);
  const part = (width - words) / (least - words);
  return needs.map((need) => need.word + (need.least - need.word) * part);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
