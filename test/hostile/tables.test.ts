import {
  closeSync,
  ftruncateSync,
  openSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../support/folders.ts';
import { measured, mostMegabytes, mostSeconds } from './bounded.ts';

const rows = (count: number, row: (index: number) => string) =>
  `No,Title,Action,Due date,Comments\n${Array.from({ length: count }, (_, index) => row(index)).join('')}`;

function file(content: string | Uint8Array) {
  return (path: string) => {
    writeFileSync(path, content);
  };
}

/** Each table is refused with words, within the bounds; nothing is written, and nobody sees a stack. */
test.each<[string, (path: string) => void, RegExp]>([
  [
    '100 MB of zeros',
    (path) => {
      const made = openSync(path, 'w');
      ftruncateSync(made, 100_000_000);
      closeSync(made);
    },
    /error\[too-large\]: unexpected file of more than \d+ bytes/,
  ],
  ['NUL in a cell', file('No,Title\n1,a\0b\n'), /error\[control-character\].*U\+0000/],
  [
    'a million columns',
    file(`No,Title${',x'.repeat(1_000_000)}\n`),
    /error\[too-large\]: .* lines, quotes and cells/,
  ],
  [
    'a hundred thousand columns',
    file(`No,Title${',x'.repeat(90_000)}\n1,a${',y'.repeat(90_000)}\n`),
    /error\[too-large\]: .* 256 columns/,
  ],
  [
    'too many rows',
    file(rows(30_000, (index) => `${index},a,b,,\n`)),
    /error\[too-large\]: .* rows/,
  ],
  [
    'five thousand faulty dates',
    file(rows(4999, (index) => `${index},a,b,soon,c\n`)),
    /"soon" in D2, D3, .* and 4989 more, .*\n[^]*1 error in 1 file/,
  ],
  [
    'five thousand texts for dates',
    file(rows(4999, (index) => `${index},a,b,soon ${index},c\n`)),
    /"soon 1" in D3; .* 4939 more, .*\n[^]*1 error in 1 file/,
  ],
  [
    'five thousand days that are no days',
    file(rows(4999, (index) => `${index},a,b,31/04/${2000 + (index % 90)},c\n`)),
    /likewise in D3, .* and 4990 more cells; [^]*4999 errors in 1 file/,
  ],
  [
    'a quote that is never closed',
    file(`No,Title\n1,"${'text '.repeat(600_000)}`),
    /error\[table-syntax\]/,
  ],
  ['quotes in quotes', file(`No,Title\n1,"${'""'.repeat(90_000)}"x\n`), /error\[table-syntax\]/],
  ['one cell of megabytes', file(`No,Title\n1,${'long '.repeat(800_000)}\n`), /error\[too-long\]/],
  [
    'a heading of megabytes',
    file(`No,Title,${'late '.repeat(700_000)}\n1,,b\n`),
    /error\[too-long\]/,
  ],
  [
    'a device without an end',
    (path) => {
      symlinkSync('/dev/zero', path);
    },
    /error\[too-large\]/,
  ],
  ['a path out of the folder as a number', file('No,Title\n../../x,a\n'), /error\[bad-id\]/],
  [
    'a name of the prototype as a heading',
    file('No,Title,__proto__,constructor\n__proto__,a,b,c\nconstructor,b,c,d\n'),
    /error\[bad-id\]/,
  ],
])('%s', (_, put, expected) => {
  const folder = freshFolder();
  put(join(folder, 'table.csv'));
  const args = ['import', 'table.csv', '--as-of', '2016-03-31', '--title', 'Review', '--yes'];
  const { stdout, stderr, exit, megabytes, seconds } = measured(args, folder);
  expect({ stdout, written: readdirSync(folder) }).toEqual({ stdout: '', written: ['table.csv'] });
  expect([1, 2]).toContain(exit);
  expect(stderr).toMatch(expected);
  expect(stderr).not.toMatch(/\n\s+at |this is a bug/);
  expect(megabytes).toBeLessThan(mostMegabytes);
  expect(seconds).toBeLessThan(mostSeconds);
});

test('as many rows as may be take no more', () => {
  const folder = freshFolder();
  writeFileSync(
    join(folder, 'table.csv'),
    rows(4999, (index) => `1,a,b${index},,c${index}\n`),
  );
  const args = [
    'import',
    'table.csv',
    '--as-of',
    '2016-03-31',
    '--title',
    'Review',
    '--quiet',
    '--yes',
  ];
  const { exit, stderr, megabytes, seconds } = measured(args, folder);
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  expect(megabytes).toBeLessThan(mostMegabytes);
  expect(seconds).toBeLessThan(mostSeconds);
});
