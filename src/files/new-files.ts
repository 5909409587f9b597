import type { SourceFile } from '../read/source-file.ts';
import { attempt, SurroundingsProblem } from './problem.ts';
import { removeQuietly, type World } from './world.ts';

/**
 * Writes new files, all or none, with the folders that they lie in. Nothing that is there is touched: a
 * file in the way stops it all.
 */
export async function writeNew(world: World, files: readonly SourceFile[]): Promise<void> {
  const written: string[] = [];
  const made: string[] = [];
  const letSignals = world.holdSignals();
  try {
    for (const { path, bytes } of files) {
      attempt(`write ${path}`, () => {
        makeFolders(world, folderOf(path), made);
        if (world.kindOf(path) !== undefined) {
          throw new SurroundingsProblem(`cannot write ${path}: it already exists`);
        }
        written.push(path);
        world.writeFile(path, bytes);
      });
      await world.pause(0);
    }
    for (const folder of new Set(written.map(folderOf))) {
      attempt(`write ${folder}`, () => {
        world.syncFolder(folder);
      });
    }
  } catch (error) {
    for (const path of written.reverse()) removeQuietly(world, path);
    for (const folder of made.reverse()) removeEmpty(world, folder);
    throw error;
  } finally {
    letSignals();
  }
}

/** Makes the folder and those that it lies in, and notes each that was not there. */
function makeFolders(world: World, folder: string, made: string[]): void {
  if (folder === '' || world.kindOf(folder) !== undefined) return;
  makeFolders(world, folderOf(folder), made);
  world.makeFolder(folder);
  made.push(folder);
}

function removeEmpty(world: World, folder: string): void {
  try {
    if (world.readFolder(folder).length === 0) world.remove(folder);
  } catch {
    // It is gone, or the disk does not even let us do that.
  }
}

/** The folder of a path; empty when it names none. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
