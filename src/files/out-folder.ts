import { resolve } from 'node:path';
import { isWithin, kindBehindLinks } from './inside.ts';
import { attempt, UsageProblem } from './problem.ts';
import { folderOf, joined } from './read-folder.ts';
import { errorCode, type World } from './world.ts';

/**
 * Refuses a folder for reports that cannot be one, or in which records and reports would get into each
 * other's way: what lies among the records is taken for one, and the folder of a date is replaced.
 */
export function refuseOut(world: World, out: string, data: string): void {
  if (out === '-') {
    throw new UsageProblem(
      'the reports are several files, and cannot go to stdout',
      'name a folder with --out DIR; ./- is one of that name',
    );
  }
  const target = placeOf(world, out);
  if (kindBehindLinks(world, data) !== 'folder') return; // Whoever reads the records says so.
  const [records, here] = [data, '.'].map((path) =>
    attempt(`look at ${path}`, () => world.realPath(path)),
  );
  if (records === undefined) return;
  const isAmong = ['recommendations', 'schemas'].some((name) =>
    isWithin(target, joined(records, name)),
  );
  // Where the data folder is the one that everything lies in, reports may lie beside the records.
  if (target === records || isAmong || (isWithin(target, records) && records !== here)) {
    throw new UsageProblem(
      `the reports would lie in the data folder ${data}: --out ${out}`,
      'name a folder beside it, such as --out out',
    );
  }
  const [below] = isWithin(records, target)
    ? records
        .slice(target.length)
        .split('/')
        .filter((part) => part !== '')
    : [];
  if (below !== undefined && /^\.?\d{4}-\d\d-\d\d/.test(below)) {
    throw new UsageProblem(
      `the data folder ${data} lies in ${joined(out, below)}, which is for the reports of that date`,
      'name another folder with --out DIR',
    );
  }
}

/** The folder without links; of one that is to be made, where that will be. */
function placeOf(world: World, out: string): string {
  let there = out;
  while (!isThere(world, there) && there !== folderOf(there)) there = folderOf(there);
  const kind = kindBehindLinks(world, there);
  if (kind !== 'folder') {
    const what =
      kind === undefined
        ? 'a link that leads nowhere'
        : kind === 'file'
          ? 'a file'
          : 'not a folder';
    throw new UsageProblem(
      `${there} is ${what}`,
      'name a folder for the reports with --out DIR; it is made when there is none',
    );
  }
  const rest = there === '.' ? out : out.slice(there.length).replace(/^\/+/, '');
  return resolve(
    attempt(`look at ${there}`, () => world.realPath(there)),
    rest,
  );
}

function isThere(world: World, path: string): boolean {
  try {
    return world.kindOf(path) !== undefined;
  } catch (error) {
    // Below a file there is nothing.
    if (errorCode(error) === 'ENOTDIR') return false;
    return attempt(`look at ${path}`, () => {
      throw error;
    });
  }
}
