import type { Place, Source } from '../domain/place.ts';
import type { Code, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileFacts, SchemaFacts, YamlFacts } from '../diagnostics/facts.ts';
import type { ReadFile } from './read-register.ts';

/** Faults that leave every value as it was written. */
const harmless: ReadonlySet<Code> = new Set<keyof YamlFacts | keyof FileFacts>([
  'comment-in-text',
  'control-character',
  'odd-character',
]);

/** Faults of one value or entry, which cost nothing outside it. */
const local: ReadonlySet<Code> = new Set<keyof SchemaFacts | keyof YamlFacts>([
  'unknown-property',
  'missing-property',
  'wrong-type',
  'unknown-value',
  'bad-id',
  'bad-date',
  'bad-language',
  'too-long',
  'empty-text',
  'empty-list',
  'out-of-range',
  'duplicate-key',
  'unquoted-text',
  'unclosed-quote',
  'unclosed-bracket',
  'bad-escape',
  'anchor',
  'yaml-tag',
]);

/** Slips that may have cost entries around them, but no others. */
const nearby: ReadonlySet<Code> = new Set<keyof YamlFacts>([
  'tab-indent',
  'bad-indent',
  'missing-colon',
  'key-not-text',
  'yaml-syntax',
]);

/** How many lines below the end of an entry a lost line of it may stand. */
const linesBelow = 3;

/**
 * Whether a fault of the file may have cost an entry its field, or the field's list an item.
 * What is then missing has its finding already.
 */
export function mayLackEntries({ faults }: ReadFile, source: Source, field: string): boolean {
  const value = source.fields.get(field)?.value;
  return faults.some((fault) => {
    if (harmless.has(fault.code)) return false;
    if (nearby.has(fault.code)) return isWithin(fault.place, source.place, linesBelow);
    if (!local.has(fault.code)) return true;
    const isInside = value !== undefined && isWithin(fault.place, value);
    return isInside || (isMisspelt(fault, field) && isWithin(fault.place, source.place));
  });
}

/** Whether a fault may have changed what the file says in other fields than these. */
export function concernsOtherFields(
  fault: Diagnostic,
  source: Source,
  fields: readonly string[],
): boolean {
  if (harmless.has(fault.code)) return false;
  if (!local.has(fault.code)) return true;
  if (fault.code === 'missing-property' && fault.facts.properties.every(within(fields)))
    return false;
  return !fields.some((field) => {
    const value = source.fields.get(field)?.value;
    return (value !== undefined && isWithin(fault.place, value)) || isMisspelt(fault, field);
  });
}

function within(fields: readonly string[]): (field: string) => boolean {
  return (field) => fields.includes(field);
}

function isMisspelt(fault: Diagnostic, field: string): boolean {
  return fault.code === 'unknown-property' && fault.facts.nearest === field;
}

function isWithin(inner: Place, outer: Place, below = 0): boolean {
  return (
    inner.range.start.line >= outer.range.start.line &&
    inner.range.end.line <= outer.range.end.line + below
  );
}
