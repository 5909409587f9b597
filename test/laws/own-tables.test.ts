import fc from 'fast-check';
import { readRegister } from '../../src/read/read-register.ts';
import { plainOf } from '../../src/read/table/drafted.ts';
import { importTables } from '../../src/read/table/import-tables.ts';
import { yamlText } from '../../src/read/write-yaml.ts';
import { deliverablesCsv } from '../../src/render/csv/deliverables-csv.ts';
import { recommendationsCsv } from '../../src/render/csv/recommendations-csv.ts';
import { statusReport, type StatusReport } from '../../src/report/status-report.ts';
import { sourceFile } from '../read/set.ts';
import { readCsvFile } from '../support/csv-reader.ts';
import { drawn } from '../support/effort.ts';
import { anyDay, anyRegister } from '../support/generated.ts';
import { usualSetting } from '../support/import.ts';

/** What docs/csv.md says a table cannot hold. */
const history = ['slips', 'replanned', 'reason', 'previous_status'];

test('tables that are imported say the same again, or it is told', () => {
  fc.assert(
    fc.property(anyRegister, anyDay, (register, asOf) => {
      const report = statusReport(register, asOf);
      const before = tablesOf(report);
      const { again, told } = imported(before, asOf);
      const differing = [0, 1].flatMap((table) =>
        differences(before[table] ?? '', again[table] ?? ''),
      );
      const untold = differing.filter(({ id }) => !told.has(id));
      expect({ untold, before, again }).toMatchObject({ untold: [] });
    }),
    drawn(60, 3000),
  );
});

function tablesOf(report: StatusReport): string[] {
  return [recommendationsCsv(report), deliverablesCsv(report)];
}

/** The tables of the records that the tables give, and the recommendations about which something was told. */
function imported(tables: readonly string[], asOf: StatusReport['asOf']) {
  const files = tables.map((text, index) =>
    sourceFile(`${index === 0 ? 'recommendations' : 'deliverables'}-${asOf}.csv`, text),
  );
  const { value, diagnostics } = importTables(files, {
    ...usualSetting,
    asOf,
    replanReason: 'New',
  });
  const areas = JSON.stringify(value.focusAreas);
  const { value: set, diagnostics: faults } = readRegister(
    sourceFile('programme.yaml', `title: Again\nfocus_areas: ${areas}\n`),
    value.records.map(({ id, drafted }) =>
      sourceFile(`${id}.yaml`, yamlText(plainOf(drafted), 'schema.json')),
    ),
  );
  const cells = new Map(
    value.tables.flatMap(({ file, entries }) =>
      entries.map(({ id, row }) => [`${file} ${row.number}`, id?.text ?? ''] as const),
    ),
  );
  const told = new Set([
    ...diagnostics.map(({ place }) => cells.get(`${place.file} ${place.cell?.row ?? 0}`) ?? ''),
    ...faults.map(({ place }) => place.file.replace('.yaml', '')),
  ]);
  return { again: tablesOf(statusReport(set.register, asOf)), told };
}

function differences(before: string, after: string): { id: string; what: string }[] {
  const [was, is] = [rowsOf(before), rowsOf(after)];
  return Array.from(new Set([...was.keys(), ...is.keys()]), (key) => {
    const [a = {}, b = {}] = [was.get(key), is.get(key)];
    return Array.from(new Set([...Object.keys(a), ...Object.keys(b)])).flatMap((column) =>
      history.includes(column) || isCompared(column, a) || a[column] === b[column]
        ? []
        : [
            {
              id: key.split(' ')[0] ?? '',
              what: `${column}: ${a[column] ?? '-'} → ${b[column] ?? '-'}`,
            },
          ],
    );
  }).flat();
}

/** The status of a recommendation is compared with that of the table, and each that differs is told. */
function isCompared(column: string, row: Readonly<Record<string, string>>): boolean {
  return column.startsWith('status') && row['recommendation'] === undefined;
}

/** The rows by recommendation and number. */
function rowsOf(table: string): Map<string, Readonly<Record<string, string>>> {
  return new Map(
    readCsvFile(table).map((row) => [
      `${row['recommendation'] ?? row['id'] ?? ''} ${row['number'] ?? ''}`,
      row,
    ]),
  );
}
