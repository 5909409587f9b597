import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compareNaturally } from '../domain/natural-order.ts';
import type { StrayKind } from '../diagnostics/facts.ts';
import type { SourceFile } from '../read/source-file.ts';
import { sizeLimit } from '../read/text.ts';
import { attempt, UsageProblem } from './problem.ts';
import type { Kind, World } from './world.ts';

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
  return { programme, ...readRecords(world, folder, joined(folder, 'recommendations')) };
}

/** Reads `programme.yaml` alone; without it there is no programme. */
export function readProgrammeFile(world: World, folder: string): SourceFile {
  if (kindBehindLinks(world, folder) !== 'folder') {
    throw new UsageProblem(`there is no folder ${folder}`, 'name the data folder with --data DIR');
  }
  const path = joined(folder, 'programme.yaml');
  if (kindBehindLinks(world, path) !== 'file') {
    throw new UsageProblem(
      `there is no ${path}`,
      'it holds the settings of the programme; name another folder with --data DIR',
    );
  }
  return readSource(world, path);
}

/** What of a programme is there already, to which records are to be added; nothing is no problem. */
export function readFolderSoFar(world: World, folder: string): FolderSoFar {
  const path = joined(folder, 'programme.yaml');
  const programme = kindBehindLinks(world, path) === 'file' ? readSource(world, path) : undefined;
  return { programme, ...readRecords(world, folder, joined(folder, 'recommendations')) };
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
  const isFolder = kindBehindLinks(world, folder) === 'folder';
  const names = isFolder
    ? attempt(`read the folder ${folder}`, () => world.readFolder(folder))
    : [];
  for (const name of [...names].sort(compareNaturally)) {
    const path = joined(folder, name);
    if (marksUnsaved(world, path, name)) continue;
    const stray = strayKind(world, dataFolder, path, name);
    if (stray !== undefined) diagnostics.push(strayFile(path, name, stray));
    else if (name.endsWith('.yaml')) records.push(readSource(world, path));
  }
  return { records, diagnostics };
}

/** A link to nowhere that Emacs puts beside a file until its changes are saved, or given up. */
function marksUnsaved(world: World, path: string, name: string): boolean {
  return (
    name.startsWith('.#') &&
    world.kindOf(path) === 'link' &&
    kindBehindLinks(world, path) === undefined
  );
}

/** What keeps the entry from being a record, when it looks like one; undefined for records and others. */
function strayKind(
  world: World,
  dataFolder: string,
  path: string,
  name: string,
): StrayKind | undefined {
  const kind = attempt(`look at ${path}`, () => world.kindOf(path));
  if (kind === 'folder') return isYaml(name) || holdsYaml(world, path) ? 'folder' : undefined;
  if (!isYaml(name)) return undefined;
  if (kind === 'link' && !staysInside(world, dataFolder, path)) return 'link';
  if (kind === 'other') return 'not-a-file';
  return name.endsWith('.yaml') ? undefined : 'yml';
}

function holdsYaml(world: World, folder: string): boolean {
  return attempt(`read the folder ${folder}`, () => world.readFolder(folder)).some(
    (name) => isYaml(name) || world.kindOf(joined(folder, name)) === 'folder',
  );
}

/** A link is followed only to a plain file of the same data folder. */
function staysInside(world: World, dataFolder: string, path: string): boolean {
  try {
    const target = world.realPath(path);
    return target.startsWith(`${world.realPath(dataFolder)}/`) && world.kindOf(target) === 'file';
  } catch {
    return false; // The link leads nowhere, or in a circle.
  }
}

/** What stands at the path, or where its links lead; undefined when that is nothing. */
export function kindBehindLinks(world: World, path: string): Kind | undefined {
  return attempt(`look at ${path}`, () => {
    const kind = world.kindOf(path);
    if (kind !== 'link') return kind;
    try {
      return world.kindOf(world.realPath(path));
    } catch {
      return undefined;
    }
  });
}

/** One byte more than the limit is enough to tell that a file is too large. */
function readSource(world: World, path: string): SourceFile {
  const bytes = attempt(`read ${path}`, () => world.readFile(path, sizeLimit + 1));
  return { path, bytes };
}

/** Whether the file is a record or looks like one. */
export function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

function strayFile(path: string, name: string, kind: StrayKind): Diagnostic {
  const start = { line: 1, column: 1 };
  return {
    code: 'stray-file',
    facts: { name, kind },
    place: { file: path, range: { start, end: start } },
  };
}
