import { isoDate } from '../../domain/date.ts';
import { present } from '../../domain/present.ts';
import type { Block, DocumentFacts, Inline } from '../../report/document.ts';
import type { StartStreams } from './render-pdf.ts';

/**
 * Sets a document that nobody gets, a block a step, so that the code for the first one is compiled while
 * its records are still being read: two to three hundredths of the time of a report of 28.
 */
export function* warmUp(start: StartStreams): Generator<undefined, void> {
  const writer = start(facts, () => undefined);
  for (const block of blocks) {
    yield;
    writer.add(block);
  }
  yield;
  writer.end();
}

const facts: DocumentFacts = {
  title: 'Report',
  subtitle: 'Of nothing',
  organization: undefined,
  date: present(isoDate('2000-01-01')),
  language: 'en',
  pageSize: 'A4',
  runningHead: 'Report of nothing',
};

const text = (words: string): Inline => ({ kind: 'text', text: words });
const jump: Inline = { kind: 'jump', anchor: 'part', content: [text('a part of it')] };
const link: Inline = { kind: 'link', url: 'https://report.example', content: [text('a page')] };
const status: Inline = { kind: 'status', status: 'in-process' };
const strong: Inline = { kind: 'strong', content: [text('Planned/In Process:')] };

const list: Block = {
  kind: 'list',
  ordered: false,
  start: 1,
  items: [[{ kind: 'paragraph', content: [strong, text(' see '), link, text(', 1 May 2000')] }]],
};

const table: Block = {
  kind: 'table',
  columns: [
    { heading: [text('What')], width: 3, align: 'left' },
    { heading: [text('When')], width: 1, align: 'left' },
    { heading: [text('How many')], width: 1, align: 'right' },
  ],
  rows: [
    { cells: [[text('A longer text that has no room on a line of its column')], [status], [jump]] },
    { cells: [[link, text(' and words around it')], [text('1 January 2000')], [text('12')]] },
    { cells: [[text('All')], [], [text('12')]], total: true },
  ],
};

const paragraph: Block = {
  kind: 'paragraph',
  content: [text('Words that go on for more than a line, '.repeat(6)), jump],
};

const bars: Block = {
  kind: 'bars',
  bars: {
    alt: 'Nothing',
    direction: 'across',
    bars: [
      {
        label: 'Parts',
        counts: { complete: 1, 'in-process': 1, 'behind-recovering': 1, 'behind-adjusting': 1 },
      },
    ],
  },
};

const timeline: Block = {
  kind: 'timeline',
  timeline: {
    alt: 'Nothing',
    ticks: [{ at: 0, label: '2000' }],
    now: { at: 0.5, label: '1 Jan 2000' },
    lanes: [
      {
        label: 'Part',
        status: 'complete',
        marks: [
          { kind: 'span', style: 'plan', from: 0, to: 0.5 },
          { kind: 'span', style: 'slip', from: 0.5, to: 0.7 },
          { kind: 'span', style: 'forecast', from: 0.7, to: 1 },
          { kind: 'point', style: 'start', at: 0 },
          { kind: 'point', style: 'due', at: 0.5 },
          { kind: 'point', style: 'done', at: 1 },
          { kind: 'point', style: 'evidence', at: 0.9 },
        ],
      },
    ],
  },
};

/** Each on a page of its own, which is painted when the next one begins. */
const blocks: readonly Block[] = [
  [heading(1, undefined), list],
  [table],
  [heading(2, 'part'), paragraph],
  [timeline],
  [bars],
].map((each, index) => ({ kind: 'section', start: index === 0 ? 'cover' : 'page', blocks: each }));

function heading(level: number, anchor: string | undefined): Block {
  return { kind: 'heading', level, content: [text('Report')], anchor };
}
