import { number } from './content-stream.ts';
import type { Font, Glyph } from './fonts.ts';
import type { EmbeddedFont, PdfFile } from './pdf-file.ts';
import type { GlyphRun, Shape } from './shape.ts';

/** Glyphs of one font as `TJ` has them, between the brackets around them. */
export interface EncodedRun {
  readonly font: string;
  readonly operands: string;
}

/** The glyphs of a file: which numbers its font subsets give them, kept as they are written. */
export class GlyphEncoder {
  private readonly file: PdfFile;

  constructor(file: PdfFile) {
    this.file = file;
  }

  encoded(shape: Shape): readonly EncodedRun[] {
    if (shape.encoded?.by === this) return shape.encoded.runs;
    const runs = shape.runs.map((run) => ({
      font: this.font(run.font).id,
      operands: this.encode(run),
    }));
    shape.encoded = { by: this, runs };
    return runs;
  }

  private font(font: Font): EmbeddedFont {
    return this.file.font(font.name, font.parsed);
  }

  /** Glyphs in hexadecimal, adjustments between them. */
  private encode({ font, glyphs, adjustments }: GlyphRun): string {
    // Joined, since a text that is added to keeps its parts: thrice the memory, for each known word.
    const parts: string[] = [];
    glyphs.forEach((glyph, index) => {
      parts.push(this.include(font, glyph));
      const adjustment = adjustments[index] ?? 0;
      if (adjustment !== 0) parts.push(`>${number(-adjustment)}<`);
    });
    return parts.join('');
  }

  private include(font: Font, glyph: Glyph): string {
    const embedded = this.font(font);
    const id = embedded.subset.includeGlyph(glyph.id);
    embedded.widths[id] ??= glyph.width;
    embedded.unicode[id] ??= [glyph.point];
    return id.toString(16).padStart(4, '0');
  }
}
