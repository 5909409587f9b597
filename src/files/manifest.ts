import { isoDate, type IsoDate } from '../domain/date.ts';
import { compareCodePoints } from '../domain/natural-order.ts';
import { attempt } from './problem.ts';
import { joined } from './read-folder.ts';
import { sha256 } from './sha256.ts';
import type { Kind, World } from './world.ts';

export const manifestName = 'manifest.json';

/** Far more than that of a hundred thousand files. */
const mostBytes = 32 * 1024 * 1024;

/** A file of a report: its path inside the date's folder, and its bytes. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, where it is known. */
  readonly sha256?: string;
}

/** The options that decide what is written; `build --check` repeats them. */
export interface BuildOptions {
  readonly formats: readonly string[];
  readonly reportOnly: boolean;
  readonly since: IsoDate | null;
}

/** What was written for a date, with which options, by which version. No time, no path outside. */
export interface Manifest {
  readonly date: IsoDate;
  readonly version: string;
  readonly options: BuildOptions;
  /** In the order of their paths. */
  readonly files: readonly WrittenFile[];
}

export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The manifest of the files, as a file beside them. */
export function manifest(
  date: IsoDate,
  options: BuildOptions,
  version: string,
  files: readonly OutputFile[],
): OutputFile {
  const content: Manifest = {
    date,
    version,
    options,
    files: [...files]
      .sort((a, b) => compareCodePoints(a.path, b.path))
      .map((file) => {
        const { path, bytes } = file;
        return { path, bytes: bytes.length, sha256: file.sha256 ?? sha256(bytes) };
      }),
  };
  return { path: manifestName, bytes: manifestText(content) };
}

/** The manifest as it is written. */
export function manifestText(content: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(content, undefined, 2)}\n`);
}

/** The manifest in the folder with its bytes; in place of one, what stands there in words. */
export function manifestIn(
  world: World,
  folder: string,
): { readonly manifest: Manifest; readonly bytes: Uint8Array } | { readonly words: string } {
  const path = joined(folder, manifestName);
  const kind = attempt(`look at ${path}`, () => world.kindOf(path));
  if (kind !== 'file') return { words: otherThanFile(kind) };
  const bytes = attempt(`read ${path}`, () => world.readFile(path, mostBytes));
  const manifest = readManifest(bytes);
  return manifest === undefined
    ? { words: 'is not as it was written: it is not a manifest' }
    : { manifest, bytes };
}

/** What is said where a file was written and something else stands, or nothing. */
export function otherThanFile(kind: Kind | undefined): string {
  if (kind === undefined) return 'is missing';
  return kind === 'other' ? 'is not a plain file' : `is a ${kind}, where a file was written`;
}

/** The manifest that the bytes are; undefined when they are none, or name a file outside its folder. */
function readManifest(bytes: Uint8Array): Manifest | undefined {
  const content = json(bytes);
  if (!isRecord(content) || !isRecord(content['options']) || !Array.isArray(content['files'])) {
    return undefined;
  }
  const { date, version, options, files } = content;
  const { formats, reportOnly, since } = options;
  const isWhole =
    isDate(date) &&
    typeof version === 'string' &&
    Array.isArray(formats) &&
    formats.every((each) => typeof each === 'string') &&
    typeof reportOnly === 'boolean' &&
    (since === null || isDate(since)) &&
    files.every(isWrittenFile);
  return isWhole ? (content as unknown as Manifest) : undefined;
}

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && isoDate(value) !== undefined;
}

function isWrittenFile(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { path, bytes, sha256: digest } = value;
  return (
    typeof path === 'string' &&
    isInside(path) &&
    Number.isSafeInteger(bytes) &&
    typeof digest === 'string' &&
    /^[0-9a-f]{64}$/.test(digest)
  );
}

/** Whether the path stays in its folder; the manifest itself is no file that it names. */
function isInside(path: string): boolean {
  return (
    path !== manifestName &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..') &&
    !path.includes('\\') &&
    !path.includes('\0')
  );
}
