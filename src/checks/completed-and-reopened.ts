import { keyPlaceOf } from '../domain/place.ts';
import type { Check } from './check.ts';
import { scheduleItemsOf } from './parts.ts';

export const completedAndReopened: Check = {
  code: 'completed-and-reopened',
  reason:
    'One change cannot complete and reopen: which of the two holds afterwards would be a guess. Two changes of one day apply as they are written.',
  good: `
deliverables:
  - title: Exercise
    responsible: Staff
    changes:
      - { date: 2015-12-01, completed: true }
      - { date: 2015-12-01, reopened: true, reason: Only the first half was held. }`,
  bad: `
deliverables:
  - title: Exercise
    responsible: Staff
    changes:
      - { date: 2015-12-01, completed: true, reopened: true, reason: Only the first half. }`,
  run: ({ records }) =>
    records
      .flatMap(({ recommendation }) => scheduleItemsOf(recommendation))
      .flatMap(({ changes }) => changes)
      .filter(({ completed, reopened }) => completed && reopened)
      .map(({ source }) => ({
        code: 'completed-and-reopened',
        facts: {},
        place: keyPlaceOf(source, 'reopened'),
        related: { place: keyPlaceOf(source, 'completed'), what: 'the other one' },
      })),
};
