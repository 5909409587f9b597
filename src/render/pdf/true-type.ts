import { present } from '../../domain/present.ts';
import { FontSubset } from './font-subset.ts';

/**
 * A TrueType font, read as far as measuring and embedding it takes, by OpenType 1.9. pdfkit embeds it by
 * the members that fontkit gives its fonts. fontkit would be half of the code that is loaded for a PDF,
 * for scripts and kinds of file that the fonts of reports have none of.
 */
export class TrueTypeFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  /** 0 where an old font does not tell, as its height of small letters. */
  readonly capHeight: number;
  readonly xHeight: number;
  readonly bbox: Readonly<Record<'minX' | 'minY' | 'maxX' | 'maxY', number>>;
  readonly head: { readonly macStyle: { readonly italic: boolean } };
  readonly 'OS/2': { readonly sFamilyClass: number };
  readonly post: { readonly isFixedPitch: boolean };
  readonly italicAngle: number;
  readonly postscriptName: string;
  private readonly tables: ReadonlyMap<string, DataView>;
  private readonly glyphs: ReadonlyMap<number, number>;
  /** How many glyphs have a width of their own; those that follow have the last of these. */
  private readonly widths: number;
  private readonly hasLongOffsets: boolean;
  private readonly kern: DataView | undefined;

  constructor(bytes: Uint8Array) {
    this.tables = tablesOf(bytes);
    const head = this.table('head');
    this.unitsPerEm = head.getUint16(18);
    this.bbox = {
      minX: head.getInt16(36),
      minY: head.getInt16(38),
      maxX: head.getInt16(40),
      maxY: head.getInt16(42),
    };
    this.head = { macStyle: { italic: (head.getUint16(44) & 2) !== 0 } };
    this.hasLongOffsets = head.getInt16(50) === 1;
    const hhea = this.table('hhea');
    this.ascent = hhea.getInt16(4);
    this.descent = hhea.getInt16(6);
    this.lineGap = hhea.getInt16(8);
    this.widths = hhea.getUint16(34);
    const os2 = this.table('OS/2');
    const tellsHeights = os2.getUint16(0) >= 2;
    this.xHeight = tellsHeights ? os2.getInt16(86) : 0;
    this.capHeight = tellsHeights ? os2.getInt16(88) : 0;
    this['OS/2'] = { sFamilyClass: os2.getInt16(30) };
    const post = this.table('post');
    this.italicAngle = post.getInt32(4) / 0x10000;
    this.post = { isFixedPitch: post.getUint32(12) !== 0 };
    this.postscriptName = postscriptName(this.table('name'));
    this.glyphs = glyphsOf(this.table('cmap'));
    this.kern = this.tables.get('kern');
  }

  /** The code points that the font has glyphs for, ascending. */
  get characters(): number[] {
    return [...this.glyphs.keys()];
  }

  /** The glyph of a code point; undefined when there is none. */
  glyphOf(point: number): number | undefined {
    return this.glyphs.get(point);
  }

  getGlyph(id: number): { readonly advanceWidth: number } {
    return { advanceWidth: this.metrics(id).advance };
  }

  /** How wide a glyph is, and how far from its start its outline begins. */
  metrics(id: number): { readonly advance: number; readonly bearing: number } {
    const table = this.table('hmtx');
    // The last that have the same width tell only the other.
    const last = 4 * Math.min(id, this.widths - 1);
    const more = 2 * (id - (this.widths - 1));
    return {
      advance: table.getUint16(last),
      bearing: table.getInt16(more > 0 ? last + 2 + more : last + 2),
    };
  }

  /** What to add between two glyphs; mostly nothing. */
  kerning(left: number, right: number): number {
    if (this.kern === undefined) return 0;
    // Version, number of subtables (4 bytes), then of the first: version, length, coverage (6 bytes),
    // number of pairs and what helps to search them. There are some 15,000, of which few are met.
    const wanted = left * 65_536 + right;
    let low = 0;
    let high = this.kern.getUint16(10) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const pair = this.kern.getUint32(18 + middle * 6);
      if (pair === wanted) return this.kern.getInt16(18 + middle * 6 + 4);
      if (pair < wanted) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }

  /** The outline of a glyph as the file has it; a space has none. */
  outline(id: number): Uint8Array {
    const loca = this.table('loca');
    const offset = (at: number) =>
      this.hasLongOffsets ? loca.getUint32(4 * at) : 2 * loca.getUint16(2 * at);
    const { buffer, byteOffset } = this.table('glyf');
    return new Uint8Array(buffer, byteOffset + offset(id), offset(id + 1) - offset(id));
  }

  /** A table of the file, which has it. */
  table(tag: string): DataView {
    return present(this.tables.get(tag));
  }

  createSubset(): FontSubset {
    return new FontSubset(this);
  }

  /** Whatever has it is a font to pdfkit; text is set by this program. */
  layout(): never {
    throw new Error('pdfkit sets no text');
  }
}

function tablesOf(bytes: Uint8Array): ReadonlyMap<string, DataView> {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, DataView>();
  const end = 12 + 16 * file.getUint16(4);
  for (let entry = 12; entry < end; entry += 16) {
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    const from = bytes.byteOffset + file.getUint32(entry + 8);
    tables.set(tag, new DataView(bytes.buffer, from, file.getUint32(entry + 12)));
  }
  return tables;
}

/** From the subtable for Unicode on Windows in format 4: ranges of characters. */
function glyphsOf(cmap: DataView): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const subtable = subtableOf(cmap, 3, 1);
  // Each range is told in four lists: its end, its start, what to add, and where its list of glyphs is.
  const ranges = cmap.getUint16(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + ranges + 2;
  for (let range = 0; range < ranges; range += 2) {
    const start = cmap.getUint16(starts + range);
    const end = cmap.getUint16(ends + range);
    const added = cmap.getUint16(starts + ranges + range);
    const offsetAt = starts + 2 * ranges + range;
    const offset = cmap.getUint16(offsetAt);
    // The last range is for U+FFFF, which is no character.
    for (let point = start; point <= end && point < 0xffff; point++) {
      const listed = offset === 0 ? point : cmap.getUint16(offsetAt + offset + 2 * (point - start));
      const id = (listed + added) & 0xffff;
      if (id !== 0) glyphs.set(point, id);
    }
  }
  return glyphs;
}

function subtableOf(cmap: DataView, platform: number, encoding: number): number {
  for (let entry = 4; entry < 4 + 8 * cmap.getUint16(2); entry += 8) {
    const isWanted = cmap.getUint16(entry) === platform && cmap.getUint16(entry + 2) === encoding;
    if (isWanted) return cmap.getUint32(entry + 4);
  }
  throw new Error('the font has no table of characters');
}

/** The name of the font in PDFs, as it stands for Windows. */
function postscriptName(names: DataView): string {
  const texts = names.getUint16(4);
  for (let entry = 6; entry < 6 + 12 * names.getUint16(2); entry += 12) {
    const isWanted = names.getUint16(entry) === 3 && names.getUint16(entry + 6) === 6;
    if (!isWanted) continue;
    const from = texts + names.getUint16(entry + 10);
    const length = names.getUint16(entry + 8) / 2;
    const codes = Array.from({ length }, (_, at) => names.getUint16(from + 2 * at));
    return String.fromCharCode(...codes);
  }
  throw new Error('the font has no name');
}
