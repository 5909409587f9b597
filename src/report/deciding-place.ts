import type { IsoDate } from '../domain/date.ts';
import { placeOf, type Place, type Source } from '../domain/place.ts';
import { isKnown, type Change } from '../domain/recommendation.ts';
import type { ItemStanding } from '../domain/schedule.ts';
import type { RecommendationStanding } from '../domain/standing.ts';
import { present } from '../domain/present.ts';

/** The fact of the record itself that decided: its withdrawal or its plan end; else the whole record. */
export function decidingPlace({ recommendation, reason }: RecommendationStanding): Place {
  if (reason.rule === 'withdrawn') return reason.withdrawal.source.place;
  if (reason.rule === 'plan-end-passed') {
    const change = reason.planEnd.changes.at(-1);
    if (change !== undefined) return placeOf(change.source, 'end');
    return placeOf(present(recommendation.plan).source, 'end');
  }
  return placeOf(recommendation.source, 'id');
}

/** The newest fact that the rule looked at: the completion, the forecast, or the due date. */
export function itemPlace({ item, reason, withdrawn }: ItemStanding, asOf: IsoDate): Place {
  const newest = (is: (change: Change) => boolean): Source | undefined =>
    item.changes.findLast((change) => isKnown(change.date, asOf) && is(change))?.source;
  const due = () => {
    const change = newest((each) => each.due !== undefined);
    return change === undefined ? placeOf(item.source, 'due') : placeOf(change, 'due');
  };
  const forecast = () =>
    placeOf(present(newest((each) => each.forecast !== undefined)), 'forecast');
  switch (reason.rule) {
    case 'withdrawn':
      return withdrawn?.source.place ?? item.source.place;
    case 'done': {
      const field = reason.done.on === undefined ? 'completed_by' : 'completed';
      const date = reason.done.on;
      const change = newest((each) => each.completed && each.date === date);
      return change === undefined ? placeOf(item.source, field) : placeOf(change, 'completed');
    }
    case 'no-due-date':
      return placeOf(item.source, 'title');
    case 'no-forecast':
      return due();
    case 'in-time':
      return reason.forecast === undefined ? due() : forecast();
    case 'recovers':
    case 'forecast-passed':
    case 'no-plan-end':
    case 'beyond-plan-end':
      return forecast();
  }
}
