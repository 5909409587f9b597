import type { ErrorObject } from 'ajv/dist/2020.js';
import { comparePositions } from '../diagnostics/order.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { allErrors } from './all-errors.ts';
import { isValid } from './is-valid.ts';
import { misreadIds } from './misread-ids.ts';
import { explainViolation, unknownNames, type Violation } from './violation.ts';
import type { SchemaName } from './schemas.ts';
import type { MapValue, Value } from './value.ts';

/** What keeps the value from being what the schema describes, one finding for each fault. */
export function checkAgainstSchema(value: Value, name: SchemaName): Diagnostic[] {
  const plain = plainValue(value);
  const misread = misreadIds(value);
  if (isValid(name, plain)) return misread;
  const violations = allErrors(name, plain)
    .map((error) => locate(error, value))
    .filter((violation) => violation !== undefined);
  const misspelt = unknownNames(violations);
  const diagnostics = new Map<string, Diagnostic>();
  for (const violation of violations) {
    const diagnostic = explainViolation(violation, misspelt);
    if (diagnostic === undefined) continue;
    const { start } = diagnostic.place.range;
    // A date of the wrong shape breaks both its pattern and its format; one finding is enough.
    const facts = JSON.stringify([start, diagnostic.code, diagnostic.facts]);
    diagnostics.set(facts, diagnostic);
  }
  return [...misread, ...diagnostics.values()].sort((a, b) =>
    comparePositions(a.place.range.start, b.place.range.start),
  );
}

/** Each error with the value that it is about; undefined where that value has a finding already. */
function locate(error: ErrorObject, root: Value): Violation | undefined {
  // Details of a choice; the error of the choice itself says it all.
  if (/\/anyOf\/\d/.test(error.schemaPath)) return undefined;
  let value: Value = root;
  let parent: MapValue | undefined;
  let name: string | undefined;
  for (const step of error.instancePath.split('/').slice(1)) {
    if (value.kind === 'list') {
      const item: Value | undefined = value.items[Number(step)];
      if (item === undefined) return undefined;
      value = item;
    } else if (value.kind === 'map') {
      name = step.replaceAll('~1', '/').replaceAll('~0', '~');
      parent = value;
      const entry = value.entries.get(name);
      if (entry === undefined) return undefined;
      value = entry.value;
    }
  }
  return value.kind === 'unreadable' ? undefined : { error, value, parent, name };
}

/** The value as the schema sees it, without prototypes that a key could reach. */
function plainValue(value: Value): unknown {
  switch (value.kind) {
    case 'map': {
      const object = Object.create(null) as Record<string, unknown>;
      for (const [name, entry] of value.entries) object[name] = plainValue(entry.value);
      return object;
    }
    case 'list':
      return value.items.map(plainValue);
    case 'unreadable':
      return null;
    case 'number':
      return isPlainDecimal(value.source) ? value.value : oddlySpelt;
    default:
      return value.value;
  }
}

/** Passes for no whole number: `028`, `0x1F` and `1e1` would each be another id than they look. */
const oddlySpelt = 0.5;

/** Whether a whole number is spelt as everyone would spell it. */
export function isPlainDecimal(source: string): boolean {
  return /^(0|[1-9]\d{0,14})$/.test(source);
}
