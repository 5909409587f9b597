import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { rowsIn, separators } from '../../../src/read/table/rows.ts';
import { SourceText } from '../../../src/read/source-text.ts';
import { readText } from '../../../src/read/text.ts';
import type { MapValue, Scalar } from '../../../src/read/value.ts';
import { yamlText } from '../../../src/read/write-yaml.ts';
import { readYaml } from '../../../src/read/yaml.ts';
import { sourceFile } from '../set.ts';

/** Texts with all that means something to CSV or YAML. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        ',',
        ';',
        '\n',
        ' ',
        ': ',
        ' #',
        '- ',
        '|',
        '>',
        '&',
        '*',
        '!',
        '%',
        '@',
        '`',
        '{',
        '[',
        '?',
        '~',
        'null',
        'yes',
        '1.10',
        '028',
        '2016-03-31',
        '---',
        '...',
        '\\',
        '=',
        '+',
        'é',
        '演',
        '😀',
        '\u00a0',
      ),
      fc.string({ maxLength: 3, unit: 'grapheme' }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');

test('every text is read back from the YAML as it was written', () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 5 }), (written) => {
      const fields = Object.fromEntries(written.map((text, index) => [`f${index}`, text]));
      const source = readText(sourceFile('a.yaml', yamlText(fields, 'schema.json'))).value;
      const read = source && readYaml(source);
      const entries = (read?.value as MapValue | undefined)?.entries;
      const values = Array.from(entries?.values() ?? [], ({ value }) => (value as Scalar).value);
      expect(values).toEqual(written);
      expect(read?.diagnostics.filter(({ code }) => code !== 'control-character')).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('every cell is read from the CSV as it was written, at its place', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...separators),
      fc.array(fc.array(fc.oneof(texts, fc.constant('')), { minLength: 2, maxLength: 4 }), {
        minLength: 1,
        maxLength: 4,
      }),
      (delimiter, rows) => {
        const text = stringify(rows, { delimiter, quoted_match: /['"\n=+@-]/ });
        const source = new SourceText('a.csv', text);
        const { rows: read, slip } = rowsIn(source, delimiter);
        expect(slip).toBeUndefined();
        const cells = read.flatMap(({ number, cells: found }) =>
          Array.from(found, ([column, cell]) => {
            const { start, end } = cell.place.range;
            const at = source.startOfLine(start.line - 1) + start.column - 1;
            const to = source.startOfLine(end.line - 1) + end.column - 1;
            const raw = text.slice(at, to);
            const bare = raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw;
            return [number, column, bare];
          }),
        );
        const expected = rows.flatMap((row, index) =>
          row.flatMap((cell, column) => (cell === '' ? [] : [[index + 1, column, cell]])),
        );
        expect(cells).toEqual(expected);
      },
    ),
    { numRuns: 500 },
  );
});
