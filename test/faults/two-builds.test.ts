import { closeSync, mkdirSync, openSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chance, times } from '../support/effort.ts';
import { freshFolder } from '../support/folders.ts';
import {
  everythingIn,
  faultDate,
  program,
  start,
  tampered,
  twoRecords,
} from '../support/processes.ts';

const buildOf = (data: string, out: string) => [
  ...[...program, 'build', '--date', faultDate, '--data', data],
  ...['--out', out, '--format', 'md,html,json', '--quiet'],
];

async function built(title: string) {
  const data = twoRecords(title);
  const out = freshFolder();
  expect(await start(buildOf(data, out), '/').ended).toMatchObject({ exit: 0, stderr: '' });
  return { data, out, all: everythingIn(out) };
}

/** Reads the reports as somebody who opened their folder; tells how many files it had, 0 when gone. */
function look(out: string): number {
  let folder: number;
  try {
    folder = openSync(join(out, faultDate), 'r');
  } catch {
    return 0; // Between two renames there is none.
  }
  // Whatever is renamed meanwhile, this path stays the folder that was opened.
  const inside = (path: string) => readFileSync(`/proc/self/fd/${folder}/${path}`);
  try {
    const { files } = JSON.parse(inside('manifest.json').toString()) as {
      files: { path: string; sha256: string }[];
    };
    const hash = (path: string) => createHash('sha256').update(inside(path)).digest('hex');
    const found = files.map(({ path }) => ({ path, sha256: hash(path) }));
    expect(found).toEqual(files.map(({ path, sha256 }) => ({ path, sha256 })));
    return files.length;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return 0; // Replaced while we read.
    throw error;
  } finally {
    closeSync(folder);
  }
}

test('two builds at once, again and again: each look finds one whole set', async () => {
  const [old, fresh] = [await built('Old'), await built('New')];
  const out = old.out;
  let looks = 0;
  for (let round = 0; round < times(5, 100); round++) {
    let running = 3;
    const builds = [old, fresh, fresh].map(async ({ data }) => {
      const ended = await start(buildOf(data, out), '/').ended;
      running--;
      return ended;
    });
    while (running > 0) {
      if (look(out) > 0) looks++;
      await setTimeout(1);
    }
    for (const ended of await Promise.all(builds)) {
      expect(ended).toMatchObject({ exit: 0, stdout: '', stderr: '' });
    }
    expect([old.all, fresh.all]).toContainEqual(everythingIn(out));
  }
  expect(looks).toBeGreaterThan(20);
});

/** The number of a process that has been and is gone. */
async function goneProcess(): Promise<number> {
  const { child, ended } = start(['true'], '/');
  await ended;
  return child.pid ?? 0;
}

test('the lock of a process that is gone is nobody’s', async () => {
  const { data, out } = await built('Old');
  const claim = `.${faultDate}.${await goneProcess()}.lock`;
  writeFileSync(join(out, claim), '');
  // Of another date, or of nothing that we know.
  const others = ['.2015-12-31.1.lock', `.${faultDate}.x.lock`, `.${faultDate}.01.lock`];
  for (const name of others) writeFileSync(join(out, name), '');
  expect(await start(buildOf(data, out), '/').ended).toMatchObject({ exit: 0, stderr: '' });
  expect(readdirSync(out).sort()).toEqual([...others, faultDate].sort());
});

test('a lock of a process that runs is waited for', async () => {
  const { data, out } = await built('Old');
  const holder = start(['sleep', '600'], '/');
  const claim = join(out, `.${faultDate}.${holder.child.pid ?? 0}.lock`);
  writeFileSync(claim, '');
  let hasEnded = false;
  const build = start(buildOf(data, out), '/');
  void build.ended.then(() => (hasEnded = true));
  await setTimeout(2000);
  expect(hasEnded).toBe(false);
  expect(readdirSync(out)).not.toContain(`.${faultDate}.new`);
  holder.child.kill();
  expect(await build.ended).toMatchObject({ exit: 0, stderr: '' });
  expect(readdirSync(out)).toEqual([faultDate]);
});

test('of builds that find the lock of a process that is gone, one at a time takes it', async () => {
  const [old, fresh] = [await built('Old'), await built('New')];
  const next = chance();
  for (let round = 0; round < times(3, 60); round++) {
    const out = freshFolder();
    // What a build that was killed while it wrote leaves: each of the two will want to clear it up.
    mkdirSync(join(out, `.${faultDate}.new`));
    writeFileSync(join(out, `.${faultDate}.new/report.md`), '');
    writeFileSync(join(out, `.${faultDate}.${await goneProcess()}.lock`), '');
    // Each call between seeing the lock and having it takes its time, so that they meet in between.
    const slow = () => `openat,unlink,rmdir,mkdir:delay_enter=${Math.floor(next() * 40_000)}`;
    const paths = [out, join(out, `.${faultDate}.new`)];
    const builds = [old, fresh].map(
      ({ data }) => start(tampered(slow(), buildOf(data, out), paths), '/').ended,
    );
    for (const ended of await Promise.all(builds)) {
      expect(ended).toMatchObject({ exit: 0, stdout: '', stderr: '' });
    }
    expect([old.all, fresh.all]).toContainEqual(everythingIn(out));
  }
});
