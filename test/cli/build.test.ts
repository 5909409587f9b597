import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import reportSchema from '../../schemas/report.schema.json';
import { nodeWorld } from '../../src/files/node-world.ts';
import type { World } from '../../src/files/world.ts';
import { times } from '../support/effort.ts';
import { contentsOf, freshFolder } from '../support/folders.ts';
import { harbour, harbourData, readJson, sampleData } from '../support/programmes.ts';
import { run } from '../support/run.ts';

/** A copy of the harbour programme, to be changed. */
function copy(): {
  folder: string;
  record: (id: string) => string;
  build: (...more: string[]) => ReturnType<typeof run>;
} {
  const folder = freshFolder();
  cpSync(harbourData, join(folder, 'data'), { recursive: true });
  return {
    folder,
    record: (id) => join(folder, `data/recommendations/${id}.yaml`),
    build: (...more) =>
      run(['build', '--date', '2016-03-31', '--format', 'md', ...more], { folder }),
  };
}

function edit(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}

test('the paths written are printed, and are what lies in the folder', async () => {
  const { folder, build } = copy();
  const { stdout, exit } = await build('--format', 'pdf,json,md', '--report-only');
  expect(exit).toBe(0);
  expect(stdout.split('\n')).toEqual([
    'out/2016-03-31/report-2016-03-31.pdf',
    'out/2016-03-31/report-2016-03-31.md',
    'out/2016-03-31/report-2016-03-31.json',
    'out/2016-03-31/manifest.json',
    '',
  ]);
  expect([...contentsOf(folder).keys()].filter((path) => path.startsWith('out/'))).toEqual(
    stdout.trim().split('\n').sort(),
  );
});

const quarters = [
  '2015-06-30',
  '2015-09-30',
  '2015-12-31',
  '2016-03-31',
  '2016-06-30',
  '2016-09-30',
  '2016-12-31',
];
/** In the usual run the programmes take turns. */
const turns = times(2, 1);

describe.each([
  ['sample', sampleData, 0],
  ['harbour', harbourData, 1 % turns],
])('the %s programme, quarter by quarter', (_, data, turn) => {
  test.each(quarters.filter((_, index) => index % turns === turn))(
    '%s: every PDF is sound and the JSON fits its schema',
    async (date) => {
      const out = freshFolder();
      const result = await run([
        'build',
        '--data',
        data,
        '--date',
        date,
        '--out',
        out,
        '--format',
        'pdf,json',
      ]);
      expect(result.exit).toBe(0);
      const paths = result.stdout.trim().split('\n');
      const pdfs = paths.filter((path) => path.endsWith('.pdf'));
      for (const pdf of pdfs) execFileSync('qpdf', ['--check', pdf], { stdio: 'pipe' });
      const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(reportSchema);
      const json = readJson(join(out, date, `report-${date}.json`));
      expect(validate(json) ? [] : validate.errors).toEqual([]);
    },
  );
});

test('a set with an error gets no report, and what was there stays', async () => {
  const { folder, record, build } = copy();
  expect((await build()).exit).toBe(0);
  const before = contentsOf(join(folder, 'out'));
  edit(record('1.1'), 'responsible:', 'responsable:');
  const { exit, stdout, stderr } = await build();
  expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
  expect(stderr).toMatch(/data\/recommendations\/1\.1\.yaml:\d+:5: error\[unknown-property\]/);
  expect(stderr).toMatch(/nothing was made\n$/);
  expect(contentsOf(join(folder, 'out'))).toEqual(before);
});

test('files of a record that is gone go with the next build', async () => {
  const { folder, record, build } = copy();
  await build();
  renameSync(record('3.4'), record('9.9'));
  edit(record('9.9'), /^id: .*$/m, 'id: "9.9"');
  await build();
  const paths = [...contentsOf(join(folder, 'out/2016-03-31/recommendations')).keys()];
  expect(paths).toContain('recommendation-9.9-2016-03-31.md');
  expect(paths).not.toContain('recommendation-3.4-2016-03-31.md');
});

test('a stated status that differs stops builds of its date and later, not earlier ones', async () => {
  const { record, folder } = copy();
  edit(
    record('1.3'),
    /^updates:$/m,
    'updates:\n  - date: 2015-12-30\n    stated_status: behind-adjusting',
  );
  const at = async (date: string) =>
    (await run(['build', '--date', date, '--format', 'md'], { folder })).exit;
  expect([await at('2015-12-29'), await at('2015-12-30'), await at('2016-03-31')]).toEqual([
    0, 1, 1,
  ]);
});

test('an unreadable programme is one line and exit 2, an empty one too', async () => {
  const { folder } = copy();
  rmSync(join(folder, 'data/recommendations'), { recursive: true });
  const { exit, stderr, stdout } = await run(['build', '--date', '2016-03-31'], { folder });
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  expect(stderr).toMatch(/^error: no records found in data\/recommendations\nhint: .*\n$/);
});

test('an output folder that is a file is refused', async () => {
  const { folder, build } = copy();
  writeFileSync(join(folder, 'out'), 'a file');
  const { exit, stderr } = await build('--quiet');
  expect(exit).toBe(2);
  expect(stderr).toMatch(/^error: out is a file\nhint: .*\n$/);
});

test.each([
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s during a build ends it with %d and leaves what was there', async (signal, code) => {
  const { folder, build } = copy();
  await build();
  const before = contentsOf(folder);
  let files = 0;
  const world: World = {
    ...nodeWorld,
    writeFile(path, bytes) {
      nodeWorld.writeFile(path, bytes);
      // Heard by the handler that the build set, as from outside.
      if (++files === 5) process.emit(signal, signal);
    },
  };
  const args = ['build', '--date', '2016-03-31', '--format', 'md,json'];
  const { exit, stderr, stdout } = await run(args, { folder, world });
  expect({ exit, stdout }).toEqual({ exit: code, stdout: '' });
  expect(stderr).toMatch(/^interrupted; nothing half-written is left$/m);
  expect(contentsOf(folder)).toEqual(before);
});

test('colour is for terminals, and --color decides over everything', async () => {
  const has = async (more: string[], given: Parameters<typeof run>[1]) =>
    (
      await run(['status', '--date', '2016-03-31', ...more], { folder: harbour, ...given })
    ).stdout.includes('\x1b[');
  expect(await has([], {})).toBe(false);
  expect(await has([], { terminal: true })).toBe(true);
  expect(await has([], { terminal: true, environment: { NO_COLOR: '1' } })).toBe(false);
  expect(await has([], { terminal: true, environment: { TERM: 'dumb' } })).toBe(false);
  expect(await has([], { environment: { FORCE_COLOR: '1' } })).toBe(true);
  expect(await has(['--color', 'always'], { environment: { NO_COLOR: '1' } })).toBe(true);
  expect(await has(['--color', 'never'], { terminal: true })).toBe(false);
});
