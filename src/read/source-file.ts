/** A file as it was found, or as it is to be written. */
export interface SourceFile {
  /** As shown to the user: relative to where the tool was started, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file with the text, yet to be written. */
export function textFile(path: string, text: string): SourceFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

/** The last part of a file's path, without its ending. */
export function fileStem(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}
