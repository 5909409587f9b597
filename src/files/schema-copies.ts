import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { schemaNames, schemas, schemaText, type SchemaName } from '../read/schemas.ts';
import { textFile, type SourceFile } from '../read/source-file.ts';
import { sizeLimit } from '../read/text.ts';
import { attempt } from './problem.ts';
import { joined, kindBehindLinks } from './read-folder.ts';
import type { World } from './world.ts';

/**
 * What stands where the copy of a schema may lie: the schema of this version, one of another, or
 * something that is not ours to write anew, such as a link.
 */
export type SchemaCopy = 'absent' | 'current' | 'outdated' | 'foreign';

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
  if (kindBehindLinks(world, joined(folder, copy)) === 'file') return `../${copy}`;
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
    if (copy === 'absent' || copy === 'current') return [];
    const found = copy === 'outdated' ? 'schema' : 'other';
    const place = { file: joined(folder, schemaCopyPath(name)), range: { start, end: start } };
    return [{ code: 'outdated-schema', facts: { found, name }, place }];
  });
}

/** What stands in the data folder where the copy of the schema may lie. */
export function schemaCopyIn(world: World, folder: string, name: SchemaName): SchemaCopy {
  const schemaFolder = joined(folder, 'schemas');
  if (kindBehindLinks(world, schemaFolder) !== 'folder') return 'absent';
  const path = joined(folder, schemaCopyPath(name));
  const kind = attempt(`look at ${path}`, () => world.kindOf(path));
  if (kind === undefined) return 'absent';
  if (kindBehindLinks(world, path) !== 'file') return 'foreign';
  const bytes = attempt(`read ${path}`, () => world.readFile(path, sizeLimit));
  const text = new TextDecoder().decode(bytes);
  const schema = schemas[name];
  // Formatters and line ends change nothing that an editor reads.
  if (withoutSpace(text) === withoutSpace(schemaText(schema))) return 'current';
  const isPlain = kind === 'file' && world.kindOf(schemaFolder) === 'folder';
  return isPlain && text.includes(`"${schema.$id}"`) ? 'outdated' : 'foreign';
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
