import type { Checked } from '../diagnostics/diagnostic.ts';
import { hasTooManyParts, readAnyYaml } from './any-yaml.ts';
import { partsLimit } from './limits.ts';
import { plainYaml } from './plain-yaml.ts';
import type { SourceText } from './source-text.ts';
import type { Value } from './value.ts';

/**
 * The values of a YAML file with their places; undefined when the file holds none.
 * YAML 1.2, no anchors, tags or directives: what a reader sees is what it means.
 */
export function readYaml(source: SourceText): Checked<Value | undefined> {
  // Each part has one character at least.
  if (source.text.length > partsLimit && hasTooManyParts(source.text)) {
    const facts = { limit: partsLimit, of: 'parts' } as const;
    return {
      value: undefined,
      diagnostics: [{ code: 'too-large', facts, place: source.place(0, 0) }],
    };
  }
  const plain = plainYaml(source);
  return plain === undefined ? readAnyYaml(source) : { value: plain, diagnostics: [] };
}
