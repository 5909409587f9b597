import { placeOf } from '../domain/place.ts';
import { inOrder } from '../domain/plan-end.ts';
import type { Recommendation, ScheduleItem } from '../domain/recommendation.ts';
import type { Check } from './check.ts';

export const dueAfterPlanEnd: Check = {
  code: 'due-after-plan-end',
  reason:
    'A plan that ends before its last deliverable is due will be called late although everything goes as planned: one of the two dates is wrong, or a change of the plan was not told.',
  good: `
plan: { end: 2016-06-30 }
deliverables:
  - { title: Exercise, responsible: Staff, due: 2016-06-30 }`,
  bad: `
plan: { end: 2016-06-30 }
deliverables:
  - { title: Exercise, responsible: Staff, due: 2016-07-01 }`,
  run: ({ records }) =>
    records.flatMap(({ recommendation }) => {
      const end = newestPlanEnd(recommendation);
      if (end === undefined) return [];
      return recommendation.deliverables.flatMap((item) => {
        const due = newestDue(item);
        if (due.date === undefined || due.date <= end.date || item.withdrawn) return [];
        return [
          {
            code: 'due-after-plan-end',
            facts: { due: due.date, end: end.date },
            place: placeOf(due.source, 'due'),
            related: { place: placeOf(end.source, 'end'), what: 'the plan ends' },
          },
        ];
      });
    }),
};

function newestPlanEnd({ plan }: Recommendation) {
  const change = inOrder(plan?.changes ?? []).at(-1);
  if (change !== undefined) return { date: change.end, source: change.source };
  return plan?.end === undefined ? undefined : { date: plan.end, source: plan.source };
}

function newestDue({ changes, due, source }: ScheduleItem) {
  const change = inOrder(changes).findLast((each) => each.due !== undefined);
  return change === undefined ? { date: due, source } : { date: change.due, source: change.source };
}
