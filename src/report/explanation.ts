import type { IsoDate } from '../domain/date.ts';
import { placeOf, type Place } from '../domain/place.ts';
import type { Recommendation } from '../domain/recommendation.ts';
import type { ItemReason, ItemStanding } from '../domain/schedule.ts';
import type {
  DependencyStanding,
  RecommendationReason,
  RecommendationStanding,
  Row,
  Standings,
} from '../domain/standing.ts';
import type { Status } from '../domain/status.ts';
import { decidingPlace, itemPlace } from './deciding-place.ts';
import { itemReasonInWords, reasonInWords } from './reasons.ts';
import { present } from '../domain/present.ts';

/** Why something has its status: the rule, the facts with their places, and the rows it rests on. */
export interface Explanation {
  readonly kind: 'recommendation' | 'deliverable';
  /** The id of the recommendation that it is, or whose deliverable it is. */
  readonly recommendation: string;
  /** The id of the deliverable in its record, when it has one. */
  readonly deliverable: string | undefined;
  readonly title: string;
  readonly status: Status | null;
  readonly rule: RecommendationReason['rule'] | ItemReason['rule'];
  readonly ruleText: string;
  readonly reason: string;
  /** The fact that decided, where it is written. */
  readonly place: Place;
  /** When and where a deliverable that is open again was reopened. */
  readonly reopening: { readonly date: IsoDate; readonly place: Place } | undefined;
  readonly dates: KnownDates;
  /** Whether it is among the rows that decided what it is a row of; of the whole, true. */
  readonly decides: boolean;
  /** The dependency that makes it a row; undefined of a deliverable in its own record, and of the whole. */
  readonly waitedFor: DependencyStanding | undefined;
  readonly rows: readonly Explanation[];
  /** Whether it has rows that are left out, as they are explained with the same recommendation before. */
  readonly rowsAbove: boolean;
  /** Whether its rows are left out, as they are explained in a later tree. */
  readonly rowsBelow: boolean;
}

/** So many rows below the whole the words of a row still have half of the width of a terminal. */
const deepest = 9;

/** The dates that the rules look at, as known at the day. */
export interface KnownDates {
  readonly originalDue?: IsoDate | undefined;
  readonly due?: IsoDate | undefined;
  readonly forecast?: IsoDate | undefined;
  readonly completed?: IsoDate | undefined;
  readonly completedBy?: IsoDate | undefined;
  readonly planEnd: IsoDate | undefined;
  readonly originalPlanEnd: IsoDate | undefined;
  readonly withdrawn: IsoDate | undefined;
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
  recovers: 'late, and the forecast is not after the original plan end: expected to recover',
  'no-forecast': 'late without a forecast: the plan is to be adjusted',
  'forecast-passed': 'late, and the forecast has passed: the plan is to be adjusted',
  'no-plan-end': 'late, and the original plan gives no end to recover within',
  'beyond-plan-end':
    'late, and the forecast is after the original plan end: the plan is to be adjusted',
};

/**
 * The chain that decides the status of a recommendation, through everything it waits for: its own tree
 * and, since a chain may be of any length, a further one for each that lies too deep in one before.
 */
export function explanation(
  { recommendation }: RecommendationStanding,
  standings: Standings,
): Explanation[] {
  const toTell = new Set([recommendation]);
  const telling = { standings, toTell, told: new Set<Recommendation>() };
  // A set may grow while it is walked: what was added is walked too.
  return Array.from(toTell, ({ id }) => {
    const standing = present(standings.of(id));
    return { ...withoutRows(standing, standings), rows: rowsOf(standing, telling, 1) };
  });
}

/** Many may wait for one, and it for many, so that each is told with its rows once. */
interface Telling {
  readonly standings: Standings;
  /** Those that have a tree, in its order. */
  readonly toTell: Set<Recommendation>;
  /** Those whose rows are told. */
  readonly told: Set<Recommendation>;
}

function rowsOf(standing: RecommendationStanding, telling: Telling, depth: number): Explanation[] {
  const { recommendation, deliverables, dependencies } = standing;
  telling.told.add(recommendation);
  return [
    ...deliverables.map((each) => ({
      ...itemExplanation(each, standing, telling.standings.asOf),
      decides: decides(each, standing),
    })),
    ...dependencies.map((each) => ({
      ...dependencyExplanation(each, telling, depth),
      decides: decides(each, standing),
      waitedFor: each,
    })),
  ];
}

function withoutRows(standing: RecommendationStanding, standings: Standings): Explanation {
  const { recommendation, reason, planEnd, withdrawn } = standing;
  return {
    kind: 'recommendation',
    recommendation: recommendation.id,
    deliverable: undefined,
    title: recommendation.title,
    status: standing.status,
    rule: reason.rule,
    ruleText: ruleWords[reason.rule],
    reason: reasonInWords(standing, standings.asOf),
    place: decidingPlace(standing),
    reopening: undefined,
    dates: {
      planEnd: planEnd?.date,
      originalPlanEnd: planEnd?.original,
      withdrawn: withdrawn?.date,
    },
    decides: true,
    waitedFor: undefined,
    rows: [],
    rowsAbove: false,
    rowsBelow: false,
  };
}

/** Whether the row is among those that decided; a plan end that has passed needs an open row. */
function decides(row: Row, { reason }: RecommendationStanding): boolean {
  const status = 'countsAs' in row ? row.countsAs : row.status;
  switch (reason.rule) {
    case 'withdrawn':
    case 'no-rows':
      return false;
    case 'all-complete':
      return status !== null;
    case 'plan-end-passed':
      return status !== null && status !== 'complete';
    case 'worst-row':
      return [...reason.deliverables, ...reason.dependencies].includes(row);
  }
}

function itemExplanation(
  standing: ItemStanding,
  { recommendation, planEnd, withdrawn }: RecommendationStanding,
  asOf: IsoDate,
): Explanation {
  const { item, reason, done, reopening } = standing;
  return {
    kind: 'deliverable',
    recommendation: recommendation.id,
    deliverable: item.id,
    title: item.title,
    status: standing.status,
    rule: reason.rule,
    ruleText: itemRuleWords[reason.rule],
    reason: itemReasonInWords(standing, asOf),
    place: itemPlace(standing, asOf),
    reopening: reopening && {
      date: reopening.date,
      place: placeOf(reopening.source, 'reopened'),
    },
    dates: {
      originalDue: standing.originalDue,
      due: standing.due,
      forecast: standing.forecast,
      completed: done?.on,
      completedBy: done?.by,
      planEnd: planEnd?.date,
      originalPlanEnd: planEnd?.original,
      withdrawn: (standing.withdrawn ?? withdrawn)?.date,
    },
    decides: true,
    waitedFor: undefined,
    rows: [],
    rowsAbove: false,
    rowsBelow: false,
  };
}

function dependencyExplanation(
  { target, item }: DependencyStanding,
  telling: Telling,
  depth: number,
): Explanation {
  const { standings, toTell, told } = telling;
  const standing = present(standings.of(target.id));
  const row = standing.deliverables.find((each) => each.item === item);
  if (row !== undefined) return itemExplanation(row, standing, standings.asOf);
  const whole = withoutRows(standing, standings);
  if (standing.deliverables.length + standing.dependencies.length === 0) return whole;
  if (told.has(target)) return { ...whole, rowsAbove: true };
  if (depth < deepest && !toTell.has(target)) {
    return { ...whole, rows: rowsOf(standing, telling, depth + 1) };
  }
  toTell.add(target);
  return { ...whole, rowsBelow: true };
}
