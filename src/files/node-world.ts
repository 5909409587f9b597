import * as fs from 'node:fs';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { folderOf } from './read-folder.ts';
import { errorCode, Interrupted, signals, type Kind, type Signal, type World } from './world.ts';

let received: Signal | undefined;

/** The file system of the machine. */
export const nodeWorld: World = {
  readFile(path, limit) {
    const file = fs.openSync(path, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
    try {
      return limit === undefined ? fs.readFileSync(file) : readUpTo(file, limit);
    } finally {
      fs.closeSync(file);
    }
  },
  kindOf(path) {
    const found = fs.lstatSync(path, { throwIfNoEntry: false });
    return found === undefined ? undefined : kindOf(found);
  },
  stampOf(path) {
    const found = fs.statSync(path, { bigint: true, throwIfNoEntry: false });
    return found && [found.ino, found.size, found.mtimeNs, found.ctimeNs].join();
  },
  realPath: (path) => fs.realpathSync(path),
  readFolder: (path) => fs.readdirSync(path),
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

function readUpTo(file: number, limit: number): Uint8Array {
  const bytes = Buffer.alloc(Math.min(limit, fs.fstatSync(file).size + 1));
  let length = 0;
  while (length < bytes.length) {
    const read = fs.readSync(file, bytes, length, bytes.length - length, null);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

function kindOf(found: fs.Stats): Kind {
  if (found.isFile()) return 'file';
  if (found.isDirectory()) return 'folder';
  return found.isSymbolicLink() ? 'link' : 'other';
}
