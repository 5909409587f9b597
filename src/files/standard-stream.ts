import * as fs from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { errorCode } from './world.ts';

/** Where what is printed goes: a file, a device such as a terminal, or something else such as a pipe. */
export function destination(descriptor: number): 'file' | 'device' | 'other' {
  try {
    const found = fs.fstatSync(descriptor);
    return found.isFile() ? 'file' : found.isCharacterDevice() ? 'device' : 'other';
  } catch {
    return 'other'; // A stream that was closed before we started.
  }
}

/**
 * Writes all of the text where the file stands now, or throws the error of the system. Node's own
 * stream takes a short write, as a disk does that becomes full, for a whole one: the end is lost and
 * nobody is told.
 */
export function appendWhole(descriptor: number, text: string): void {
  // Bytes, since only for them every Node goes on after a short write.
  fs.writeFileSync(descriptor, Buffer.from(text));
}

/**
 * The number of the stream of this program that the path names, as `/dev/stdout` and `/dev/fd/63` do;
 * undefined of any other path. Such a path is a link to a link, which is walked step by step, since
 * what stands at its end may have no path.
 */
export function streamAt(path: string): number | undefined {
  const streams = ['/proc/self/fd', '/dev/fd'].map(realPath);
  let at = path;
  for (let links = 0; links < 40; links++) {
    const folder = realPath(dirname(at));
    if (folder === undefined) return undefined;
    const name = basename(at);
    if (streams.includes(folder) && /^\d+$/.test(name)) return Number(name);
    const target = linkAt(join(folder, name));
    if (target === undefined) return undefined;
    at = resolve(folder, target);
  }
  return undefined;
}

function realPath(path: string): string | undefined {
  try {
    return fs.realpathSync.native(path);
  } catch {
    return undefined;
  }
}

function linkAt(path: string): string | undefined {
  try {
    return fs.readlinkSync(path);
  } catch {
    return undefined; // It is no link.
  }
}

/** What comes out of a stream until its end, at most `limit` bytes. */
export function readToEnd(stream: string | number, limit: number): Uint8Array {
  const file = typeof stream === 'number' ? stream : fs.openSync(stream, 'r');
  try {
    return readWhole(limit, 65_536, (bytes, from) => readSome(file, bytes, from));
  } finally {
    if (file !== stream) fs.closeSync(file);
  }
}

/** Reads until nothing comes or the limit is reached, into room for `size` bytes at first. */
export function readWhole(
  limit: number,
  size: number,
  read: (bytes: Uint8Array, from: number) => number,
): Uint8Array {
  let bytes = new Uint8Array(Math.min(limit, size));
  let length = 0;
  for (;;) {
    const count = read(bytes, length);
    length += count;
    if (count === 0 || length === limit) return bytes.subarray(0, length);
    if (length < bytes.length) continue;
    const more = new Uint8Array(Math.min(limit, 2 * length));
    more.set(bytes);
    bytes = more;
  }
}

/** A stream that somebody else made one that does not wait has nothing yet, and no end either. */
function readSome(file: number, bytes: Uint8Array, from: number): number {
  for (;;) {
    try {
      return fs.readSync(file, bytes, from, bytes.length - from, null);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'EOF') return 0; // On Windows, the end of standard input.
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/** Writes into a pipe or a device; false when nobody reads the pipe. */
export function writeStream(stream: string | number, bytes: Uint8Array): boolean {
  const { O_WRONLY, O_NONBLOCK, O_NOFOLLOW } = fs.constants;
  try {
    if (typeof stream === 'number') {
      fs.writeFileSync(stream, bytes);
      return true;
    }
    // Opened at once or not at all; the second, with which writing can wait for the reader, then is too.
    const first = fs.openSync(stream, O_WRONLY | O_NONBLOCK | O_NOFOLLOW);
    const second = fs.openSync(stream, O_WRONLY | O_NOFOLLOW);
    fs.closeSync(first);
    try {
      fs.writeFileSync(second, bytes);
    } finally {
      fs.closeSync(second);
    }
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENXIO') return false;
    // A reader that went away has read what it wanted.
    if (errorCode(error) === 'EPIPE') return true;
    throw error;
  }
}
