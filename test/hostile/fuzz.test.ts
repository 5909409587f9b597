import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { renderHtml } from '../../src/render/html/render-html.ts';
import { createPdfRenderer } from '../support/render-pdf.ts';
import type { SchemaName } from '../../src/read/schemas.ts';
import type { SourceFile } from '../../src/read/source-file.ts';
import { chance, seed, times } from '../support/effort.ts';
import { documents } from '../support/outputs.ts';
import { checkout, harbourData } from '../support/programmes.ts';
import { reportFonts } from '../render/pdf/report-fonts.ts';
import { htmlTree } from '../support/html-tree.ts';
import { mutatedBytes, mutatedTree } from './mutants.ts';
import { makeAll, readingOf, reportingDay, type Trial } from './trial.ts';

const fixtures = join(checkout, 'test/fixtures');
/** With a placeholder as a warning: what is let through is what has to be made. */
const everything = filesOf(join(fixtures, 'ok/everything')).map(({ path, bytes }) => ({
  path,
  bytes: Buffer.from(Buffer.from(bytes).toString().replace('placeholder-link: error', '')),
}));
const harbour = filesOf(harbourData);
const pdf = createPdfRenderer(reportFonts);

/** Every file of a data folder, the programme's first. */
function filesOf(folder: string): SourceFile[] {
  const records = readdirSync(join(folder, 'recommendations')).map(
    (name) => `recommendations/${name}`,
  );
  return ['programme.yaml', ...records].map((path) => ({
    path,
    bytes: readFileSync(join(folder, path)),
  }));
}

/** A programme with one of its files changed; the same number gives the same one in a run of one seed. */
function mutant(number: number): { readonly files: readonly SourceFile[]; readonly at: number } {
  const random = chance(seed + number * 7919);
  // Harbour is large, so it is taken less often.
  const files = random() < 0.03 ? harbour : everything;
  const at = Math.floor(random() * files.length);
  const other = harbour[Math.floor(random() * harbour.length)]?.bytes ?? Buffer.alloc(0);
  const [mine, theirs] = [Buffer.from(files[at]?.bytes ?? []), Buffer.from(other)];
  const bytes =
    random() < 0.5
      ? mutatedBytes(mine, theirs, random)
      : Buffer.from(mutatedTree(mine.toString(), theirs.toString(), random));
  return { at, files: files.map((file, index) => (index === at ? { ...file, bytes } : file)) };
}

/** Runs the trial of a mutant; a failure tells how to have it again, and what it was. */
function attempt<T>(number: number, file: SourceFile | undefined, trial: () => T): T {
  const before = process.cpuUsage();
  try {
    const result = trial();
    const { user, system } = process.cpuUsage(before);
    if (user + system > 5_000_000)
      throw new Error(`took ${(user + system) / 1e6} s of the processor`);
    return result;
  } catch (error) {
    const text = JSON.stringify(Buffer.from(file?.bytes ?? []).toString('latin1'));
    const message = `mutant ${number} of TEST_SEED=${seed}, ${file?.path ?? ''}: ${text}`;
    throw new Error(message.slice(0, 20_000), { cause: error });
  }
}

/** A file as the second reading gets it: one whose YAML is sound, as JSON. */
interface Reading {
  readonly number: number;
  readonly schema: SchemaName;
  readonly value: unknown;
  readonly hasError: boolean;
}

function secondReading(number: number, file: SourceFile | undefined, trial: Trial): Reading[] {
  if (file === undefined) return [];
  const schema = file.path === 'programme.yaml' ? 'programme' : 'recommendation';
  const hasError = trial.findings.some(
    ({ severity, place }) => severity === 'error' && place.file === file.path,
  );
  try {
    const document = parseDocument(Buffer.from(file.bytes).toString(), {
      schema: 'core',
      uniqueKeys: false,
      logLevel: 'silent',
    });
    const isSound = document.errors.length === 0;
    return isSound ? [{ number, schema, value: document.toJS() as unknown, hasError }] : [];
  } catch {
    return []; // An alias that leads nowhere: there is nothing to compare.
  }
}

/** What python3-jsonschema says of each. */
function verdicts(readings: readonly Reading[]): string[] {
  const script = join(checkout, 'test/hostile/second-reading.py');
  const input = readings
    .map(({ schema, value }) => `${JSON.stringify({ schema, value })}\n`)
    .join('');
  const { stdout, stderr, status } = spawnSync(
    '/usr/bin/python3',
    [script, join(checkout, 'schemas')],
    {
      input,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout.trimEnd().split('\n');
}

const count = times(1000, 100_000);
/** Mutants that go to one process of the second reader. */
const batch = 2000;

test(
  `${count} changed records: none breaks anything, none passes that a second reader rejects`,
  () => {
    let accepted = 0;
    let rejected = 0;
    for (let first = 0; first < count; first += batch) {
      const readings: Reading[] = [];
      for (let number = first; number < Math.min(count, first + batch); number++) {
        const { files, at } = mutant(number);
        attempt(number, files[at], () => {
          const trial = readingOf(files);
          readings.push(...secondReading(number, files[at], trial));
          if (trial.register === undefined) return;
          accepted++;
          makeAll(trial.register);
          if (accepted % 50 === 0) {
            const [whole, ...others] = documents(trial.register, reportingDay);
            for (const document of [whole, others[0]]) if (document !== undefined) pdf(document);
            if (whole !== undefined) htmlTree(renderHtml(whole));
          }
        });
      }
      const said = verdicts(readings);
      expect(said.length).toBe(readings.length);
      const invalid = readings.filter((_, index) => said[index] === 'invalid');
      rejected += invalid.length;
      const passed = invalid.filter(({ hasError }) => !hasError).map(({ number }) => number);
      expect({ seed, passed }).toEqual({ seed, passed: [] });
    }
    // The test would be none if all mutants were alike.
    expect(accepted).toBeGreaterThan(count / 20);
    expect(rejected).toBeGreaterThan(count / 20);
    // A hundred thousand take half an hour.
  },
  times(300_000, 4 * 3_600_000),
);

const kept = readdirSync(join(fixtures, 'fuzz')).filter((name) => name.endsWith('.yaml'));

test.each(kept)('%s, which failed once, fails no more', (name) => {
  const file: SourceFile = {
    path: 'recommendations/5.2.yaml',
    bytes: readFileSync(join(fixtures, 'fuzz', name)),
  };
  const trial = readingOf(everything.map((other) => (other.path === file.path ? file : other)));
  if (trial.register !== undefined) {
    makeAll(trial.register);
    for (const document of documents(trial.register, reportingDay)) pdf(document);
  }
  const readings = secondReading(0, file, trial);
  expect(
    verdicts(readings).includes('invalid') && readings.every(({ hasError }) => !hasError),
  ).toBe(false);
});
