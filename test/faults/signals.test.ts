import { cpSync, readdirSync } from 'node:fs';
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

const signals = [
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

async function built(title: string) {
  const data = twoRecords(title);
  const out = join(freshFolder(), 'out');
  const build = (to: string) => [
    ...[...program, 'build', '--date', faultDate, '--data', data],
    ...['--out', to, '--format', 'md,html,json', '--quiet'],
  ];
  const before = performance.now();
  expect(await start(build(out), '/').ended).toMatchObject({ exit: 0, stderr: '' });
  return { build, out, all: everythingIn(out), length: performance.now() - before };
}

type Built = Awaited<ReturnType<typeof built>>;

function copyOf({ out }: Built): string {
  const copy = join(freshFolder(), 'out');
  cpSync(out, copy, { recursive: true });
  return copy;
}

let old: Built;
let fresh: Built;

beforeAll(async () => {
  [old, fresh] = [await built('Old'), await built('New')];
});

describe.each(signals)('%s', (signal, code) => {
  test(`while a file is written ends the build with ${code}; nothing is left over`, async () => {
    // The lock, the files, their folders and the folder of all dates; once swapped, it is too late.
    for (let at = 1, exit: number = code; exit === code; at += times(3, 1)) {
      const out = copyOf(old);
      const command = tampered(`fsync:signal=${signal}:when=${at}`, fresh.build(out));
      const ended = await start(command, '/').ended;
      exit = ended.exit;
      if (exit === 0) {
        expect(at).toBeGreaterThan(8);
        expect(everythingIn(out)).toEqual(fresh.all);
        return;
      }
      expect(ended).toMatchObject({
        exit: code,
        stdout: '',
        stderr: 'interrupted; nothing half-written is left\n',
      });
      expect([old.all, fresh.all]).toContainEqual(everythingIn(out));
    }
  });

  test('is heard while the disk is slow', async () => {
    const out = copyOf(old);
    const { ended } = start(tampered('fsync:delay_exit=20000', fresh.build(out)), '/');
    process.kill(await builderIn(out), signal);
    expect((await ended).exit).toBe(code);
    expect(everythingIn(out)).toEqual(old.all);
  });

  test('in the middle of the swap leaves one whole set and nothing else', async () => {
    for (let at = times(2, 1); at <= times(2, 3); at++) {
      const out = copyOf(old);
      const command = tampered(`rename:signal=${signal}:when=${at}`, fresh.build(out));
      const { exit } = await start(command, '/').ended;
      expect([0, code]).toContain(exit);
      expect(everythingIn(out)).toEqual(fresh.all);
    }
  });

  test('at random moments leaves one whole set and nothing else', async () => {
    const next = chance();
    for (let round = 0; round < times(3, 60); round++) {
      const out = copyOf(old);
      const { child, ended } = start(fresh.build(out), '/');
      await setTimeout(next() * fresh.length);
      child.kill(signal);
      const { exit, stderr } = await ended;
      const found = everythingIn(out);
      if (exit === 0) {
        expect(found).toEqual(fresh.all);
      } else {
        expect(exit).toBe(code);
        expect(stderr).toMatch(/^(interrupted; nothing half-written is left\n)?$/);
        expect([old.all, fresh.all]).toContainEqual(found);
      }
    }
  });
});

/** The process that writes in the output folder, as soon as there is one. */
async function builderIn(out: string): Promise<number> {
  for (;;) {
    const names = readdirSync(out);
    const [, owner] = /\.(\d+)\.lock/.exec(names.join()) ?? [];
    if (owner !== undefined && names.some((name) => name.endsWith('.new'))) return Number(owner);
    await setTimeout(1);
  }
}
