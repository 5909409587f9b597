import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compareNaturally } from '../domain/natural-order.ts';
import type { SourceFile } from '../read/source-file.ts';
import { sizeLimit } from '../read/text.ts';
import { kindBehindLinks, refuseLinkOut, standingIn } from './inside.ts';
import { attempt, UsageProblem } from './problem.ts';
import { strayFile, strayKind, straysBeside } from './stray-files.ts';
import type { World } from './world.ts';

/** The files of a programme as found, and the findings about what stands beside them. */
export interface ProgrammeFiles {
  readonly programme: SourceFile;
  readonly records: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The same of a folder that may hold no programme yet. */
export interface FolderSoFar extends Omit<ProgrammeFiles, 'programme'> {
  readonly programme: SourceFile | undefined;
}

/** Reads `programme.yaml` and every record of the folder; without either there is nothing to do. */
export function readFolder(world: World, folder: string): ProgrammeFiles {
  const files = readBegunFolder(world, folder);
  if (files.records.length === 0 && files.diagnostics.length === 0) {
    throw new UsageProblem(
      `no records found in ${joined(folder, 'recommendations')}`,
      'each recommendation is one file there, such as 28.yaml',
    );
  }
  return files;
}

/** The same of a folder that may have no record yet. */
export function readBegunFolder(world: World, folder: string): ProgrammeFiles {
  const programme = readProgrammeFile(world, folder);
  const { records, diagnostics } = readRecords(world, folder, joined(folder, 'recommendations'));
  return { programme, records, diagnostics: [...straysBeside(world, folder), ...diagnostics] };
}

/** Reads `programme.yaml` alone; without it there is no programme. */
export function readProgrammeFile(world: World, folder: string): SourceFile {
  if (kindBehindLinks(world, folder) !== 'folder') {
    const isNothing = world.kindOf(folder) === undefined;
    throw new UsageProblem(
      isNothing ? `there is no folder ${folder}` : `${folder} is not a folder`,
      holdsProgramme(world, '.')
        ? 'this folder holds a programme itself: --data .'
        : folder === 'data' && isNothing
          ? (typed) =>
              `\`${typed('init')}\` makes a programme here, \`${typed('import FILE')}\` makes one of a spreadsheet; --data DIR names one elsewhere`
          : 'name the folder that has programme.yaml in it, by --data or SSR_REPORT_DATA',
    );
  }
  const programme = programmeSoFar(world, folder);
  if (programme !== undefined) return programme;
  const meant = [joined(folder, 'data'), folderOf(folder)].find((each) =>
    holdsProgramme(world, each),
  );
  throw new UsageProblem(
    `there is no ${joined(folder, 'programme.yaml')}`,
    meant === undefined
      ? 'it holds the settings of the programme; name another folder with --data DIR'
      : `did you mean ${meant}?`,
  );
}

function holdsProgramme(world: World, folder: string): boolean {
  return kindBehindLinks(world, joined(folder, 'programme.yaml')) === 'file';
}

/** What of a programme is there already, to which records are to be added; nothing is no problem. */
export function readFolderSoFar(world: World, folder: string): FolderSoFar {
  const programme = programmeSoFar(world, folder);
  return { programme, ...readRecords(world, folder, joined(folder, 'recommendations')) };
}

function programmeSoFar(world: World, folder: string): SourceFile | undefined {
  const path = joined(folder, 'programme.yaml');
  const standing = standingIn(world, folder, path);
  if (standing.kind === undefined) return undefined;
  refuseLinkOut(standing, path, folder);
  if (standing.kind === 'file') return readSource(world, path, standing.path);
  throw new UsageProblem(
    `${path} is ${standing.kind === 'folder' ? 'a folder' : 'not a plain file'}`,
    'it is the file that holds the settings of the programme; put that in its place',
  );
}

/** The path of a name in a folder, with forward slashes and without a leading `./`. */
export function joined(folder: string, name: string): string {
  const base = folder.replace(/(?<!\/)\/+$/, '');
  if (base === '' && folder.startsWith('/')) return `/${name}`;
  return base === '' || base === '.' ? name : `${base}/${name}`;
}

/** The folder that the path lies in. */
export function folderOf(path: string): string {
  const cut = path.lastIndexOf('/');
  return cut < 0 ? '.' : path.slice(0, Math.max(cut, 1));
}

function readRecords(world: World, dataFolder: string, folder: string) {
  const records: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const place = placeOfRecords(world, dataFolder, folder);
  const names =
    place === undefined ? [] : attempt(`read the folder ${folder}`, () => world.readFolder(place));
  for (const name of [...names].sort(compareNaturally)) {
    const path = joined(folder, name);
    const own = attempt(`look at ${path}`, () => world.kindOf(path));
    if (own === 'link' && marksUnsaved(world, path, name)) continue;
    // What is no link stands in a folder that was looked at already; for thousands, that is quicker.
    const standing =
      own === 'link'
        ? standingIn(world, dataFolder, path)
        : { kind: own, path: joined(place ?? folder, name) };
    const stray = strayKind(world, own, standing, name);
    if (stray !== undefined) diagnostics.push(strayFile(path, name, stray));
    else if (name.endsWith('.yaml')) records.push(readSource(world, path, standing.path));
  }
  return { records, diagnostics };
}

/** Where the folder of the records stands; undefined when there is none yet. */
function placeOfRecords(world: World, dataFolder: string, folder: string): string | undefined {
  const standing = standingIn(world, dataFolder, folder);
  if (standing.kind === undefined) return undefined;
  refuseLinkOut(standing, folder, dataFolder);
  if (standing.kind === 'folder') return standing.path;
  throw new UsageProblem(
    `${folder} is not a folder`,
    'it is the folder of the records; each recommendation is one file there, such as 28.yaml',
  );
}

/** A link to nowhere that Emacs puts beside a file until its changes are saved, or given up. */
function marksUnsaved(world: World, path: string, name: string): boolean {
  return name.startsWith('.#') && kindBehindLinks(world, path) === undefined;
}

/** One byte more than the limit is enough to tell that a file is too large. */
function readSource(world: World, path: string, standing: string): SourceFile {
  const bytes = attempt(`read ${path}`, () => world.readFile(standing, sizeLimit + 1));
  return { path, bytes };
}
