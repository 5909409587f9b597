import { createHash } from 'node:crypto';
import type { IsoDate } from '../domain/date.ts';
import { compareCodePoints } from '../domain/natural-order.ts';

export const manifestName = 'manifest.json';

/** A file of a report: its path inside the date's folder, and its bytes. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The options that decide what is written; `build --check` repeats them. */
export interface BuildOptions {
  readonly formats: readonly string[];
  readonly reportOnly: boolean;
  readonly since: IsoDate | null;
}

/** The manifest of the files: what was written, with which options, by which version. No time, no path. */
export function manifest(
  date: IsoDate,
  options: BuildOptions,
  version: string,
  files: readonly OutputFile[],
): OutputFile {
  const content = {
    date,
    version,
    options,
    files: [...files]
      .sort((a, b) => compareCodePoints(a.path, b.path))
      .map(({ path, bytes }) => ({
        path,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })),
  };
  const text = `${JSON.stringify(content, undefined, 2)}\n`;
  return { path: manifestName, bytes: new TextEncoder().encode(text) };
}

/** The paths that a manifest names; none when it is no manifest. */
export function namedFiles(bytes: Uint8Array): ReadonlySet<string> {
  try {
    const content = JSON.parse(new TextDecoder().decode(bytes)) as { files?: unknown };
    const files = Array.isArray(content.files) ? (content.files as { path?: unknown }[]) : [];
    return new Set(files.map(({ path }) => path).filter((path) => typeof path === 'string'));
  } catch {
    return new Set();
  }
}
