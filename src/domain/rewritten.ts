import type { IsoDate } from './date.ts';
import type { Change, Recommendation, ScheduleItem } from './recommendation.ts';
import { sameItems } from './same-item.ts';
import type { ItemStanding } from './schedule.ts';
import type { RecommendationStanding } from './standing.ts';

/** What a set of records says otherwise than another, though no date tells that it became so. */
export interface Rewritten {
  readonly recommendation: Recommendation;
  /** The deliverable or milestone that it is about; undefined for the recommendation as a whole. */
  readonly item: ScheduleItem | undefined;
  readonly what: RewrittenThing;
  /** What stood there; undefined when it is new. */
  readonly from: string | undefined;
  /** What stands there; undefined when it is gone. */
  readonly to: string | undefined;
}

/** The dates of the first plan, which are never overwritten. */
export const originalDates = ['due', 'plan-start', 'plan-end'] as const;
export type RewrittenThing =
  | (typeof originalDates)[number]
  | FactOfItem
  | 'plan-re-plan'
  | 'title'
  | 'description'
  | 'success-measure'
  | 'owner'
  | 'responsible'
  | 'dependency'
  | 'milestone';

/** What was written anew in the recommendations that both sets have at the day, original dates first. */
export function rewritten(
  then: readonly RecommendationStanding[],
  now: readonly RecommendationStanding[],
  asOf: IsoDate,
): Rewritten[] {
  const before = new Map(then.map((each) => [each.recommendation.id, each]));
  const all = now.flatMap((after) => {
    const earlier = before.get(after.recommendation.id);
    return earlier === undefined ? [] : inRecommendation(earlier, after, asOf);
  });
  const isOriginal = ({ what }: Rewritten) => originalDates.some((each) => each === what);
  return [...all.filter(isOriginal), ...all.filter((each) => !isOriginal(each))];
}

function inRecommendation(
  then: RecommendationStanding,
  now: RecommendationStanding,
  asOf: IsoDate,
): Rewritten[] {
  const [a, b] = [then.recommendation, now.recommendation];
  const of = (what: RewrittenThing, from: string | undefined, to: string | undefined) =>
    from === to ? [] : [{ recommendation: b, item: undefined, what, from, to }];
  const gone = (what: RewrittenThing, before: readonly string[], after: readonly string[]) =>
    missing(before, after).flatMap((each) => of(what, each, undefined));
  const milestones = sameItems(then.milestones, now.milestones);
  const kept = new Set(milestones.values());
  const goneMilestones = then.milestones.filter((each) => !kept.has(each));
  return [
    ...of('plan-start', a.plan?.start, b.plan?.start),
    ...of('plan-end', a.plan?.end, b.plan?.end),
    ...gone('plan-re-plan', planChanges(a, asOf), planChanges(b, asOf)),
    ...of('title', a.title, b.title),
    ...of('description', a.description, b.description),
    ...of('success-measure', a.successMeasure, b.successMeasure),
    ...of('owner', a.owner, b.owner),
    ...gone('dependency', waits(then), waits(now)),
    ...missing(waits(now), waits(then)).flatMap((each) => of('dependency', undefined, each)),
    ...goneMilestones.flatMap(({ item }) => of('milestone', item.title, undefined)),
    ...[...sameItems(then.deliverables, now.deliverables), ...milestones].flatMap(
      ([later, earlier]) => inItem(b, earlier, later, asOf),
    ),
  ];
}

function inItem(
  recommendation: Recommendation,
  then: ItemStanding,
  now: ItemStanding,
  asOf: IsoDate,
): Rewritten[] {
  const [a, b] = [then.item, now.item];
  const of = (what: RewrittenThing, from: string | undefined, to: string | undefined) =>
    from === to ? [] : [{ recommendation, item: b, what, from, to }];
  const [done, doneNow] = [doneOn(then), doneOn(now)];
  const wasMoved = done !== undefined && doneNow !== undefined;
  return [
    ...of('due', a.due, b.due),
    ...of('title', a.title, b.title),
    ...of('responsible', a.responsible, b.responsible),
    ...(wasMoved ? of('completion', done, doneNow) : []),
    ...(Object.keys(factsOfItems) as FactOfItem[])
      .filter((what) => what !== 'completion' || !wasMoved)
      .flatMap((what) => {
        const gone = missing(daysOf(what, a, asOf), daysOf(what, b, asOf));
        return gone.flatMap((day) => of(what, day, undefined));
      }),
  ];
}

function doneOn({ done }: ItemStanding): IsoDate | undefined {
  return done?.on ?? done?.by;
}

/** What a change tells of an item, by what may have vanished. */
const factsOfItems = {
  completion: ({ completed }: Change) => completed,
  reopening: ({ reopened }: Change) => reopened,
  're-plan': ({ due }: Change) => due !== undefined,
  forecast: ({ forecast }: Change) => forecast !== undefined,
} as const;
type FactOfItem = keyof typeof factsOfItems;

/** The days up to the reporting date on which such facts of the item became known. */
function daysOf(what: FactOfItem, item: ScheduleItem, asOf: IsoDate): IsoDate[] {
  const short = what === 'completion' ? [item.completed, item.completedBy] : [];
  const days = item.changes.filter(factsOfItems[what]).map(({ date }) => date);
  return [...short, ...days].filter((date) => date !== undefined).filter((date) => date <= asOf);
}

function planChanges({ plan }: Recommendation, asOf: IsoDate): IsoDate[] {
  return (plan?.changes ?? []).map(({ date }) => date).filter((date) => date <= asOf);
}

/** What the recommendation waits for, as its report names it. */
function waits({ dependencies }: RecommendationStanding): string[] {
  return dependencies.map(({ dependency: { recommendation, deliverable } }) =>
    deliverable === undefined ? recommendation : `${recommendation}, ${deliverable}`,
  );
}

function missing<T>(of: readonly T[], from: readonly T[]): T[] {
  return of.filter((each) => !from.includes(each));
}
