import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import type { Inline } from '../../../src/report/document.ts';
import { drawn } from '../../support/effort.ts';
import { textsOfHtml } from '../../support/markdown-words.ts';
import { heading, markdownOf, paragraph, table, text } from './documents.ts';

/** How it is written, in words that a hosting service may act upon. */
test.each([
  ['@name', String.raw`\@<!-- -->name`],
  ['ask @org/team', String.raw`ask \@<!-- -->org/team`],
  ['a@b.example', String.raw`a\@<!-- -->b.example`],
  ['#12', String.raw`\#<!-- -->12`],
  ['Fixes owner/repo#4', String.raw`Fixes owner/repo\#<!-- -->4`],
  ['closes GH-7', 'closes GH-<!-- -->7'],
  ['owner/repo@1f2e3d4', String.raw`owner/repo\@<!-- -->1f2e3d<!-- -->4`],
  ['in 1f2e3d4c5b', 'in 1f2e3d<!-- -->4c5b'],
  [':tada: :+1:', String.raw`\:<!-- -->tada: \:<!-- -->+1:`],
  ['$a$', String.raw`$a<span>\$</span>`],
  ['$$a$$', String.raw`$<span>\$</span>a<span>\$</span><span>\$</span>`],
  ['!12 %3 &5', String.raw`\!12 \%3 \&5`],
  ['a [!NOTE]', String.raw`a \[<!-- -->!NOTE]`],
  ['[[_TOC_]]', String.raw`\[<!-- -->\[<!-- -->\_TOC\_]]`],
  ['{+ added +}', String.raw`\{<!-- -->+ added +}`],
])('%s is written as %s', (words, written) => {
  expect(markdownOf(paragraph(words)).trimEnd()).toBe(written);
});

/** What no service acts upon stays as it is. */
test.each([
  ...['50 $', '$5 million and $6 million', '12:30:45', 'a # b', 'a @ b', '50 % of 3', 'AT and T'],
  ...['2016-03-31', 'the 1f2e3d', 'a: b', 'effect', 'Recommendation 5.10', '100,000', '5!'],
])('%s stays', (words) => {
  expect(markdownOf(paragraph(words)).trimEnd()).toBe(words);
});

/** What GitHub and GitLab look for in a text of a page, in our own words. */
const acting: readonly RegExp[] = [
  /(?:^|\W)@\w/,
  /\w@\w/,
  /#\d/,
  /\bGH-\d/i,
  /(?:^|[\s({[@/])[0-9a-f]{7,40}(?!\w)/i,
  /:[a-z+-][\w+-]*:/i,
  /\$[^\s$](?:[^$]*[^\s$])?\$|\$\$/,
  /\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/,
  /\[\[?_?TOC_?\]/,
  /[[{][-+].*[-+][\]}]/,
];

const words = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'word',
        '1',
        '12',
        ' ',
        ' ',
        '@',
        'name',
        '#',
        'GH-',
        'owner/repo',
        '1f2e3d4',
        'ABCDEF1',
      ],
      ...[
        ':',
        'tada',
        '+1',
        '$',
        '$$',
        '!',
        '%',
        '&',
        '[',
        ']',
        '!NOTE',
        'TOC',
        '{',
        '}',
        '+',
        '-',
        '~',
      ],
      ...['.', '(', ')', '_', '*', '`', '|', '\\', '<', '^1', ' x', '/', 'gh-7', 'É'],
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((parts) => `a ${parts.join('')} z`);

test('no text of the rendered page has anything to act upon, and all words are there', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 8, maxLength: 8 }), (all) => {
      const marked = all.map((each, index): Inline => {
        const kind = (['text', 'strong', 'emphasis', 'text'] as const)[index % 4] ?? 'text';
        return kind === 'text' ? text(each) : { kind, content: [text(each)] };
      });
      const [first, second, third, ...others] = marked;
      if (first === undefined || second === undefined || third === undefined) return;
      const html = execFileSync(
        'cmark-gfm',
        ['--unsafe', '-e', 'footnotes', '-e', 'table', '-e', 'autolink', '-e', 'tasklist'],
        {
          input: markdownOf(
            heading(1, first),
            table(['A', second], ['', third]),
            ...others.map((each) => paragraph(each)),
          ),
          encoding: 'utf8',
        },
      );
      expect(html).not.toMatch(/<a |<input|class="footnote/);
      const texts = html
        .split(/<[^>]*>/)
        .map((each) => each.replace(/&(?:lt|gt|quot|amp);/g, (one) => textsOfHtml(one)));
      for (const each of texts) {
        for (const pattern of acting) {
          expect({ each, pattern, found: pattern.exec(each)?.[0] }).toMatchObject({
            found: undefined,
          });
        }
      }
      const shown = (value: string) => value.replace(/\s+/g, ' ');
      for (const each of all) expect(shown(textsOfHtml(html))).toContain(shown(each).trim());
    }),
    drawn(60, 3_000),
  );
});
