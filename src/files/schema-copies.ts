import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { schemaNames, schemas, schemaText, type SchemaName } from '../read/schemas.ts';
import { textFile, type SourceFile } from '../read/source-file.ts';
import { sizeLimit } from '../read/text.ts';
import { standingIn } from './inside.ts';
import { attempt } from './problem.ts';
import { joined } from './read-folder.ts';
import type { World } from './world.ts';

/**
 * What stands where the copy of a schema may lie: the schema of this version, one of another, something
 * that is not ours to write anew, or a link out of the data folder, behind which nothing is read.
 */
export type SchemaCopy = 'absent' | 'current' | 'outdated' | 'foreign' | 'elsewhere';

/** Where editors find the copy of a schema, from the data folder. */
export function schemaCopyPath(name: SchemaName): string {
  return `schemas/${name}.schema.json`;
}

/** The copies that are not there yet, as files to be made. */
export function missingCopies(world: World, folder: string): SourceFile[] {
  return schemaNames.flatMap((name) => {
    const path = joined(folder, schemaCopyPath(name));
    if (attempt(`look at ${path}`, () => world.kindOf(path)) !== undefined) return [];
    return textFile(path, schemaText(schemas[name]));
  });
}

/** The address of the schema for a new record: its copy in the data folder, else what another record names. */
export function recordSchema(
  world: World,
  folder: string,
  records: readonly SourceFile[],
): string | undefined {
  const copy = schemaCopyPath('recommendation');
  if (standingIn(world, folder, joined(folder, copy)).kind === 'file') return `../${copy}`;
  for (const { bytes } of records) {
    const start = new TextDecoder().decode(bytes.subarray(0, 1000));
    const [, named] = /^# yaml-language-server: \$schema=([\x21-\x7e]+)$/m.exec(start) ?? [];
    if (named !== undefined) return named;
  }
  return undefined;
}

/** The findings about copies that are not the schemas of this version; there need be none. */
export function outdatedSchemas(world: World, folder: string): Diagnostic[] {
  const start = { line: 1, column: 1 };
  return schemaNames.flatMap((name): Diagnostic[] => {
    const copy = schemaCopyIn(world, folder, name);
    if (copy !== 'outdated' && copy !== 'foreign') return [];
    const found = copy === 'outdated' ? 'schema' : 'other';
    const place = { file: joined(folder, schemaCopyPath(name)), range: { start, end: start } };
    return [{ code: 'outdated-schema', facts: { found, name }, place }];
  });
}

/** What stands in the data folder where the copy of the schema may lie. */
export function schemaCopyIn(world: World, folder: string, name: SchemaName): SchemaCopy {
  const schemaFolder = joined(folder, 'schemas');
  const { kind: folderKind } = standingIn(world, folder, schemaFolder);
  if (folderKind === 'outside') return 'elsewhere';
  if (folderKind !== 'folder') return 'absent';
  const path = joined(folder, schemaCopyPath(name));
  const standing = standingIn(world, folder, path);
  if (standing.kind === undefined) return 'absent';
  if (standing.kind === 'outside') return 'elsewhere';
  if (standing.kind !== 'file') return 'foreign';
  const bytes = attempt(`read ${path}`, () => world.readFile(standing.path, sizeLimit));
  const text = new TextDecoder().decode(bytes);
  const schema = schemas[name];
  // Formatters and line ends change nothing that an editor reads.
  if (withoutSpace(text) === withoutSpace(schemaText(schema))) return 'current';
  const isPlain = world.kindOf(path) === 'file' && world.kindOf(schemaFolder) === 'folder';
  return isPlain && text.includes(`"${schema.$id}"`) ? 'outdated' : 'foreign';
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
