import type { FontFiles, FontName } from './font-files.ts';
import { parseFont, type ParsedFont } from './pdf-file.ts';
import type { Face } from './style.ts';

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
  readonly parsed: ParsedFont;
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
    const regular = fallbacks.regular.flatMap((name) => this.font(name).parsed.characterSet);
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
  const parsed = parseFont(bytes);
  const scale = 1000 / parsed.unitsPerEm;
  const covered = new Set(parsed.characterSet.filter((point) => !isControl(point)));
  const glyphs = new Map<number, Glyph>();
  return {
    name,
    parsed,
    kerning: kerningOf(bytes, scale),
    glyph(point) {
      if (!covered.has(point)) return undefined;
      let glyph = glyphs.get(point);
      if (glyph === undefined) {
        const { id } = parsed.glyphForCodePoint(point);
        glyph = { id, width: parsed.getGlyph(id).advanceWidth * scale, point };
        glyphs.set(point, glyph);
      }
      return glyph;
    },
  };
}

/**
 * Direction marks and the like, for which some fonts have a picture, and what is no character:
 * tables of fonts end with U+FFFF, which stands for the glyph of what the font lacks.
 */
function isControl(point: number): boolean {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u.test(String.fromCodePoint(point));
}

/**
 * Looks pairs up in the font's `kern` table where it lies, by halving: the fonts have some 15,000
 * pairs each, of which a report meets a few hundred.
 */
function kerningOf(bytes: Uint8Array, scale: number): Font['kerning'] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = kernTable(view);
  if (table === undefined) return () => 0;
  // Version, number of subtables (4 bytes), then of the first: version, length, coverage (6 bytes).
  const pairs = view.getUint16(table + 10);
  const first = table + 18;
  return (left, right) => {
    const wanted = left * 65_536 + right;
    let low = 0;
    let high = pairs - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const pair = view.getUint32(first + middle * 6);
      if (pair === wanted) return view.getInt16(first + middle * 6 + 4) * scale;
      if (pair < wanted) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  };
}

function kernTable(view: DataView): number | undefined {
  const kern = 0x6b65726e;
  const tables = view.getUint16(4);
  for (let entry = 12; entry < 12 + tables * 16; entry += 16) {
    if (view.getUint32(entry) === kern) return view.getUint32(entry + 8);
  }
  return undefined;
}
