import { keyPlaceOf } from '../domain/place.ts';
import { isOpen } from '../domain/roll-up.ts';
import { standingsAt } from '../domain/standing.ts';
import { mayLackEntries } from '../read/faults.ts';
import type { Check } from './check.ts';

export const openWithoutDue: Check = {
  code: 'open-without-due',
  reason:
    'A deliverable without a due date, in a recommendation whose plan has no end, can never be late: it stays in process for ever, and the report can say nothing better of it. Needs a reporting date.',
  good: `
deliverables:
  - title: Exercise
    responsible: Staff
    due: 2016-06-30
updates:
  - { date: 2016-03-31, project_status: The exercise is prepared. }`,
  bad: `
deliverables:
  - title: Exercise
    responsible: Staff
updates:
  - { date: 2016-03-31, project_status: The exercise is prepared. }`,
  run: ({ register, records }, { asOf }) => {
    if (asOf === undefined) return [];
    const standings = standingsAt(register, asOf);
    return records.flatMap((record) => {
      const { recommendation } = record;
      const standing = standings.of(recommendation.id);
      if (standing?.recommendation !== recommendation || standing.planEnd?.given === true)
        return [];
      if (mayLackEntries(record, recommendation.source, 'plan')) return [];
      return standing.deliverables
        .filter((each) => isOpen(each) && each.due === undefined)
        .filter(({ item }) =>
          ['due', 'completed', 'completed_by', 'changes'].every(
            (field) => !mayLackEntries(record, item.source, field),
          ),
        )
        .map(({ item }) => ({
          code: 'open-without-due',
          facts: { asOf },
          place: keyPlaceOf(item.source, 'title'),
        }));
    });
  },
};
