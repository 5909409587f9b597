import { FontShelf } from '../../../src/render/pdf/fonts.ts';
import type { Drawing, Slab } from '../../../src/render/pdf/layout/column.ts';
import { layOut, type Layout } from '../../../src/render/pdf/layout/layout.ts';
import { Shaper } from '../../../src/render/pdf/shape.ts';
import { page as look } from '../../../src/render/pdf/style.ts';
import type { Block, ReportDocument } from '../../../src/report/document.ts';
import { demoDocument, shortDocument } from './demo-document.ts';
import { reportFonts } from './report-fonts.ts';

const shaper = new Shaper(new FontShelf(reportFonts));

type LineDrawing = Extract<Drawing, { kind: 'line' }>;

function linesOf(drawings: readonly Drawing[]): readonly LineDrawing[] {
  return drawings.filter((drawing) => drawing.kind === 'line');
}

function textOf(drawings: readonly Drawing[]): string {
  return linesOf(drawings)
    .flatMap(({ line }) => line.pieces)
    .map(({ atom }) => atom.shape.text + (atom.space > 0 ? ' ' : ''))
    .join('');
}

function slabsByPage(layout: Layout): readonly (readonly Slab[])[] {
  return layout.pages.map(({ slabs }) => slabs.map(({ slab }) => slab));
}

const documents: readonly [string, ReportDocument][] = [
  ['with a cover', demoDocument()],
  ['on Letter paper', demoDocument({ pageSize: 'Letter' })],
  ['without a cover', shortDocument()],
  ['with texts that nobody would write', demoDocument({ blocks: hostileBlocks() })],
  // Each block shifted down the page a little more, so that every break is met somewhere.
  ...[1, 2, 3, 5, 8, 13, 21].map((lines): [string, ReportDocument] => [
    `pushed down by ${lines} lines`,
    shifted(lines),
  ]),
];

function shifted(lines: number): ReportDocument {
  const filler: Block = { kind: 'code', text: 'line\n'.repeat(lines) };
  const document = demoDocument();
  const blocks = document.blocks.flatMap((block): readonly Block[] =>
    block.kind === 'section' ? block.blocks : [block],
  );
  return { ...document, blocks: [filler, ...blocks] };
}

describe.each(documents)('a report %s', (_, document) => {
  const layout = layOut(document, shaper);

  test('never leaves a heading at the foot of a page', () => {
    for (const slabs of slabsByPage(layout).slice(0, -1)) {
      expect(slabs.at(-1)?.keep).toBe(false);
    }
    const last = slabsByPage(layout).map((slabs) => slabs.at(-1)?.mark?.words);
    expect(last.filter((words) => words !== undefined)).toEqual([]);
  });

  test('leaves no text outside the body or over other text', () => {
    const { width, height } = layout.paper;
    for (const { slabs, cover } of layout.pages) {
      let lowest = look.top - 0.01;
      for (const { slab, y } of slabs) {
        expect(y).toBeGreaterThanOrEqual(lowest);
        lowest = y + slab.height - 0.01;
        for (const { x, baseline, line } of linesOf(slab.drawings)) {
          expect(x).toBeGreaterThanOrEqual(look.left - 0.01);
          expect(x + line.width).toBeLessThanOrEqual(width - look.right + 0.01);
          expect(baseline).toBeGreaterThan(0);
          expect(baseline).toBeLessThan(slab.height);
        }
        const boxes = linesOf(slab.drawings).map(boxOf);
        expect(boxes.filter((box, index) => boxes.slice(0, index).some(overlaps(box)))).toEqual([]);
      }
      if (!cover) expect(lowest).toBeLessThanOrEqual(height - look.bottom);
    }
  });

  test('puts the head of its table, or another of its rows, above every row', () => {
    for (const slabs of slabsByPage(layout)) {
      slabs.forEach((row, index) => {
        const [head] = row.repeat;
        if (head === undefined) return;
        const above = slabs[index - 1];
        const isRow = above?.repeat[0] === head || row.repeat.some((slab) => slab === above);
        expect(isRow || textOf(above?.drawings ?? []) === textOf(head.drawings)).toBe(true);
      });
    }
  });
});

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf({ x, baseline, line }: LineDrawing): Box {
  const size = line.pieces[0]?.atom.style.size ?? 0;
  return {
    left: x,
    right: x + line.width,
    top: baseline - 0.66 * size,
    bottom: baseline + 0.2 * size,
  };
}

function overlaps(a: Box): (b: Box) => boolean {
  return (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function hostileBlocks(): readonly Block[] {
  const text = (words: string) => ({ kind: 'text' as const, text: words });
  const paragraph = (words: string): Block => ({ kind: 'paragraph', content: [text(words)] });
  const heading = (words: string): Block => ({ kind: 'heading', level: 1, content: [text(words)] });
  const title = 'A title that does not end '.repeat(40);
  const columns = Array.from({ length: 14 }, () => ({
    heading: [text('Rechtsschutzversicherungen')],
    width: 1,
    align: 'left' as const,
  }));
  const cells = columns.map(() => [
    text('Rechtsschutzversicherungsgesellschaften 31 December 2016'),
  ]);
  let nested = paragraph(title);
  for (let depth = 0; depth < 40; depth += 1) {
    nested =
      depth % 3 === 0
        ? { kind: 'quote', blocks: [nested] }
        : { kind: 'list', ordered: depth % 3 === 1, start: 999, items: [[nested], []] };
  }
  return [
    { kind: 'section', start: 'cover', blocks: [heading(title)] },
    heading('W'.repeat(300)),
    heading(''),
    { kind: 'table', columns, rows: [{ cells }, { cells }] },
    {
      kind: 'timeline',
      timeline: {
        alt: 'Words that are too long.',
        ticks: Array.from({ length: 60 }, (_, year) => ({
          at: year / 59,
          label: `May ${1990 + year}`,
        })),
        now: { at: 1, label: '31 December 2049' },
        lanes: [
          { label: title, status: 'complete', marks: [{ kind: 'point', style: 'done', at: 0 }] },
          { label: 'W'.repeat(200), status: undefined, marks: [] },
        ],
      },
    },
    { kind: 'code', text: '' },
    nested,
  ];
}

test('a document that says nothing is one empty page', () => {
  expect(layOut(demoDocument({ blocks: [] }), shaper).pages.length).toBe(1);
});

test('the contents give the pages on which the headings stand', () => {
  const layout = layOut(demoDocument(), shaper);
  const pageOf = new Map(layout.headings.map(({ words, page }) => [words, page]));
  const contents = textOf(layout.pages[1]?.slabs.flatMap(({ slab }) => slab.drawings) ?? []);
  expect(contents).toContain(`Overdue and next ${String(pageOf.get('Overdue and next'))}`);
  expect(pageOf.get('Overdue and next')).toBeGreaterThan(2);
});

test('a page of furniture is on every page but the cover', () => {
  const { pages } = layOut(demoDocument(), shaper);
  expect(pages[0]?.furniture).toEqual([]);
  expect(textOf(pages[1]?.furniture ?? [])).toContain(`Page 2 of ${pages.length}`);
  expect(textOf(layOut(shortDocument(), shaper).pages[0]?.furniture ?? [])).toContain('Page 1 of');
});

test('a paragraph leaves at least two lines on either page', () => {
  const words = 'Every buoy, light and bell. '.repeat(40);
  const paragraph: Block = { kind: 'paragraph', content: [{ kind: 'text', text: words }] };
  const layout = layOut(
    demoDocument({ blocks: Array.from({ length: 12 }, () => paragraph) }),
    shaper,
  );
  const pages = slabsByPage(layout);
  expect(pages.length).toBeGreaterThan(1);
  for (const slabs of pages) {
    // A slab that keeps to the next is the first or the last but one line of its paragraph.
    expect(slabs.at(-1)?.keep).toBe(false);
  }
});
