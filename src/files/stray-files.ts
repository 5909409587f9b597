import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { StrayKind } from '../diagnostics/facts.ts';
import { compareNaturally } from '../domain/natural-order.ts';
import { sizeLimit } from '../read/text.ts';
import type { Standing } from './inside.ts';
import { attempt } from './problem.ts';
import { joined } from './read-folder.ts';
import type { Kind, World } from './world.ts';

/** Whether the file is a record or looks like one. */
export function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** What keeps an entry beside the records from being one, when it may hold one; undefined for others. */
export function strayKind(
  world: World,
  own: Kind | undefined,
  { kind, path }: Standing,
  name: string,
): StrayKind | undefined {
  if (own === undefined) return isYaml(name) ? 'name' : undefined;
  if (own === 'folder') return isYaml(name) || holdsRecords(world, path) ? 'folder' : undefined;
  if (isLeftover(name)) return undefined;
  if (!isYaml(name)) {
    if (isMisnamed(name) || (!hasEnding(name) && !customary.test(name))) return 'ending';
    return kind === 'file' && readsAsRecord(world, path, name) ? 'ending' : undefined;
  }
  if (kind !== 'file') return own === 'link' ? 'link' : 'not-a-file';
  return name.endsWith('.yaml') ? undefined : 'yml';
}

/** Records that lie beside `programme.yaml`, or in another folder than theirs, where nobody reads them. */
export function straysBeside(world: World, dataFolder: string): Diagnostic[] {
  return namesIn(world, dataFolder).flatMap((name) => {
    const path = joined(dataFolder, name);
    if (ownNames.has(name) || name.startsWith('.') || isLeftover(name)) return [];
    const kind = attempt(`look at ${path}`, () => world.kindOf(path));
    if (kind === 'folder') {
      return holdsReadableRecord(world, path) ? [strayFile(path, name, 'other-folder')] : [];
    }
    const mayBeRecord = isYaml(name) || isMisnamed(name) || readsAsRecord(world, path, name, kind);
    return mayBeRecord ? [strayFile(path, name, 'beside')] : [];
  });
}

/** What belongs beside the records of a programme. */
const ownNames: ReadonlySet<string> = new Set([
  'programme.yaml',
  'import.yaml',
  'recommendations',
  'published',
  'schemas',
  'node_modules',
]);

export function strayFile(path: string, name: string, kind: StrayKind): Diagnostic {
  const start = { line: 1, column: 1 };
  return {
    code: 'stray-file',
    facts: { name, kind },
    place: { file: path, range: { start, end: start } },
  };
}

/** What editors, office programs and systems put beside a file while, or after, it is open. */
function isLeftover(name: string): boolean {
  return (
    name.startsWith('~$') || name.endsWith('~') || /^\.(?!.*\.ya?ml$)|^#.*#$|\.sw[a-p]$/i.test(name)
  );
}

/** `3.yaml.txt`, as editors save what they take for another kind of file. */
function isMisnamed(name: string): boolean {
  return /\.ya?ml\b/i.test(name);
}

/** Whether a name says what kind of file it is; the number in `5.2` does not. */
function hasEnding(name: string): boolean {
  return /\.[a-z][^.]*$/i.test(name);
}

/** Names that every folder may have a file of. */
const customary = /^(?:readme|license|licence|notice|codeowners|makefile|authors|changelog)$/i;

function holdsRecords(world: World, folder: string): boolean {
  return namesIn(world, folder).some((name) => {
    const path = joined(folder, name);
    const kind = world.kindOf(path);
    return isMisnamed(name) || kind === 'folder' || readsAsRecord(world, path, name, kind);
  });
}

function holdsReadableRecord(world: World, folder: string): boolean {
  return namesIn(world, folder).some((name) => {
    const path = joined(folder, name);
    return isMisnamed(name) && readsAsRecord(world, path, name, world.kindOf(path));
  });
}

/** Whether the file has the fields of a record; a text of Markdown or a page may show them as an example. */
function readsAsRecord(
  world: World,
  path: string,
  name: string,
  kind: Kind | undefined = 'file',
): boolean {
  if (kind !== 'file' || /\.(?:md|markdown|html?)$/i.test(name)) return false;
  const bytes = attempt(`read ${path}`, () => world.readFile(path, sizeLimit));
  const text = new TextDecoder().decode(bytes);
  return /^title:/m.test(text) && /^(?:id|description|deliverables):/m.test(text);
}

function namesIn(world: World, folder: string): string[] {
  return attempt(`read the folder ${folder}`, () => world.readFolder(folder)).sort(
    compareNaturally,
  );
}
