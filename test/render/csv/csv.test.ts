import fc from 'fast-check';
import { csvText, type Cell } from '../../../src/render/csv/csv.ts';
import { readCsv, undefused } from '../../support/csv-reader.ts';

/** A table of one column, without its name. */
function written(cell: Cell): string {
  return csvText({ cell: () => cell }, [undefined]).replace(/^cell\r\n/, '');
}

test.each<[Cell, string]>([
  ['a', 'a'],
  ['', ''],
  [null, ''],
  ['a,b', '"a,b"'],
  ['a "b"', '"a ""b"""'],
  ['a\nb', '"a\nb"'],
  ['a\rb', '"a\rb"'],
  ['a\r\nb', '"a\r\nb"'],
  [' a ', ' a '],
  ['5.10', '5.10'],
  ['2016-03-31', '2016-03-31'],
  [0, '0'],
  [-32, '-32'],
  [true, 'true'],
  [false, 'false'],
])('%j is written as %j', (cell, expected) => {
  expect(written(cell)).toBe(`${expected}\r\n`);
});

test.each([
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("https://a.example","b")', `"'=HYPERLINK(""https://a.example"",""b"")"`],
  ['+1', "'+1"],
  ['-1+2', "'-1+2"],
  ['-32', "'-32"],
  ['@SUM(1)', "'@SUM(1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠1', "'＠1"],
  // So that an apostrophe that was recorded is told from ours.
  ["'=1", "''=1"],
  ["''=1", "'''=1"],
  ["'tis", "'tis"],
  ['a=1', 'a=1'],
])('a text that a spreadsheet would run, %j, is written as %j', (text, expected) => {
  expect(written(text)).toBe(`${expected}\r\n`);
});

test('every text comes back as it was, in its place', () => {
  const signs = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    "'",
    '"',
    ',',
    ' ',
    'ë',
    '＝',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: signs }),
    fc.constantFrom('', '\ufeffa'),
  );
  const columns = { a: ([a]: string[]) => a ?? '', b: ([, b]: string[]) => b ?? '' };
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1 }), (rows) => {
      const [head, ...read] = readCsv(csvText(columns, rows));
      expect(head).toEqual(['a', 'b']);
      expect(read.map((row) => row.map(undefused))).toEqual(rows);
    }),
  );
});

test('no text, however it begins, is left as a formula', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Array.from('=+-@\t\r＝＋－＠')), fc.string(), (sign, rest) => {
      const [[cell = ''] = []] = readCsv(written(sign + rest));
      expect(cell.startsWith("'")).toBe(true);
    }),
  );
});

test('a table without rows has its columns', () => {
  expect(csvText({ a: () => 1, b: () => 2 }, [])).toBe('a,b\r\n');
});
