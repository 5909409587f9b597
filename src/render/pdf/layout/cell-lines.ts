import { loosened } from '../break-opportunities.ts';
import type { Atom } from '../inline.ts';
import { widestWord } from '../line-breaker.ts';
import { table as look } from '../style.ts';

/** What may not be divided: its width, the space after it, and whether the line ends with it. */
interface Word {
  readonly width: number;
  readonly space: number;
  readonly lineEnd: boolean;
}

/** The text of a cell as it is broken in a column with room for its dates, or in a narrower one. */
export function fitting(atoms: readonly Atom[], room: number): readonly Atom[] {
  return widestWord(atoms) > room ? loosened(atoms) : atoms;
}

/** How many lines the cells of one column have, by the column's width. */
export class CellLines {
  private readonly cells: readonly { bound: number; words: Word[][] }[];
  private readonly known = new Map<number, readonly number[]>();

  constructor(cells: readonly (readonly Atom[])[]) {
    this.cells = cells.map((atoms) => ({
      bound: widestWord(atoms),
      words: [wordsOf(atoms), wordsOf(loosened(atoms))],
    }));
  }

  at(width: number): readonly number[] {
    let lines = this.known.get(width);
    if (lines === undefined) {
      const room = width - 2 * look.paddingX;
      lines = this.cells.map(({ bound, words: [whole = [], loose = []] }) =>
        linesOf(bound > room ? loose : whole, room),
      );
      this.known.set(width, lines);
    }
    return lines;
  }
}

function wordsOf(atoms: readonly Atom[]): Word[] {
  const words: Word[] = [];
  let width = 0;
  for (const { width: own, space, breakAfter, lineEnd } of atoms) {
    width += own;
    if (breakAfter || lineEnd) {
      words.push({ width, space, lineEnd });
      width = 0;
    } else {
      width += space;
    }
  }
  return width > 0 ? [...words, { width, space: 0, lineEnd: false }] : words;
}

function linesOf(words: readonly Word[], room: number): number {
  let lines = 0;
  let x = Infinity;
  for (const { width, space, lineEnd } of words) {
    if (x + width > room + 0.01) {
      // A word that is wider than the column is cut.
      lines += Math.max(1, Math.ceil(width / Math.max(room, 1)));
      x = 0;
    }
    x = lineEnd ? Infinity : x + width + space;
  }
  return lines;
}
