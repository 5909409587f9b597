import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isMisread } from './misread.ts';
import type { Value } from './value.ts';

/** The fields that hold an id, in records and in `programme.yaml`. */
const idFields: ReadonlySet<string> = new Set([
  'id',
  'focus_area',
  'recommendation',
  'deliverable',
  'into',
  'related',
]);

/** Ids without quotes that are text to us, and something else to other programs: `no`, `1_0`, `2016-05-01`. */
export function misreadIds(value: Value, field = ''): Diagnostic[] {
  switch (value.kind) {
    case 'map':
      return Array.from(value.entries).flatMap(([name, entry]) => misreadIds(entry.value, name));
    case 'list':
      return value.items.flatMap((item) => misreadIds(item, field));
    case 'text': {
      const isId = idFields.has(field) && value.style === 'plain' && isMisread(value.source);
      const facts = { text: value.source, problem: 'misread' } as const;
      return isId ? [{ code: 'bad-id', facts, place: value.place }] : [];
    }
    default:
      return [];
  }
}
