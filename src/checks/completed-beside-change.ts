import { keyPlaceOf } from '../domain/place.ts';
import type { Check } from './check.ts';
import { scheduleItemsOf } from './parts.ts';

export const completedBesideChange: Check = {
  code: 'completed-beside-change',
  reason:
    '`completed` and `completed_by` are short for a change. Beside a change that completes or reopens, nobody could say which of the two stories holds.',
  good: `
deliverables:
  - title: Exercise
    responsible: Staff
    changes:
      - { date: 2015-12-01, completed: true }
      - { date: 2016-02-01, reopened: true, reason: The report was incomplete. }
    evidence:
      - { title: Report, url: "https://example.org/report", date: 2015-12-01 }`,
  bad: `
deliverables:
  - title: Exercise
    responsible: Staff
    completed: 2015-12-01
    changes:
      - { date: 2016-02-01, reopened: true, reason: The report was incomplete. }
    evidence:
      - { title: Report, url: "https://example.org/report", date: 2015-12-01 }`,
  run: ({ records }) =>
    records
      .flatMap(({ recommendation }) => scheduleItemsOf(recommendation))
      .flatMap(({ source, changes }) => {
        const change = changes.find(({ completed, reopened }) => completed || reopened);
        const short = (['completed', 'completed_by'] as const).find((field) =>
          source.fields.has(field),
        );
        if (short === undefined || change === undefined) return [];
        const which = change.completed ? 'completed' : 'reopened';
        return [
          {
            code: 'completed-beside-change',
            facts: { short, change: which },
            place: keyPlaceOf(source, short),
            related: { place: keyPlaceOf(change.source, which), what: 'the change' },
          },
        ];
      }),
};
