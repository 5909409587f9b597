import type { SourceFile } from '../read/source-file.ts';
import { attempt } from './problem.ts';
import { folderOf } from './read-folder.ts';
import { errorCode, type World } from './world.ts';

/** Makes all of the files with the folders that they lie in, or none; what is there is never overwritten. */
export async function makeFiles(world: World, files: readonly SourceFile[]): Promise<void> {
  const made: string[] = [];
  const letSignals = world.holdSignals();
  try {
    for (const file of files)
      attempt(`write ${file.path}`, () => {
        makeFile(world, file, made);
      });
    for (const folder of new Set(made.map(folderOf))) {
      attempt(`write in the folder ${folder}`, () => {
        world.syncFolder(folder);
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
