import type { SourceFile } from '../read/source-file.ts';
import { refuseLinkOut, standingIn } from './inside.ts';
import { attempt } from './problem.ts';
import { folderOf, joined } from './read-folder.ts';
import { errorCode, type World } from './world.ts';

/**
 * Makes all of the files, which lie below the folders, with those that they lie in, or none; what is
 * there is never overwritten, and nothing is written where a link leads out of the folders.
 */
export async function makeFiles(
  world: World,
  folders: readonly string[],
  files: readonly SourceFile[],
): Promise<void> {
  const made: string[] = [];
  const letSignals = world.holdSignals();
  try {
    for (const { path } of files) refuseOutside(world, folders, path);
    for (const file of files)
      attempt(`write ${file.path}`, () => {
        makeFile(world, file, made);
      });
    for (const each of new Set(made.map(folderOf))) {
      attempt(`write in the folder ${each}`, () => {
        world.syncFolder(each);
      });
    }
    await world.pause(0);
  } catch (error) {
    unmake(world, made);
    throw error;
  } finally {
    letSignals();
  }
}

/** Looks at the folders that are there, from the innermost outwards; those to be made are not links. */
function refuseOutside(world: World, folders: readonly string[], path: string): void {
  const parent = folderOf(path);
  if (folders.some((folder) => parent === folderOf(joined(folder, 'name')))) return;
  const [first, ...others] = folders.map((folder) => standingIn(world, folder, parent));
  if (first === undefined || others.some(({ kind }) => kind === 'folder')) return;
  if (first.kind === undefined) refuseOutside(world, folders, parent);
  else refuseLinkOut(first, parent, folders[0] ?? '');
}

function makeFile(world: World, { path, bytes }: SourceFile, made: string[]): void {
  makeFolder(world, folderOf(path), made);
  try {
    world.writeFile(path, bytes);
    made.push(path);
  } catch (error) {
    // A file half written is ours; one that has come in between is another's.
    if (errorCode(error) !== 'EEXIST') made.push(path);
    throw error;
  }
}

/** Makes the folder and those that it lies in, and notes each that was not there. */
export function makeFolder(world: World, folder: string, made: string[]): void {
  const kind = world.kindOf(folder);
  if (kind === 'folder') return;
  if (kind === undefined) makeFolder(world, folderOf(folder), made);
  // A link that leads to a folder will do, and stays theirs; anything else is an error.
  world.makeFolder(folder);
  if (kind === undefined) made.push(folder);
}

/** Takes away what was made, the last first; a folder that holds something stays. */
export function unmake(world: World, made: readonly string[]): void {
  for (const path of [...made].reverse()) {
    try {
      if (world.kindOf(path) === 'folder') world.removeFolder(path);
      else world.remove(path);
    } catch {
      // It holds something, or the disk does not even let us do that; the failure itself is told already.
    }
  }
}
