/** A file as it was found. */
export interface SourceFile {
  /** As shown to the user: relative to where the tool was started, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The last part of a file's path, without its ending. */
export function fileStem(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}
