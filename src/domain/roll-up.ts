import type { IsoDate } from './date.ts';
import { compareCodePoints } from './natural-order.ts';
import { quarterEndAfter } from './quarter.ts';
import { recommendationsAt, type Register } from './register.ts';
import type { ItemStanding } from './schedule.ts';
import type { RecommendationStanding, Standings } from './standing.ts';
import type { Status } from './status.ts';

/** How many of a set stand in each status. */
export interface Tally {
  readonly counts: Readonly<Record<Status, number>>;
  /** The sum of the four counts. */
  readonly total: number;
  /** Listed apart and in no count. */
  readonly withdrawn: number;
  /** Of the total, how many statuses were decided against a re-planned date. */
  readonly replanned: number;
  /** Of those that are open, how many have no date by which they could be late. */
  readonly withoutDate: number;
}

/** A part of the whole; the key is null for those that have none. */
export interface Group {
  readonly key: string | null;
  readonly tally: Tally;
}

/** The counts of the two sets that a report counts. */
export interface Tallies {
  readonly recommendations: Tally;
  readonly deliverables: Tally;
}

/** The counts of a register at one day. Each grouping adds up to the whole. */
export interface RollUp extends Tallies {
  readonly recommendationsByFocusArea: readonly Group[];
  readonly deliverablesByFocusArea: readonly Group[];
  readonly recommendationsByOwner: readonly Group[];
  readonly deliverablesByResponsible: readonly Group[];
}

/** A deliverable, and the recommendation whose it is. */
export interface DeliverableStanding {
  readonly of: RecommendationStanding;
  readonly standing: ItemStanding;
}

/** The standings of all recommendations that had come into the programme, in natural order of id. */
export function standingList(standings: Standings): RecommendationStanding[] {
  return recommendationsAt(standings.register, standings.asOf)
    .map(({ id }) => standings.of(id))
    .filter((each) => each !== undefined);
}

/** All deliverables of the recommendations, in their order. */
export function deliverablesOf(list: readonly RecommendationStanding[]): DeliverableStanding[] {
  return list.flatMap((of) => of.deliverables.map((standing) => ({ of, standing })));
}

/** The roll-up of the recommendations. Focus areas keep the programme's order, other groups go by name. */
export function rollUp(register: Register, list: readonly RecommendationStanding[]): RollUp {
  const deliverables = deliverablesOf(list);
  const areas = register.programme.focusAreas.map(({ id }) => id);
  const byArea = (a: string, b: string) => areas.indexOf(a) - areas.indexOf(b);
  return {
    ...tallies(list),
    recommendationsByFocusArea: grouped(
      list.map((each) => [each.recommendation.focusArea, counted(each)]),
      byArea,
    ),
    deliverablesByFocusArea: grouped(
      deliverables.map(({ of, standing }) => [of.recommendation.focusArea, countedItem(standing)]),
      byArea,
    ),
    recommendationsByOwner: grouped(list.map((each) => [each.recommendation.owner, counted(each)])),
    deliverablesByResponsible: grouped(
      deliverables.map(({ standing }) => [standing.item.responsible, countedItem(standing)]),
    ),
  };
}

/** The counts of the recommendations and of their deliverables. */
export function tallies(list: readonly RecommendationStanding[]): Tallies {
  return {
    recommendations: tally(list.map(counted)),
    deliverables: tally(deliverablesOf(list).map(({ standing }) => countedItem(standing))),
  };
}

/** Deliverables not done whose due date has passed, the longest overdue first. */
export function overdue(list: readonly RecommendationStanding[]): DeliverableStanding[] {
  return deliverablesOf(list)
    .filter(({ standing }) => isOpen(standing) && standing.daysOverdue > 0)
    .sort((a, b) => b.standing.daysOverdue - a.standing.daysOverdue);
}

/** Deliverables not done that are due after the day and up to the next quarter end, soonest first. */
export function dueNext(
  register: Register,
  list: readonly RecommendationStanding[],
  asOf: IsoDate,
): DeliverableStanding[] {
  const until = quarterEndAfter(asOf, register.programme.fiscalYearStart);
  const due = (each: DeliverableStanding) => each.standing.due ?? asOf;
  return deliverablesOf(list)
    .filter((each) => isOpen(each.standing) && due(each) > asOf && due(each) <= until)
    .sort((a, b) => compareCodePoints(due(a), due(b)));
}

/** Whether the recommendation or the deliverable counts and is not complete. */
export function isOpen({ status }: { readonly status: Status | null }): boolean {
  return status !== null && status !== 'complete';
}

/** Whether nothing of the open recommendation can be late: no open deliverable is due, no plan ends. */
export function isWithoutDate(standing: RecommendationStanding): boolean {
  const { deliverables, planEnd } = standing;
  return (
    isOpen(standing) &&
    planEnd?.given !== true &&
    deliverables.every((each) => !isOpen(each) || each.due === undefined)
  );
}

interface Counted {
  readonly status: Status | null;
  readonly replanned: boolean;
  readonly withoutDate: boolean;
}

function counted(standing: RecommendationStanding): Counted {
  const { status, replanned } = standing;
  return { status, replanned, withoutDate: isWithoutDate(standing) };
}

function countedItem(standing: ItemStanding): Counted {
  const { status, replanned, due } = standing;
  return { status, replanned, withoutDate: isOpen(standing) && due === undefined };
}

function tally(each: readonly Counted[]): Tally {
  const counts: Record<Status, number> = {
    complete: 0,
    'in-process': 0,
    'behind-recovering': 0,
    'behind-adjusting': 0,
  };
  let withdrawn = 0;
  let replanned = 0;
  let withoutDate = 0;
  for (const one of each) {
    if (one.status === null) withdrawn++;
    else counts[one.status]++;
    if (one.replanned) replanned++;
    if (one.withoutDate) withoutDate++;
  }
  return { counts, total: each.length - withdrawn, withdrawn, replanned, withoutDate };
}

function grouped(
  pairs: readonly (readonly [string | undefined, Counted])[],
  order: (a: string, b: string) => number = compareCodePoints,
): Group[] {
  const groups = new Map<string | null, Counted[]>();
  for (const [key, counted] of pairs) {
    const group = groups.get(key ?? null);
    if (group === undefined) groups.set(key ?? null, [counted]);
    else group.push(counted);
  }
  return Array.from(groups, ([key, members]) => ({ key, tally: tally(members) })).sort((a, b) =>
    a.key === null ? 1 : b.key === null ? -1 : order(a.key, b.key),
  );
}
