import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { guarded, recorded } from '../../../src/read/table/formula-guard.ts';
import { csvText, type Cell } from '../../../src/render/csv/csv.ts';
import { drawn } from '../../support/effort.ts';
import { readCsv, undefused } from '../../support/csv-reader.ts';

/** A table of one column, without its name. */
function written(cell: Cell): string {
  return csvText({ cell: () => cell }, [undefined]).replace(/^"cell"\r\n/, '');
}

test.each<[Cell, string]>([
  ['a', '"a"'],
  ['', ''],
  [null, ''],
  ['a,b', '"a,b"'],
  ['a "b"', '"a ""b"""'],
  ['a\nb', '"a\nb"'],
  ['a\rb', '"a\rb"'],
  ['a\r\nb', '"a\r\nb"'],
  [' a ', '" a "'],
  ['5.10', '"5.10"'],
  ['-', `"'-"`],
  ['2016-03-31', '2016-03-31'],
  ['2016-02-30', '"2016-02-30"'],
  ['2016-03-31;=1', `"2016-03-31;'=1"`],
  [0, '0'],
  [-32, '-32'],
  [true, 'true'],
  [false, 'false'],
])('%j is written as %j', (cell, expected) => {
  expect(written(cell)).toBe(`${expected}\r\n`);
});

test.each([
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("https://a.example","b")', `'=HYPERLINK(""https://a.example"",""b"")`],
  ['+1', "'+1"],
  ['-1+2', "'-1+2"],
  ['-32', "'-32"],
  ['@SUM(1)', "'@SUM(1)"],
  ['\t=1', "'\t'=1"],
  ['\r=1', "'\r'=1"],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠1', "'＠1"],
  ['Do;=1+1;x', "Do;'=1+1;x"],
  ['Do,=1+1', "Do,'=1+1"],
  ['Do|=1+1', "Do|'=1+1"],
  ['Do\t=1+1', "Do\t'=1+1"],
  ['Do\n=1+1', "Do\n'=1+1"],
  ['Do\r\n@x', "Do\r\n'@x"],
  ['- a\n- b', "'- a\n'- b"],
  ['a;"=1', `a;'""=1`],
  ['a;\t=1', "a;'\t'=1"],
  [';;=1', ";;'=1"],
  ['a;', "a;'"],
  ['a\n', "a\n'"],
  ["a;'", "a;''"],
  // So that an apostrophe that was recorded is told from ours.
  ["'=1", "''=1"],
  ["''=1", "'''=1"],
  ["'tis", "'tis"],
  ["a; 'tis", "a; 'tis"],
  ['a=1', 'a=1'],
  ['a; =1', 'a; =1'],
  ['a,', 'a,'],
])('a text that a spreadsheet would run, %j, is written as %j', (text, expected) => {
  expect(written(text)).toBe(`"${expected}"\r\n`);
  expect(recorded(guarded(text))).toBe(text);
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
    ';',
    '|',
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

describe.each([';', '\t', ',', '|', '\n'])('read with %j between cells', (delimiter) => {
  const unit = fc.constantFrom(...Array.from('=+-@\t\r\n;,|"\' a1＝＋－＠'));
  const anyText = fc.oneof(fc.string({ unit }), fc.constantFrom('', 'Do;=1+1;x', '2016-03-31'));
  const anyRow = fc.tuple(anyText, anyText, fc.integer(), anyText, anyText);
  const columns = Object.fromEntries(
    [0, 1, 2, 3, 4].map((at) => [`c${at}`, (row: readonly Cell[]) => row[at] ?? null]),
  );
  const relaxed = { delimiter, relax_quotes: true, relax_column_count: true };
  /** As readers do that know quotes, and as those that split at the character wherever it stands. */
  const readings: readonly [string, (text: string) => string[][]][] = [
    ['with quotes', (text) => parse(text, relaxed)],
    [
      'with quotes and any line end',
      (text) => parse(text, { ...relaxed, record_delimiter: ['\r\n', '\n', '\r'] }),
    ],
    ['without', (text) => text.split(/\r\n|[\r\n]/).map((line) => line.split(delimiter))],
  ];

  test.each(readings)('%s, no cell is a formula', (_, read) => {
    const dangerous = (cell: string) => /^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-?\d+$/.test(cell);
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 4 }), (rows) => {
        const cells = read(csvText(columns, rows)).flat();
        expect(cells.filter(dangerous)).toEqual([]);
      }),
      drawn(1000, 100_000),
    );
  });
});

test('a table without rows has its columns', () => {
  expect(csvText({ a: () => 1, b: () => 2 }, [])).toBe('"a","b"\r\n');
});
