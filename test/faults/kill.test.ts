import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chance, times } from '../support/effort.ts';
import { contentsOf, freshFolder } from '../support/folders.ts';
import {
  everythingIn,
  faultDate,
  leftOver,
  program,
  start,
  tampered,
  twoRecords,
} from '../support/processes.ts';
import { harbourData } from '../support/programmes.ts';

const renames = 'rename,renameat,renameat2';

function buildOf(data: string, out: string, formats = 'md,json'): string[] {
  return [
    ...program,
    'build',
    '--date',
    faultDate,
    '--data',
    data,
    '--out',
    out,
    '--format',
    formats,
  ];
}

async function built(data: string, formats?: string) {
  const out = join(freshFolder(), 'out');
  const { exit, stderr } = await start(buildOf(data, out, formats), '/').ended;
  expect({ exit, stderr }).toMatchObject({ exit: 0 });
  return { data, out, all: everythingIn(out), files: contentsOf(join(out, faultDate)) };
}

type Built = Awaited<ReturnType<typeof built>>;

/** The folder of the date, when there is one, is one of the two, whole. */
function expectWhole(out: string, sets: readonly Built[]): void {
  const final = join(out, faultDate);
  if (existsSync(final)) expect(sets.map(({ files }) => files)).toContainEqual(contentsOf(final));
}

/** A next build that makes nothing of its own, its disk being broken: it can only finish the other. */
async function finish(out: string, { data }: Built): Promise<void> {
  const broken = tampered('fsync:error=EIO:when=2+', buildOf(data, out));
  expect(await start(broken, '/').ended).toMatchObject({ exit: 3, stdout: '' });
}

test('a kill at every rename leaves reports that the next build finds whole, whatever becomes of it', async () => {
  const old = await built(twoRecords('Old'));
  const fresh = await built(twoRecords('New'));
  const third = await built(twoRecords('Third'));
  const seen: string[] = [];
  for (let at = 1, killed = true; killed; at++) {
    const out = join(freshFolder(), 'out');
    cpSync(old.out, out, { recursive: true });
    const kill = tampered(`${renames}:signal=SIGKILL:when=${at}`, buildOf(fresh.data, out));
    killed = (await start(kill, '/').ended).exit === 137;
    expectWhole(out, [old, fresh]);
    seen.push(
      readdirSync(out)
        .map((name) => name.replace(/\d+\.lock/, 'lock'))
        .sort()
        .join(' '),
    );

    // The next build may be killed as well, at each of its renames; where both are on their way in
    // particular, which is all that the ordinary run tries.
    for (let next = 1, again = killed && at >= times(3, 1); again; next++) {
      const copy = join(freshFolder(), 'out');
      cpSync(out, copy, { recursive: true });
      const kill = tampered(`${renames}:signal=SIGKILL:when=${next}`, buildOf(third.data, copy));
      again = (await start(kill, '/').ended).exit === 137;
      expectWhole(copy, [old, fresh, third]);
      await finish(copy, third);
      expect([old.all, fresh.all, third.all]).toContainEqual(everythingIn(copy));
    }
    await finish(out, third);
    expect([old.all, fresh.all]).toContainEqual(everythingIn(out));
    expect((await start(buildOf(third.data, out), '/').ended).exit).toBe(0);
    expect(everythingIn(out)).toEqual(third.all);
  }
  // Each of the states that a build can die in was seen.
  expect(seen).toEqual([
    `.${faultDate}.lock .${faultDate}.new ${faultDate}`,
    `.${faultDate}.lock .${faultDate}.ready ${faultDate}`,
    `.${faultDate}.lock .${faultDate}.old .${faultDate}.ready`,
    faultDate,
  ]);
});

/** Waits until the build has begun to write, or has ended. */
async function writing(out: string, hasEnded: () => boolean): Promise<void> {
  while (!hasEnded() && !readdirSync(out).some((name) => name.endsWith('.new'))) {
    await setTimeout(1);
  }
}

async function randomKills(old: Built, fresh: Built, formats: string, rounds: number) {
  const out = join(freshFolder(), 'out');
  cpSync(old.out, out, { recursive: true });
  const next = chance();
  const length = await lengthOf(() => start(buildOf(fresh.data, out, formats), '/').ended);
  let kills = 0;
  for (let round = 0; round < rounds; round++) {
    const { data } = round % 2 === 0 ? old : fresh;
    const { child, ended } = start(buildOf(data, out, formats), '/');
    let hasEnded = false;
    void ended.then(() => (hasEnded = true));
    // Most of a build is working out; every other kill waits until it writes.
    const moment = next() * (round % 4 < 2 ? length : length / 40);
    if (round % 4 >= 2) await writing(out, () => hasEnded);
    await setTimeout(moment);
    child.kill('SIGKILL');
    const { exit } = await ended;
    if (exit === 137) kills++;
    expectWhole(out, [old, fresh]);
    const places = ['', '.ready', '.old'].map((state) =>
      join(out, `${state && '.'}${faultDate}${state}`),
    );
    expect(places.some(existsSync)).toBe(true);
  }
  const { exit } = await start(buildOf(fresh.data, out, formats), '/').ended;
  expect(exit).toBe(0);
  expect(everythingIn(out)).toEqual(fresh.all);
  return kills;
}

async function lengthOf(action: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await action();
  return performance.now() - before;
}

/** The harbour programme with another title, so that each file of it differs. */
function renamed(title: string): string {
  const folder = freshFolder(harbourData);
  const path = join(folder, 'programme.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^title:.*$/m, `title: ${title}`));
  return folder;
}

test('kills at random moments, one build after the other, never leave half of a set', async () => {
  const formats = 'md,csv';
  const old = await built(renamed('Old'), formats);
  const fresh = await built(renamed('New'), formats);
  const rounds = times(20, 200);
  const kills = await randomKills(old, fresh, formats, rounds);
  expect(kills).toBeGreaterThan(rounds / 4);
});

test('the end of an interrupted build does not remove what somebody put beside the old reports', async () => {
  const old = await built(twoRecords('Old'));
  const fresh = await built(twoRecords('New'));
  const kill = tampered(`${renames}:signal=SIGKILL:when=2`, buildOf(fresh.data, old.out));
  expect((await start(kill, '/').ended).exit).toBe(137);
  writeFileSync(join(old.out, faultDate, 'notes.txt'), 'mine');
  const { exit, stderr } = await start(buildOf(fresh.data, old.out), '/').ended;
  expect({ exit, stderr }).toMatchObject({
    exit: 2,
    stderr: expect.stringMatching(/notes\.txt/) as string,
  });
  expect(readFileSync(join(old.out, faultDate, 'notes.txt'), 'utf8')).toBe('mine');
  expect(leftOver(old.out)).toEqual([]);
});
