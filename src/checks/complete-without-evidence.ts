import { placeOf } from '../domain/place.ts';
import { inOrder } from '../domain/plan-end.ts';
import type { ScheduleItem } from '../domain/recommendation.ts';
import { mayLackEntries } from '../read/faults.ts';
import type { Check } from './check.ts';

export const completeWithoutEvidence: Check = {
  code: 'complete-without-evidence',
  reason:
    'Readers believe a tick when they can open the document behind it. A complete deliverable without any is a claim.',
  good: `
deliverables:
  - title: Exercise
    responsible: Staff
    completed: 2015-12-01
    evidence:
      - { title: Report, url: "https://example.org/report", date: 2015-12-01 }`,
  bad: `
deliverables:
  - title: Exercise
    responsible: Staff
    completed: 2015-12-01`,
  run: ({ records }) =>
    records
      .filter(({ recommendation }) => recommendation.withdrawn === undefined)
      .flatMap((record) =>
        record.recommendation.deliverables
          .filter(({ evidence, withdrawn }) => evidence.length === 0 && withdrawn === undefined)
          .filter(({ source }) => !mayLackEntries(record, source, 'evidence'))
          .flatMap((item) => {
            const place = placeOfCompletion(item);
            return place === undefined
              ? []
              : [{ code: 'complete-without-evidence' as const, facts: {}, place }];
          }),
      ),
};

/** Where the item is said to be complete; undefined when it is open, or was reopened since. */
function placeOfCompletion({ completed, completedBy, changes, source }: ScheduleItem) {
  const last = inOrder(changes).findLast((each) => each.completed || each.reopened);
  if (completed !== undefined) return placeOf(source, 'completed');
  if (completedBy !== undefined && (last === undefined || last.date <= completedBy)) {
    return placeOf(source, 'completed_by');
  }
  return last?.completed === true && !last.reopened ? placeOf(last.source, 'completed') : undefined;
}
