import { isoDate, type IsoDate } from '../domain/date.ts';
import { compareCodePoints } from '../domain/natural-order.ts';
import { lock } from './lock.ts';
import { manifestIn, manifestName, type OutputFile } from './manifest.ts';
import { makeFolder, unmake } from './new-files.ts';
import { attempt, UsageProblem } from './problem.ts';
import { joined } from './read-folder.ts';
import type { World } from './world.ts';

/**
 * The folder of a date appears whole or not at all: it is written beside (`.new`), named `.ready` when
 * it is complete and on the disk, and swapped in by two renames. What a build that died left behind
 * tells how far it got, and the next one ends it.
 */
interface Paths {
  readonly out: string;
  readonly final: string;
  readonly staged: string;
  readonly ready: string;
  readonly old: string;
}

/** Writes the files as the folder of the date; on any failure what was there stays. Gives its path. */
export async function writeDateFolder(
  world: World,
  out: string,
  date: IsoDate,
  files: readonly OutputFile[],
): Promise<string> {
  const paths = pathsOf(out, date);
  const made: string[] = [];
  const letSignals = world.holdSignals();
  try {
    attempt(`create the folder ${out}`, () => {
      makeFolder(world, out, made);
    });
    const unlock = await lock(world, out, date);
    await writeLocked(world, paths, files, unlock);
    await world.pause(0);
  } catch (error) {
    unmake(world, made);
    throw error;
  } finally {
    letSignals();
  }
  return paths.final;
}

/** Ends the swap of a date that a build did not live to end, forwards or back; else nothing. */
export async function finishInterrupted(world: World, out: string, date: IsoDate): Promise<void> {
  const paths = pathsOf(out, date);
  const unlock = await lock(world, out, date);
  try {
    refuseOthers(world, paths);
    refuseToReplace(world, paths.final);
    attempt(`finish the interrupted build in ${out}`, () => {
      finishSwap(world, paths);
    });
  } finally {
    unlock();
  }
}

/** The dates of which a build that died left something, by the names in the output folder. */
export function unfinishedDates(names: readonly string[]): IsoDate[] {
  const dates = names.flatMap((name) => {
    const [, date = ''] = /^\.(.*)\.(?:new|ready|old)$/.exec(name) ?? [];
    return isoDate(date) ?? [];
  });
  return [...new Set(dates)].sort(compareCodePoints);
}

async function writeLocked(
  world: World,
  paths: Paths,
  files: readonly OutputFile[],
  unlock: () => void,
): Promise<void> {
  try {
    refuseOthers(world, paths);
  } catch (error) {
    // Whatever is in the way stays as it is.
    unlock();
    throw error;
  }
  try {
    // Before all else: the end of an interrupted build removes the folder that it finds.
    refuseToReplace(world, paths.final);
    attempt(`clear up after an earlier build in ${paths.out}`, () => {
      finishSwap(world, paths);
    });
    await stage(world, paths, files);
    attempt(`put the new reports in place of ${paths.final}`, () => {
      world.rename(paths.staged, paths.ready);
      finishSwap(world, paths);
      unlock();
    });
  } catch (error) {
    putBack(world, paths, unlock);
    throw error;
  }
}

function pathsOf(out: string, date: IsoDate): Paths {
  const beside = (state: string) => joined(out, `.${date}.${state}`);
  return {
    out,
    final: joined(out, date),
    staged: beside('new'),
    ready: beside('ready'),
    old: beside('old'),
  };
}

/** Goes on from wherever a build stopped: forwards when the new folder is complete, else back. */
function finishSwap(world: World, { out, final, staged, ready, old }: Paths): void {
  world.remove(staged);
  if (world.kindOf(ready) !== undefined) {
    if (world.kindOf(final) !== undefined) {
      world.remove(old);
      world.rename(final, old);
    }
    world.rename(ready, final);
    world.syncFolder(out);
  } else if (world.kindOf(final) === undefined && world.kindOf(old) !== undefined) {
    world.rename(old, final);
  }
  world.remove(old);
}

/** After a failure: what was there is there again, and nothing else. */
function putBack(world: World, { final, staged, ready, old }: Paths, unlock: () => void): void {
  try {
    if (world.kindOf(final) === undefined && world.kindOf(old) !== undefined) {
      world.rename(old, final);
    }
    world.remove(staged);
    // Half removed under the name of a complete one, it would pass for that if we died now.
    if (world.kindOf(ready) !== undefined) world.rename(ready, staged);
    world.remove(staged);
    world.remove(old);
    unlock();
  } catch {
    // The disk does not even let us do that; the next build ends it.
  }
}

/** The tool deletes only what it wrote, and may: anything else in the folder stops the build. */
function refuseToReplace(world: World, folder: string): void {
  if (attempt(`look at ${folder}`, () => world.kindOf(folder)) === undefined) return;
  const found = manifestIn(world, folder);
  const own = new Set('manifest' in found ? found.manifest.files.map(({ path }) => path) : []);
  const foreign = attempt(`read the folder ${folder}`, () => filesIn(world, folder)).filter(
    (path) => path !== manifestName && !own.has(path),
  );
  if (foreign.length > 0) {
    const names = foreign.map((path) => joined(folder, path)).sort(compareCodePoints);
    throw new UsageProblem(
      `not written by ssr-report: ${names.join(', ')}`,
      'the whole folder is replaced at each build; move these files away first',
    );
  }
  attempt(`replace ${folder}`, () => {
    checkRemovable(world, folder);
  });
}

/** A link in the place of such a folder would be renamed in place of one, or be taken for one. */
function refuseOthers(world: World, { final, ready, old }: Paths): void {
  for (const path of [final, ready, old]) {
    const kind = attempt(`look at ${path}`, () => world.kindOf(path));
    if (kind !== undefined && kind !== 'folder') {
      throw new UsageProblem(`${path} is in the way`, 'it is not a folder; move it away');
    }
  }
}

/** Once the new reports are in place, it is too late to find that the old ones cannot be removed. */
function checkRemovable(world: World, folder: string): void {
  world.checkRemovable(folder);
  for (const name of world.readFolder(folder)) {
    const path = joined(folder, name);
    if (world.kindOf(path) === 'folder') checkRemovable(world, path);
  }
}

/** The paths of all files below the folder, inside it. */
export function filesIn(world: World, folder: string, below = ''): string[] {
  return world.readFolder(joined(folder, below)).flatMap((name) => {
    const path = below === '' ? name : `${below}/${name}`;
    return world.kindOf(joined(folder, path)) === 'folder' ? filesIn(world, folder, path) : [path];
  });
}

async function stage(world: World, paths: Paths, files: readonly OutputFile[]): Promise<void> {
  const folders = new Set(files.map(({ path }) => folderOf(joined(paths.staged, path))));
  for (const folder of folders) {
    attempt(`create the folder ${folder}`, () => {
      world.makeFolder(folder);
    });
  }
  for (const { path, bytes } of files) {
    attempt(`write ${joined(paths.final, path)}`, () => {
      world.writeFile(joined(paths.staged, path), bytes);
    });
    await world.pause(0);
  }
  for (const folder of new Set([...folders, paths.staged, paths.out])) {
    attempt(`write the folder ${folder}`, () => {
      world.syncFolder(folder);
    });
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
