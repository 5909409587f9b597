import { stringify } from 'yaml';

/** Fields as a YAML file that reads back as the same; `schema` is where editors find its schema, if anywhere. */
export function yamlText(fields: unknown, schema: string | undefined): string {
  const text = stringify(fields, {
    schema: 'core',
    version: '1.2',
    // Lines of a text are its own: no line is broken that was not.
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });
  return schema === undefined ? text : `# yaml-language-server: $schema=${schema}\n${text}`;
}
