import { readProse } from '../../src/prose/prose.ts';
import { isTooIntricate } from '../../src/prose/limits.ts';
import type { ProseBlock } from '../../src/prose/tree.ts';

/** What an attacker or a broken program might put into a field, and what a loop would choke on. */
const hostile: Readonly<Record<string, string>> = {
  'open brackets': '['.repeat(20_000),
  'nested links': '['.repeat(5_000) + 'a' + '](b)'.repeat(5_000),
  'open links': '[a]('.repeat(20_000),
  'open emphasis': '*a '.repeat(20_000),
  'nested emphasis': '*a '.repeat(10_000) + 'a* '.repeat(10_000),
  'nested emphasis, as much as is read': '*a '.repeat(900) + 'a* '.repeat(900),
  'quotes in quotes': '>'.repeat(10_000),
  'lists in lists on a line': '- '.repeat(10_000) + 'a',
  'lists in lists': Array.from({ length: 1_000 }, (_, level) => '  '.repeat(level) + '- a').join(
    '\n',
  ),
  'quotes and lists by turns': '- a\n\n> b\n\n'.repeat(5_000),
  underlines: 'a\n===\n'.repeat(10_000),
  'a wide and long table': `${'|a'.repeat(2_000)}\n${'|-'.repeat(2_000)}\n${'|a\n'.repeat(5_000)}`,
  backticks: Array.from({ length: 300 }, (_, count) => '`'.repeat(count)).join(' '),
  addresses: 'a.'.repeat(20_000) + '@',
  tags: '<a '.repeat(20_000),
  references: '[a]: https://b.example\n\n' + '[a]'.repeat(10_000),
  tabs: '```\n' + '\t'.repeat(20_000) + 'a\n```',
};

test.each(Object.entries(hostile))('%s are read within seconds', (_, markdown) => {
  const start = performance.now();
  readProse(markdown);
  expect(performance.now() - start).toBeLessThan(5_000);
});

test('a text that is too intricate is shown as it is written', () => {
  const brackets = '['.repeat(3_000);
  const paragraph = (text: string) => ({ kind: 'paragraph', content: [{ kind: 'text', text }] });
  expect(readProse(`*a*\n  b\n \n${brackets}\n`)).toEqual([
    paragraph('*a* b'),
    paragraph(brackets),
  ]);
});

test.each([
  ['a list of 500 links', '- [a](https://b.example/c_d)\n'.repeat(500)],
  ['a table of 300 rows', `| a | b |\n| - | - |\n${'| *a* | [b](c) |\n'.repeat(300)}`],
  ['500 lines of code, far to the right', '```\n' + ' '.repeat(40) + 'a\n'.repeat(500)],
  ['forty pages', 'Some words, *some* of them [linked](https://b.example).\n\n'.repeat(1_500)],
])('%s is not too intricate', (_, markdown) => {
  expect(isTooIntricate(markdown)).toBe(false);
});

test.each([
  ['quotes', '>'.repeat(100) + ' the end'],
  ['lists', '- '.repeat(100) + 'the end'],
])('%s beyond twenty levels become plain text', (_, markdown) => {
  const [block] = readProse(markdown);
  expect(levels(block)).toBe(21);
  expect(JSON.stringify(block)).toContain('the end');
});

function levels(block: ProseBlock | undefined): number {
  if (block?.kind === 'quote') return 1 + levels(block.blocks[0]);
  if (block?.kind === 'list') return 1 + levels(block.items[0]?.[0]);
  return 0;
}
