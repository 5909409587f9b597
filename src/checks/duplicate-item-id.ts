import { placeOf } from '../domain/place.ts';
import type { Check } from './check.ts';
import { scheduleItemsOf } from './parts.ts';
import { entriesTwice } from './twice.ts';

export const duplicateItemId: Check = {
  code: 'duplicate-item-id',
  reason:
    'Another recommendation names the deliverable that it waits for by its id, so within a record each id of a deliverable or milestone stands for one thing.',
  good: `
deliverables:
  - { id: plan, title: Exercise plan, responsible: Staff }
  - { id: report, title: Exercise report, responsible: Staff }`,
  bad: `
deliverables:
  - { id: plan, title: Exercise plan, responsible: Staff }
  - { id: plan, title: Exercise report, responsible: Staff }`,
  run: ({ records }) =>
    records
      .flatMap(({ recommendation }) =>
        entriesTwice(scheduleItemsOf(recommendation), ({ id }) => id),
      )
      .map(({ entry, first, key }) => ({
        code: 'duplicate-item-id',
        facts: { id: key },
        place: placeOf(entry.source, 'id'),
        related: { place: placeOf(first.source, 'id'), what: 'first used' },
      })),
};
