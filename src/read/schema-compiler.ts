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
    code: { ...more.code, process: inLinearTime },
  });
  ajv.addVocabulary([...wordsForEditors]);
  return ajv;
}

/** How ajv adds the errors of an item to those before: all are copied, for each item anew. */
const copying = /vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\);/g;

/** The code of a validator so that a list of faulty items takes time by its length, not by the square of it. */
export function inLinearTime(code: string): string {
  return code.replace(
    copying,
    'if (vErrors === null) vErrors = $1.errors; else for (const each of $1.errors) vErrors.push(each);',
  );
}
