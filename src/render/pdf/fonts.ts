import type { FontFiles, FontName } from './font-files.ts';
import type { Face } from './style.ts';
import { TrueTypeFont } from './true-type.ts';

/** Where the characters of a face are looked for, in this order. */
const fallbacks: Readonly<Record<Face, readonly FontName[]>> = {
  regular: ['regular', 'symbols'],
  semibold: ['semibold', 'symbols'],
  italic: ['italic', 'symbols'],
  'semibold-italic': ['semibold-italic', 'symbols'],
  mono: ['mono', 'regular', 'symbols'],
};

/** One glyph of a font; widths are thousandths of the size. */
export interface Glyph {
  readonly id: number;
  readonly width: number;
  readonly point: number;
}

/** A font ready to measure and to embed. */
export interface Font {
  readonly name: FontName;
  readonly parsed: TrueTypeFont;
  /** Undefined when the font lacks the character. */
  glyph(point: number): Glyph | undefined;
  /** What to add between two glyphs, in thousandths of the size; mostly nothing. */
  kerning(left: number, right: number): number;
}

/** The fonts of a build, each parsed when it is first used and only once. */
export class FontShelf {
  private readonly files: FontFiles;
  private readonly fonts = new Map<FontName, Font>();

  constructor(files: FontFiles) {
    this.files = files;
  }

  font(name: FontName): Font {
    let font = this.fonts.get(name);
    if (font === undefined) {
      font = readFont(name, this.files[name]);
      this.fonts.set(name, font);
    }
    return font;
  }

  /** The font that sets the character in the face; undefined when there is none. */
  fontOf(face: Face, point: number): Font | undefined {
    for (const name of fallbacks[face]) {
      const font = this.font(name);
      if (font.glyph(point) !== undefined) return font;
    }
    return undefined;
  }

  /** Code points that every face can print, ascending; white space that is set as a space too. */
  printable(): readonly number[] {
    const faces = Object.keys(fallbacks) as Face[];
    const regular = fallbacks.regular.flatMap((name) => this.font(name).parsed.characters);
    const points = regular.filter((point) =>
      faces.every((face) => this.fontOf(face, point) !== undefined),
    );
    return [...new Set([...points, ...whiteSpace, ...invisible])].sort((a, b) => a - b);
  }
}

/** Set as a space, like runs of spaces. */
const whiteSpace = [0x09, 0x0a];

/**
 * Hints to a shaper or a line breaker that leave no mark: soft hyphen, zero-width space, joiners,
 * and the two that choose between text and picture form of a symbol.
 */
export const invisible = [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfe0e, 0xfe0f];

function readFont(name: FontName, bytes: Uint8Array): Font {
  const parsed = new TrueTypeFont(bytes);
  const scale = 1000 / parsed.unitsPerEm;
  const glyphs = new Map<number, Glyph | undefined>();
  const glyphOf = (point: number) => {
    const id = isControl(point) ? undefined : parsed.glyphOf(point);
    return id === undefined ? undefined : { id, width: parsed.metrics(id).advance * scale, point };
  };
  return {
    name,
    parsed,
    kerning: (left, right) => parsed.kerning(left, right) * scale,
    glyph(point) {
      let glyph = glyphs.get(point);
      if (glyph === undefined && !glyphs.has(point)) {
        glyph = glyphOf(point);
        glyphs.set(point, glyph);
      }
      return glyph;
    },
  };
}

/** Direction marks and the like, for which some fonts have a picture, and what is no character. */
function isControl(point: number): boolean {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u.test(String.fromCodePoint(point));
}
