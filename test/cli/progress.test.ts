import { freshFolder } from '../support/folders.ts';
import { harbourData } from '../support/programmes.ts';
import { run, type Circumstances } from '../support/run.ts';

const build = ['build', '--date', '2016-03-31', '--format', 'pdf', '--data', harbourData];

/** What a build says on stderr that takes so long between two looks at the clock, in milliseconds. */
async function said(step: number, options: string[] = [], given: Circumstances = {}) {
  const times = Array.from({ length: 2000 }, (_, call) => call * step);
  const args = [...build, '--out', freshFolder(), ...options];
  const { stdout, stderr, exit } = await run(args, { terminal: true, times, ...given });
  expect(exit).toBe(0);
  expect(stdout).not.toContain('\x1b[K');
  return stderr;
}

/** The lines in the order in which they were shown, each over the one before it. */
function shown(stderr: string): string[] {
  return stderr.split('\r\x1b[K');
}

test('a long build shows how far it is, and takes the line away', async () => {
  const lines = shown(await said(50));
  const reading = lines.filter((line) => line.startsWith('Reading records: '));
  expect(reading.at(-1)).toMatch(/^Reading records: 2\d of 23, about \d+ s left$/);
  const setting = lines.filter((line) => line.startsWith('Setting pages: '));
  expect(setting.length).toBeGreaterThan(10);
  expect(setting.at(-1)).toMatch(/^Setting pages: 4\d of 44, \d{3} pages, about 1 s left$/);
  const done = setting.map((line) => Number(/\d+/.exec(line)?.[0]));
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(lines.at(-1)).toBe('');
  expect([...reading, ...setting].every((line) => line.length < 80)).toBe(true);
});

test.each<[string, string, string[], Circumstances]>([
  ['that is done within a second', 'of 23', [], { times: [0, 150, 300, 450, 600, 750, 900] }],
  ['of which only errors are wanted', 'of 23', ['--quiet'], {}],
  ['on a terminal that cannot go back on a line', 'of 23', [], { environment: { TERM: 'dumb' } }],
  ['without a terminal', 'of 23', [], { terminal: false }],
])('a build %s shows none', async (_, words, options, given) => {
  expect(await said(50, options, given)).not.toContain(words);
});

test('--verbose tells the time and the memory of each stage', async () => {
  const stderr = await said(1, ['--verbose'], { terminal: false });
  expect(stderr.match(/^.*at most so far$/gm)).toEqual(
    ['Reading records', 'Working out statuses', 'Setting pages', 'Writing files'].map(
      (doing): unknown => expect.stringMatching(`^${doing}: \\d\\.\\d\\d s, 57 MB at most so far$`),
    ),
  );
});
