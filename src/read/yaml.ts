import type { Checked } from '../diagnostics/diagnostic.ts';
import { readAnyYaml } from './any-yaml.ts';
import { plainYaml } from './plain-yaml.ts';
import type { SourceText } from './source-text.ts';
import type { Value } from './value.ts';

/**
 * The values of a YAML file with their places; undefined when the file holds none.
 * YAML 1.2, no anchors, tags or directives: what a reader sees is what it means.
 */
export function readYaml(source: SourceText): Checked<Value | undefined> {
  const plain = plainYaml(source);
  return plain === undefined ? readAnyYaml(source) : { value: plain, diagnostics: [] };
}
