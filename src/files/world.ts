/**
 * All that the program asks of the file system, so that a test can put faults in its place.
 * Every call throws the error of the system, which has a `code` such as ENOENT.
 */
export interface World {
  /** The bytes of a plain file from there on, at most `limit`; a link or anything else is an error. */
  readFile(path: string, limit: number, from?: number): Uint8Array;
  /** How many bytes the file at the path itself has. */
  sizeOf(path: string): number;
  /** What stands at the path itself; undefined when there is nothing. */
  kindOf(path: string): Kind | undefined;
  /** Differs whenever what the path leads to has changed; undefined when there is nothing. */
  stampOf(path: string): string | undefined;
  /** The number of the stream of the program that the path leads to, as `/dev/stdout` does to 1. */
  streamAt(path: string): number | undefined;
  /** What comes out of the stream until its end, at most `limit` bytes. */
  readStream(stream: string | number, limit: number): Uint8Array;
  /** Writes into a stream without making or replacing anything; false when nobody reads it. */
  writeStream(stream: string | number, bytes: Uint8Array): boolean;
  /** The path with every link resolved. */
  realPath(path: string): string;
  /** The names in a folder, in no particular order. */
  readFolder(path: string): string[];
  makeFolder(path: string): void;
  /** Writes a new file and waits until it is on the disk; an existing file is an error. */
  writeFile(path: string, bytes: Uint8Array): void;
  /** Waits until the names in the folder are on the disk. */
  syncFolder(path: string): void;
  /** Throws what the system would when what is in the folder were removed. */
  checkRemovable(folder: string): void;
  rename(from: string, to: string): void;
  /** Removes a file, or a folder with all that is in it; nothing there is no error. */
  remove(path: string): void;
  /** Removes an empty folder; one that holds something is an error. */
  removeFolder(path: string): void;
  /** The number by which others can tell whether this program still runs. */
  readonly processId: number;
  isRunning(processId: number): boolean;
  /** Lets time pass; throws `Interrupted` when a signal came since `holdSignals`. */
  pause(milliseconds: number): Promise<void>;
  /** From now on a signal to end is only noted, until the returned function is called. */
  holdSignals(): () => void;
}

/** A signal asked the program to end. */
export class Interrupted extends Error {
  readonly signal: Signal;

  constructor(signal: Signal) {
    super(`interrupted by ${signal}`);
    this.signal = signal;
  }
}

export const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;
export type Signal = (typeof signals)[number];

/** A stream is a pipe, or a device that is read and written as one, such as a terminal. */
export type Kind = 'file' | 'folder' | 'link' | 'stream' | 'other';

/** The system's own name of an error, such as ENOSPC; undefined of any other error. */
export function errorCode(error: unknown): string | undefined {
  const isOne = typeof error === 'object' && error !== null && 'code' in error;
  return isOne && typeof error.code === 'string' ? error.code : undefined;
}

/** Removes what was begun, after a failure that is told already; the next run removes what stays. */
export function removeQuietly(world: World, path: string): void {
  try {
    world.remove(path);
  } catch {
    // The disk does not even let us do that.
  }
}
