import type { IsoDate } from '../domain/date.ts';
import type { ItemStanding } from '../domain/schedule.ts';
import type { CheckFacts } from './facts.ts';
import { quoted } from './visible.ts';

/** The fact that decides a status, as a clause. */
export function decidingFact(reason: CheckFacts['stated-status']['reason'], asOf: IsoDate): string {
  switch (reason.rule) {
    case 'absent':
      return `it came into the programme on ${reason.added}`;
    case 'withdrawn':
      return `it was withdrawn on ${reason.withdrawal.date}`;
    case 'no-rows':
      return 'it has no deliverable and no dependency by then';
    case 'all-complete':
      return 'everything in it is complete';
    case 'plan-end-passed':
      return `its plan ended on ${reason.planEnd.date}`;
    case 'worst-row': {
      const [deliverable] = reason.deliverables;
      const [dependency] = reason.dependencies;
      if (deliverable !== undefined) {
        const { reopening } = deliverable;
        const reopened = reopening === undefined ? '' : `was reopened on ${reopening.date} and `;
        return `${quoted(deliverable.item.title)} ${reopened}${itemFact(deliverable, asOf)}`;
      }
      return `it waits for recommendation ${quoted(dependency?.target.id ?? '')}`;
    }
  }
}

function itemFact({ reason }: ItemStanding, asOf: IsoDate): string {
  switch (reason.rule) {
    case 'withdrawn':
      return 'was withdrawn';
    case 'done':
      return 'is done';
    case 'no-due-date':
      return 'has no due date and is not done';
    case 'in-time':
      return `is not done and due on ${reason.due}`;
    case 'no-forecast':
      return `was due on ${reason.due} and has no forecast`;
    case 'forecast-passed':
      return `was due on ${reason.due}, and its forecast ${reason.forecast} has passed on ${asOf}`;
    case 'no-plan-end':
      return `was due on ${reason.due}, expected on ${reason.forecast}, with no original plan end to recover within`;
    case 'recovers':
      return `was due on ${reason.due} and is expected on ${reason.forecast}, within the original plan`;
    case 'beyond-plan-end':
      return `was due on ${reason.due} and is expected on ${reason.forecast}, after the original plan end ${reason.originalPlanEnd}`;
  }
}
