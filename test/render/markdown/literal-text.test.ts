import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { parseProse } from '../../../src/prose/parse.ts';
import type { Block, Inline } from '../../../src/report/document.ts';
import { plainText } from '../../../src/prose/nodes.ts';
import { textsOfHtml } from '../../support/markdown-words.ts';
import { heading, markdownOf, paragraph, table, text } from './documents.ts';

/** Pieces that mean something to a reader of Markdown somewhere. */
const pieces =
  '| \\ ` * ** _ __ ~ < > </b> <!-- # ## - + 1. 1) = === --- & &#106; &amp; [ ] ( ) [x](y) ! : :- :a. ' +
  '@ @user #12 www. www.a.example http:// https://a.example javascript: . / {} ^ $ ``` " \' a B é 中 👍';

const plain = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces.split(' '), ' ', '\t', '\n', '\u00a0') },
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => `a${parts.join('')}`);

/** A text as it is, or with one mark around it. */
const piece = fc
  .tuple(plain, fc.constantFrom('text', 'strong', 'emphasis', 'code', 'link'))
  .map(([words, kind]) => ({ words: trimmed(words), inline: marked(words, kind) }));

function marked(words: string, kind: string): Inline {
  if (kind === 'strong' || kind === 'emphasis') return { kind, content: [text(words)] };
  if (kind === 'link') return { kind, url: 'https://a.example/b_(c)|d', content: [text(words)] };
  return kind === 'code' ? { kind, text: words } : text(words);
}

test('what is put in is read back: the blocks, rows and cells, and their words', () => {
  const places = {
    title: piece,
    words: piece,
    head: piece,
    cell: piece,
    item: piece,
    quote: piece,
  };
  fc.assert(
    fc.property(fc.record(places), ({ title, words, head, cell, item, quote }) => {
      const markdown = markdownOf(
        heading(1, title.inline),
        paragraph(words.inline),
        table([head.inline, 'B'], ['', cell.inline], [cell.inline, '']),
        {
          kind: 'list',
          ordered: false,
          start: 1,
          items: [[paragraph(item.inline)], [paragraph('z')]],
        },
        { kind: 'quote', blocks: [paragraph(quote.inline)] },
      );
      expect(parseProse(markdown).children.map(shape)).toEqual([
        ['heading', title.words],
        ['paragraph', words.words],
        [
          'table',
          ['tableRow', ['tableCell', head.words], ['tableCell', 'B']],
          ['tableRow', ['tableCell', ''], ['tableCell', cell.words]],
          ['tableRow', ['tableCell', cell.words], ['tableCell', '']],
        ],
        ['list', ['listItem', ['paragraph', item.words]], ['listItem', ['paragraph', 'z']]],
        ['blockquote', ['paragraph', quote.words]],
      ]);
    }),
    { numRuns: 300 },
  );
});

test('cmark-gfm shows the same words, and links none of them', () => {
  const given = fc.sample(piece, { numRuns: 300, seed: 1 });
  const html = cmark(
    markdownOf(
      table(['A', 'B'], ...given.map(({ inline }) => ['', inline])),
      ...given.map(({ inline }) => paragraph(inline)),
    ),
  );
  const words = given.map((each) => each.words);
  expect(
    found(html, /<td align="right">(.*?)<\/td>/gs)
      .map(textsOfHtml)
      .map(trimmed),
  ).toEqual(words);
  expect(
    found(html, /<p>(.*?)<\/p>/gs)
      .map(textsOfHtml)
      .map(trimmed),
  ).toEqual(words);
  expect(new Set(hrefs(html))).toEqual(new Set(['https://a.example/b_(c)%7Cd']));
});

const hostile: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<javascript:alert(1)>',
  '[x](javascript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '![x](javascript:alert(1))',
  '[x]: javascript:alert(1)',
  '`</td><script>`',
  '| a | b |',
  'a\n| b |\n| - |',
  '# a',
  '1. a',
  '- a',
  '+ a',
  '> a',
  '===',
  '---',
  '---\ntitle: a\n---',
  '    a',
  '~~a~~ *b* _c_ **d** `e`',
  '@user #12 http://a.example www.a.example',
  '&#106; &lt; &amp; &',
  '\\',
  '\\|',
];

test.each(hostile)('%j comes out as it is, in any place', (words) => {
  const link: Inline = { kind: 'link', url: 'https://a.example', content: [text(words)] };
  const markdown = markdownOf(
    paragraph(words),
    heading(1, words),
    table([words, link], [link, words]),
    paragraph('zz', { kind: 'break' }, words),
    { kind: 'list', ordered: true, start: 1, items: [[paragraph(words)]] },
    { kind: 'quote', blocks: [paragraph(link)] },
  );
  const html = cmark(markdown);
  const tags = new Set(html.match(/<[a-z0-9]+/g) ?? []);
  const allowed = '<p <h1 <table <thead <tr <th <tbody <td <br <ol <li <blockquote <a <span'.split(
    ' ',
  );
  expect([...tags].filter((tag) => !allowed.includes(tag))).toEqual([]);
  expect(new Set(hrefs(html))).toEqual(new Set(['https://a.example']));
  expect(html).not.toMatch(/<script|(?:href|src)="javascript:/);
  expect(textsOfHtml(html).split(/\s+/).join('').split(words.replace(/\s+/g, ''))).toHaveLength(10);
});

test('a link that is not safe leaves no trace in what is rendered', () => {
  const urls = ['javascript:alert(1)', 'data:text/html,x', 'java\tscript:x', '#', 'a.html'];
  const links = urls.map((url): Block => paragraph({ kind: 'link', url, content: [text('A')] }));
  expect(hrefs(cmark(markdownOf(...links)))).toEqual([]);
});

function cmark(markdown: string): string {
  const options = ['-e', 'table', '-e', 'autolink', '-e', 'strikethrough', '--unsafe'];
  return execFileSync('cmark-gfm', options, { input: markdown, encoding: 'utf8' });
}

function hrefs(html: string): string[] {
  return found(html, /(?:href|src)="([^"]*)"/g);
}

/** What the pattern's group has matched, each time. */
function found(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, group = '']) => group);
}

type Shape = readonly (string | Shape)[];

/** The type of a block and the shapes of those in it, or its words. */
function shape(node: Nodes): Shape {
  const blocks: readonly Nodes[] = 'children' in node ? node.children : [];
  const holds = ['table', 'tableRow', 'list', 'listItem', 'blockquote'].includes(node.type);
  return [
    node.type,
    ...(holds ? blocks.map(shape) : [trimmed(plainText(node).replace(/<!-- -->|<\/?span>/g, ''))]),
  ];
}

function trimmed(words: string): string {
  return words.replace(/[ \t\n\f\r\u2028\u2029]+/g, ' ').trim();
}
