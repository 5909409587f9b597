import { exampleDate } from '../../src/checks/example.ts';
import { checks } from '../../src/checks/index.ts';
import { manual } from '../../src/checks/manual.ts';
import { codes } from '../../src/diagnostics/catalogue.ts';
import { fileManual } from '../../src/diagnostics/manual.ts';
import { isAboutTables } from '../../src/diagnostics/manual-of-tables.ts';
import { findingsOf } from '../read/set.ts';

const dated: ReadonlySet<string> = new Set([
  'late-without-forecast',
  'open-without-due',
  'stale-update',
]);
/** Files that no text could show: their examples are names. */
const shown = codes.filter(
  (code) =>
    !isAboutTables(code) &&
    (!(code in fileManual) || code === 'empty-file' || code === 'control-character'),
);

function codesOf(example: string | undefined, code: string): string[] {
  const found = findingsOf(example ?? '', dated.has(code) ? exampleDate : undefined);
  return found.map((line) => line.split(' ')[1] ?? '');
}

test('every code has its manual', () => {
  expect([...manual.keys()].sort()).toEqual([...codes].sort());
  expect(new Set(checks.map(({ code }) => code)).size).toBe(checks.length);
});

test.each(shown)('%s: its good example has no finding', (code) => {
  expect(codesOf(manual.get(code)?.good, code)).toEqual([]);
});

test.each(shown)('%s: its bad example has this finding only', (code) => {
  expect(codesOf(manual.get(code)?.bad, code)).toEqual([code]);
});
