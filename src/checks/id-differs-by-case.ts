import { placeOf } from '../domain/place.ts';
import type { Check } from './check.ts';
import { entriesTwice } from './twice.ts';

export const idDiffersByCase: Check = {
  code: 'id-differs-by-case',
  reason:
    'Reports are files named after ids, and some disks take `R1` and `r1` for one name: one report would overwrite the other.',
  good: `
id: "28"
# R1.yaml
id: R1`,
  bad: `
id: "28"
# R1.yaml
id: R1
# r1.yaml
id: r1`,
  run: ({ register }) =>
    entriesTwice(register.byId.values(), ({ id }) => id.toLowerCase()).map(({ entry, first }) => ({
      code: 'id-differs-by-case',
      facts: { id: entry.id, other: first.id },
      place: placeOf(entry.source, 'id'),
      related: { place: placeOf(first.source, 'id'), what: 'the other one' },
    })),
};
