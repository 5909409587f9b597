import type { IsoDate } from '../domain/date.ts';
import { placeOf, type Place, type Source } from '../domain/place.ts';
import { isKnown, type Change } from '../domain/recommendation.ts';
import type { ItemReason, ItemStanding } from '../domain/schedule.ts';
import type {
  DependencyStanding,
  RecommendationReason,
  RecommendationStanding,
  Standings,
} from '../domain/standing.ts';
import type { Status } from '../domain/status.ts';
import { itemReasonInWords, reasonInWords } from './reasons.ts';

/** Why something has its status: the rule, the facts with their places, and the rows it rests on. */
export interface Explanation {
  readonly title: string;
  readonly status: Status | null;
  readonly rule: string;
  readonly reason: string;
  /** The fact that decided, where it is written. */
  readonly place: Place;
  readonly rows: readonly Explanation[];
}

const ruleWords: Readonly<Record<RecommendationReason['rule'], string>> = {
  withdrawn: 'a withdrawn recommendation has no status',
  'no-rows': 'without a deliverable or dependency that counts it is in process',
  'all-complete': 'complete when every row is complete',
  'plan-end-passed': 'to be adjusted once its plan end has passed and a row is open',
  'worst-row': 'the worst of its rows decides',
};

const itemRuleWords: Readonly<Record<ItemReason['rule'], string>> = {
  withdrawn: 'a withdrawn item has no status',
  done: 'complete from the day it was done',
  'no-due-date': 'in process while no due date is given',
  'in-time': 'in process while neither the date nor what is expected is after the due date',
  recovers: 'late, and the forecast is not after the plan end: expected to recover',
  'no-forecast': 'late without a forecast: the plan is to be adjusted',
  'forecast-passed': 'late, and the forecast has passed: the plan is to be adjusted',
  'no-plan-end': 'late, and there is no plan end to recover within',
  'beyond-plan-end': 'late, and the forecast is after the plan end: the plan is to be adjusted',
};

/** The chain that decides the status of a recommendation, through everything it waits for. */
export function explanation(
  standing: RecommendationStanding,
  standings: Standings,
  above: ReadonlySet<string> = new Set(),
): Explanation {
  const { asOf } = standings;
  const { recommendation, reason } = standing;
  const path = new Set([...above, recommendation.id]);
  return {
    title: `Recommendation ${recommendation.id}, ${recommendation.title}`,
    status: standing.status,
    rule: ruleWords[reason.rule],
    reason: reasonInWords(standing, asOf),
    place: decidingPlace(standing),
    rows: [
      ...standing.deliverables.map((each) => itemExplanation(each, asOf)),
      ...standing.dependencies.map((each) => dependencyExplanation(each, standings, path)),
    ],
  };
}

function decidingPlace({ recommendation, reason }: RecommendationStanding): Place {
  if (reason.rule === 'withdrawn') return reason.withdrawal.source.place;
  if (reason.rule === 'plan-end-passed') {
    const change = reason.planEnd.changes.at(-1);
    if (change !== undefined) return placeOf(change.source, 'end');
    if (recommendation.plan !== undefined) return placeOf(recommendation.plan.source, 'end');
  }
  return placeOf(recommendation.source, 'id');
}

function itemExplanation(standing: ItemStanding, asOf: IsoDate): Explanation {
  return {
    title: standing.item.title,
    status: standing.status,
    rule: itemRuleWords[standing.reason.rule],
    reason: itemReasonInWords(standing, asOf),
    place: itemPlace(standing, asOf),
    rows: [],
  };
}

/** The newest fact that the rule looked at: the completion, the forecast, or the due date. */
function itemPlace({ item, reason, withdrawn }: ItemStanding, asOf: IsoDate): Place {
  const newest = (is: (change: Change) => boolean): Source | undefined =>
    item.changes.findLast((change) => isKnown(change.date, asOf) && is(change))?.source;
  const due = () => {
    const change = newest((each) => each.due !== undefined);
    return change === undefined ? placeOf(item.source, 'due') : placeOf(change, 'due');
  };
  const forecast = () => {
    const change = newest((each) => each.forecast !== undefined);
    return change === undefined ? due() : placeOf(change, 'forecast');
  };
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

function dependencyExplanation(
  each: DependencyStanding,
  standings: Standings,
  above: ReadonlySet<string>,
): Explanation {
  const { target, item } = each;
  const standing = standings.of(target.id);
  const itemStanding = standing?.deliverables.find((other) => other.item === item);
  if (itemStanding !== undefined) {
    const inner = itemExplanation(itemStanding, standings.asOf);
    return { ...inner, title: `Recommendation ${target.id}, ${inner.title}` };
  }
  if (standing !== undefined && !above.has(target.id)) {
    return explanation(standing, standings, above);
  }
  return {
    title: `Recommendation ${target.id}, ${target.title}`,
    status: each.status,
    rule: 'explained above',
    reason: '',
    place: each.dependency.source.place,
    rows: [],
  };
}
