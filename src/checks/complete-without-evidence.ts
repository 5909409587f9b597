import type { IsoDate } from '../domain/date.ts';
import { placeOf, type Place } from '../domain/place.ts';
import { inOrder } from '../domain/plan-end.ts';
import type { ScheduleItem } from '../domain/recommendation.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { mayLackEntries } from '../read/faults.ts';
import type { Check } from './check.ts';

export const completeWithoutEvidence: Check = {
  code: 'complete-without-evidence',
  reason:
    'Readers believe a tick when they can open the document behind it. A complete deliverable without any is a claim. With a reporting date, a document dated later does not count for what is complete by then.',
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
  run: ({ records }, { asOf }) =>
    records
      .filter(({ recommendation }) => recommendation.withdrawn === undefined)
      .flatMap((record) =>
        record.recommendation.deliverables
          .filter(({ withdrawn }) => withdrawn === undefined)
          .filter(({ source }) => !mayLackEntries(record, source, 'evidence'))
          .flatMap((item) => unproved(item, asOf)),
      ),
};

/**
 * What is complete at the reporting date needs a document that a reader finds by then; of what is complete
 * later, or without a date, any counts.
 */
function unproved(item: ScheduleItem, asOf: IsoDate | undefined): Diagnostic[] {
  const code = 'complete-without-evidence';
  const known = asOf === undefined ? undefined : placeOfCompletion(item, asOf);
  if (known !== undefined && item.evidence.length > 0) {
    const isProved = item.evidence.some(({ date }) => isNotAfter(date, asOf));
    return isProved ? [] : [{ code, facts: { asOf }, place: known }];
  }
  const place = item.evidence.length > 0 ? undefined : placeOfCompletion(item, undefined);
  return place === undefined ? [] : [{ code, facts: { asOf: undefined }, place }];
}

/** Where the item is said to be complete at the day, or at last; undefined when it is open then. */
function placeOfCompletion(
  { completed, completedBy, changes, source }: ScheduleItem,
  asOf: IsoDate | undefined,
): Place | undefined {
  const short = completed ?? completedBy;
  if (short !== undefined && isNotAfter(short, asOf)) {
    return placeOf(source, completed === undefined ? 'completed_by' : 'completed');
  }
  const last = inOrder(changes).findLast(
    ({ date, completed: isDone, reopened }) => isNotAfter(date, asOf) && (isDone || reopened),
  );
  return last?.completed === true && !last.reopened ? placeOf(last.source, 'completed') : undefined;
}

function isNotAfter(date: IsoDate, asOf: IsoDate | undefined): boolean {
  return asOf === undefined || date <= asOf;
}
