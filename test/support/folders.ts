import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that goes with the test file; with `from`, a copy of that one. */
export function freshFolder(from?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'ssr-report-'));
  made.push(folder);
  if (from !== undefined) cpSync(from, folder, { recursive: true });
  return folder;
}

/** Every file below the folder with its bytes as text, by its path; hidden ones too. */
export function contentsOf(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path), 'latin1')]),
  );
}
