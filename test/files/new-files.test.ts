import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import { makeFiles } from '../../src/files/new-files.ts';
import { nodeWorld } from '../../src/files/node-world.ts';
import { Interrupted, type World } from '../../src/files/world.ts';
import { freshFolder } from '../support/folders.ts';

const files = (folder: string) =>
  ['new/deep/a', 'b', 'old/c'].map((name) => ({
    path: join(folder, name),
    bytes: new TextEncoder().encode(name),
  }));

/** Every name below the folder, folders and links too; a file with its text. */
function everythingIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names.map((name) => {
      const path = join(folder, name);
      return [name, lstatSync(path).isFile() ? readFileSync(path, 'utf8') : ''];
    }),
  );
}

function begun(): string {
  const folder = freshFolder();
  mkdirSync(join(folder, 'old'));
  writeFileSync(join(folder, 'old/there'), 'there');
  return folder;
}

const full = Object.assign(new Error('full'), { code: 'ENOSPC' });

test('files are made with the folders that they lie in', async () => {
  const folder = begun();
  await makeFiles(nodeWorld, [folder], files(folder));
  expect([...everythingIn(folder)].filter(([, text]) => text !== '')).toEqual([
    ['b', 'b'],
    ['new/deep/a', 'new/deep/a'],
    ['old/c', 'old/c'],
    ['old/there', 'there'],
  ]);
});

test('whatever call fails, all of them are there or none, and no folder that was not', async () => {
  const calls = ['kindOf', 'makeFolder', 'writeFile', 'syncFolder', 'pause'] as const;
  for (let at = 0; ; at++) {
    const folder = begun();
    const before = everythingIn(folder);
    let count = 0;
    const world: World = { ...nodeWorld };
    for (const call of calls) {
      const real = nodeWorld[call].bind(nodeWorld) as (...args: unknown[]) => unknown;
      const faulty = (...args: unknown[]) => {
        if (count++ !== at) return real(...args);
        // A file on a full disk is half written.
        if (call === 'writeFile') real(args[0], (args[1] as Uint8Array).subarray(0, 1));
        throw call === 'pause' ? new Interrupted('SIGINT') : full;
      };
      Object.assign(world, { [call]: faulty });
    }
    const made = makeFiles(world, [folder], files(folder));
    if (count > at) {
      await expect(made).rejects.toThrow(/no space left on the disk|interrupted/);
      expect({ at, found: everythingIn(folder) }).toEqual({ at, found: before });
    } else {
      await made;
      expect(at).toBeGreaterThan(10);
      return;
    }
  }
});

test.each<[string, (path: string) => void]>([
  [
    'a file',
    (path) => {
      writeFileSync(path, 'theirs');
    },
  ],
  [
    'a folder',
    (path) => {
      mkdirSync(path);
    },
  ],
  [
    'a link that leads nowhere',
    (path) => {
      symlinkSync('nowhere', path);
    },
  ],
])('%s that is there is not overwritten, and nothing else is made', async (_, put) => {
  const folder = begun();
  put(join(folder, 'old/c'));
  const before = everythingIn(folder);
  await expect(makeFiles(nodeWorld, [folder], files(folder))).rejects.toThrow(
    `cannot write ${join(folder, 'old/c')}: it already exists (EEXIST)`,
  );
  expect(everythingIn(folder)).toEqual(before);
});

test('a link to a folder is written through, and stays after a failure', async () => {
  const folder = begun();
  symlinkSync('old', join(folder, 'link'));
  const before = everythingIn(folder);
  const world: World = {
    ...nodeWorld,
    syncFolder: () => {
      throw full;
    },
  };
  const files = [{ path: join(folder, 'link/c'), bytes: new TextEncoder().encode('c') }];
  await expect(makeFiles(world, [folder], files)).rejects.toThrow(/no space left/);
  expect(everythingIn(folder)).toEqual(before);
  await makeFiles(nodeWorld, [folder], files);
  expect(readFileSync(join(folder, 'old/c'), 'utf8')).toBe('c');
});

test.each<[string, (folder: string) => string]>([
  ['elsewhere', () => freshFolder()],
  ['elsewhere, by the folder above', () => `../${basename(freshFolder())}`],
  ['to nothing', () => 'nowhere'],
])('nothing is written through a link %s', async (_, target) => {
  const folder = begun();
  const to = target(folder);
  symlinkSync(to, join(folder, 'new'));
  const before = everythingIn(folder);
  const elsewhere = isAbsolute(to) ? to : join(folder, to);
  const message = /new is a link that leads (?:out of the folder .*|nowhere)$/;
  for (const folders of [[folder], [`${folder}/`], [folder, join(folder, 'absent')]]) {
    await expect(makeFiles(nodeWorld, folders, files(folder))).rejects.toThrow(message);
  }
  expect(everythingIn(folder)).toEqual(before);
  expect(existsSync(join(elsewhere, 'deep'))).toBe(false);
});

test('of two folders that were named, each may be a link', async () => {
  const [folder, data] = [begun(), freshFolder()];
  symlinkSync(data, join(folder, 'new'));
  await makeFiles(nodeWorld, [folder, join(folder, 'new')], files(folder));
  expect(readFileSync(join(data, 'deep/a'), 'utf8')).toBe('new/deep/a');
});

test('a folder into which somebody wrote in between stays', async () => {
  const folder = begun();
  const world: World = {
    ...nodeWorld,
    syncFolder: () => {
      writeFileSync(join(folder, 'new/theirs'), 'theirs');
      throw full;
    },
  };
  await expect(makeFiles(world, [folder], files(folder))).rejects.toThrow(/no space left/);
  expect(everythingIn(folder).get('new/theirs')).toBe('theirs');
});

test.each(['a', 'a/b/c', 'a/b/', 'old', 'old/', 'old/x/../y'])('the folder %s is made', (path) => {
  const folder = begun();
  nodeWorld.makeFolder(`${folder}/${path}`);
  nodeWorld.makeFolder(`${folder}/${path}`);
  expect(lstatSync(join(folder, path)).isDirectory()).toBe(true);
});

test.each(['old/there', 'old/there/a', 'link'])('%s cannot become a folder', (path) => {
  const folder = begun();
  symlinkSync('nowhere', join(folder, 'link'));
  expect(() => {
    nodeWorld.makeFolder(join(folder, path));
  }).toThrow(/EEXIST|ENOTDIR/);
});
