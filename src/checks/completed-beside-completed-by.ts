import { keyPlaceOf } from '../domain/place.ts';
import type { Check } from './check.ts';
import { scheduleItemsOf } from './parts.ts';

export const completedBesideCompletedBy: Check = {
  code: 'completed-beside-completed-by',
  reason:
    '`completed_by` says that the day of completion is not known, `completed` names it; only one of them can be true.',
  good: `
deliverables:
  - title: Exercise
    responsible: Staff
    completed_by: 2015-09-30
    evidence:
      - { title: Report, url: "https://example.org/report", date: 2015-09-30 }`,
  bad: `
deliverables:
  - title: Exercise
    responsible: Staff
    completed: 2015-08-15
    completed_by: 2015-09-30
    evidence:
      - { title: Report, url: "https://example.org/report", date: 2015-09-30 }`,
  run: ({ records }) =>
    records
      .flatMap(({ recommendation }) => scheduleItemsOf(recommendation))
      .filter(({ source }) => source.fields.has('completed') && source.fields.has('completed_by'))
      .map(({ source }) => ({
        code: 'completed-beside-completed-by',
        facts: {},
        place: keyPlaceOf(source, 'completed_by'),
        related: { place: keyPlaceOf(source, 'completed'), what: 'the other one' },
      })),
};
