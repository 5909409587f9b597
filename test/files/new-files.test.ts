import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeNew } from '../../src/files/new-files.ts';
import { nodeWorld } from '../../src/files/node-world.ts';
import { Interrupted, type World } from '../../src/files/world.ts';
import { contentsOf, freshFolder } from '../support/folders.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Three files, in two folders that may not be there. */
const filesIn = (folder: string) =>
  ['data/programme.yaml', 'data/recommendations/1.yaml', 'data/recommendations/2.yaml'].map(
    (path) => ({
      path: join(folder, path),
      bytes: bytes(path),
    }),
  );

test('all files are written, with their folders', async () => {
  const folder = freshFolder();
  await writeNew(nodeWorld, filesIn(folder));
  expect(Array.from(contentsOf(folder).values())).toEqual([
    'data/programme.yaml',
    'data/recommendations/1.yaml',
    'data/recommendations/2.yaml',
  ]);
});

test.each<[string, (path: string) => void]>([
  [
    'a file',
    (path) => {
      writeFileSync(path, 'old');
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
])('%s in the way stays, and nothing else is written', async (_, put) => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'data/recommendations'), { recursive: true });
  put(join(folder, 'data/recommendations/2.yaml'));
  await expect(writeNew(nodeWorld, filesIn(folder))).rejects.toThrow(/2\.yaml: it already exists/);
  expect(readdirSync(join(folder, 'data'))).toEqual(['recommendations']);
  expect(readdirSync(join(folder, 'data/recommendations'))).toEqual(['2.yaml']);
});

test.each(['makeFolder', 'writeFile', 'syncFolder', 'kindOf', 'pause'] as const)(
  'whichever call of %s fails, nothing new is left',
  async (call) => {
    for (let at = 0; ; at++) {
      const folder = freshFolder();
      writeFileSync(join(folder, 'mine'), '');
      const { world, failed } = failing(call, at);
      const writing = writeNew(world, filesIn(folder));
      if (
        await writing.then(
          () => true,
          () => false,
        )
      ) {
        expect(failed()).toBe(false);
        expect(at).toBeGreaterThan(1);
        break;
      }
      expect(readdirSync(folder)).toEqual(['mine']);
    }
  },
);

type Call = (path: string, ...more: never[]) => unknown;

/** A world in which one call fails: a file is half written, a signal came. */
function failing(call: 'makeFolder' | 'writeFile' | 'syncFolder' | 'kindOf' | 'pause', at: number) {
  let [count, hasFailed] = [0, false];
  const world: World = {
    ...nodeWorld,
    [call]: (path: string, ...more: never[]) => {
      const real: Record<string, unknown> = { ...nodeWorld };
      if (count++ !== at) return (real[call] as Call)(path, ...more);
      hasFailed = true;
      if (call === 'pause') throw new Interrupted('SIGTERM');
      if (call === 'writeFile') nodeWorld.writeFile(path, bytes('half'));
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    },
  };
  return { world, failed: () => hasFailed };
}
