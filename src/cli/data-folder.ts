import { kindBehindLinks } from '../files/inside.ts';
import type { World } from '../files/world.ts';
import { shellWord } from './as-typed.ts';
import type { Surroundings } from './surroundings.ts';

/** The name of the data folder in the folder of a programme. */
export const usualName = 'data';

/** Where the records are, as seen from where one stands. */
export interface DataFolder {
  readonly path: string;
  readonly isNamed: boolean;
  /** The option that names it in a line to type; empty where it is found without. */
  readonly option: string;
  /** Where reports go unless told otherwise: beside a folder that was found. */
  readonly out: string;
}

/** The folder that the user named, else the one of the programme that one stands in, at any depth. */
export function dataFolder(
  { world, environment }: Pick<Surroundings, 'world' | 'environment'>,
  option: string | undefined,
): DataFolder {
  const set = environment['SSR_REPORT_DATA'];
  const named = option ?? (set === '' ? undefined : set);
  if (named !== undefined) return namedFolder(named);
  return foundUpwards(world) ?? usualFolder;
}

const usualFolder: DataFolder = { path: usualName, isNamed: false, option: '', out: 'out' };

/** A data folder as a user named it. */
export function namedFolder(path: string): DataFolder {
  return {
    ...usualFolder,
    path,
    isNamed: true,
    option: path === usualName ? '' : ` --data ${shellWord(path)}`,
  };
}

/** The data folder of the nearest folder upwards that has one with a programme in it. */
function foundUpwards(world: World): DataFolder | undefined {
  if (holdsProgramme(world, usualName)) return usualFolder;
  const here = partsOfHere(world);
  for (let up = 1; up <= here.length; up++) {
    const root = '../'.repeat(up);
    if (!holdsProgramme(world, root + usualName)) continue;
    // Who stands in the data folder needs no way out of it and back.
    const inside =
      here.at(-up) === usualName ? '../'.repeat(up - 1).slice(0, -1) || '.' : undefined;
    return { ...usualFolder, path: inside ?? root + usualName, out: `${root}out` };
  }
  return undefined;
}

function partsOfHere(world: World): string[] {
  return world
    .realPath('.')
    .split('/')
    .filter((part) => part !== '');
}

/** What cannot be looked at on the way up is no programme of ours. */
function holdsProgramme(world: World, folder: string): boolean {
  try {
    return kindBehindLinks(world, `${folder}/programme.yaml`) === 'file';
  } catch {
    return false;
  }
}
