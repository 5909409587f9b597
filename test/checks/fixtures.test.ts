import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/checks/index.ts';
import { codes } from '../../src/diagnostics/catalogue.ts';
import { inReadingOrder } from '../../src/diagnostics/order.ts';
import { rate } from '../../src/diagnostics/severity.ts';
import { isoDate } from '../../src/domain/date.ts';
import { readRegister } from '../../src/read/read-register.ts';
import { renderFindings } from '../../src/render/findings/text.ts';
import { plain } from '../../src/render/paint.ts';

const fixtures = join(__dirname, '..', 'fixtures');
/** Found while the folder is read, or too large for a repository: they have tests of their own. */
const withoutFixture = [
  'no-records',
  'stray-file',
  'too-large',
  'too-many-findings',
  'unreadable-file',
];

test('every code has a fixture', () => {
  const folders = readdirSync(join(fixtures, 'err'));
  expect([...folders, ...withoutFixture].sort()).toEqual([...codes].sort());
});

test.each(readdirSync(join(fixtures, 'err')))('%s is found, in these words', (code) => {
  const folder = join(fixtures, 'err', code);
  const output = findingsIn(folder);
  const expected = join(folder, 'expected.out');
  // `UPDATE=1 npx jest test/checks` writes them anew, to be read as a diff.
  if (process.env['UPDATE'] === '1') writeFileSync(expected, output);
  expect(output).toContain(`[${code}]`);
  expect(output).toBe(readFileSync(expected, 'utf8'));
});

test.each(readdirSync(join(fixtures, 'ok')))('%s is silent', (name) => {
  expect(findingsIn(join(fixtures, 'ok', name))).toBe('');
});

function findingsIn(folder: string): string {
  const file = (path: string) => ({ path, bytes: readFileSync(join(folder, path)) });
  const names = readdirSync(join(folder, 'recommendations'));
  const records = names.map((name) => file(`recommendations/${name}`));
  const { value: set, diagnostics } = readRegister(file('programme.yaml'), records);
  const date = join(folder, 'date');
  const asOf = existsSync(date) ? isoDate(readFileSync(date, 'utf8').trim()) : undefined;
  const all = [...diagnostics, ...check(set, asOf)];
  const findings = inReadingOrder(rate(all, set.register.programme.checks));
  return renderFindings(findings, set.texts, plain);
}
