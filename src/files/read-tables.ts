import type { SourceFile } from '../read/source-file.ts';
import { kindBehindLinks } from './inside.ts';
import { attempt, UsageProblem } from './problem.ts';
import type { World } from './world.ts';

/** The bytes of a CSV file, at most one more than the limit; what is no CSV file is a usage problem. */
export function readCsvFile(world: World, path: string, limit: number): SourceFile {
  const kind = kindBehindLinks(world, path);
  if (kind === undefined) {
    throw new UsageProblem(
      `there is no file ${path}`,
      'name a table in CSV, as spreadsheets save it',
    );
  }
  if (kind !== 'file') {
    throw new UsageProblem(
      kind === 'folder' ? `${path} is a folder` : `${path} is no plain file`,
      'name a table in CSV, as spreadsheets save it',
    );
  }
  const bytes = attempt(`read ${path}`, () => world.readFile(world.realPath(path), limit + 1));
  if (isWorkbook(bytes)) {
    throw new UsageProblem(
      `${path} is a workbook of a spreadsheet program, not CSV`,
      'save the sheet as "CSV UTF-8" there, and import that file',
    );
  }
  return { path, bytes };
}

/** Excel and LibreOffice write archives; older Excel has files of its own. */
function isWorkbook(bytes: Uint8Array): boolean {
  const first = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  return first === '504b0304' || first === 'd0cf11e0';
}
