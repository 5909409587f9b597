import type { Block, Inline } from '../../../src/report/document.ts';
import { heading, inlines, markdownOf, paragraph, table, text } from './documents.ts';

const strong = (...content: (Inline | string)[]): Inline => ({
  kind: 'strong',
  content: inlines(content),
});
const emphasis = (...content: (Inline | string)[]): Inline => ({
  kind: 'emphasis',
  content: inlines(content),
});
const link = (url: string, words: string): Inline => ({
  kind: 'link',
  url,
  content: [text(words)],
});
const jump = (anchor: string, words: string): Inline => ({
  kind: 'jump',
  anchor,
  content: [text(words)],
});
const code = (words: string): Inline => ({ kind: 'code', text: words });
const list = (ordered: boolean, start: number, ...items: Block[][]): Block => ({
  kind: 'list',
  ordered,
  start,
  items,
});
const lineBreak: Inline = { kind: 'break' };
const timeline: Block = {
  kind: 'timeline',
  timeline: { alt: 'a drawing', ticks: [], now: { at: 0.5, label: 'now' }, lanes: [] },
};

const cases: readonly [string, readonly Block[], string][] = [
  ['nothing', [], ''],
  ['a heading', [heading(1, 'A'), heading(3, 'B')], '# A\n\n### B\n'],
  ['a heading below the sixth level', [heading(9, 'A')], '###### A\n'],
  [
    'a line break in a heading',
    [{ ...heading(1, 'A'), content: [text('A'), lineBreak, text('B')] } as Block],
    '# A B\n',
  ],
  ['a paragraph', [paragraph(' A\n b ')], 'A b\n'],
  ['an empty paragraph', [paragraph(' ', lineBreak)], ''],
  ['a subtitle', [{ kind: 'paragraph', role: 'subtitle', content: [text('A')] }], '**A**\n'],
  [
    'a lead',
    [{ kind: 'paragraph', role: 'lead', content: [text('A '), strong('b')] }],
    '**A b**\n',
  ],
  [
    'a date',
    [{ kind: 'paragraph', role: 'date', content: [text('31 March 2016')] }],
    '31 March 2016\n',
  ],
  [
    'notes',
    [
      { kind: 'paragraph', role: 'note', content: [text('A')] },
      { kind: 'paragraph', role: 'note', content: [text('B')] },
    ],
    '> A\n>\n> B\n',
  ],
  [
    'marks',
    [paragraph('A ', strong('b ', emphasis('c ')), 'd ', code('e`f'))],
    'A **b _c_** d ``e`f``\n',
  ],
  ['code beside code', [paragraph(code('a'), code('b'))], '`ab`\n'],
  [
    'a link',
    [paragraph(link('https://a.example/?b=c&lang=d', 'A'))],
    '[A](https://a.example/?b=c&lang=d)\n',
  ],
  [
    'a link that is its own words',
    [paragraph(link('https://a.example/b_c', 'https://a.example/b_c'))],
    '[https://a.example/b_c](https://a.example/b_c)\n',
  ],
  ['a link that is not safe', [paragraph(link('javascript:alert(1)', 'A'))], 'A\n'],
  [
    'a link in a link',
    [
      paragraph({
        kind: 'link',
        url: 'https://a.example',
        content: [link('https://b.example', 'B')],
      }),
    ],
    '[B](https://a.example)\n',
  ],
  [
    'a URL that would end the link',
    [paragraph(link('https://a.example/bc)|', 'A'))],
    '[A](https://a.example/bc\\)%7C)\n',
  ],
  ['a URL that is none leaves its words', [paragraph(link('https://a.example/b c', 'A'))], 'A\n'],
  [
    'a status',
    [paragraph({ kind: 'status', status: 'behind-adjusting' })],
    '■ Behind schedule, original plan to be adjusted\n',
  ],
  [
    'a status with words of its own',
    [paragraph({ kind: 'status', status: 'complete', words: '11 March 2013' })],
    '✓ 11 March 2013\n',
  ],
  ['a line break', [paragraph('A ', lineBreak, ' b')], 'A\\\nb\n'],
  [
    'a list',
    [
      list(
        false,
        1,
        [paragraph('A')],
        [paragraph('B'), list(true, 7, [paragraph('C')], [paragraph('D')])],
      ),
    ],
    '- A\n- B\n\n  7. C\n  8. D\n',
  ],
  [
    'a list of several blocks',
    [list(false, 1, [paragraph('A'), paragraph('B')], [paragraph('C')])],
    '- A\n\n  B\n\n- C\n',
  ],
  [
    'a list after a list',
    [list(false, 1, [paragraph('A')]), list(false, 1, [paragraph('B')])],
    '- A\n- B\n',
  ],
  [
    'a quote',
    [{ kind: 'quote', blocks: [paragraph('A'), list(false, 1, [paragraph('B')])] }],
    '> A\n>\n> - B\n',
  ],
  ['code', [{ kind: 'code', text: '```\na < b\n\n# c' }], '````text\n```\na < b\n\n# c\n````\n'],
  ['a timeline', [paragraph('A'), timeline, paragraph('B')], 'A\n\nB\n'],
  [
    'sections',
    [
      { kind: 'section', start: 'cover', blocks: [heading(1, 'A')] },
      { kind: 'section', start: 'page', blocks: [paragraph('B')] },
    ],
    '# A\n\nB\n',
  ],
  [
    'a table',
    [table(['A', 'B'], ['c', 'd'], ['', 'f'])],
    '| A | B |\n| - | -: |\n| c | d |\n| | f |\n',
  ],
  [
    'bars in a table',
    [table(['A|', code('B|')], [link('https://a.example/|', 'c|d'), code('e\\|')])],
    '| A\\| | `B\\|` |\n| - | -: |\n| [c\\|d](https://a.example/%7C) | e\\\\\\| |\n',
  ],
  [
    'a line break in a cell',
    [{ ...table(['A']), rows: [{ cells: [[text('a'), lineBreak, text('b')]] }] } as Block],
    '| A |\n| -: |\n| a / b |\n',
  ],
  [
    'a total',
    [
      {
        ...table(['A', 'B', 'C']),
        rows: [{ total: true, cells: [[text('Total')], [], [text('5')]] }],
      } as Block,
    ],
    '| A | B | C |\n| - | - | -: |\n| **Total** | | **5** |\n',
  ],
  [
    'contents',
    [
      {
        kind: 'contents',
        entries: [
          { level: 1, title: [text('A')], anchor: 'a' },
          { level: 2, title: [text('B')], anchor: 'b' },
          { level: 1, title: [text('C')], anchor: 'c' },
        ],
      },
      heading(2, 'A', 'a'),
      heading(2, 'B', 'b'),
      heading(2, 'C', 'c'),
    ],
    '- [A](#a)\n  - [B](#b)\n- [C](#c)\n\n## A\n\n## B\n\n## C\n',
  ],
];

test.each(cases)('%s', (_, blocks, markdown) => {
  expect(markdownOf(...blocks)).toBe(markdown);
});

test.each([
  [
    'its words in lower case',
    [heading(1, 'Due Next, up to 30 June', 'x')],
    '#due-next-up-to-30-june',
  ],
  ['no number for the first of two', [heading(2, 'A', 'x'), heading(2, 'A')], '#a'],
  ['a number for the second', [heading(2, 'A'), heading(2, 'A', 'x')], '#a-1'],
  [
    'a number that no heading has',
    [heading(2, 'A'), heading(2, 'A-1'), heading(2, 'A', 'x')],
    '#a-2',
  ],
  ['the words in marks', [heading(1, strong('A ', code('b_c')), 'x')], '#a-b_c'],
  ['letters of any script', [heading(1, 'Über 中', 'x')], '#über-中'],
  [
    'headings in quotes counted',
    [{ kind: 'quote', blocks: [heading(2, 'A')] }, heading(2, 'A', 'x')] as Block[],
    '#a-1',
  ],
])('a jump leads to a heading by %s', (_, headings, url) => {
  expect(markdownOf(...headings, paragraph(jump('x', 'J')))).toContain(`[J](${url})`);
});

test('a jump that leads nowhere, or to what GitHub gives no name, and two headings with one anchor, are bugs', () => {
  expect(() => markdownOf(heading(1, '???', 'x'), paragraph(jump('x', 'J')))).toThrow(
    'the heading with the anchor "x" has no words',
  );
  expect(() => markdownOf(paragraph(jump('x', 'J')))).toThrow('no heading has the anchor "x"');
  expect(() => markdownOf(heading(1, 'A', 'x'), heading(1, 'B', 'x'))).toThrow(
    'two headings have the anchor "x"',
  );
});
