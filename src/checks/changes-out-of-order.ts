import type { IsoDate } from '../domain/date.ts';
import { placeOf, type Source } from '../domain/place.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Check } from './check.ts';
import { scheduleItemsOf } from './parts.ts';

export const changesOutOfOrder: Check = {
  code: 'changes-out-of-order',
  reason:
    'Changes are a story told from the oldest to the newest. One that stands elsewhere is easily overlooked, or its date is a slip of the pen.',
  good: `
deliverables:
  - title: Exercise
    responsible: Staff
    due: 2016-06-30
    changes:
      - { date: 2016-01-15, forecast: 2016-12-31, reason: The budget came late. }
      - { date: 2016-06-01, due: 2017-06-30, reason: The tender was repeated. }`,
  bad: `
deliverables:
  - title: Exercise
    responsible: Staff
    due: 2016-06-30
    changes:
      - { date: 2016-06-01, due: 2017-06-30, reason: The tender was repeated. }
      - { date: 2016-01-15, forecast: 2016-12-31, reason: The budget came late. }`,
  run: ({ records }) =>
    records.flatMap(({ recommendation }) => [
      ...outOfOrder(recommendation.plan?.changes ?? []),
      ...scheduleItemsOf(recommendation).flatMap(({ changes }) => outOfOrder(changes)),
    ]),
};

interface Dated {
  readonly date: IsoDate;
  readonly source: Source;
}

/** Each entry that is older than the newest before it; one day may have several. */
function outOfOrder(changes: readonly Dated[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let newest: Dated | undefined;
  for (const change of changes) {
    if (newest === undefined || change.date >= newest.date) newest = change;
    else {
      diagnostics.push({
        code: 'changes-out-of-order',
        facts: { date: change.date, previous: newest.date },
        place: placeOf(change.source, 'date'),
        related: { place: placeOf(newest.source, 'date'), what: 'the later one' },
      });
    }
  }
  return diagnostics;
}
