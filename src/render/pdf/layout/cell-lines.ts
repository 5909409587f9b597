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

/** A text of a cell. */
interface Words {
  readonly words: readonly Word[];
  /** The room in which all stand on one line; infinite when they must not. */
  readonly oneLine: number;
}

/** The text of a cell as it is broken in a column with room for its dates, or in a narrower one. */
export function fitting(atoms: readonly Atom[], room: number): readonly Atom[] {
  return widestWord(atoms) > room ? loosened(atoms) : atoms;
}

/** How many lines the cells of one column have, by the column's width. */
export class CellLines {
  private readonly cells: readonly { bound: number; whole: Words; loose: Words }[];

  constructor(cells: readonly (readonly Atom[])[]) {
    this.cells = cells.map((atoms) => ({
      bound: widestWord(atoms),
      whole: wordsOf(atoms),
      loose: wordsOf(loosened(atoms)),
    }));
  }

  at(width: number): readonly number[] {
    const room = width - 2 * look.paddingX;
    return this.cells.map(({ bound, whole, loose }) => linesOf(bound > room ? loose : whole, room));
  }
}

function wordsOf(atoms: readonly Atom[]): Words {
  const words: Word[] = [];
  let [width, before, oneLine] = [0, 0, 0];
  const end = (space: number, lineEnd: boolean) => {
    words.push({ width, space, lineEnd });
    oneLine = Math.max(oneLine, before + width);
    before = lineEnd ? Infinity : before + width + space;
    width = 0;
  };
  for (const { width: own, space, breakAfter, lineEnd } of atoms) {
    width += own;
    if (breakAfter || lineEnd) end(space, lineEnd);
    else width += space;
  }
  if (width > 0) end(0, false);
  return { words, oneLine: words.length === 0 ? Infinity : oneLine };
}

function linesOf({ words, oneLine }: Words, room: number): number {
  if (oneLine <= room) return 1;
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
