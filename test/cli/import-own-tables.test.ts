import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { councilData } from '../support/council.ts';
import { readCsvFile } from '../support/csv-reader.ts';
import { freshFolder } from '../support/folders.ts';
import { harbourData, sampleData } from '../support/programmes.ts';
import { run } from '../support/run.ts';

const dates = ['2015-12-31', '2016-03-31', '2016-06-30'];
const programmes: readonly [string, () => string][] = [
  ['sample', () => sampleData],
  ['harbour', () => harbourData],
  ['council', () => councilData()],
];
const cases = programmes.flatMap(([name, data]) => dates.map((date) => [name, date, data] as const));

test.each(cases)('%s at %s', async (_, date, data) => {
  const folder = freshFolder();
  const build = ['build', '--date', date, '--format', 'csv'];
  const first = await run([...build, '--data', data(), '--out', 'out'], { folder });
  expect(first.exit).toBe(0);
  const tables = ['recommendations', 'deliverables'].map((name) => `out/${date}/${name}-${date}.csv`);
  const imported = await run(['import', ...tables, '--title', 'Again'], { folder });
  console.log(imported.stderr.slice(0, 6000));
  expect(imported.exit).toBe(0);
  const second = await run([...build, '--out', 'again'], { folder });
  expect(second.stderr).not.toContain('error');
  const different = new Map<string, string[]>();
  for (const table of tables) {
    const read = (path: string) => readCsvFile(readFileSync(join(folder, path), 'utf8'));
    const [before, after] = [read(table), read(table.replace('out/', 'again/'))];
    expect(after.length).toBe(before.length);
    for (const [index, row] of before.entries()) {
      for (const [column, value] of Object.entries(row)) {
        const other = after[index]?.[column];
        const key = `${table.split('/')[2]?.split('-')[0] ?? ''}.${column}`;
        if (other !== value) different.set(key, [...(different.get(key) ?? []), `${row['id'] ?? ''}: ${value} → ${other ?? ''}`].slice(0, 4));
      }
    }
  }
  console.log(date, Object.fromEntries(different));
});
