import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { statedBy } from '../../../src/read/table/stated.ts';
import { importing } from '../../support/import.ts';

/** Headings and words for statuses that trackers of public bodies have, each with its right reading. */
function rowsOf(name: string): Record<string, string>[] {
  const text = readFileSync(join(__dirname, 'trackers', `${name}.csv`), 'utf8');
  return parse<Record<string, string>>(text, { columns: true });
}

const headings = rowsOf('headings');
const bodies = Array.from(new Set(headings.map(({ body }) => body ?? '')));

test.each(bodies)('the headings of %s', (body) => {
  const own = headings.filter((row) => row['body'] === body);
  const table = stringify([own.map(({ heading }) => heading), own.map(({ cell }) => cell)]);
  const columns = importing(table, { headingRow: 1 }).imported.tables[0]?.columns ?? [];
  expect(columns.map(({ heading, taken }) => `${heading.text}: ${read(taken)}`)).toEqual(
    own.map(({ heading, reading }) => `${heading ?? ''}: ${reading ?? ''}`),
  );
});

function read(taken: { readonly for: string | undefined; readonly how: string }): string {
  if (taken.for === undefined) return taken.how;
  return taken.how === 'known' ? taken.for : `${taken.for} ${taken.how}`;
}

test.each(rowsOf('words').map(({ body, word, reading }) => [body, word, reading] as const))(
  '%s: %s',
  (_, word = '', reading = '') => {
    expect(statedBy(word, new Map()) ?? 'asks').toBe(reading);
  },
);

test.each([
  ['Completed?', 'Yes', 'complete'],
  ['Done (Y/N)', 'n', 'open'],
  ['Implemented (yes/no)', '✓', 'complete'],
  ['Complete?', 'Partially implemented', 'words'],
])('%s %s', (_, word, reading) => {
  expect(statedBy(word, new Map(), true)).toBe(reading);
});
