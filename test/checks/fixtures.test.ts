import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manual } from '../../src/checks/manual.ts';
import { catalogue, codes } from '../../src/diagnostics/catalogue.ts';
import type { Code } from '../../src/diagnostics/diagnostic.ts';
import { freshFolder } from '../support/folders.ts';
import { run } from '../support/run.ts';

const fixtures = join(__dirname, '..', 'fixtures');
/** Too large for a repository: they have tests of their own. */
const withoutFixture = ['too-large', 'too-many-findings'];

test('every code has a fixture', () => {
  const folders = ['err', 'tables'].flatMap((kind) => readdirSync(join(fixtures, kind)));
  expect([...folders, ...withoutFixture].sort()).toEqual([...codes].sort());
});

test.each(readdirSync(join(fixtures, 'err')))('%s is found, in these words', async (code) => {
  const folder = join(fixtures, 'err', code);
  const output = await findingsIn(folder);
  const expected = join(folder, 'expected.out');
  // `UPDATE=1 npx jest test/checks` writes them anew, to be read as a diff.
  if (process.env['UPDATE'] === '1') writeFileSync(expected, output);
  expect(output).toContain(`[${code}]`);
  expect(output).toBe(readFileSync(expected, 'utf8'));
});

test.each(readdirSync(join(fixtures, 'tables')))(
  '%s is found in a table, in these words',
  async (code) => {
    // Not in the checkout, where the sample programme would be found above.
    const folder = freshFolder(join(fixtures, 'tables', code));
    const args = ['import', 'table.csv', '--dry-run', '--as-of', '2016-03-31'];
    const { stderr, exit } = await run(args, { folder });
    const expected = join(fixtures, 'tables', code, 'expected.out');
    if (process.env['UPDATE'] === '1') writeFileSync(expected, stderr);
    expect(stderr).toContain(`[${code}]`);
    expect(exit).toBe(catalogue[code as Code].severity === 'error' ? 1 : 0);
    expect(stderr).toBe(readFileSync(expected, 'utf8'));
  },
);

test.each(readdirSync(join(fixtures, 'tables')))(
  '%s: its good example has no finding',
  async (code) => {
    const folder = freshFolder(join(fixtures, 'tables', code));
    writeFileSync(join(folder, 'table.csv'), `${manual.get(code as Code)?.good ?? ''}\n`);
    const { stderr } = await run(['import', 'table.csv', '--dry-run', '--as-of', '2016-03-31'], {
      folder,
    });
    expect(stderr).not.toMatch(/error|warning\[/);
  },
);

test.each(readdirSync(join(fixtures, 'ok')))('%s is silent', async (name) => {
  expect(await findingsIn(join(fixtures, 'ok', name))).toBe('');
});

/** What the program prints for the folder; a file `date` beside the records names the day. */
async function findingsIn(folder: string): Promise<string> {
  const date = join(folder, 'date');
  const day = existsSync(date) ? ['--date', readFileSync(date, 'utf8').trim()] : [];
  return (await run(['validate', '--verbose', '--data', '.', ...day], { folder })).stdout;
}
