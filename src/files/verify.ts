import { visible } from '../diagnostics/visible.ts';
import { isoDate, type IsoDate } from '../domain/date.ts';
import { compareCodePoints } from '../domain/natural-order.ts';
import { filesIn, finishInterrupted, unfinishedDates } from './date-folder.ts';
import { differInLineEndsOnly, onlyLineEnds, withOtherLineEnds } from './line-ends.ts';
import {
  manifestIn,
  manifestName,
  manifestText,
  otherThanFile,
  type Manifest,
  type OutputFile,
  type WrittenFile,
} from './manifest.ts';
import { attempt, UsageProblem } from './problem.ts';
import { joined } from './read-folder.ts';
import { sha256, sha256OfParts } from './sha256.ts';
import type { World } from './world.ts';

/** What is amiss with a file of a report, in words; of none, the folder is as it was written. */
export interface Fault {
  /** From the folder of the report; empty of that folder itself. */
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

/** A line on the fault. */
export function faultLine(folder: string, { path, words }: Fault): string {
  return `${visible(path === '' ? folder : joined(folder, path))}: ${words}\n`;
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
  return datesIn(world, folder).map((date) => {
    const report = joined(folder, date);
    const words = otherThanFolder(world, report);
    return words === undefined
      ? verifyReport(world, report)
      : { folder: report, manifest: undefined, faults: [{ path: '', words }] };
  });
}

/** The dates that have a folder there, or something in its place, in order. */
export function datesIn(world: World, folder: string): IsoDate[] {
  return namesIn(world, folder)
    .map((name) => isoDate(name))
    .filter((date) => date !== undefined)
    .sort(compareCodePoints);
}

/** What stands in the place of the folder of a date, in words; undefined of a folder, and of nothing. */
export function otherThanFolder(world: World, folder: string): string | undefined {
  const kind = attempt(`look at ${folder}`, () => world.kindOf(folder));
  if (kind === undefined || kind === 'folder') return undefined;
  return kind === 'other' ? 'is not a folder' : `is a ${kind}, where a folder was written`;
}

/** One folder held against the manifest in it. */
function verifyReport(world: World, folder: string): Written {
  const there = new Set(attempt(`read the folder ${folder}`, () => filesIn(world, folder)));
  const found = manifestIn(world, folder);
  if ('words' in found) {
    return { folder, manifest: undefined, faults: [{ path: manifestName, words: found.words }] };
  }
  const { manifest, bytes } = found;
  const named = new Set([manifestName, ...manifest.files.map(({ path }) => path)]);
  const faults = [
    ...(bytes.includes(0x0d) && differInLineEndsOnly(bytes, manifestText(manifest))
      ? [{ path: manifestName, words: onlyLineEnds }]
      : []),
    ...manifest.files.flatMap((file) => faultsOf(world, folder, there, file)),
    ...Array.from(there)
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
  const there = new Set(world.kindOf(folder) === 'folder' ? filesIn(world, folder) : []);
  const wanted = new Set(files.map(({ path }) => path));
  return inOrder([
    ...files.flatMap(({ path, bytes }) => {
      const words =
        otherInPlace(world, folder, there, path) ?? difference(world, folder, path, bytes);
      return words === undefined ? [] : [{ path, words }];
    }),
    ...Array.from(there)
      .filter((path) => !wanted.has(path))
      .map((path) => ({ path, words: 'would not be written' })),
  ]);
}

/**
 * What stands in place of a plain file, in words. Nothing else is opened: a device has no end, and a
 * pipe may have no beginning. `there` are the files of the folder, found without following a link.
 */
function otherInPlace(
  world: World,
  folder: string,
  there: ReadonlySet<string>,
  path: string,
): string | undefined {
  const whole = joined(folder, path);
  const kind = attempt(`look at ${whole}`, () => world.kindOf(whole));
  if (kind === 'file' && there.has(path)) return undefined;
  return otherThanFile(kind === 'file' ? undefined : kind);
}

function faultsOf(
  world: World,
  folder: string,
  there: ReadonlySet<string>,
  { path, ...written }: WrittenFile,
): Fault[] {
  const other = otherInPlace(world, folder, there, path);
  if (other !== undefined) return [{ path, words: other }];
  const whole = joined(folder, path);
  return attempt(`read ${whole}`, () => {
    const size = world.sizeOf(whole);
    if (size === written.bytes && sha256OfParts(partsOf(world, whole, size)) === written.sha256) {
      return [];
    }
    if (hasOtherLineEnds(world, whole, size, written)) return [{ path, words: onlyLineEnds }];
    const words =
      size === written.bytes
        ? `was changed: it has the ${size} bytes of before, but others`
        : `was changed: it has ${size} bytes, and ${written.bytes} were written`;
    return [{ path, words }];
  });
}

/** So many bytes of a report are in memory at a time, and so many at the most of a text. */
const [partSize, mostOfText] = [4 * 1024 * 1024, 64 * 1024 * 1024];

function* partsOf(world: World, path: string, size: number): Iterable<Uint8Array> {
  for (let at = 0; at < size; at += partSize) yield world.readFile(path, partSize, at);
}

/** A line end has one character or two, so the text has at most twice the size that it had. */
function hasOtherLineEnds(
  world: World,
  path: string,
  size: number,
  written: Omit<WrittenFile, 'path'>,
): boolean {
  if (size > Math.min(2 * written.bytes, mostOfText) || path.endsWith('.pdf')) return false;
  const bytes = world.readFile(path, size);
  return Array.from(withOtherLineEnds(bytes)).some((text) => sha256(text) === written.sha256);
}

/** How the file differs from the bytes, from which line on where it is text; undefined when it does not. */
function difference(
  world: World,
  folder: string,
  path: string,
  wanted: Uint8Array,
): string | undefined {
  const whole = joined(folder, path);
  // Of line ends that were changed there are twice as many at most; more bytes differ in any case.
  const there = attempt(`read ${whole}`, () => world.readFile(whole, 2 * wanted.length + 1));
  const length = Math.min(there.length, wanted.length);
  let at = 0;
  while (at < length && there[at] === wanted[at]) at++;
  if (at === there.length && at === wanted.length) return undefined;
  if (wanted.includes(0)) return `differs from byte ${at + 1} on`;
  if (differInLineEndsOnly(there, wanted)) return onlyLineEnds;
  const line = wanted.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
  return `differs from line ${line} on`;
}

function refuseOther(world: World, folder: string): void {
  const kind = attempt(`look at ${folder}`, () => world.kindOf(folder));
  if (kind === 'folder' || (kind === 'link' && isFolder(world, folder))) return;
  throw new UsageProblem(
    kind === undefined ? `there is no folder ${folder}` : `${folder} is not a folder`,
    'name the folder that the reports are in, such as out',
  );
}

function isFolder(world: World, link: string): boolean {
  return attempt(`follow ${link}`, () => world.kindOf(world.realPath(link))) === 'folder';
}

function isReport(world: World, folder: string): boolean {
  return world.kindOf(joined(folder, manifestName)) !== undefined;
}

function namesIn(world: World, folder: string): string[] {
  return attempt(`read the folder ${folder}`, () => world.readFolder(folder));
}

function inOrder(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => compareCodePoints(a.path, b.path));
}
