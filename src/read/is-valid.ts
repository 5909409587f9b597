import { allErrors } from './all-errors.ts';
import type { SchemaName } from './schemas.ts';

/**
 * Whether the schema has nothing against the value. In the bundle this file gives way to code that was
 * compiled ahead (`compile-schemas.js`) and stops at the first error, without making one.
 */
export function isValid(name: SchemaName, value: unknown): boolean {
  return allErrors(name, value).length === 0;
}
