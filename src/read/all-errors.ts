import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { schemaCompiler } from './schema-compiler.ts';
import { schemas, type SchemaName } from './schemas.ts';

const made = new Map<SchemaName, ValidateFunction>();

/**
 * All that the schema has against the value. In the bundle this file gives way to code that was
 * compiled ahead (`compile-schemas.js`), and is loaded when first called.
 */
export function allErrors(name: SchemaName, value: unknown): readonly ErrorObject[] {
  const validate = made.get(name) ?? schemaCompiler().compile(schemas[name]);
  made.set(name, validate);
  return validate(value) ? [] : (validate.errors ?? []);
}
