import { invisible, type Font, type FontShelf, type Glyph } from './fonts.ts';
import type { EncodedShape } from './glyph-encoder.ts';
import type { Face } from './style.ts';

/** A piece of text turned into glyphs. Widths are thousandths of the size it will be set in. */
export interface Shape {
  readonly text: string;
  readonly width: number;
  /** More than one where characters come from a fallback font. */
  readonly runs: readonly GlyphRun[];
  /** As the file has it that was written last: found sooner, and cleared away, than in a map. */
  encoded: EncodedShape | undefined;
}

export interface GlyphRun {
  readonly font: Font;
  readonly glyphs: readonly Glyph[];
  /** Added after each glyph, up to the last that is not 0: kerning, or the way back to set an accent. */
  readonly adjustments: readonly number[];
}

/** More words of a face than a report repeats; names and addresses have no end. */
const mostKnown = 10_000;

/** No word that comes again is longer, and one without end would fill the memory with its parts. */
const longestKnown = 60;

/** Turns text into shapes and remembers them: a report says the same words again and again. */
export class Shaper {
  private readonly shelf: FontShelf;
  private readonly known = new Map<Face, Map<string, Shape>>();
  private readonly spaces: Partial<Record<Face, Shape>> = {};

  constructor(shelf: FontShelf) {
    this.shelf = shelf;
  }

  /** The shape of a text without line breaks; fails on a character that no font has. */
  shape(face: Face, text: string): Shape {
    if (text.length > longestKnown) return this.newShape(face, text);
    let words = this.known.get(face);
    if (words === undefined) this.known.set(face, (words = new Map<string, Shape>()));
    let shape = words.get(text);
    if (shape === undefined) {
      shape = this.newShape(face, text);
      if (words.size === mostKnown) words.clear();
      words.set(text, shape);
    }
    return shape;
  }

  /** The shape of the space between words. */
  space(face: Face): Shape {
    return (this.spaces[face] ??= this.shape(face, ' '));
  }

  private newShape(face: Face, text: string): Shape {
    const runs: { font: Font; glyphs: Glyph[]; adjustments: number[] }[] = [];
    let width = 0;
    for (const character of text) {
      const point = character.codePointAt(0) ?? 0;
      if (invisible.includes(point)) continue;
      const font = this.shelf.fontOf(face, point);
      const glyph = font?.glyph(point);
      if (font === undefined || glyph === undefined) throw new Error(missing(character, point));
      let run = runs.at(-1);
      if (run?.font !== font) {
        run = { font, glyphs: [], adjustments: [] };
        runs.push(run);
      }
      width += appended(run, glyph);
    }
    // Copied, since a list that has grown has room for more.
    return {
      text,
      width,
      encoded: undefined,
      runs: runs.map(({ font, glyphs, adjustments }) => {
        return { font, glyphs: glyphs.slice(), adjustments: trimmed(adjustments) };
      }),
    };
  }
}

/** Without the zeros at the end, which are nearly all; those that are missing are taken for such. */
function trimmed(adjustments: readonly number[]): readonly number[] {
  return adjustments.slice(0, adjustments.findLastIndex((each) => each !== 0) + 1);
}

/** Adds a glyph to the run and gives the width by which the run grows. */
function appended(run: { font: Font; glyphs: Glyph[]; adjustments: number[] }, glyph: Glyph) {
  const last = run.glyphs.length - 1;
  const before = run.glyphs[last];
  run.glyphs.push(glyph);
  run.adjustments.push(0);
  if (before === undefined) return glyph.width;
  if (isAccent(glyph)) {
    // An accent that Unicode has no composed letter for: back to the middle of the letter, and on.
    const back = before.width / 2;
    run.adjustments[last] = (run.adjustments[last] ?? 0) - back;
    run.adjustments[last + 1] = back;
    return glyph.width;
  }
  const kerning = run.font.kerning(before.id, glyph.id);
  run.adjustments[last] = (run.adjustments[last] ?? 0) + kerning;
  return glyph.width + kerning;
}

function isAccent(glyph: Glyph): boolean {
  return glyph.width === 0 && glyph.point >= 0x300 && glyph.point <= 0x36f;
}

function missing(character: string, point: number): string {
  const code = point.toString(16).toUpperCase().padStart(4, '0');
  return `no font has the character U+${code} ${JSON.stringify(character)}`;
}
