import { FontShelf } from '../../../src/render/pdf/fonts.ts';

import { Shaper } from '../../../src/render/pdf/shape.ts';
import type { Block, ReportDocument } from '../../../src/report/document.ts';
import { demoDocument, shortDocument } from './demo-document.ts';
import { layoutFaults, slabsByPage, textOf } from './layout-faults.ts';
import { reportFonts } from './report-fonts.ts';
import { wholeLayout } from './whole-layout.ts';

const shaper = new Shaper(new FontShelf(reportFonts));

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
  const blocks = [...document.blocks].flatMap((block): readonly Block[] =>
    block.kind === 'section' ? block.blocks : [block],
  );
  return { ...document, blocks: [filler, ...blocks] };
}

describe.each(documents)('a report %s', (_, document) => {
  const layout = wholeLayout(document, shaper);

  test.each(Object.entries(layoutFaults))('has not %s', (_name, faults) => {
    expect(faults(layout)).toEqual([]);
  });
});

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
  expect(wholeLayout(demoDocument({ blocks: [] }), shaper).pages.length).toBe(1);
});

test('the contents give the pages on which the headings stand', () => {
  const layout = wholeLayout(demoDocument(), shaper);
  const pageOf = new Map(layout.headings.map(({ words, page }) => [words, page]));
  const contents = textOf(layout.pages[1]?.slabs.flatMap(({ slab }) => slab.drawings) ?? []);
  expect(contents).toContain(`Overdue and next ${String(pageOf.get('Overdue and next'))}`);
  expect(pageOf.get('Overdue and next')).toBeGreaterThan(2);
});

test('a page of furniture is on every page but the cover', () => {
  const { pages } = wholeLayout(demoDocument(), shaper);
  expect(pages[0]?.furniture).toEqual([]);
  expect(textOf(pages[1]?.furniture ?? [])).toContain(`Page 2 of ${pages.length}`);
  expect(textOf(wholeLayout(shortDocument(), shaper).pages[0]?.furniture ?? [])).toContain(
    'Page 1 of',
  );
});

test('a paragraph leaves at least two lines on either page', () => {
  const words = 'Every buoy, light and bell. '.repeat(40);
  const paragraph: Block = { kind: 'paragraph', content: [{ kind: 'text', text: words }] };
  const layout = wholeLayout(
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
