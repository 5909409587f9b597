import { stringified } from './any-yaml.ts';

/** Fields as a YAML file that reads back as the same; `schema` is where editors find its schema, if anywhere. */
export function yamlText(fields: unknown, schema: string | undefined): string {
  const text = stringified(fields);
  return schema === undefined ? text : `# yaml-language-server: $schema=${schema}\n${text}`;
}
