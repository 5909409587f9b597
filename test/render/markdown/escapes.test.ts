import fc from 'fast-check';
import type { PhrasingContent, Root } from 'mdast';
import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { escapes } from '../../../src/render/markdown/escapes.ts';
import { drawn } from '../../support/effort.ts';

const words = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'w',
        'W',
        'É',
        '12',
        '1',
        'http',
        'a word',
        '\n',
        '\na',
        'a\nword',
        ' ',
        ' and ',
        '✓',
        '→ ',
        '.',
        '. ',
        ': ',
        ':',
        ')',
      ],
      ...[
        '(',
        '-',
        '--',
        '/',
        '//',
        ',',
        ';',
        '?',
        '!',
        '"',
        "'",
        '“',
        '…',
        '$',
        '%',
        '+',
        '=',
        '#',
      ],
      ...['*', '_', '`', '~', '[', ']', '<', '>', '&', '|', '\\', '@', '\u0301', '\u00a0'],
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(''));

/** The text alone and between others, in every place that a report has. */
function everywhere(value: string): Root {
  const text: PhrasingContent = { type: 'text', value };
  const link: PhrasingContent = { type: 'link', url: 'https://a.example', children: [text] };
  const marked: PhrasingContent[] = [{ type: 'strong', children: [text] }];
  const code: PhrasingContent = { type: 'inlineCode', value: 'c' };
  const end: PhrasingContent = { type: 'break' };
  const rows: PhrasingContent[][] = [
    ...[[text], [link], marked, [text, link], [link, text], [text, code], [code, text]],
    ...[
      [text, ...marked],
      [...marked, text],
      [text, end, text],
    ],
  ];
  const cells = rows.map((children) => ({ type: 'tableCell' as const, children }));
  return {
    type: 'root',
    children: [
      ...rows.map((children) => ({ type: 'paragraph' as const, children })),
      ...rows.map((children) => ({ type: 'heading' as const, depth: 2 as const, children })),
      { type: 'table', children: [{ type: 'tableRow', children: cells.slice(0, -1) }] },
    ],
  };
}

test('what is not looked through is written as if it were', () => {
  const options = (own: Options): Options => ({
    resourceLink: true,
    extensions: [
      gfmTableToMarkdown({ tablePipeAlign: false }),
      gfmAutolinkLiteralToMarkdown(),
      own,
    ],
  });
  const { text, ...handlers } = { ...escapes.handlers };
  expect(text).toBeDefined();
  fc.assert(
    fc.property(words, (value) => {
      const quick = toMarkdown(everywhere(value), options(escapes));
      expect(quick).toBe(toMarkdown(everywhere(value), options({ ...escapes, handlers })));
    }),
    drawn(500, 20_000),
  );
});
