import { attempt, SurroundingsProblem } from './problem.ts';
import { folderOf, joined } from './read-folder.ts';
import { removeQuietly, type World } from './world.ts';

/**
 * Writes a file whole or not at all, with the folder that it lies in: beside, then renamed. A link is
 * replaced, never followed; a folder or a device stays what it is.
 */
export async function writeWhole(world: World, path: string, bytes: Uint8Array): Promise<void> {
  const folder = folderOf(path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const staged = joined(folder, stagedName(name, world.processId));
  const letSignals = world.holdSignals();
  try {
    attempt(`write ${path}`, () => {
      refuseOther(world, path);
      world.makeFolder(folder);
      removeLeftovers(world, folder, name);
      putInPlace(world, staged, path, bytes);
      world.syncFolder(folder);
    });
    await world.pause(0);
  } finally {
    letSignals();
  }
}

function putInPlace(world: World, staged: string, path: string, bytes: Uint8Array): void {
  try {
    world.writeFile(staged, bytes);
    world.rename(staged, path);
  } catch (error) {
    removeQuietly(world, staged);
    throw error;
  }
}

function refuseOther(world: World, path: string): void {
  const kind = world.kindOf(path);
  if (kind === 'folder') throw new SurroundingsProblem(`cannot write ${path}: it is a folder`);
  if (kind === 'stream' || kind === 'other') {
    throw new SurroundingsProblem(`cannot write ${path}: it is no plain file`);
  }
}

function stagedName(name: string, processId: number): string {
  return `.${name}.${processId}.new`;
}

/** What runs that died in between left; those of programs that still run are not touched. */
function removeLeftovers(world: World, folder: string, name: string): void {
  for (const each of world.readFolder(folder)) {
    const [, owner] = /\.(\d+)\.new$/.exec(each) ?? [];
    if (owner === undefined || each !== stagedName(name, Number(owner))) continue;
    const isOwn = Number(owner) === world.processId;
    if (isOwn || !world.isRunning(Number(owner))) world.remove(joined(folder, each));
  }
}
