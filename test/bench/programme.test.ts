import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { check } from '../../src/checks/index.ts';
import { rate } from '../../src/diagnostics/severity.ts';
import { nodeWorld } from '../../src/files/node-world.ts';
import { readFolder } from '../../src/files/read-folder.ts';
import { readRegister } from '../../src/read/read-register.ts';
import { statuses } from '../../src/domain/status.ts';
import { statusReport } from '../../src/report/status-report.ts';
import { freshFolder } from '../support/folders.ts';
import { day } from '../support/records.ts';
import { programmeFiles, reportingDate, shapes, type Shape } from './programme.ts';

const count = 28;
const seed = 20160331;
const asOf = day(reportingDate);

/** A programme as read from a folder, with its findings. */
function read(shape: Shape) {
  const folder = freshFolder();
  for (const { path, text } of programmeFiles(count, shape, seed)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const files = readFolder(nodeWorld, folder);
  const { value: set, diagnostics } = readRegister(files.programme, files.records);
  const { register } = set;
  const all = [...files.diagnostics, ...diagnostics, ...check(set, asOf)];
  return { register, findings: rate(all, register.programme.checks) };
}

/** Small enough for every run of the tests, with all that makes the shape what it is. */
const small: readonly [string, Shape][] = [
  ['usual', shapes.usual],
  ['long-prose', { ...shapes['long-prose'], stretches: 4 }],
  ['many-deliverables', { ...shapes['many-deliverables'], deliverables: [8, 12] }],
  ['many-changes', { ...shapes['many-changes'], changes: 45 }],
  ['random-ids', shapes['random-ids']],
];

test('the small shapes are those of the benchmark', () => {
  expect(small.map(([name]) => name)).toEqual(Object.keys(shapes));
});

test.each(small)('%s: a programme without errors, and with few warnings', (_, shape) => {
  const { register, findings } = read(shape);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const items = register.recommendations.flatMap(({ deliverables }) => deliverables);
  expect(register.recommendations).toHaveLength(count);
  // Of two hundred changes some move a date again, or come after a withdrawal, and are rightly told.
  const drawn: readonly string[] = ['replanned-again', 'dates-in-order'];
  const few = findings.filter(({ code }) => !drawn.includes(code));
  expect(few.length).toBeLessThan(items.length / 10);
});

test.each(small)('%s: the same seed gives the same bytes, another seed others', (_, shape) => {
  const files = (of: number) => [...programmeFiles(5, shape, of)];
  expect(files(seed)).toEqual(files(seed));
  expect(files(seed + 1)).not.toEqual(files(seed));
  expect([...programmeFiles(8, shape, seed)].slice(0, 6)).toEqual(files(seed));
});

test('a programme has every status, re-planned dates, and what waits for others', () => {
  const { register } = read({ ...shapes.usual });
  const { rollUp, standings } = statusReport(register, asOf);
  for (const each of statuses) expect(rollUp.recommendations.counts[each]).toBeGreaterThan(0);
  expect(standings.some(({ replanned }) => replanned)).toBe(true);
  expect(standings.some(({ dependencies }) => dependencies.length > 0)).toBe(true);
});

test('a record is about as long as those of a real programme', () => {
  const texts = [...programmeFiles(200, shapes.usual, seed)].slice(1).map(({ text }) => text);
  const mean = (of: (text: string) => number) =>
    texts.reduce((sum, text) => sum + of(text), 0) / texts.length;
  expect(mean((text) => Buffer.byteLength(text))).toBeCloseTo(3500, -3);
  expect(mean((text) => text.split('\n').length - 1)).toBeCloseTo(58, -1);
});

test('random ids are each their own, and stand in no order', () => {
  const ids = [...programmeFiles(2000, shapes['random-ids'], seed)].map(({ path }) => path);
  expect(new Set(ids).size).toBe(2001);
  expect(ids).not.toEqual([...ids].sort());
});
