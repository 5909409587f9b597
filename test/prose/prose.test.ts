import { readProse } from '../../src/prose/prose.ts';
import type { Inline, ProseBlock } from '../../src/prose/tree.ts';

/** The blocks in a short notation, so that a case is one row. */
function outline(blocks: readonly ProseBlock[]): string {
  return blocks.map(blockText).join(' ');
}

function blockText(block: ProseBlock): string {
  switch (block.kind) {
    case 'heading':
      return `h${block.level}(${words(block.content)})`;
    case 'paragraph':
      return `p(${words(block.content)})`;
    case 'list':
      return `${block.ordered ? `ol${block.start}` : 'ul'}(${block.items.map(outline).join(', ')})`;
    case 'quote':
      return `quote(${outline(block.blocks)})`;
    case 'code':
      return `code(${JSON.stringify(block.text)})`;
    case 'table': {
      const head = block.columns.map(({ heading, align }) => `${align} ${words(heading)}`);
      return `table(${[head, ...block.rows.map(({ cells }) => cells.map(words))].join('; ')})`;
    }
  }
}

function words(content: readonly Inline[]): string {
  return content.map(inlineText).join('');
}

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
    case 'emphasis':
      return `${inline.kind}{${words(inline.content)}}`;
    case 'code':
      return `code{${inline.text}}`;
    case 'link':
      return `<${inline.url}>{${words(inline.content)}}`;
    case 'break':
      return '⏎';
  }
}

test.each([
  ['a line\nand a soft break', 'p(a line and a soft break)'],
  ['hard  \nbreak', 'p(hard⏎break)'],
  ['a *b* **c** `d`', 'p(a emphasis{b} strong{c} code{d})'],
  ['**a **b** c**', 'p(strong{a b c})'],
  ['[a](https://b.example/c)', 'p(<https://b.example/c>{a})'],
  ['[a][b] [b]\n\n[b]: https://c.example', 'p(<https://c.example>{a} <https://c.example>{b})'],
  [
    '[a][b]\n\n> [b]: https://one.example\n\n[b]: https://two.example',
    'p(<https://one.example>{a})',
  ],
  ['see https://b.example.', 'p(see <https://b.example>{https://b.example}.)'],
  ['www.b.example', 'p(<http://www.b.example>{www.b.example})'],
  ['a@b.example', 'p(<mailto:a@b.example>{a@b.example})'],
  ['[](https://b.example)', 'p(<https://b.example>{https://b.example})'],
  ['![a chart](https://b.example/c.png)', 'p(<https://b.example/c.png>{a chart})'],
  ['[![logo](https://i.example)](https://b.example)', 'p(<https://b.example>{logo})'],
  ['[a](javascript:alert%281%29)', 'p(a)'],
  ['[a](&#106;avascript:alert%281%29)', 'p(a)'],
  ['[a *b*](#) [c](page.html) ![d](x.png)', 'p(a emphasis{b} c d)'],
  ['a <b>c</b>', 'p(a <b>c</b>)'],
  ['<script>\nalert(1)\n</script>', 'p(<script> alert(1) </script>)'],
  ['~~gone~~', 'p(~~gone~~)'],
  ['a &#x202e;b&#10;c', 'p(a \ufffdb c)'],
  ['- a\n- b\n  - c', 'ul(p(a), p(b) ul(p(c)))'],
  ['3. a\n4. b', 'ol3(p(a), p(b))'],
  ['999999999. a\n1. b', 'ol999999998(p(a), p(b))'],
  ['-\n- a', 'ul(p(a))'],
  ['> a\n>\n> b', 'quote(p(a) p(b))'],
  ['> # a *b*', 'quote(p(strong{a emphasis{b}}))'],
  ['a\n\n***\n\nb', 'p(a) p(b)'],
  ['```js\na\tb  \n\n\tc\n```', 'code("a   b\\n\\n    c")'],
  ['    indented', 'code("indented")'],
  ['| a | b |\n| - | -: |\n| c | *d* |\n| e |', 'table(left a,right b; c,emphasis{d}; e,)'],
  ['a | b', 'p(a | b)'],
  ['# \n\n&#32;\n\n```\n```', ''],
  ['', ''],
  ['a\r\nb', 'p(a b)'],
])('%j reads as %s', (markdown, expected) => {
  expect(outline(readProse(markdown))).toBe(expected);
});

test.each([
  ['# a', [1]],
  ['## a\n### b\n## c', [1, 2, 1]],
  ['# a\n#### b\n### c\n#### d', [1, 2, 2, 3]],
  ['### a\n# b\n### c', [1, 1, 2]],
  ['a\n===\nb\n---\n###### c', [1, 2, 3]],
])('the headings of %j have the levels %j', (markdown, expected) => {
  const levels = readProse(markdown).map((block) => block.kind === 'heading' && block.level);
  expect(levels).toEqual(expected);
});

test('a column is as wide as its longest text, within bounds', () => {
  const [table] = readProse(`| a | ${'b'.repeat(20)} | ${'c'.repeat(99)} |\n|-|-|-|`);
  expect(table?.kind === 'table' && table.columns.map(({ width }) => width)).toEqual([6, 20, 48]);
});
