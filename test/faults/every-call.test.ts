import fs, { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { times } from '../support/effort.ts';
import { freshFolder } from '../support/folders.ts';
import { everythingIn, faultDate, twoRecords } from '../support/processes.ts';
import { run } from '../support/run.ts';

/** Each call of the file system that the program makes, as Node has it. */
const calls = [
  'openSync',
  'readFileSync',
  'readSync',
  'fstatSync',
  'lstatSync',
  'native',
  'readdirSync',
  'mkdirSync',
  'rmdirSync',
  'writeFileSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'rmSync',
  'accessSync',
] as const;

/** What the call does before it fails: a file is half written, a closed one is closed all the same. */
const before: Partial<Record<(typeof calls)[number], (real: Call, args: unknown[]) => void>> = {
  writeFileSync: (real, [file, bytes, ...more]) => {
    const part = (bytes as Uint8Array).subarray(0, (bytes as Uint8Array).length / 2);
    real(file, part, ...more);
  },
  closeSync: (real, args) => {
    real(...args);
  },
};

type Call = (...args: unknown[]) => unknown;

/** Runs with the call of the given number failing; tells which one that was, when there was one. */
async function withFault<T>(at: number, code: string, action: () => Promise<T>) {
  let count = 0;
  let failed: string | undefined;
  const spies = calls.map((name) => {
    // Of the two ways to follow links, only that of the system is called.
    const home = (name === 'native' ? fs.realpathSync : fs) as unknown as Record<typeof name, Call>;
    const real = home[name];
    return jest.spyOn(home, name).mockImplementation((...args: unknown[]) => {
      if (count++ !== at) return real(...args);
      failed = name;
      before[name]?.(real, args);
      throw Object.assign(new Error(`${code}: ${name}`), { code });
    });
  });
  try {
    return { result: await action(), failed };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const args = ['build', '--date', faultDate, '--format', 'pdf,md,html,json,csv', '--quiet'];
const codes = ['ENOSPC', 'EIO', 'EACCES', 'EXDEV'];

async function built(title: string) {
  const data = twoRecords(title);
  const out = freshFolder();
  const build = (to: string) => run([...args, '--data', data, '--out', to]);
  expect(await build(out)).toEqual({ exit: 0, stdout: '', stderr: '' });
  return { out, build, all: everythingIn(out) };
}

// The ordinary run takes the codes in turn, call by call; the long one takes each at every call.
test.each(times(1, codes.length) === 1 ? [codes] : codes.map((code) => [code]))(
  'build: whatever call fails (%s), the old reports or the new ones are there, and nothing else',
  async (...turn) => {
    const old = await built('Old');
    const fresh = await built('New');
    for (let at = 0; ; at++) {
      const code = turn[at % turn.length] ?? '';
      const out = join(freshFolder(), 'out');
      cpSync(old.out, out, { recursive: true });
      const { failed, result } = await withFault(at, code, () => fresh.build(out));
      const { exit, stdout, stderr } = result;
      const found = everythingIn(out);
      expect(stdout).toBe('');
      if (exit === 0) {
        expect(found).toEqual(fresh.all);
        if (failed === undefined) {
          expect(at).toBeGreaterThan(100);
          return;
        }
        // Only what names files nicely in findings can do without an answer.
        expect({ at, failed, stderr }).toEqual({ at, failed: 'native', stderr: '' });
      } else {
        expect({ at, failed, exit }).toEqual({ at, failed, exit: 3 });
        expect(stderr).toMatch(new RegExp(`^error: cannot .*: .* \\(${code}\\)\\n$`));
        expect([old.all, fresh.all]).toContainEqual(found);
      }
    }
  },
);

test('a first build that fails leaves the whole reports, or no folder that was not there', async () => {
  const { build, all } = await built('First');
  for (let at = 0; ; at++) {
    const folder = freshFolder();
    const { failed, result } = await withFault(at, codes[at % codes.length] ?? '', () =>
      build(join(folder, 'public/reports')),
    );
    if (failed === undefined) return;
    if (result.exit === 0 || readdirSync(folder).length === 0) continue;
    const left = everythingIn(join(folder, 'public/reports'));
    expect({ at, failed, left }).toEqual({ at, failed, left: all });
  }
});

test('a failure names what was being written', async () => {
  const { build, out } = await built('Old');
  const { stderr } = await (async () => {
    const spy = jest.spyOn(fs, 'writeFileSync').mockImplementation(() => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    try {
      return await build(out);
    } finally {
      spy.mockRestore();
    }
  })();
  expect(stderr).toBe(
    `error: cannot write in the folder ${out}: no space left on the disk (ENOSPC)\n`,
  );
});
