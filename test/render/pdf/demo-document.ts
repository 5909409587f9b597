import type { IsoDate } from '../../../src/domain/date.ts';
import { statuses } from '../../../src/domain/status.ts';
import type {
  Block,
  Inline,
  Lane,
  ReportDocument,
  TableRow,
} from '../../../src/report/document.ts';

/** A document that shows every kind of block, and the ones that are hard to set. */
export function demoDocument(changes: Partial<ReportDocument> = {}): ReportDocument {
  return {
    title: 'Second Review of the Security & Stability of the Harbour',
    subtitle: 'Implementation of the Recommendations',
    organization: 'Port Authority of Žilina–Ærøskøbing',
    date: '2016-03-31' as IsoDate,
    language: 'en',
    pageSize: 'A4',
    runningHead: 'Second Review of the Harbour · Status of Recommendations · 31 March 2016',
    blocks: [
      cover,
      heading(2, 'Contents'),
      { kind: 'contents', entries: contents },
      section('page', [heading(2, 'Programme at a glance', 'glance'), ...glance()]),
      section('page', [heading(2, 'Overdue and next', 'overdue'), longTable()]),
      ...[1, 2, 3].map((number) =>
        section('page', [
          heading(2, `Recommendation ${number}: ${titles[number - 1] ?? ''}`, `r-${number}`),
          ...recommendation(number),
        ]),
      ),
      section('page', [heading(2, 'Names, addresses, and hard words', 'hard'), ...hardBlocks()]),
    ],
    ...changes,
  };
}

/** The report of one recommendation, without a cover. */
export function shortDocument(): ReportDocument {
  return demoDocument({
    title: 'SSR Recommendation 28 Implementation',
    subtitle: 'Incident Response and Notification',
    pageSize: 'Letter',
    runningHead: 'SSR Recommendation 28 Implementation · 31 March 2016',
    blocks: [
      heading(1, 'SSR Recommendation 28 Implementation', 'top'),
      paragraph([text('Incident Response and Notification')], 'subtitle'),
      paragraph([text('31 March 2016')], 'date'),
      ...recommendation(1).filter(
        (block) => block.kind !== 'paragraph' || block.role !== 'subtitle',
      ),
    ],
  });
}

const titles = [
  'Incident response and notification',
  'Outreach to all interested parties, with a title that is long enough to need a second line in any list of contents, and then some',
  'Engagement with others',
];

const contents = [
  { level: 1, title: [text('Programme at a glance')], anchor: 'glance' },
  { level: 1, title: [text('Overdue and next')], anchor: 'overdue' },
  { level: 1, title: [text('Names, addresses, and hard words')], anchor: 'hard' },
  ...titles.map((title, index) => ({
    level: 2,
    title: [text(`Recommendation ${index + 1}: ${title}`)],
    anchor: `r-${index + 1}`,
  })),
];

const cover = section('cover', [
  heading(1, 'Second Review of the Security & Stability of the Harbour', 'cover'),
  paragraph([text('Implementation of the Recommendations')], 'subtitle'),
  paragraph([text('31 March 2016')], 'date'),
  paragraph([text('Port Authority of Žilina–Ærøskøbing')]),
  paragraph(
    [
      text('All wording here is invented. Facts come from '),
      { kind: 'link', url: 'https://example.org/reports', content: [text('published reports')] },
      text('; where a title is ours, the record says so, and nothing is said of a real body.'),
    ],
    'note',
  ),
]);

function glance(): readonly Block[] {
  return [
    paragraph([text('As of 31 March 2016')], 'date'),
    paragraph(
      [
        { kind: 'status', status: 'complete', words: '16 complete' },
        text(' · '),
        { kind: 'status', status: 'in-process', words: '9 in process' },
        text(' · '),
        { kind: 'status', status: 'behind-recovering', words: '2 behind' },
        text(' · '),
        { kind: 'status', status: 'behind-adjusting', words: '1 to be adjusted' },
      ],
      'small',
    ),
    paragraph([text(lorem(3))]),
    heading(3, 'By focus area'),
    {
      kind: 'table',
      columns: [
        { heading: [text('Focus area')], width: 3, align: 'left' },
        ...['Complete', 'In process', 'Behind', 'Total'].map((name) => ({
          heading: [text(name)],
          width: 1,
          align: 'right' as const,
        })),
      ],
      rows: [
        row(['Piers and moorings', '4', '2', '', '6']),
        row([
          'Signals, lights and the very long name of a focus area that wraps',
          '10',
          '1',
          '1',
          '12',
        ]),
        row(['Pilots', '2', '6', '2', '10']),
        { ...row(['All', '16', '9', '3', '28']), total: true },
      ],
    },
    heading(3, 'What the statuses mean'),
    {
      kind: 'list',
      ordered: false,
      start: 1,
      items: statuses.map((status) => [paragraph([{ kind: 'status', status }])]),
    },
    paragraph([text('A note that is printed below the figures. '), text(lorem(2))], 'note'),
  ];
}

function longTable(): Block {
  return {
    kind: 'table',
    columns: [
      { heading: [text('Deliverable')], width: 5, align: 'left' },
      { heading: [text('Responsible')], width: 1, align: 'left' },
      { heading: [text('Due date')], width: 2, align: 'left' },
      { heading: [text('Days late')], width: 1, align: 'right' },
      { heading: [text('Status')], width: 3, align: 'left' },
    ],
    rows: Array.from({ length: 70 }, (_, index): TableRow => ({
      cells: [
        [
          {
            kind: 'link',
            url: `https://example.org/evidence/${index}`,
            content: [text(`${index + 1} · ${lorem(1, index)}`)],
          },
        ],
        [text(index % 3 === 0 ? 'Harbourmaster' : 'Staff')],
        [text(index % 4 === 0 ? '✓ 11 March 2013' : '30 June 2015, expected 31 December 2016')],
        [text(String(index * 7))],
        [{ kind: 'status', status: statuses[index % 4] ?? 'complete' }],
      ],
    })),
  };
}

function recommendation(number: number): readonly Block[] {
  return [
    paragraph([text('Incident response and notification')], 'subtitle'),
    paragraph([text('31 March 2016')], 'date'),
    heading(3, 'Timeline'),
    { kind: 'timeline', timeline: timeline(number === 3 ? 44 : number * 5) },
    heading(3, 'Description'),
    {
      kind: 'quote',
      blocks: [paragraph([text(lorem(4, number))])],
    },
    heading(3, 'Implementation notes', `notes-${number}`),
    paragraph([text('This recommendation is behind schedule and expected to recover.')], 'lead'),
    paragraph([
      text(`${lorem(2, number)} See `),
      { kind: 'jump', anchor: `notes-${number}`, content: [text('Recommendation 2')] },
      text(', which '),
      { kind: 'strong', content: [text('has to come first')] },
      text('. '),
      {
        kind: 'emphasis',
        content: [
          text('Nothing else'),
          text(' is '),
          { kind: 'strong', content: [text('waiting')] },
        ],
      },
      text(` for it; the file is `),
      { kind: 'code', text: 'records/R28.yaml' },
      text(`. ${lorem(3, number)}`),
    ]),
    paragraph([text('Posted the following:')]),
    {
      kind: 'list',
      ordered: number % 2 === 0,
      start: 9,
      items: [
        [paragraph([text(lorem(2, 1))])],
        [
          paragraph([text('An item with items of its own')]),
          {
            kind: 'list',
            ordered: true,
            start: 1,
            items: [
              [paragraph([text(lorem(2, 2))])],
              [
                paragraph([text('Deeper')]),
                { kind: 'list', ordered: false, start: 1, items: [[paragraph([text('Deepest')])]] },
              ],
            ],
          },
        ],
        [paragraph([text('First paragraph of two.')]), paragraph([text(lorem(2, 3))])],
      ],
    },
    ...[4, 5, 6].flatMap((level) => [
      heading(level, `A heading of level ${level}`),
      paragraph([text(lorem(3, level + number))]),
    ]),
    {
      kind: 'code',
      text: 'id: R28\n  status: done\n\n# a line that is far too long for the box, so that it has to be continued on another line of it\n',
    },
  ];
}

function timeline(lanes: number) {
  return {
    alt: 'The plan runs from 2012 to 2017; two of its deliverables are done and one is late.',
    ticks: Array.from({ length: 11 }, (_, index) => ({
      at: index / 10,
      label: index % 2 === 0 ? `${2012 + index / 2}` : `Jul ${2012 + (index - 1) / 2}`,
    })),
    now: { at: 0.62, label: '31 March 2016' },
    lanes: Array.from({ length: lanes }, (_, index) => lane(index)),
  };
}

function lane(index: number): Lane {
  const marks: Lane['marks'][] = [
    [{ kind: 'span', style: 'plan', from: 0, to: 1 }],
    [
      { kind: 'point', style: 'due', at: 0.3 },
      { kind: 'point', style: 'done', at: 0.34 },
      { kind: 'point', style: 'evidence', at: 0.34 },
    ],
    [
      { kind: 'span', style: 'slip', from: 0.4, to: 0.7 },
      { kind: 'point', style: 'original-due', at: 0.4 },
      { kind: 'point', style: 'due', at: 0.7 },
    ],
    [
      { kind: 'point', style: 'due', at: 0.55 },
      { kind: 'span', style: 'forecast', from: 0.55, to: 0.85 },
      { kind: 'point', style: 'forecast', at: 0.85 },
    ],
    [
      { kind: 'point', style: 'due', at: 1 },
      { kind: 'point', style: 'was-done', at: 0.2 },
      { kind: 'point', style: 'reopened', at: 0.4 },
      { kind: 'point', style: 'withdrawn', at: 0.6 },
    ],
  ];
  return {
    label:
      [
        'Plan',
        'Remit published',
        'Framework for the disclosure of vulnerabilities to those who run the lights',
        'Report',
        'Drill',
      ][index % 5] ?? '',
    note: index % 5 === 4 ? 'withdrawn with its recommendation on 22 January 2016' : undefined,
    status: index % 5 === 0 ? undefined : statuses[index % 4],
    marks: marks[index % 5] ?? [],
  };
}

function hardBlocks(): readonly Block[] {
  return [
    paragraph([
      text(
        'Names: Nguyễn Thị Ánh Dương, Ελευθέριος Παπαδόπουλος, Щербакова Юлия, Łukasz Żółć, Ağaoğlu, Ẹ́kọ́, ǅ, ﬁ. ',
      ),
      text('Signs: ✓ ✗ ● ○ ▲ △ ■ □ ◆ ◇ ★ ☒ → ⇒ ≤ ≥ ≠ ∞ € ₹ ₪ № ½ ‰ “quoted” ‘single’ – — …'),
    ]),
    paragraph([
      text('A link that is code: '),
      {
        kind: 'link',
        url: 'https://example.org/berths.csv',
        content: [{ kind: 'code', text: 'berths.csv' }],
      },
      text('. An address: '),
      {
        kind: 'link',
        url: longUrl,
        content: [text(longUrl)],
      },
      text(
        ' and a word: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzendenstellvertreter.',
      ),
    ]),
    {
      kind: 'table',
      columns: [
        { heading: [text('Address')], width: 1, align: 'left' },
        { heading: [text('Rechtsschutzversicherungsgesellschaften')], width: 1, align: 'left' },
        { heading: [text('Amount')], width: 1, align: 'right' },
      ],
      rows: [
        row([longUrl, 'Text', '1 000 000']),
        row(['Tall', Array.from({ length: 90 }, (_, i) => lorem(1, i)).join(' '), '1']),
        row(['After the tall row', '', '']),
      ],
    },
    paragraph([text('Line one'), { kind: 'break' }, text('Line two after a break')]),
  ];
}

const longUrl =
  'https://www.example.org/en/system/files/files/identifier-systems-ssr-activities-reporting-2h-2015?version=2&language=en_GB&format=application%2Fpdf#section-4.3';

function heading(level: number, words: string, anchor?: string): Block {
  return { kind: 'heading', level, content: [text(words)], anchor };
}

function paragraph(
  content: readonly Inline[],
  role?: Extract<Block, { kind: 'paragraph' }>['role'],
): Block {
  return { kind: 'paragraph', content, role };
}

function section(start: 'cover' | 'page' | 'flow', blocks: readonly Block[]): Block {
  return { kind: 'section', start, blocks };
}

function row(cells: readonly string[]): TableRow {
  return { cells: cells.map((cell) => (cell === '' ? [] : [text(cell)])) };
}

function text(words: string): Inline {
  return { kind: 'text', text: words };
}

const sentences = [
  'The harbourmaster keeps a list of every buoy, light and bell.',
  'To avoid delay, Voyages were re-planned after the winter storms of 2014–2015.',
  'Staff notes that well-known and long-standing obligations continue.',
  'A framework is in place.',
  'Two of three drills took place before the agreed date, and the third is expected in the autumn.',
];

function lorem(count: number, from = 0): string {
  return Array.from({ length: count }, (_, i) => sentences[(i + from) % sentences.length]).join(
    ' ',
  );
}
