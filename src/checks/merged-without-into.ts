import { placeOf } from '../domain/place.ts';
import { mayLackEntries } from '../read/faults.ts';
import type { Check } from './check.ts';

export const mergedWithoutInto: Check = {
  code: 'merged-without-into',
  reason:
    'A recommendation that was merged is carried on by another. Without its id, whatever waits for the merged one would wait for nothing.',
  good: `
withdrawn: { date: 2015-09-30, as: merged, into: "25" }
# 25.yaml
id: "25"`,
  bad: `
withdrawn: { date: 2015-09-30, as: merged }`,
  run: ({ records }) =>
    records.flatMap((record) => {
      const { withdrawn } = record.recommendation;
      if (withdrawn?.as !== 'merged' || withdrawn.into !== undefined) return [];
      if (mayLackEntries(record, withdrawn.source, 'into')) return [];
      return [{ code: 'merged-without-into', facts: {}, place: placeOf(withdrawn.source, 'as') }];
    }),
};
