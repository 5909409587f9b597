import programme from '../../schemas/programme.schema.json';
import recommendation from '../../schemas/recommendation.schema.json';

/** The schemas of the two kinds of file that people write. */
export const schemas = { programme, recommendation } as const;

/** The kinds of file that people write. */
export type SchemaName = keyof typeof schemas;

export const schemaNames = Object.keys(schemas) as readonly SchemaName[];

/** A schema as a file of its own. */
export function schemaText(schema: object): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

/** Keywords of the schemas that speak to editors: what to show, to offer and to say. */
export const wordsForEditors = [
  'enumDescriptions',
  'defaultSnippets',
  'doNotSuggest',
  'errorMessage',
] as const;

let fieldNames: ReadonlySet<string> | undefined;

/** Whether a field of either file may have the name. */
export function isFieldName(name: string): boolean {
  fieldNames ??= new Set(Object.values(schemas).flatMap(namesIn));
  return fieldNames.has(name);
}

function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]) =>
    keyword === 'properties' && typeof value === 'object' && value !== null
      ? [...Object.keys(value as object), ...namesIn(value)]
      : namesIn(value),
  );
}
