import fc from 'fast-check';
import { HeadingLinks } from '../../../src/render/markdown/heading-links.ts';
import { anyMarkdown } from '../../../src/render/markdown/any-markdown.ts';
import { flow } from '../../../src/render/markdown/flow.ts';
import { markdownOf } from '../../../src/render/markdown/plain-markdown.ts';
import type { Block, Inline } from '../../../src/report/document.ts';
import { drawn } from '../../support/effort.ts';

/** Mostly words that are plain, since two doubtful ones in each text would leave all to the library. */
const words = fc
  .array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.constantFrom('a', 'É', 'w', 'two words', ' ', ' ', '12', '1.2', '3 May'),
      },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...[
            '.',
            '. ',
            ', ',
            ': ',
            ' (a)',
            '(',
            ')',
            '-',
            ' - ',
            '+44',
            '–',
            '✓ Done',
            '’',
            '?',
            '/',
          ],
          ...['\n', '\na', 'a\nb', ' \n', '\n ', '\t', '\u00a0'],
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          ...[
            '*',
            '_',
            '`',
            '~',
            '[',
            ']',
            '<',
            '>',
            '&',
            '&amp;',
            '|',
            '\\',
            '!',
            '#',
            '@',
            ':',
            '=',
          ],
          ...[
            'www',
            'http',
            '//',
            '+',
            '+ ',
            '1. ',
            '1) ',
            '- ',
            '\u0301',
            '中',
            '👍',
            '\r',
            '---',
          ],
        ),
      },
    ),
    { maxLength: 5 },
  )
  .map((pieces) => pieces.join(''));

const addresses = fc
  .constantFrom(
    'https://www.a.example/b-c?d=e%20f#g',
    'http://a.example/b_c',
    'https://a.example/&d',
  )
  .map((text): Inline[] => [{ kind: 'text', text }]);

const { inline } = fc.letrec<{ inline: Inline; content: Inline[] }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('text' as const), text: words }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'break' as const }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('code' as const), text: words }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('status' as const),
        status: fc.constantFrom('complete' as const, 'in-process' as const),
        words: fc.option(words, { nil: undefined }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom('strong' as const, 'emphasis' as const),
        content: tie('content'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('link' as const),
        url: fc.constantFrom(
          ...[
            'https://a.example',
            'https://a.example/b?c=d#e',
            'https://a.example/?a&b',
            'mailto:a@b.example',
          ],
          ...['https://a.example/b_(c)|d', 'https://a.example/*~\\', 'https://a.example/&amp;'],
        ),
        content: fc.oneof(tie('content'), addresses),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('jump' as const),
        anchor: fc.constantFrom('one', 'two'),
        content: tie('content'),
      }),
    },
  ),
  content: fc.array(tie('inline'), { maxLength: 4 }),
}));
const content = fc.oneof(
  fc.array(inline, { maxLength: 4 }),
  // With spaces around what is marked, as in running text.
  fc.array(inline, { maxLength: 3 }).map((all) => all.flatMap((each) => [space, each, space])),
);
const space: Inline = { kind: 'text', text: ' ' };

const { blocks } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('paragraph' as const),
        content,
        role: fc.constantFrom(undefined, 'lead' as const, 'note' as const),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('heading' as const),
        level: fc.integer({ min: 1, max: 7 }),
        content,
        anchor: fc.constant(undefined),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('code' as const), text: words }) },
    { weight: 2, arbitrary: tables() },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('quote' as const), blocks: tie('blocks') }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('list' as const),
        ordered: fc.boolean(),
        start: fc.constantFrom(1, 1, 9),
        items: fc.array(tie('blocks'), { minLength: 1, maxLength: 4 }),
      }),
    },
  ),
  blocks: fc.array(tie('block'), { maxLength: 3 }),
}));

function tables(): fc.Arbitrary<Block> {
  return fc.integer({ min: 1, max: 3 }).chain((width) => {
    const cells = fc.array(content, { minLength: width, maxLength: width });
    const column = fc.record({
      heading: content,
      width: fc.constant(1),
      align: fc.constantFrom('left' as const, 'right' as const),
    });
    return fc.record({
      kind: fc.constant('table' as const),
      columns: fc.array(column, { minLength: width, maxLength: width }),
      rows: fc.array(fc.record({ cells, total: fc.boolean() }), { maxLength: 3 }),
    });
  });
}

test('what is written without the library is what the library writes', () => {
  fc.assert(
    fc.property(blocks, (given) => {
      const nodes = flow(given, new HeadingLinks());
      expect(markdownOf(nodes)).toBe(anyMarkdown(nodes));
    }),
    drawn(2000, 100_000),
  );
});
