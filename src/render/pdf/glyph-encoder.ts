import { number } from './content-stream.ts';
import type { Font, Glyph } from './fonts.ts';
import type { EmbeddedFont, PdfFile } from './pdf-file.ts';
import type { GlyphRun } from './shape.ts';

/** The glyphs of a file: which numbers its font subsets give them, kept as they are written. */
export class GlyphEncoder {
  private readonly file: PdfFile;
  private readonly encoded = new WeakMap<GlyphRun, string>();

  constructor(file: PdfFile) {
    this.file = file;
  }

  font(font: Font): EmbeddedFont {
    return this.file.font(font.name, font.parsed);
  }

  /** The run as operands of `TJ`: glyphs in hexadecimal, adjustments between them. */
  operands(run: GlyphRun): string {
    let text = this.encoded.get(run);
    if (text === undefined) {
      text = this.encode(run);
      this.encoded.set(run, text);
    }
    return text;
  }

  private encode({ font, glyphs, adjustments }: GlyphRun): string {
    let text = '<';
    glyphs.forEach((glyph, index) => {
      text += this.include(font, glyph);
      const adjustment = adjustments[index] ?? 0;
      if (adjustment !== 0) text += `>${number(-adjustment)}<`;
    });
    return `${text}>`;
  }

  private include(font: Font, glyph: Glyph): string {
    const embedded = this.font(font);
    const id = embedded.subset.includeGlyph(glyph.id);
    embedded.widths[id] ??= glyph.width;
    embedded.unicode[id] ??= [glyph.point];
    return id.toString(16).padStart(4, '0');
  }
}
