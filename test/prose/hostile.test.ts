import { whyUnreadable } from '../../src/prose/limits.ts';
import { linksInProse } from '../../src/prose/parse.ts';
import { readProse } from '../../src/prose/prose.ts';
import type { ProseBlock } from '../../src/prose/tree.ts';
import { hostileTexts, ordinaryText } from '../hostile/texts.ts';

/** Time of the processor, in milliseconds; of two runs the shorter one. */
function timeFor(work: () => unknown): number {
  const times = [0, 1].map(() => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

const length = 50_000;
const both = (text: string) => () => [readProse(text), linksInProse(text)];

/** What the same number of ordinary characters takes, at least twice the step of the clock. */
let ordinary = 0;
beforeAll(() => {
  const text = ordinaryText(length);
  both(text)();
  ordinary = Math.max(20, timeFor(both(text)));
});

test.each(Object.entries(hostileTexts))('%s take no more than linear time', (_, make) => {
  // As some are all marks, one of their characters is more work than one of a word.
  expect(timeFor(both(make(length).slice(0, length))) / ordinary).toBeLessThan(30);
});

test.each([
  ['characters', 'a'.repeat(100_001)],
  ['columns', `${'|a'.repeat(41)}|\n${'|-'.repeat(41)}|`],
  ['columns', `> ${'|a'.repeat(41)}|\n> ${'|-'.repeat(41)}|`],
  ['cells', `${'|a'.repeat(40)}|\n${'|-'.repeat(40)}|\n${'|a|\n'.repeat(300)}`],
  [undefined, 'a'.repeat(100_000)],
  [undefined, `${'|a'.repeat(40)}|\n${'|-'.repeat(40)}|`],
  [undefined, `| a | b |\n| - | - |\n${'| *a* | [b](c) |\n'.repeat(3_000)}`],
  [undefined, '- [a](https://b.example/c_d)\n'.repeat(3_000)],
  [undefined, '['.repeat(50_000)],
])('%s: whether a text is too long or its tables too wide', (why, markdown) => {
  expect(whyUnreadable(markdown)).toBe(why);
});

test('a text that is not read as Markdown is shown as it is written', () => {
  const wide = `${'|a'.repeat(41)}|\n${'|-'.repeat(41)}|`;
  const paragraph = (text: string) => ({ kind: 'paragraph', content: [{ kind: 'text', text }] });
  expect(readProse(`*a*\n  b\n \n${wide}\n`)).toEqual([
    paragraph('*a* b'),
    paragraph(wide.replace('\n', ' ')),
  ]);
});

test.each([
  ['quotes', `${'>'.repeat(100)} the end`, ''],
  ['lists', `${'- '.repeat(100)}the end`, ''],
  ['what follows a deep list', `${'- '.repeat(100)}the end\n\nafter`, 'after'],
])('%s beyond twenty levels become plain text', (_, markdown, after) => {
  const [block, next] = readProse(markdown);
  expect(levels(block)).toBe(21);
  expect(JSON.stringify(block)).toContain('the end');
  expect(JSON.stringify([next])).toContain(after);
});

function levels(block: ProseBlock | undefined): number {
  if (block?.kind === 'quote') return 1 + levels(block.blocks[0]);
  if (block?.kind === 'list') return 1 + levels(block.items[0]?.[0]);
  return 0;
}
