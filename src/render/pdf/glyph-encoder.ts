import { number } from './content-stream.ts';
import type { Font, Glyph } from './fonts.ts';
import type { EmbeddedFont, PdfFile } from './pdf-file.ts';
import type { GlyphRun, Shape } from './shape.ts';

/** Glyphs of one font as `TJ` has them, between the brackets around them. */
export interface EncodedRun {
  readonly font: string;
  readonly operands: string;
}

/** A shape as a file has it. */
export interface EncodedShape {
  readonly by: GlyphEncoder;
  readonly runs: readonly EncodedRun[];
  /** With the space after it, once it was followed by one. */
  spaced: readonly EncodedRun[] | undefined;
}

/** The glyphs of a file: which numbers its font subsets give them, kept as they are written. */
export class GlyphEncoder {
  private readonly file: PdfFile;

  constructor(file: PdfFile) {
    this.file = file;
  }

  /** The glyphs of the shape, in runs of one font. */
  runs(shape: Shape): readonly EncodedRun[] {
    return this.encoded(shape).runs;
  }

  /** The same with those of the space that follows: most of a text is words of one font and spaces. */
  runsSpaced(shape: Shape, space: Shape): readonly EncodedRun[] {
    const encoded = this.encoded(shape);
    return (encoded.spaced ??= this.runs(space).reduce(joined, encoded.runs));
  }

  private encoded(shape: Shape): EncodedShape {
    if (shape.encoded?.by === this) return shape.encoded;
    const runs = shape.runs.map((run) => ({
      font: this.font(run.font).id,
      operands: this.encode(run),
    }));
    return (shape.encoded = { by: this, runs, spaced: undefined });
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

/** The runs and one more, which goes on with the last if it is of its font. */
function joined(runs: readonly EncodedRun[], run: EncodedRun): readonly EncodedRun[] {
  const last = runs.at(-1);
  if (last?.font !== run.font) return [...runs, run];
  return [...runs.slice(0, -1), { ...run, operands: [last.operands, run.operands].join('') }];
}
