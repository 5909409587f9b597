import { present } from '../../domain/present.ts';
import { partOf, type Atom } from './inline.ts';
import type { Shaper } from './shape.ts';

/** A line of text: its atoms and where each begins, from the left edge of the line. */
export interface Line {
  readonly pieces: readonly Piece[];
  /** Without the space at its end. */
  readonly width: number;
}

export interface Piece {
  readonly x: number;
  readonly atom: Atom;
}

/** Sums of widths that differ by less than this are equal: a line may be filled exactly. */
const tolerance = 0.01;

/**
 * Breaks text into lines no wider than `width`, each as full as it can be. A word that is wider
 * than a whole line is cut, after a sign of an address where there is one, else where the line ends.
 */
export function breakLines(atoms: readonly Atom[], width: number, shaper: Shaper): readonly Line[] {
  const lines = new Lines(width, shaper);
  let from = 0;
  atoms.forEach((atom, index) => {
    if (!atom.breakAfter && !atom.lineEnd) return;
    lines.addWord(atoms, from, index + 1);
    from = index + 1;
  });
  if (from < atoms.length) lines.addWord(atoms, from, atoms.length);
  return lines.all();
}

/** Lines as even in width as the same number of lines can be, for titles and headings. */
export function balancedLines(
  atoms: readonly Atom[],
  width: number,
  shaper: Shaper,
): readonly Line[] {
  const fullest = breakLines(atoms, width, shaper);
  if (fullest.length < 2 || fullest.length > 4) return fullest;
  let narrow = width / 2;
  let wide = width;
  let best = fullest;
  while (wide - narrow > 4) {
    const middle = (narrow + wide) / 2;
    const lines = breakLines(atoms, middle, shaper);
    if (lines.length > fullest.length || lines.some((line) => cut(line))) narrow = middle;
    else [wide, best] = [middle, lines];
  }
  return best;
}

/** The first lines of a text, the last ending in dots where there would be more. */
export function shortened(
  atoms: readonly Atom[],
  width: number,
  most: number,
  shaper: Shaper,
): readonly Line[] {
  const lines = breakLines(atoms, width, shaper);
  if (lines.length <= most) return lines;
  const shown = lines.slice(0, most).flatMap(({ pieces }) => pieces.map(({ atom }) => atom));
  while (shown.length > 1) {
    const last = shown.pop();
    if (last === undefined) break;
    const fewer = breakLines([...shown, partOf(last, '…', true, shaper)], width, shaper);
    if (fewer.length <= most) return fewer;
  }
  return lines.slice(0, most);
}

/** The widest word of the text, for tables that give each column room for its words. */
export function widestWord(atoms: readonly Atom[]): number {
  let widest = 0;
  let width = 0;
  for (const atom of atoms) {
    widest = Math.max(widest, width + atom.width);
    width = atom.breakAfter || atom.lineEnd ? 0 : width + atom.width + atom.space;
  }
  return widest;
}

/** The width of the whole text on one line, or of the atoms of which these are the first and the end. */
export function naturalWidth(atoms: readonly Atom[], from = 0, to = atoms.length): number {
  let [width, space] = [0, 0];
  for (let index = from; index < to; index += 1) {
    const atom = present(atoms[index]);
    width = width + atom.width + atom.space;
    space = atom.space;
  }
  return width - space;
}

/** Whether the line ends inside a word. */
function cut(line: Line): boolean {
  const last = line.pieces.at(-1)?.atom;
  return (
    last !== undefined && last.breakAfter && last.space === 0 && /[^-–—/]$/.test(last.shape.text)
  );
}

class Lines {
  private readonly width: number;
  private readonly shaper: Shaper;
  private readonly lines: Line[] = [];
  private pieces: Piece[] = [];
  private x = 0;

  constructor(width: number, shaper: Shaper) {
    this.width = width;
    this.shaper = shaper;
  }

  /** Adds the atoms from the one index to before the other, which no line may end between. */
  addWord(atoms: readonly Atom[], from: number, to: number): void {
    const width = naturalWidth(atoms, from, to);
    if (width <= this.width + tolerance) {
      if (this.pieces.length > 0 && !this.fits(width)) this.endLine();
      for (let index = from; index < to; index += 1) this.place(present(atoms[index]));
    } else {
      this.addLongWord(atoms.slice(from, to));
    }
    if (atoms[to - 1]?.lineEnd === true) this.endLine();
  }

  all(): readonly Line[] {
    if (this.pieces.length > 0) this.endLine();
    return this.lines;
  }

  /** Looks at a part of the word at a time: to set all that is left at each line takes the square of it. */
  private addLongWord(word: readonly Atom[]): void {
    let isAlone = this.pieces.length === 0;
    for (const atom of word) {
      const { text } = atom.shape;
      let from = 0;
      do {
        const end = endOfPart(text, from);
        const isWhole = end - from === text.length;
        const part = isWhole
          ? atom
          : partOf(atom, text.slice(from, end), end === text.length, this.shaper);
        const at = this.fits(part.width) ? end - from : this.roomFor(part, isAlone);
        if (at === end - from) this.place(part);
        else {
          if (at > 0) this.place(partOf(part, part.shape.text.slice(0, at), false, this.shaper));
          this.endLine();
          isAlone = true;
        }
        from += at;
      } while (from < text.length);
    }
  }

  /** How much of a part that is too wide stands on this line. */
  private roomFor(part: Atom, isAlone: boolean): number {
    const at = cutAt(part, this.width - this.x, !isAlone);
    return at > 0 || this.pieces.length > 0 ? at : firstCharacter(part.shape.text);
  }

  private fits(width: number): boolean {
    return this.x + width <= this.width + tolerance;
  }

  private place(atom: Atom): void {
    this.pieces.push({ x: this.x, atom });
    this.x += atom.width + atom.space;
  }

  private endLine(): void {
    const trailing = this.pieces.at(-1)?.atom.space ?? 0;
    this.lines.push({ pieces: this.pieces, width: this.x - trailing });
    this.pieces = [];
    this.x = 0;
  }
}

/** Far more than a line holds. */
const partLength = 250;

/** Where a part of the text ends that begins there: not within a character, nor before an accent. */
function endOfPart(text: string, from: number): number {
  let end = Math.min(from + partLength, text.length);
  const most = Math.min(end + partLength, text.length);
  while (end < most && /[\p{M}\udc00-\udfff]/u.test(text.charAt(end))) end += 1;
  return end;
}

/** The length of the first character with its accents: even the narrowest line takes one. */
function firstCharacter(text: string): number {
  return /^.\p{M}*/su.exec(text)?.[0].length ?? text.length;
}

/** After these an address or a file name is cut with the least harm. */
const goodEnds = new Set('/?&-_.=#,;:@%+~');

/**
 * How much of the atom's text fits in the room, in UTF-16 units. On a line that has text already
 * only a good end counts, so that an ordinary long word starts a line of its own.
 */
function cutAt(atom: Atom, room: number, lineHasText: boolean): number {
  let width = 0;
  let at = 0;
  let good = 0;
  for (const run of atom.shape.runs) {
    for (const [index, glyph] of run.glyphs.entries()) {
      width += ((glyph.width + (run.adjustments[index] ?? 0)) * atom.style.size) / 1000;
      if (width > room + tolerance) return good > 0 || lineHasText ? good : at;
      const character = String.fromCodePoint(glyph.point);
      at = atom.shape.text.indexOf(character, at) + character.length;
      if (goodEnds.has(character) && !atom.shape.text.startsWith('/', at)) good = at;
    }
  }
  return good > 0 || lineHasText ? good : at;
}
