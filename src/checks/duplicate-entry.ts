import { placeOf, type Place, type Source } from '../domain/place.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Entry } from '../diagnostics/facts.ts';
import type { Check } from './check.ts';
import { entriesTwice } from './twice.ts';

export const duplicateEntry: Check = {
  code: 'duplicate-entry',
  reason:
    'A focus area, a party or a published report that is listed twice leaves open which entry counts.',
  good: `
# programme.yaml
reports:
  - date: 2015-09-30
  - date: 2015-12-31`,
  bad: `
# programme.yaml
reports:
  - date: 2015-12-31
  - date: 2015-12-31`,
  run: ({ register: { programme } }) => [
    ...twice('focus area', programme.focusAreas, ({ id }) => id, 'id'),
    ...twice('party', programme.responsible ?? [], ({ name }) => name),
    ...twice('report', programme.reports, ({ date }) => date, 'date'),
  ],
};

function twice<T extends { readonly source: Source }>(
  entry: Entry,
  entries: readonly T[],
  valueOf: (each: T) => string,
  field?: string,
): Diagnostic[] {
  const place = (each: T): Place => placeOf(each.source, field);
  return entriesTwice(entries, valueOf).map(({ entry: second, first }) => ({
    code: 'duplicate-entry',
    facts: { value: valueOf(second), entry },
    place: place(second),
    related: { place: place(first), what: 'first listed' },
  }));
}
