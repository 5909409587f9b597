import * as fs from 'node:fs';
import { sep } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { notPlain } from './problem.ts';
import { folderOf } from './read-folder.ts';
import { readToEnd, readWhole, streamAt, writeStream } from './standard-stream.ts';
import { errorCode, Interrupted, signals, type Kind, type Signal, type World } from './world.ts';

let received: Signal | undefined;

/** A pipe that nobody writes to is opened at once, and a link not at all; Windows has neither flag. */
const plainFileOnly = fs.constants.O_RDONLY | fs.constants.O_NONBLOCK | fs.constants.O_NOFOLLOW;

/** The file system of the machine. */
export const nodeWorld: World = {
  readFile(path, limit, from = 0) {
    const file = fs.openSync(path, plainFileOnly);
    try {
      // Asked of what was opened: another thing may stand at the path since it was looked at.
      const found = fs.fstatSync(file);
      if (!found.isFile()) throw Object.assign(new Error(notPlain), { code: notPlain });
      // Read on to the end, also where a file tells no size or grows meanwhile.
      return readWhole(limit, Math.max(found.size - from, 0) + 1, (bytes, at) =>
        fs.readSync(file, bytes, at, bytes.length - at, from + at),
      );
    } finally {
      fs.closeSync(file);
    }
  },
  sizeOf: (path) => fs.lstatSync(path).size,
  kindOf(path) {
    const found = fs.lstatSync(path, { throwIfNoEntry: false });
    return found === undefined ? undefined : kindOf(found);
  },
  stampOf(path) {
    const found = fs.statSync(path, { bigint: true, throwIfNoEntry: false });
    return found && [found.ino, found.size, found.mtimeNs, found.ctimeNs].join();
  },
  streamAt,
  readStream: readToEnd,
  writeStream,
  realPath: (path) => {
    // The system's own, which knows the one spelling of a name on a disk that knows no case.
    const found = fs.realpathSync.native(path);
    return sep === '/' ? found : found.replaceAll(sep, '/');
  },
  readFolder(path) {
    const names = fs.readdirSync(path);
    // A name that is not UTF-8 has this character in place of its bytes, and so may a good name.
    return names.some((name) => name.includes('\ufffd'))
      ? fs.readdirSync(path, { encoding: 'buffer' }).map(nameOf)
      : names;
  },
  makeFolder: (path) => {
    makeFolder(path);
  },
  writeFile(path, bytes) {
    const file = fs.openSync(path, 'wx');
    try {
      // Unlike writeSync, writeFileSync goes on after a short write, and so finds a full disk.
      fs.writeFileSync(file, bytes);
      // Of an empty one there is only the name, which the folder holds.
      if (bytes.length > 0) fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
  },
  syncFolder(path) {
    const folder = fs.openSync(path, 'r');
    try {
      fs.fsyncSync(folder);
    } finally {
      fs.closeSync(folder);
    }
  },
  checkRemovable: (folder) => {
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
  },
  rename: (from, to) => {
    fs.renameSync(from, to);
  },
  remove: (path) => {
    fs.rmSync(path, { recursive: true, force: true });
  },
  removeFolder: (path) => {
    fs.rmdirSync(path);
  },
  processId: process.pid,
  isRunning(processId) {
    try {
      process.kill(processId, 0);
      return true;
    } catch (error) {
      return errorCode(error) === 'EPERM';
    }
  },
  pause: async (milliseconds) => {
    if (milliseconds > 0) await setTimeout(milliseconds);
    else {
      // Between the two Node looks for signals. A timer takes 1 ms, for each of the files of a build.
      await setImmediate();
      await setImmediate();
    }
    if (received !== undefined) throw new Interrupted(received);
  },
  holdSignals() {
    received = undefined;
    const note = (signal: Signal) => {
      received = signal;
    };
    for (const signal of signals) process.on(signal, note);
    return () => {
      for (const signal of signals) process.off(signal, note);
    };
  },
};

/** Node's own recursive way never ends where a folder takes no others, such as in /proc. */
function makeFolder(path: string, isSecondTry = false): void {
  try {
    fs.mkdirSync(path);
  } catch (error) {
    if (isFolder(path)) return;
    if (isSecondTry || errorCode(error) !== 'ENOENT') throw error;
    makeFolder(folderOf(path));
    makeFolder(path, true);
  }
}

function isFolder(path: string): boolean {
  try {
    return fs.statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function kindOf(found: fs.Stats): Kind {
  if (found.isFile()) return 'file';
  if (found.isDirectory()) return 'folder';
  if (found.isSymbolicLink()) return 'link';
  return found.isFIFO() || found.isCharacterDevice() ? 'stream' : 'other';
}

/** A name as text; the bytes of one that is not UTF-8 are escaped, and nothing stands at that path. */
function nameOf(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (Buffer.from(text, 'utf8').equals(bytes)) return text;
  return bytes
    .toString('latin1')
    .replace(/[\x80-\xff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`);
}
