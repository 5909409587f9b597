import { text, type Pdf, type Dictionary, type Element, type Mark } from './pdf-structure.ts';

/** A font of a PDF file, and the glyphs that its pages show. */
export interface UsedFont {
  readonly name: string;
  readonly facts: Dictionary;
  readonly descendant: Dictionary;
  readonly descriptor: Dictionary;
  /** What each glyph stands for. */
  readonly unicode: ReadonlyMap<number, string>;
  readonly used: Set<number>;
}

/** The texts of a file, read from the glyphs on its pages with the fonts' own tables. */
export class PdfText {
  readonly fonts = new Map<string, UsedFont>();
  private readonly pdf: Pdf;
  private readonly marks = new Map<string, string>();

  constructor(pdf: Pdf) {
    this.pdf = pdf;
    pdf.pages.forEach((_, page) => {
      this.readPage(page);
    });
  }

  /** What is read aloud for the element and all that is in it. */
  of(element: Element): string {
    const own = element.marks.map((mark) => this.ofMark(mark)).join('');
    return own + element.children.map((child) => this.of(child)).join('');
  }

  private ofMark({ page, id }: Mark): string {
    return this.marks.get(`${page} ${id}`) ?? '';
  }

  private readPage(page: number): void {
    const { '/Font': fonts } = this.pdf.resolve(this.pdf.pages[page]?.['/Resources']);
    let font: UsedFont | undefined;
    for (const { operator, operands, within } of this.pdf.contents[page] ?? []) {
      if (operator === 'Tf') font = this.font(text(this.pdf.resolve(fonts)[operands[0] ?? '']));
      if (operator !== 'TJ' || font === undefined) continue;
      const glyphs = glyphsOf(operands);
      for (const glyph of glyphs) font.used.add(glyph);
      const key = `${page} ${within.at(-1)?.id ?? 'artifact'}`;
      const words = glyphs.map((glyph) => font?.unicode.get(glyph) ?? '').join('');
      this.marks.set(key, (this.marks.get(key) ?? '') + words);
    }
  }

  private font(reference: string): UsedFont {
    const known = this.fonts.get(reference);
    if (known !== undefined) return known;
    const facts = this.pdf.resolve(reference);
    const descendant = this.pdf.resolve(this.pdf.list(facts['/DescendantFonts'])[0]);
    const font = {
      name: text(facts['/BaseFont']),
      facts,
      descendant,
      descriptor: this.pdf.resolve(descendant['/FontDescriptor']),
      unicode: unicodeOf(this.pdf.stream(facts['/ToUnicode'])),
      used: new Set<number>(),
    };
    this.fonts.set(reference, font);
    return font;
  }
}

/** The widths in the font's own program, in thousandths of the size. */
export function programWidths(font: UsedFont, pdf: Pdf): readonly number[] {
  const program = Buffer.from(pdf.stream(font.descriptor['/FontFile2']), 'latin1');
  const tables = new Map<string, number>();
  for (let entry = 12; entry < 12 + program.readUInt16BE(4) * 16; entry += 16) {
    tables.set(program.toString('latin1', entry, entry + 4), program.readUInt32BE(entry + 8));
  }
  const at = (table: string, offset: number) => (tables.get(table) ?? 0) + offset;
  const scale = 1000 / program.readUInt16BE(at('head', 18));
  const glyphs = program.readUInt16BE(at('maxp', 4));
  const metrics = program.readUInt16BE(at('hhea', 34));
  return Array.from({ length: glyphs }, (_, glyph) => {
    return program.readUInt16BE(at('hmtx', Math.min(glyph, metrics - 1) * 4)) * scale;
  });
}

function glyphsOf(operands: readonly string[]): readonly number[] {
  const digits = operands.flatMap((operand) => /^<(.*)>$/.exec(operand)?.[1] ?? []).join('');
  return (digits.match(/.{4}/g) ?? []).map((glyph) => parseInt(glyph, 16));
}

function unicodeOf(map: string): ReadonlyMap<number, string> {
  const unicode = new Map<number, string>();
  for (const [, first = '', texts = ''] of map.matchAll(/<(\w+)> <\w+> \[(.*?)\]/gs)) {
    [...texts.matchAll(/<([\w ]*)>/g)].forEach(([, units = ''], index) => {
      const codes = (units.match(/\w{4}/g) ?? []).map((unit) => parseInt(unit, 16));
      unicode.set(parseInt(first, 16) + index, String.fromCharCode(...codes));
    });
  }
  return unicode;
}
