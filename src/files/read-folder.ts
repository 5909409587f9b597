import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compareNaturally } from '../domain/natural-order.ts';
import type { StrayKind } from '../diagnostics/facts.ts';
import type { SourceFile } from '../read/source-file.ts';
import { sizeLimit } from '../read/text.ts';
import { attempt, UsageProblem } from './problem.ts';
import type { World } from './world.ts';

/** The files of a programme as found, and the findings about what stands beside them. */
export interface ProgrammeFiles {
  readonly programme: SourceFile;
  readonly records: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads `programme.yaml` and every record of the folder; without either there is nothing to do. */
export function readFolder(world: World, folder: string): ProgrammeFiles {
  const at = (name: string) => joined(folder, name);
  if (kindBehindLinks(world, folder) !== 'folder') {
    throw new UsageProblem(`there is no folder ${folder}`, 'name the data folder with --data DIR');
  }
  const programmePath = at('programme.yaml');
  if (kindBehindLinks(world, programmePath) !== 'file') {
    throw new UsageProblem(
      `there is no ${programmePath}`,
      'it holds the settings of the programme; name another folder with --data DIR',
    );
  }
  const recordsFolder = at('recommendations');
  const programme = readSource(world, programmePath);
  const { records, diagnostics } = readRecords(world, folder, recordsFolder);
  if (records.length === 0 && diagnostics.length === 0) {
    throw new UsageProblem(
      `no records found in ${recordsFolder}`,
      'each recommendation is one file there, such as 28.yaml',
    );
  }
  return { programme, records, diagnostics };
}

/** The path of a name in a folder, with forward slashes and without a leading `./`. */
export function joined(folder: string, name: string): string {
  const base = folder.replace(/(?<!\/)\/+$/, '');
  if (base === '' && folder.startsWith('/')) return `/${name}`;
  return base === '' || base === '.' ? name : `${base}/${name}`;
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
  if (kind === 'folder') return holdsYaml(world, path) ? 'folder' : undefined;
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

function kindBehindLinks(world: World, path: string) {
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
