import { attempt, SurroundingsProblem, UsageProblem } from './problem.ts';
import { folderOf, joined } from './read-folder.ts';
import { removeQuietly, type World } from './world.ts';

/**
 * Writes a file whole or not at all, with the folder that it lies in: beside, then renamed. Nothing is
 * renamed over a link, a folder or a device; a pipe or a device that is named is written into.
 */
export async function writeWhole(world: World, path: string, bytes: Uint8Array): Promise<void> {
  const letSignals = world.holdSignals();
  try {
    const stream = attempt(`write ${path}`, () => streamToWrite(world, path));
    if (stream === undefined) replaceFile(world, path, bytes);
    else await writeInto(world, stream, path, bytes);
    await world.pause(0);
  } finally {
    letSignals();
  }
}

/**
 * Refuses what a file cannot be written to. A link is not followed, as it may lead anywhere, and not
 * replaced, as it may lead to where the file is wanted; but one to a stream of the program, such as
 * `/dev/stdout`, is what a shell gives to be written to.
 */
export function streamToWrite(world: World, path: string): string | number | undefined {
  const stream = world.streamAt(path);
  if (stream !== undefined) return stream;
  const kind = world.kindOf(path);
  if (kind === 'stream') return path;
  if (kind === undefined || kind === 'file') return undefined;
  if (kind === 'link') {
    throw new UsageProblem(
      `cannot write ${path}: it is a link`,
      'name what it leads to; a link is neither followed nor replaced',
    );
  }
  throw new UsageProblem(
    `cannot write ${path}: it is ${kind === 'folder' ? 'a folder' : 'not a plain file'}`,
    'name a file, which is made where there is none',
  );
}

/** How often a pipe is tried that nobody reads yet, and how many milliseconds lie in between. */
const [tries, pauseBetween] = [100, 100];

async function writeInto(
  world: World,
  stream: string | number,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  for (let count = 0; count < tries; count++) {
    if (attempt(`write ${path}`, () => world.writeStream(stream, bytes))) return;
    await world.pause(pauseBetween);
  }
  throw new SurroundingsProblem(`cannot write ${path}: nobody reads this pipe`);
}

function replaceFile(world: World, path: string, bytes: Uint8Array): void {
  const folder = folderOf(path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  attempt(`write ${path}`, () => {
    world.makeFolder(folder);
    removeLeftovers(world, folder, name);
    putInPlace(world, joined(folder, stagedName(name, world.processId)), path, bytes);
    world.syncFolder(folder);
  });
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
