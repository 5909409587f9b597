import { create } from 'fontkit';
import { TrueTypeFont } from '../../../src/render/pdf/true-type.ts';
import { reportFonts } from './report-fonts.ts';

// fontkit reads the fonts too, and what is made of them.
describe.each(Object.entries(reportFonts))('the font %s', (_, bytes) => {
  const font = new TrueTypeFont(bytes);
  const read = create(bytes);
  const ids = Array.from({ length: read.numGlyphs }, (_, id) => id);

  test('has the measures that fontkit reads', () => {
    const measures = ['unitsPerEm', 'ascent', 'descent', 'lineGap', 'italicAngle'] as const;
    for (const measure of measures) expect(font[measure]).toBe(read[measure]);
    expect(font.capHeight).toBe(read['capHeight'] ?? 0);
    expect(font.xHeight).toBe(read['xHeight'] ?? 0);
    expect(font.bbox).toMatchObject({ ...(read['bbox'] as object) });
    expect(font.postscriptName).toBe(read['postscriptName']);
    expect(read['head']).toMatchObject(font.head);
    expect(read['OS/2']).toMatchObject(font['OS/2']);
    expect(Boolean((read['post'] as { isFixedPitch: number }).isFixedPitch)).toBe(
      font.post.isFixedPitch,
    );
  });

  test('has the characters that fontkit reads, and their glyphs', () => {
    const points = read.characterSet.filter((point) => read.glyphForCodePoint(point).id !== 0);
    expect(font.characters).toEqual(points);
    expect(points.map((point) => font.glyphOf(point))).toEqual(
      points.map((point) => read.glyphForCodePoint(point).id),
    );
    expect(font.glyphOf(0xffff)).toBeUndefined();
  });

  test('has the widths that fontkit reads', () => {
    expect(ids.map((id) => font.metrics(id))).toEqual(
      ids.map((id) => {
        const glyph = read.getGlyph(id);
        return { advance: glyph.advanceWidth, bearing: glyph._getMetrics().leftBearing };
      }),
    );
  });

  test('shows the same outlines from a subset of some of its glyphs, and of all', () => {
    for (const some of [ids.filter((id) => id % 7 === 3).reverse(), ids]) {
      const subset = font.createSubset();
      const numbers = some.map((id) => [id, subset.includeGlyph(id)] as const);
      const part = create(subset.encode());
      expect(part.numGlyphs).toBeGreaterThanOrEqual(some.length);
      for (const [id, number] of numbers) {
        const [glyph, whole] = [part.getGlyph(number), read.getGlyph(id)];
        expect([id, glyph.advanceWidth, glyph.path.toSVG()]).toEqual([
          id,
          whole.advanceWidth,
          whole.path.toSVG(),
        ]);
      }
    }
  });

  test('gives a subset whose sums are right, as readers of fonts check them', () => {
    const subset = font.createSubset();
    subset.includeGlyph(5);
    const file = subset.encode();
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    const sumOf = (from: number, length: number) => {
      let sum = 0;
      for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
      return sum;
    };
    expect(sumOf(0, file.length)).toBe(0xb1b0afba);
    for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
      const [sum = 0, from = 0, length = 0] = [4, 8, 12].map((at) => view.getUint32(entry + at));
      const tag = new TextDecoder().decode(file.subarray(entry, entry + 4));
      const adjustment = tag === 'head' ? view.getUint32(from + 8) : 0;
      expect([tag, (sumOf(from, length) - adjustment) >>> 0]).toEqual([tag, sum]);
    }
  });
});

test('some glyphs are put together of others', () => {
  const font = new TrueTypeFont(reportFonts.regular);
  const subset = font.createSubset();
  const accented = font.glyphOf(0xe9) ?? 0;
  expect(new DataView(font.outline(accented).slice().buffer).getInt16(0)).toBeLessThan(0);
  subset.includeGlyph(accented);
  // The glyph for what is missing, this one and its parts.
  expect(create(subset.encode()).numGlyphs).toBe(4);
});

test('a file that is no such font is refused', () => {
  expect(() => new TrueTypeFont(new Uint8Array(64))).toThrow();
});
