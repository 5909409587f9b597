import { execFileSync } from 'node:child_process';
import { cpSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { nodeWorld } from '../../src/files/node-world.ts';
import { times } from '../support/effort.ts';
import { freshFolder } from '../support/folders.ts';
import { asRoot } from '../support/root.ts';
import {
  everythingIn,
  faultDate,
  program,
  start,
  tampered,
  twoRecords,
} from '../support/processes.ts';
import { run } from '../support/run.ts';

async function built(title: string, formats: string, reportOnly = false) {
  const data = twoRecords(title);
  const out = join(freshFolder(), 'out');
  const args = (to: string) => [
    ...['build', '--date', faultDate, '--data', data, '--out', to, '--format', formats, '--quiet'],
    ...(reportOnly ? ['--report-only'] : []),
  ];
  expect(await run(args(out))).toMatchObject({ exit: 0, stderr: '' });
  return { args, out, all: everythingIn(out) };
}

type Built = Awaited<ReturnType<typeof built>>;

/** Gives a small disk of its own to the action; the size and the number of files can be changed. */
async function onSmallDisk(
  action: (folder: string, resize: (options: string) => void) => Promise<void>,
): Promise<void> {
  const folder = freshFolder();
  const mount = (options: string, ...more: string[]) =>
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, ...more, 'tmpfs', folder]);
  mount('size=4m');
  try {
    await action(folder, (options) => mount(`remount,${options}`));
  } finally {
    execFileSync('umount', [folder]);
  }
}

asRoot('a disk that becomes full at any write keeps the old reports and nothing else', async () => {
  const formats = 'pdf,md,html,json,csv';
  const [old, fresh] = [await built('Old', formats), await built('New', formats)];
  await onSmallDisk(async (folder, resize) => {
    const out = join(folder, 'out');
    cpSync(old.out, out, { recursive: true });
    const { blocks, bfree, bsize } = statfsSync(folder);
    const used = ((blocks - bfree) * bsize) / 1024;
    for (let more = 0; ; more += times(12, 4)) {
      resize(`size=${used + more}k`);
      const { exit, stdout, stderr } = await run(fresh.args(out));
      if (exit === 0) {
        expect(more).toBeGreaterThan(100);
        break;
      }
      expect({ exit, stdout }).toEqual({ exit: 3, stdout: '' });
      expect(stderr).toMatch(/^error: cannot .*: no space left on the disk \(ENOSPC\)\n$/);
      expect(everythingIn(out)).toEqual(old.all);
    }
    expect(everythingIn(out)).toEqual(fresh.all);
  });
});

asRoot('a file of which only the beginning fits on the disk is an error', async () => {
  await onSmallDisk((folder, resize) => {
    resize('size=64k');
    const write = () => {
      nodeWorld.writeFile(join(folder, 'file'), new Uint8Array(100_000));
    };
    expect(write).toThrow(expect.objectContaining({ code: 'ENOSPC' }) as Error);
    return Promise.resolve();
  });
});

asRoot('a disk that can hold no more files keeps the old reports and nothing else', async () => {
  const [old, fresh] = [await built('Old', 'md,json'), await built('New', 'md,json')];
  await onSmallDisk(async (folder, resize) => {
    const out = join(folder, 'out');
    cpSync(old.out, out, { recursive: true });
    const { files, ffree } = statfsSync(folder);
    const used = files - ffree;
    for (let more = 0; ; more++) {
      resize(`nr_inodes=${used + more}`);
      const { exit, stderr } = await start([...program, ...fresh.args(out)], '/').ended;
      if (exit === 0) {
        expect(more).toBeGreaterThan(5);
        break;
      }
      expect(exit).toBe(3);
      expect(stderr).toMatch(/^error: cannot .*: no space left on the disk \(ENOSPC\)\n$/);
      expect(everythingIn(out)).toEqual(old.all);
    }
    expect(everythingIn(out)).toEqual(fresh.all);
  });
});

let old: Built;
let fresh: Built;

beforeAll(async () => {
  [old, fresh] = [await built('Old', 'md,json', true), await built('New', 'md,json', true)];
});

describe.each<[call: string, code: string, least: number]>([
  ['fsync', 'EIO', 8],
  ['write', 'EIO', 3],
  ['write', 'ENOSPC', 3],
  ['openat', 'EIO', 8],
  ['mkdir', 'EIO', 1],
  ['rename', 'EXDEV', 3],
  ['unlink', 'EIO', 3],
  ['rmdir', 'EIO', 1],
])('%s that answers %s', (call, code, least) => {
  test('at any time leaves the old reports or the new ones, and nothing else', async () => {
    let faults = 0;
    for (let at = 1; ; at += least < 3 ? 1 : times(3, 1)) {
      const out = join(freshFolder(), 'out');
      cpSync(old.out, out, { recursive: true });
      const paths = pathsOf(out, [...fresh.all.keys()]);
      const injection = `${call}:error=${code}:when=${at}`;
      const ended = await start(tampered(injection, [...program, ...fresh.args(out)], paths), '/')
        .ended;
      const found = everythingIn(out);
      if (ended.exit === 0) {
        expect(found).toEqual(fresh.all);
        // A folder that is there needs not be made.
        if (at <= least) continue;
        expect(faults).toBeGreaterThan(0);
        return;
      }
      faults++;
      expect(ended).toMatchObject({ exit: 3, stdout: '' });
      expect(ended.stderr).toMatch(new RegExp(`^error: cannot .*: .* \\(${code}\\)\\n$`));
      expect([old.all, fresh.all]).toContainEqual(found);
    }
  });
});

/** The paths whose calls are to fail: those in the output folder, in each of its states. */
function pathsOf(out: string, names: readonly string[]): string[] {
  const states = [`.${faultDate}.new`, `.${faultDate}.ready`, `.${faultDate}.old`, faultDate];
  const inside = names.map((name) => name.slice(faultDate.length));
  return [out, ...states.flatMap((state) => inside.map((path) => join(out, state + path)))].map(
    (path) => path.replace(/\/$/, ''),
  );
}
