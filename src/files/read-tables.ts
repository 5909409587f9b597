import type { SourceFile } from '../read/source-file.ts';
import { kindBehindLinks } from './inside.ts';
import { attempt, UsageProblem } from './problem.ts';
import type { World } from './world.ts';

const hint = 'name a table in CSV, as spreadsheets save it, or - for standard input';

/**
 * The bytes of CSV files or of streams such as standard input, at most one more than the limit of each;
 * what is no table is a usage problem.
 */
export function readCsvFiles(world: World, paths: readonly string[], limit: number): SourceFile[] {
  const streams = paths.map((path) => streamOf(world, path));
  const twice = streams.find((each, at) => each !== undefined && streams.indexOf(each) < at);
  if (twice !== undefined) {
    throw new UsageProblem(
      `${twice === 0 ? 'standard input' : `the stream ${twice}`} is named twice`,
      'it can be read only once; save one of the tables as a file',
    );
  }
  return paths.map((path) => readCsvFile(world, path, limit));
}

function readCsvFile(world: World, path: string, limit: number): SourceFile {
  const bytes = attempt(`read ${path}`, () => bytesOf(world, path, limit + 1));
  if (isWorkbook(bytes)) {
    throw new UsageProblem(
      `${path} is a workbook of a spreadsheet program, not CSV`,
      'save the sheet as "CSV UTF-8" there, and import that file',
    );
  }
  return { path: path === '-' ? 'stdin' : path, bytes };
}

function bytesOf(world: World, path: string, limit: number): Uint8Array {
  const stream = streamOf(world, path);
  if (stream !== undefined) return world.readStream(stream, limit);
  const kind = kindBehindLinks(world, path);
  if (kind === 'file') return world.readFile(world.realPath(path), limit);
  if (kind === 'stream') return world.readStream(path, limit);
  if (kind === undefined) throw new UsageProblem(`there is no file ${path}`, hint);
  throw new UsageProblem(`${path} is ${kind === 'folder' ? 'a folder' : 'not a plain file'}`, hint);
}

function streamOf(world: World, path: string): number | undefined {
  return path === '-' ? 0 : world.streamAt(path);
}

/** Excel and LibreOffice write archives; older Excel has files of its own. */
function isWorkbook(bytes: Uint8Array): boolean {
  const first = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  return first === '504b0304' || first === 'd0cf11e0';
}
