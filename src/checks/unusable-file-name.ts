import { placeOf } from '../domain/place.ts';
import type { Check } from './check.ts';

/** Names of devices, with whatever ending, and names that end in a dot. */
const unusable = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|\.$/i;

export const unusableFileName: Check = {
  code: 'unusable-file-name',
  reason:
    'A record is a file named after its id. Windows keeps `CON`, `NUL` and a few other names for devices, whatever their ending, and drops a dot at the end: nobody could check such a record out there.',
  good: `
id: "28"
# R1.yaml
id: R1`,
  bad: `
id: "28"
# aux.1.yaml
id: aux.1`,
  run: ({ records }) =>
    records
      .map(({ recommendation }) => recommendation)
      .filter(({ id }) => unusable.test(id))
      .map(({ id, source }) => ({
        code: 'unusable-file-name',
        facts: { id },
        place: placeOf(source, 'id'),
      })),
};
