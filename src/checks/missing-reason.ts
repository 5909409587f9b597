import { keyPlaceOf } from '../domain/place.ts';
import { mayLackEntries } from '../read/faults.ts';
import type { Check } from './check.ts';
import { scheduleItemsOf } from './parts.ts';

export const missingReason: Check = {
  code: 'missing-reason',
  reason:
    'A new due date or a reopening is an agreed change of the plan. Reports print its reason, so that re-planning never hides lateness.',
  good: `
deliverables:
  - title: Exercise
    responsible: Staff
    due: 2015-12-31
    changes:
      - { date: 2015-11-15, due: 2016-06-30, reason: The budget came late. }`,
  bad: `
deliverables:
  - title: Exercise
    responsible: Staff
    due: 2015-12-31
    changes:
      - { date: 2015-11-15, due: 2016-06-30 }`,
  run: ({ records }) =>
    records.flatMap((record) =>
      scheduleItemsOf(record.recommendation)
        .flatMap(({ changes }) => changes)
        .flatMap(({ reason, source }) => {
          if (reason !== undefined || mayLackEntries(record, source, 'reason')) return [];
          const change = (['due', 'reopened'] as const).find((each) => source.fields.has(each));
          if (change === undefined) return [];
          const place = keyPlaceOf(source, change);
          return [{ code: 'missing-reason', facts: { change }, place }];
        }),
    ),
};
