import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { parse } from 'yaml';
import { parseProse } from '../../src/read/prose-parse.ts';
import { plainTree } from '../../src/read/prose-plain.ts';
import { drawn } from '../support/effort.ts';

/** The tree as nested texts, without places and what no report shows: how a list is spaced. */
function bare(node: Nodes): unknown {
  if (node.type === 'text') return node.value;
  const children = 'children' in node ? node.children.map(bare) : [];
  return [node.type, ...('url' in node ? [node.url] : []), ...children];
}

test.each([
  ['One line.', ['One line.']],
  ['Two\nlines', ['Two\nlines']],
])('%j is read as %j', (markdown, [text]) => {
  expect(plainTree(markdown)?.children).toEqual([
    { type: 'paragraph', children: [{ type: 'text', value: text }] },
  ]);
});

/** What is read without the parser: the ways in which most of the prose of a record is written. */
test.each([
  'first\n\nsecond\n\n\nthird',
  'asks for:\n- one;\n- *two* words;\n  and more\n\n- three.\n\nafter',
  'see [the list](https://a.example/b_c?d=e#f), **12 of them** and *others*.',
  '*All of it\nis ours.*',
  '(12 offices) “quoted” “and”',
  '12 offices',
])('the parser says the same of %j', (markdown) => {
  const tree = plainTree(markdown);
  expect(tree && bare(tree)).toEqual(bare(parseProse(markdown)));
});

/** What may mean more than it seems. */
test.each([
  ...['a  \nb', 'a \nb', '1. a', '1) a', '# a', '- - -', '-  a', '    a', 'a\n===', 'a\n---'],
  ...['> a', '* a', '+ a', '| a |\n| - |', '```\na\n```', '<b>', 'a &amp; b', '[a]: https://b.c'],
  ...['![a](https://b.c)', '[a](b.html)', '[a](https://b.c "d")', '[a]', '\\a', 'a `b`', 'a_b'],
  ...['https://b.c', 'www.b.c', 'a@b.c', '*a', 'a*', '***a***', 'a*b*', '*a*b', '*a **b** c*'],
  ...['- a\n\n  b', '  a', 'a\tb', 'a\r\nb', '*a [b](https://c.d)*', '*a.*b', '*a.*)'],
])('%j is left to the parser', (markdown) => {
  expect(plainTree(markdown)).toBeUndefined();
});

const fragment = fc.constantFrom(
  ...['a', 'Ü', '7', 'word', 'two words', ' ', '  ', '\n', '\n\n', '\n- ', '\n  ', '\n\n- ', '- '],
  ...['*', '**', '*em*', '**strong**', ' *em* ', ' **two words** ', '_', '`', '[', ']', '(', ')'],
  ...['[a](https://b.example/c)', '[a b](http://b.example)', '](https://b.example)', '!', ':', '.'],
  ...[',', ';', '?', '"', '“', '1. ', '1) ', '#', '>', '<', '&', '|', '\\', '\t', '\r', '\0', '='],
  ...['https://', 'www.', '@', '\u00a0', '\u2028', '\u200b', '\u0301', '~', '+ ', '---', '\ud800'],
);

test('whatever is read without the parser is what the parser reads', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(fragment, { minLength: 1, maxLength: 9 }), (fragments) => {
      const markdown = fragments.join('');
      const tree = plainTree(markdown);
      if (tree === undefined) return;
      read += 1;
      expect(bare(tree)).toEqual(bare(parseProse(markdown)));
    }),
    drawn(20_000, 200_000),
  );
  expect(read).toBeGreaterThan(500);
});

test('most prose of the sample programme is read without the parser, and the same', () => {
  const folder = 'data/recommendations';
  const texts = readdirSync(folder).flatMap((name) =>
    proseIn(readFileSync(join(folder, name), 'utf8')),
  );
  const plain = texts.filter((text) => {
    const tree = plainTree(text);
    if (tree !== undefined) expect(bare(tree)).toEqual(bare(parseProse(text)));
    return tree !== undefined;
  });
  expect(texts.length).toBeGreaterThan(50);
  expect(plain.length / texts.length).toBeGreaterThan(0.5);
});

/** The block scalars of a record, which are its prose. */
function proseIn(yaml: string): string[] {
  const texts: string[] = [];
  const walk = (value: unknown) => {
    if (typeof value === 'string' && value.includes(' ')) texts.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(parse(yaml));
  return texts;
}
