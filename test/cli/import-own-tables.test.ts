import { stringify } from 'csv-stringify/sync';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { councilData } from '../support/council.ts';
import { readCsvFile } from '../support/csv-reader.ts';
import { freshFolder } from '../support/folders.ts';
import { checkout, harbourData, sampleData } from '../support/programmes.ts';
import { run } from '../support/run.ts';

/**
 * What a table cannot give back: it has no day and no reason of a change, and nothing from before it.
 * `docs/csv.md` names these columns.
 */
const historyOnly = Array.from(
  readFileSync(join(checkout, 'docs/csv.md'), 'utf8').matchAll(/^- `(\w+)`: /gm),
  ([, column = '']) => column,
);

test('few columns tell of the history', () => {
  expect(historyOnly).toEqual(['slips', 'replanned', 'reason', 'previous_status']);
});

const programmes: readonly (readonly [string, () => string])[] = [
  ['the sample', () => sampleData],
  ['the harbour', () => harbourData],
  ['the council', () => councilData()],
];
const dates = ['2015-12-31', '2016-03-31', '2016-06-30'];

describe.each(programmes)('%s', (name, data) => {
  test.each(dates)('comes back from its tables of %s', async (date) => {
    const folder = freshFolder();
    const build = ['build', '--date', date, '--format', 'csv'];
    expect((await run([...build, '--data', data(), '--out', 'out'], { folder })).exit).toBe(0);
    const tables = ['recommendations', 'deliverables'].map((table) => `${table}-${date}.csv`);
    const paths = tables.map((table) => `out/${date}/${table}`);
    const reason = ['--replan-reason', 'Agreed anew'];
    const imported = await run(['import', ...paths, '--title', 'Again', '--yes', ...reason], {
      folder,
    });
    expect(imported).toMatchObject({
      exit: 0,
      stderr: expect.not.stringContaining('warning[') as string,
    });
    expect((await run([...build, '--out', 'again'], { folder })).exit).toBe(0);
    for (const table of tables) {
      const read = (out: string) => readFileSync(join(folder, out, date, table), 'utf8');
      const [before, after] = [read('out'), read('again')];
      if (name === 'the sample') expect(after).toBe(before);
      expect(recorded(after)).toEqual(recorded(before));
    }
  });
});

/** The rows without what only the history of a record tells. */
function recorded(table: string): Record<string, string>[] {
  return readCsvFile(table).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !historyOnly.includes(column))),
  );
}

test('one table alone gives what it holds', async () => {
  const folder = freshFolder();
  const build = ['build', '--date', '2016-03-31', '--format', 'csv', '--data', harbourData];
  await run(build, { folder });
  const table = 'out/2016-03-31/recommendations-2016-03-31.csv';
  const reason = ['--replan-reason', 'Agreed anew'];
  const { exit, stderr } = await run(['import', table, '--title', 'Again', '--yes', ...reason], {
    folder,
  });
  expect(exit).toBe(0);
  // What was complete is not, without its deliverables, and that is said.
  expect(stderr).toContain(
    'warning[other-status]: unexpected status "complete", expected "in-process"',
  );
});

test('tables of the first version are read by their columns, however many there are', async () => {
  const folder = freshFolder();
  const of = join(checkout, 'test/fixtures/own-tables/0.1');
  const read = (name: string) => readFileSync(join(of, `${name}-2016-03-31.csv`), 'utf8');
  const tables = { recommendations: read('recommendations'), deliverables: read('deliverables') };
  for (const [name, text] of Object.entries(tables)) {
    const path = join(folder, `${name}-2016-03-31.csv`);
    // A later version may have a column more, and one less.
    const lines = readCsvFile(text).map((row) => ({ ...row, source: 'A' }));
    const names = Object.keys(lines[0] ?? {}).filter((column) => column !== 'replanned');
    writeFileSync(path, stringify(lines, { header: true, columns: names }));
  }
  const args = ['recommendations', 'deliverables'].map((name) => `${name}-2016-03-31.csv`);
  const reason = ['--replan-reason', 'Agreed anew', '--title', 'Again', '--yes'];
  const { exit, stderr } = await run(['import', ...args, ...reason], { folder });
  expect({ exit, guesses: stderr.match(/a guess/g) }).toEqual({ exit: 0, guesses: null });
  expect(stderr).toMatch(/original_due +due\n/);
  expect(stderr).toMatch(/reason +not imported: it is worked out anew\n/);
  expect(stderr).toMatch(/source +not imported: not recognized\n/);
});
