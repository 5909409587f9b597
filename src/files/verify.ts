import { isoDate, type IsoDate } from '../domain/date.ts';
import { compareCodePoints } from '../domain/natural-order.ts';
import { filesIn, finishInterrupted, unfinishedDates } from './date-folder.ts';
import {
  manifestName,
  readManifest,
  type Manifest,
  type OutputFile,
  type WrittenFile,
} from './manifest.ts';
import { attempt, UsageProblem } from './problem.ts';
import { joined } from './read-folder.ts';
import { sha256 } from './sha256.ts';
import type { World } from './world.ts';

/** What is amiss with a file of a report, in words; of none, the folder is as it was written. */
export interface Fault {
  readonly path: string;
  readonly words: string;
}

/** The folder of a date as found on the disk. */
export interface Written {
  readonly folder: string;
  /** Undefined when there is none, or it is broken. */
  readonly manifest: Manifest | undefined;
  readonly faults: readonly Fault[];
}

/**
 * Every report below the folder, or the one that it is, held against its manifest. A swap that a build
 * did not live to finish is finished first.
 */
export async function verifyReports(world: World, folder: string): Promise<Written[]> {
  refuseOther(world, folder);
  if (isReport(world, folder)) return [verifyReport(world, folder)];
  for (const date of unfinishedDates(namesIn(world, folder))) {
    await finishInterrupted(world, folder, date);
  }
  return datesIn(world, folder).map((date) => verifyReport(world, joined(folder, date)));
}

/** The dates that have a folder there, in order. */
export function datesIn(world: World, folder: string): IsoDate[] {
  return namesIn(world, folder)
    .map((name) => isoDate(name))
    .filter((date) => date !== undefined)
    .filter((date) => world.kindOf(joined(folder, date)) === 'folder')
    .sort(compareCodePoints);
}

/** One folder held against the manifest in it. */
export function verifyReport(world: World, folder: string): Written {
  const found = attempt(`read the folder ${folder}`, () => filesIn(world, folder));
  const read = readIn(world, folder);
  if (!found.includes(manifestName)) {
    return { folder, manifest: undefined, faults: [{ path: manifestName, words: 'is missing' }] };
  }
  const manifest = readManifest(read(manifestName));
  if (manifest === undefined) {
    const words = 'is not as it was written: it is no manifest';
    return { folder, manifest, faults: [{ path: manifestName, words }] };
  }
  const named = new Set([manifestName, ...manifest.files.map(({ path }) => path)]);
  const faults = [
    ...manifest.files.flatMap((file) => faultsOf(world, folder, file)),
    ...found
      .filter((path) => !named.has(path))
      .map((path) => ({ path, words: 'is not named in the manifest' })),
  ];
  return { folder, manifest, faults: inOrder(faults) };
}

/** Where the folder on the disk differs from the files that belong there. */
export function differencesFrom(
  world: World,
  folder: string,
  files: readonly OutputFile[],
): Fault[] {
  const there = world.kindOf(folder) === 'folder' ? filesIn(world, folder) : [];
  const read = readIn(world, folder);
  const wanted = new Set(files.map(({ path }) => path));
  return inOrder([
    ...files.flatMap(({ path, bytes }) => {
      if (!there.includes(path)) return [{ path, words: 'is missing' }];
      const words = differenceBetween(read(path), bytes);
      return words === undefined ? [] : [{ path, words }];
    }),
    ...there
      .filter((path) => !wanted.has(path))
      .map((path) => ({ path, words: 'would not be written' })),
  ]);
}

function faultsOf(world: World, folder: string, { path, ...written }: WrittenFile): Fault[] {
  const kind = world.kindOf(joined(folder, path));
  if (kind === undefined) return [{ path, words: 'is missing' }];
  if (kind !== 'file') return [{ path, words: `is a ${kind}, where a file was written` }];
  const bytes = readIn(world, folder)(path);
  if (bytes.length !== written.bytes) {
    const words = `was changed: it has ${bytes.length} bytes, and ${written.bytes} were written`;
    return [{ path, words }];
  }
  return sha256(bytes) === written.sha256
    ? []
    : [{ path, words: `was changed: it has the ${bytes.length} bytes of before, but others` }];
}

/** From where on two files differ, in lines where they are text; undefined when they do not. */
function differenceBetween(there: Uint8Array, wanted: Uint8Array): string | undefined {
  const length = Math.min(there.length, wanted.length);
  let at = 0;
  while (at < length && there[at] === wanted[at]) at++;
  if (at === there.length && at === wanted.length) return undefined;
  if (wanted.includes(0)) return `differs from byte ${at + 1} on`;
  const line = wanted.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
  return `differs from line ${line} on`;
}

function refuseOther(world: World, folder: string): void {
  const kind = attempt(`look at ${folder}`, () => world.kindOf(folder));
  if (kind === 'folder' || (kind === 'link' && isFolder(world, folder))) return;
  throw new UsageProblem(
    kind === undefined ? `there is no folder ${folder}` : `${folder} is no folder`,
    'name the folder that the reports are in, such as out',
  );
}

function isFolder(world: World, link: string): boolean {
  return attempt(`follow ${link}`, () => world.kindOf(world.realPath(link))) === 'folder';
}

function isReport(world: World, folder: string): boolean {
  return world.kindOf(joined(folder, manifestName)) === 'file';
}

function namesIn(world: World, folder: string): string[] {
  return attempt(`read the folder ${folder}`, () => world.readFolder(folder));
}

function readIn(world: World, folder: string): (path: string) => Uint8Array {
  return (path) => {
    const whole = joined(folder, path);
    return attempt(`read ${whole}`, () => world.readFile(whole));
  };
}

function inOrder(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => compareCodePoints(a.path, b.path));
}
