import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDateFolder } from '../../src/files/date-folder.ts';
import { manifest, type OutputFile } from '../../src/files/manifest.ts';
import { nodeWorld } from '../../src/files/node-world.ts';
import type { World } from '../../src/files/world.ts';
import { contentsOf, freshFolder } from '../support/folders.ts';
import { day } from '../support/records.ts';

const date = day('2016-03-31');

function report(text: string, ...more: string[]): OutputFile[] {
  const paths = ['report.md', 'recommendations/1.md', ...more];
  const files = paths.map((path) => ({ path, bytes: new TextEncoder().encode(text) }));
  const options = { formats: ['md'], reportOnly: false, since: null };
  return [...files, manifest(date, options, '0.0.0', files)];
}

function expected(files: readonly OutputFile[]): Map<string, string> {
  return new Map(
    files
      .map(({ path, bytes }): [string, string] => [
        `${date}/${path}`,
        Buffer.from(bytes).toString(),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const write = (world: World, out: string, files: readonly OutputFile[]) =>
  writeDateFolder(world, out, date, files);

const [old, fresh] = [report('old', 'gone.md'), report('new')];

test('the folder is replaced whole: what the new build does not write is gone', async () => {
  const out = freshFolder();
  expect(await write(nodeWorld, out, old)).toBe(`${out}/${date}`);
  await write(nodeWorld, out, fresh);
  expect(contentsOf(out)).toEqual(expected(fresh));
});

test('other dates and other files in the output folder are left alone', async () => {
  const out = freshFolder();
  writeFileSync(join(out, 'notes.txt'), 'mine');
  await writeDateFolder(nodeWorld, out, day('2015-12-31'), old);
  await write(nodeWorld, out, fresh);
  expect([...contentsOf(out).keys()]).toContain('notes.txt');
  expect([...contentsOf(out).keys()]).toContain('2015-12-31/report.md');
});

test('a file that the tool did not write stops the build and is named', async () => {
  const out = freshFolder();
  await write(nodeWorld, out, old);
  writeFileSync(join(out, date, 'notes.txt'), 'mine');
  const before = contentsOf(out);
  await expect(write(nodeWorld, out, fresh)).rejects.toThrow(/2016-03-31\/notes\.txt/);
  expect(contentsOf(out)).toEqual(before);
});

test.each([
  [
    'a file',
    (path: string) => {
      writeFileSync(path, '');
    },
  ],
  [
    'a link',
    (path: string) => {
      symlinkSync('/nowhere', path);
    },
  ],
])('%s in the place of the folder stops the build', async (_, make) => {
  const out = freshFolder();
  make(join(out, date));
  await expect(write(nodeWorld, out, fresh)).rejects.toThrow(/is in the way/);
});

/** A world in which the call of the given number fails; counts the calls. */
function failing(at: number, code: string): { world: World; calls: () => number } {
  let calls = 0;
  const faulty = [
    'makeFolder',
    'writeFile',
    'syncFolder',
    'rename',
    'remove',
    'checkRemovable',
    'readFile',
    'readFolder',
    'kindOf',
  ];
  const world = new Proxy(nodeWorld, {
    get(target, name, receiver) {
      const member = Reflect.get(target, name, receiver) as unknown;
      if (typeof member !== 'function' || !faulty.includes(String(name))) return member;
      return (...args: unknown[]) => {
        if (calls++ === at) throw Object.assign(new Error(code), { code });
        return (member as (...args: unknown[]) => unknown)(...args);
      };
    },
  });
  return { world, calls: () => calls };
}

describe.each(['ENOSPC', 'EIO', 'EACCES', 'EXDEV'])('%s at any call', (code) => {
  test('leaves the old reports or the new ones, whole, and nothing else', async () => {
    for (let at = 0; ; at++) {
      const out = freshFolder();
      await write(nodeWorld, out, old);
      const { world, calls } = failing(at, code);
      const outcome = await write(world, out, fresh).then(
        () => 'written',
        (error: unknown) => String(error),
      );
      if (calls() <= at) {
        expect(outcome).toBe('written');
        expect(at).toBeGreaterThan(20);
        break;
      }
      const found = contentsOf(out);
      expect([expected(old), expected(fresh)]).toContainEqual(found);
    }
  });
});

/** A world that ends, as if by kill -9, before the call of the given number: nothing cleans up. */
function killed(at: number): World {
  let calls = 0;
  let dead = false;
  return new Proxy(nodeWorld, {
    get(target, name, receiver) {
      const member = Reflect.get(target, name, receiver) as unknown;
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        dead ||= calls++ === at;
        if (dead) throw new Error('killed');
        return (member as (...args: unknown[]) => unknown)(...args);
      };
    },
  });
}

/**
 * A world in which a call that changes something fails, and some calls later the program is killed: in
 * the middle of a removal, if that is what it was at.
 */
function failingThenKilled(failAt: number, killAt: number) {
  let [changes, since, dead] = [0, 0, false];
  const world = new Proxy(nodeWorld, {
    get(target, name, receiver) {
      const member = Reflect.get(target, name, receiver) as unknown;
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        if (changes > failAt && since++ === killAt) {
          dead = true;
          const [path] = args as string[];
          if (name === 'remove' && path !== undefined)
            rmSync(join(path, 'report.md'), { force: true });
        }
        if (dead) throw new Error('killed');
        if (['rename', 'remove', 'syncFolder'].includes(String(name)) && changes++ === failAt) {
          throw Object.assign(new Error('EIO'), { code: 'EIO' });
        }
        return (member as (...args: unknown[]) => unknown)(...args);
      };
    },
  });
  return { world, hasFailed: () => changes > failAt, wasKilled: () => dead };
}

test('a kill while a failed build puts things back leaves what the next build finishes', async () => {
  for (let failAt = 0, hasFailed = true; hasFailed; failAt++) {
    for (let killAt = 0, wasKilled = true; wasKilled; killAt++) {
      const out = freshFolder();
      await write(nodeWorld, out, old);
      const run = failingThenKilled(failAt, killAt);
      await write(run.world, out, fresh).catch(() => undefined);
      await write(nodeWorld, out, report('x', '\0')).catch(() => undefined);
      expect([expected(old), expected(fresh)]).toContainEqual(contentsOf(out));
      hasFailed = run.hasFailed();
      wasKilled = run.wasKilled();
    }
  }
});

test('a kill at any call leaves what the next build finishes', async () => {
  for (let at = 0, ended = false; !ended; at++) {
    const out = freshFolder();
    await write(nodeWorld, out, old);
    ended = await write(killed(at), out, fresh).then(
      () => true,
      () => false,
    );
    const survivor: World = { ...nodeWorld, isRunning: () => false };
    await write(survivor, out, report('x', '\0')).catch(() => undefined);
    expect([expected(old), expected(fresh)]).toContainEqual(contentsOf(out));
  }
});

test('two builds at once leave one of the two, whole', async () => {
  const out = freshFolder();
  const build = (processId: number, files: readonly OutputFile[]) =>
    write({ ...nodeWorld, processId, isRunning: () => true }, out, files);
  await Promise.all([build(1001, old), build(1002, fresh)]);
  expect([expected(old), expected(fresh)]).toContainEqual(contentsOf(out));
});

test('a folder of the date that is empty is no obstacle', async () => {
  const out = freshFolder();
  mkdirSync(join(out, date));
  await write(nodeWorld, out, fresh);
  expect(contentsOf(out)).toEqual(expected(fresh));
});
