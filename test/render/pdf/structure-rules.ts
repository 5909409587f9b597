import { everyElement, Pdf, text, type Element } from './pdf-structure.ts';
import { PdfText } from './pdf-text.ts';

/** A PDF with what the rules ask of it again and again. */
export class Examined {
  readonly pdf: Pdf;
  readonly elements: readonly Element[];
  readonly texts: PdfText;

  constructor(objects: string) {
    this.pdf = new Pdf(objects);
    this.elements = everyElement(this.pdf.structure);
    this.texts = new PdfText(this.pdf);
  }

  of(...types: readonly string[]): readonly Element[] {
    return this.elements.filter(({ type }) => types.includes(type));
  }
}

/** What PDF/UA-1 asks: a file's faults against it, each in a few words. */
export type Rule = (examined: Examined) => readonly string[];

/** The elements that the condition is not true of, by their types and words. */
export function unless(
  examined: Examined,
  elements: readonly Element[],
  condition: (element: Element) => boolean,
): readonly string[] {
  return elements
    .filter((element) => !condition(element))
    .map((element) => `${element.type} "${examined.texts.of(element)}"`);
}

/** What may be in each kind of element; kinds that are not listed hold text, code and links. */
const contents: Readonly<Record<string, string>> = {
  Document: 'Sect Div H1 H2 H3 H4 H5 H6 P L Table Figure BlockQuote TOC',
  Sect: 'Sect Div H1 H2 H3 H4 H5 H6 P L Table Figure BlockQuote TOC',
  Div: 'H1 H2 H3 H4 H5 H6 P L Table BlockQuote',
  BlockQuote: 'P L Table BlockQuote',
  TOC: 'TOC TOCI',
  TOCI: 'Reference',
  Reference: 'Link',
  Link: 'Code Span',
  L: 'LI',
  LI: 'Lbl LBody',
  Lbl: '',
  LBody: 'P L BlockQuote',
  Table: 'THead TBody',
  THead: 'TR',
  TBody: 'TR',
  TR: 'TH TD',
  Figure: '',
};
const inLine = 'Code Link Span';
/** Marks stand in no other than these. */
const holdsMarks = /^(?:H[1-6]|P|Lbl|TH|TD|Link|Span|Code|Figure)$/;

export const treeRules: Readonly<Record<string, Rule>> = {
  'elements stand in the elements that may hold them': (examined) =>
    unless(examined, examined.elements, ({ type, children }) => {
      const allowed = (contents[type] ?? inLine).split(' ');
      return children.every((child) => allowed.includes(child.type));
    }),

  'only elements for text and drawings hold marks': (examined) =>
    unless(examined, examined.elements, ({ type, marks }) => {
      return marks.length === 0 || holdsMarks.test(type);
    }),

  'every element has words, but for empty cells': (examined) =>
    unless(examined, examined.elements, (element) => {
      return element.type === 'TD' || examined.texts.of(element).trim() !== '';
    }),

  'headings begin with the one title and leave no level out': (examined) => {
    const headings = examined.of('H1', 'H2', 'H3', 'H4', 'H5', 'H6');
    const levels = headings.map(({ type }) => Number(type.slice(1)));
    const gaps = headings.filter((_, index) => (levels[index] ?? 0) > (levels[index - 1] ?? 0) + 1);
    const titles = levels.filter((level) => level === 1).length;
    return [
      ...(levels[0] === 1 && titles === 1 ? [] : [`${titles} titles`]),
      ...unless(examined, gaps, () => false),
    ];
  },

  'drawings have other words, and a box inside the page': (examined) =>
    unless(examined, examined.of('Figure'), ({ facts, marks }) => {
      const [left, bottom, right, top] = boxOf(examined, facts['/A'], '/BBox');
      const [page] = marks;
      const [, , width, height] = boxOf(
        examined,
        examined.pdf.pages[page?.page ?? -1],
        '/MediaBox',
      );
      const inside = left > 0 && bottom > 0 && left < right && bottom < top;
      return text(facts['/Alt']).trim() !== '' && inside && right < width && top < height;
    }),

  'tables have a head, and all rows the same number of cells': (examined) =>
    unless(examined, examined.of('Table'), (table) => {
      const rows = everyElement(table).filter(({ type }) => type === 'TR');
      const widths = new Set(rows.map((row) => row.children.length));
      return table.children.map(({ type }) => type).join() === 'THead,TBody' && widths.size === 1;
    }),

  'cells of the head, and the first of each row, are heads and say of what': (examined) =>
    unless(examined, examined.of('TR'), ({ parent, children }) =>
      children.every(({ type, facts }, column) => {
        const scope = parent?.type === 'THead' ? '/Column' : column === 0 ? '/Row' : undefined;
        const attributes = examined.pdf.resolve(facts['/A']);
        if (scope === undefined) return type === 'TD' && attributes['/Scope'] === undefined;
        return type === 'TH' && attributes['/O'] === '/Table' && attributes['/Scope'] === scope;
      }),
    ),

  'the head of a table is read once, not again on each page': (examined) =>
    unless(examined, examined.of('THead'), (head) => {
      const marks = everyElement(head).flatMap((element) => element.marks);
      return new Set(marks.map(({ page }) => page)).size === 1;
    }),

  'items of a list have labels if the list says that they are numbered': (examined) =>
    unless(examined, examined.of('L'), ({ facts, children }) => {
      const numbering = examined.pdf.resolve(facts['/A'])['/ListNumbering'];
      const parts = numbering === '/None' ? 'LBody' : 'Lbl,LBody';
      const known = ['/None', '/Disc', '/Decimal'].includes(text(numbering));
      return known && children.every((item) => item.children.map((c) => c.type).join() === parts);
    }),

  'entries of the contents are read with their page, which is where they lead': (examined) =>
    unless(examined, examined.of('TOCI'), (entry) => {
      const [area] = everyElement(entry).flatMap(({ areas }) => areas);
      const page = examined.pdf.pageOf(destinationOf(examined, area?.['/Dest']));
      return examined.texts.of(entry).endsWith(` ${page + 1}`);
    }),
};

/** The numbers of a box; nothing where there is none. */
function boxOf(
  examined: Examined,
  holder: unknown,
  key: string,
): readonly [number, number, number, number] {
  const box = examined.pdf.list(examined.pdf.resolve(holder as never)[key]).map(Number);
  return [box[0] ?? NaN, box[1] ?? NaN, box[2] ?? NaN, box[3] ?? NaN];
}

/** The page that a name leads to. */
export function destinationOf({ pdf }: Examined, name: unknown): string {
  const tree = pdf.resolve(pdf.resolve(pdf.catalog['/Names'])['/Dests']);
  const names = pdf.list(tree['/Names']);
  const at = names.findIndex((each, index) => index % 2 === 0 && each === name);
  return at < 0 ? '' : text(pdf.list(names[at + 1])[0]);
}
