import * as fs from 'node:fs';

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
