import type { ErrorObject } from 'ajv/dist/2020.js';
import { dateProblem } from '../domain/date.ts';
import type { Place } from '../domain/place.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { IdProblem, Kind } from '../diagnostics/facts.ts';
import { meantDate } from './meant-date.ts';
import type { ListValue, MapValue, Scalar, Value } from './value.ts';

/** A rule of the schema that a value breaks. */
export interface Violation {
  readonly error: ErrorObject;
  readonly value: Value;
  readonly parent: MapValue | undefined;
  /** The property that the value stands under. */
  readonly name: string | undefined;
}

/** The names that the schema does not have, by the entry that they stand in. */
export type UnknownNames = ReadonlyMap<Value, readonly string[]>;

/** The unknown names among the violations: one of them may be a missing name misspelt. */
export function unknownNames(violations: readonly Violation[]): UnknownNames {
  const names = new Map<Value, string[]>();
  for (const { error, value } of violations) {
    if (error.keyword !== 'additionalProperties') continue;
    const name = stringOf(error.params['additionalProperty']);
    const others = names.get(value);
    if (others === undefined) names.set(value, [name]);
    else others.push(name);
  }
  return names;
}

/** The finding for one violation; undefined when another of them is its cause. */
export function explainViolation(
  violation: Violation,
  unknown: UnknownNames,
): Diagnostic | undefined {
  const { error, value } = violation;
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownProperty(violation);
    case 'required':
      return missing(violation, [stringOf(error.params['missingProperty'])], unknown);
    case 'anyOf':
      return noRows(violation, unknown);
    case 'type':
      return wrongType(violation);
    case 'enum':
    case 'const':
      return unknownValue(violation);
    case 'pattern':
    case 'format':
    case 'minLength':
      return badText(violation);
    case 'maxLength': {
      const length = Array.from(textIn(value)).length;
      const limit = Number(error.params['limit']);
      return { code: 'too-long', facts: { length, limit }, place: value.place };
    }
    case 'minimum':
    case 'maximum':
      return outOfRange(violation);
    default:
      return wrongType(violation);
  }
}

function unknownProperty({ error, value }: Violation): Diagnostic | undefined {
  const property = stringOf(error.params['additionalProperty']);
  const entry = value.kind === 'map' ? value.entries.get(property) : undefined;
  if (entry === undefined || value.kind !== 'map') return undefined;
  const allowed = Object.keys(schemaOf(error)['properties'] ?? {});
  const free = allowed.filter((name) => !value.entries.has(name));
  const facts = { property, allowed, nearest: nearest(property, free) };
  return { code: 'unknown-property', facts, place: entry.key };
}

function missing(
  { value }: Violation,
  properties: readonly string[],
  unknown: UnknownNames,
): Diagnostic | undefined {
  if (value.kind !== 'map' || value.incomplete) return undefined;
  const isMisspelt = (name: string) => nearest(name, properties) !== undefined;
  if (unknown.get(value)?.some(isMisspelt) === true) return undefined;
  return { code: 'missing-property', facts: { properties }, place: startOf(value) };
}

/** A record has an entry under `deliverables` or `depends_on`. */
function noRows(violation: Violation, unknown: UnknownNames): Diagnostic | undefined {
  const names = ['deliverables', 'depends_on'];
  const { value } = violation;
  if (value.kind !== 'map') return undefined;
  const given = names.filter((name) => value.entries.has(name));
  const [first] = given;
  if (first === undefined) return missing(violation, names, unknown);
  const lists = given.map((name) => value.entries.get(name)?.value);
  if (lists.some((list) => list?.kind !== 'list')) return undefined;
  const place = lists[0]?.place ?? value.place;
  return { code: 'empty-list', facts: { property: first }, place };
}

function wrongType(violation: Violation): Diagnostic {
  const { error, value, name } = violation;
  const { place } = value;
  const schema = schemaOf(error);
  if (value.kind === 'number' && isIdSchema(schema)) return badId(value);
  if ((value.kind === 'number' || value.kind === 'truth') && schema['format'] === 'date')
    return badDate(value, name);
  if (value.kind === 'number' && schema['type'] === 'integer') return outOfRange(violation);
  const types = [schema['type']].flat().map(String);
  const facts = {
    found: kindOf(value),
    expected: [...new Set(types.map((type) => kinds[type] ?? 'text'))],
    text: isScalar(value) ? value.source : undefined,
    field: name,
    items: value.kind === 'list' ? textsIn(value) : undefined,
  };
  return { code: 'wrong-type', facts, place };
}

function unknownValue({ error, value }: Violation): Diagnostic {
  const schema = schemaOf(error);
  const allowed = ((schema['enum'] ?? [schema['const']]) as unknown[]).map(String);
  if (!isScalar(value) || value.kind === 'nothing') {
    const text = isScalar(value) ? value.source : undefined;
    const facts = { found: kindOf(value), expected: ['text'] as const, text };
    return { code: 'wrong-type', facts, place: value.place };
  }
  const text = textIn(value);
  const facts = { value: text, allowed, nearest: nearest(text, allowed) };
  return { code: 'unknown-value', facts, place: value.place };
}

function badText({ error, value, name }: Violation): Diagnostic | undefined {
  if (!isScalar(value)) return undefined;
  const schema = schemaOf(error);
  const text = textIn(value);
  const { place } = value;
  if (text.trim() === '') return { code: 'empty-text', facts: {}, place };
  if (schema['format'] === 'date') return badDate(value, name);
  if (isIdSchema(schema)) return badId(value);
  return { code: 'bad-language', facts: { text }, place };
}

function badDate(value: Scalar, field = ''): Diagnostic {
  const text = value.kind === 'text' ? textIn(value) : value.source;
  const problem = dateProblem(text) ?? { kind: 'shape' as const };
  const facts = { text, problem, field, meant: meantDate(text) };
  return { code: 'bad-date', facts, place: value.place };
}

function badId(value: Scalar): Diagnostic {
  const text = value.kind === 'number' ? value.source : textIn(value);
  const facts = { text, problem: idProblem(text, value.kind) };
  return { code: 'bad-id', facts, place: value.place };
}

function idProblem(text: string, kind: Scalar['kind']): IdProblem {
  if (kind === 'number' && /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(text)) return 'number';
  if (!/^[A-Za-z0-9]/.test(text)) return 'start';
  return /^[A-Za-z0-9._-]*$/.test(text) ? 'length' : 'character';
}

function outOfRange({ error, value }: Violation): Diagnostic {
  const { minimum, maximum } = schemaOf(error);
  const shown = isScalar(value) ? value.source : '';
  const facts = { value: shown, from: Number(minimum), to: Number(maximum) };
  return { code: 'out-of-range', facts, place: value.place };
}

/** An entry is pointed at by its first key. */
function startOf(value: MapValue): Place {
  for (const { key } of value.entries.values()) return key;
  return value.place;
}

const kinds: Readonly<Record<string, Kind>> = {
  string: 'text',
  integer: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields',
};

function kindOf(value: Value): Kind {
  switch (value.kind) {
    case 'number':
      return 'a number';
    case 'truth':
      return 'true or false';
    case 'list':
      return 'a list';
    case 'map':
      return 'fields';
    case 'nothing':
      return 'nothing';
    default:
      return 'text';
  }
}

function isScalar(value: Value): value is Scalar {
  return value.kind !== 'list' && value.kind !== 'map' && value.kind !== 'unreadable';
}

/** The texts of a list that holds nothing else; else undefined. */
function textsIn({ items }: ListValue): string[] | undefined {
  const texts = items.flatMap((item) => (isScalar(item) ? textIn(item) : []));
  return texts.length === items.length ? texts : undefined;
}

function textIn(value: Value): string {
  return isScalar(value) ? String(value.value ?? '') : '';
}

function isIdSchema(schema: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(schema['type']);
}

function schemaOf(error: ErrorObject): Readonly<Record<string, unknown>> {
  return error.parentSchema ?? {};
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
