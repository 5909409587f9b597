import * as fs from 'node:fs';

/**
 * Whether what is printed goes into a file. Node's own stream takes a short write, as a disk does that
 * becomes full, for a whole one: the end is lost and nobody is told.
 */
export function isFile(descriptor: number): boolean {
  try {
    return fs.fstatSync(descriptor).isFile();
  } catch {
    return false; // A stream that was closed before we started.
  }
}

/** Writes all of the text where the file stands now, or throws the error of the system. */
export function appendWhole(descriptor: number, text: string): void {
  // Bytes, since only for them every Node goes on after a short write.
  fs.writeFileSync(descriptor, Buffer.from(text));
}
