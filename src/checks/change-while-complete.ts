import type { IsoDate } from '../domain/date.ts';
import { keyPlaceOf } from '../domain/place.ts';
import { inOrder } from '../domain/plan-end.ts';
import type { ScheduleItem } from '../domain/recommendation.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Check } from './check.ts';
import { scheduleItemsOf } from './parts.ts';

export const changeWhileComplete: Check = {
  code: 'change-while-complete',
  reason:
    'What is complete needs no new date. A new due date or forecast of it means that it was reopened and nobody told, or that the change stands at the wrong item.',
  good: `
deliverables:
  - title: Exercise
    responsible: Staff
    due: 2015-12-31
    changes:
      - { date: 2015-12-01, completed: true }
      - { date: 2016-02-01, reopened: true, due: 2016-06-30, reason: Half was left out. }`,
  bad: `
deliverables:
  - title: Exercise
    responsible: Staff
    due: 2015-12-31
    changes:
      - { date: 2015-12-01, completed: true }
      - { date: 2016-02-01, forecast: 2016-06-30 }
    evidence:
      - { title: Report, url: "https://example.org/report", date: 2015-12-01 }`,
  run: ({ records }) =>
    records
      .flatMap(({ recommendation }) => scheduleItemsOf(recommendation))
      .flatMap(changesOfDoneItem),
};

/** As the statuses have it: `completed` and `completed_by` come after the changes of their day. */
function changesOfDoneItem(item: ScheduleItem): Diagnostic[] {
  const short = item.completed ?? item.completedBy;
  let pending = short;
  let done: IsoDate | undefined;
  const diagnostics: Diagnostic[] = [];
  for (const { date, completed, reopened, due, forecast, source } of inOrder(item.changes)) {
    if (pending !== undefined && pending < date) {
      done = pending;
      pending = undefined;
    }
    if (completed) done = date;
    if (reopened) done = undefined;
    const change = due !== undefined ? 'due' : forecast !== undefined ? 'forecast' : undefined;
    if (done === undefined || change === undefined) continue;
    const place = keyPlaceOf(source, change);
    diagnostics.push({ code: 'change-while-complete', facts: { change, done }, place });
  }
  return diagnostics;
}
