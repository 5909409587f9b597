import type { TrueTypeFont } from './true-type.ts';

/** The glyphs of a font that a file shows, with numbers of their own; the first is that for what is missing. */
export class FontSubset {
  private readonly font: TrueTypeFont;
  private readonly glyphs = [0];
  private readonly numbers = new Map([[0, 0]]);

  constructor(font: TrueTypeFont) {
    this.font = font;
  }

  /** The number of the glyph in the subset, which has it from now on. */
  includeGlyph(id: number): number {
    let number = this.numbers.get(id);
    if (number === undefined) {
      number = this.glyphs.push(id) - 1;
      this.numbers.set(id, number);
    }
    return number;
  }

  /**
   * A font file with the glyphs and the tables that a PDF needs (ISO 32000-1, 9.9); the fonts of reports
   * have none of those that fit outlines to a screen.
   */
  encode(): Uint8Array {
    const outlines: Uint8Array[] = [];
    // The list grows by the parts of glyphs that are put together.
    for (const id of this.glyphs) outlines.push(this.outline(id));
    const count = outlines.length;
    const offsets = new DataView(new ArrayBuffer(4 * count + 4));
    const metrics = new DataView(new ArrayBuffer(4 * count));
    let length = 0;
    outlines.forEach((outline, number) => {
      length += outline.length;
      offsets.setUint32(4 * number + 4, length);
      const { advance, bearing } = this.font.metrics(this.glyphs[number] ?? 0);
      metrics.setUint16(4 * number, advance);
      metrics.setInt16(4 * number + 2, bearing);
    });
    const changed = (tag: string, change: (table: DataView) => void) => {
      const table = bytesOf(this.font.table(tag)).slice();
      change(viewOf(table));
      return table;
    };
    return fontFile([
      ['glyf', Buffer.concat(outlines)],
      // The offsets in `loca` are long, and each glyph has a width.
      [
        'head',
        changed('head', (head) => {
          head.setInt16(50, 1);
          head.setUint32(8, 0);
        }),
      ],
      [
        'hhea',
        changed('hhea', (hhea) => {
          hhea.setUint16(34, count);
        }),
      ],
      ['hmtx', bytesOf(metrics)],
      ['loca', bytesOf(offsets)],
      [
        'maxp',
        changed('maxp', (maxp) => {
          maxp.setUint16(4, count);
        }),
      ],
    ]);
  }

  /** The outline of a glyph; one that is put together of others names them by their numbers here. */
  private outline(id: number): Uint8Array {
    const outline = this.font.outline(id);
    if (outline.length === 0 || viewOf(outline).getInt16(0) >= 0) return outline;
    const copy = outline.slice();
    const view = viewOf(copy);
    for (let at = 10, flags: number = follows; (flags & follows) !== 0; at += partLength(flags)) {
      flags = view.getUint16(at);
      view.setUint16(at + 2, this.includeGlyph(view.getUint16(at + 2)));
    }
    return copy;
  }
}

/** Of a part of a glyph: its place is two words, it has one scale or two or four, another part follows. */
const words = 0x01;
const [scale, scales, matrix] = [0x08, 0x40, 0x80];
const follows = 0x20;

/** After its flags and its glyph, two bytes each, a part has its place and its scales. */
function partLength(flags: number): number {
  const place = (flags & words) === 0 ? 2 : 4;
  const numbers =
    Number((flags & scale) !== 0) +
    2 * Number((flags & scales) !== 0) +
    4 * Number((flags & matrix) !== 0);
  return 4 + place + 2 * numbers;
}

type Table = readonly [tag: string, bytes: Uint8Array];

/** A font of the tables, which are in the order of their tags, with the sums by which it is checked. */
function fontFile(tables: readonly Table[]): Uint8Array {
  const start = 12 + 16 * tables.length;
  const length = tables.reduce((sum, [, { length: own }]) => sum + padded(own), start);
  const file = new Uint8Array(length);
  const view = viewOf(file);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  // By which a reader may search for a table: by halves of the largest power of two.
  const power = Math.floor(Math.log2(tables.length));
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (tables.length - 2 ** power));
  let at = start;
  let head = 0;
  for (const [index, [tag, bytes]] of tables.entries()) {
    const entry = 12 + 16 * index;
    file.set(bytes, at);
    file.set(new TextEncoder().encode(tag), entry);
    view.setUint32(entry + 4, sumOf(view, at, bytes.length));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    if (tag === 'head') head = at;
    at += padded(bytes.length);
  }
  view.setUint32(head + 8, (0xb1b0afba - sumOf(view, 0, length)) >>> 0);
  return file;
}

/** The sum of words of four bytes, without what goes beyond one. */
function sumOf(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function bytesOf({ buffer, byteOffset, byteLength }: DataView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
