import { placeOf } from '../domain/place.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { mayLackEntries } from '../read/faults.ts';
import type { Check } from './check.ts';

export const unknownFocusArea: Check = {
  code: 'unknown-focus-area',
  reason:
    'Every table of totals groups by focus area; one that the programme does not list would make a group of its own out of a slip of the pen.',
  good: `
focus_area: risk
# programme.yaml
focus_areas:
  - { id: risk, title: Risk management }`,
  bad: `
focus_area: rsik
# programme.yaml
focus_areas:
  - { id: risk, title: Risk management }`,
  run: ({ register, programme, records }) => {
    const { focusAreas, source } = register.programme;
    if (mayLackEntries(programme, source, 'focus_areas')) return [];
    const known = focusAreas.map(({ id }) => id);
    const ids = new Set(known);
    return records.flatMap(({ recommendation: { focusArea, source: at } }) => {
      if (focusArea === undefined || ids.has(focusArea)) return [];
      const facts = { id: focusArea, known, nearest: nearest(focusArea, known) };
      return [{ code: 'unknown-focus-area' as const, facts, place: placeOf(at, 'focus_area') }];
    });
  },
};
