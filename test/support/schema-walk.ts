export type Schema = Readonly<Record<string, unknown>>;

/** Every property below the schema, with its path. */
export function propertiesIn(schema: unknown, path = ''): [path: string, property: Schema][] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]): [string, Schema][] => {
    // The rule that a record has rows repeats two names, without anything to say of them.
    if (keyword === 'examples' || keyword === 'anyOf') return [];
    if (keyword !== 'properties') return propertiesIn(value, `${path}/${keyword}`);
    return Object.entries(value as Record<string, Schema>).flatMap(([name, property]) => [
      [`${path}/${name}`, property] satisfies [string, Schema],
      ...propertiesIn(property, `${path}/${name}`),
    ]);
  });
}
