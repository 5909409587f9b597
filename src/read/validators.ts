import type { ValidateFunction } from 'ajv/dist/2020.js';
import { schemaCompiler } from './schema-compiler.ts';
import { schemas, type SchemaName } from './schemas.ts';

const made = new Map<SchemaName, ValidateFunction>();

/**
 * Judges values by the schema, which is compiled when it is first asked for. In the bundle this file
 * gives way to code that was compiled ahead (`compile-schemas.js`): ajv took half the time of a run.
 */
export function validator(name: SchemaName): ValidateFunction {
  const validate = made.get(name) ?? schemaCompiler().compile(schemas[name]);
  made.set(name, validate);
  return validate;
}
