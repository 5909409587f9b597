import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import { formats } from './formats.ts';
import { wordsForEditors } from './schemas.ts';

/** ajv as it takes our schemas, to compile them here or, with `more`, to code that runs without it. */
export function schemaCompiler(more: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    allowUnionTypes: true,
    allErrors: true,
    verbose: true,
    ownProperties: true,
    // A finding has words of its own.
    messages: false,
    logger: false,
    formats,
    ...more,
  });
  ajv.addVocabulary([...wordsForEditors]);
  return ajv;
}
