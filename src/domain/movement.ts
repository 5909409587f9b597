import { daysBetween, type IsoDate } from './date.ts';
import type { ItemStanding } from './schedule.ts';
import type { RecommendationStanding } from './standing.ts';
import { compareStatus, isBehind, type Status } from './status.ts';

/** The ways a recommendation or a deliverable can have moved; one may have moved in several. */
export const moves = [
  'new',
  'withdrawn',
  'completed',
  'reopened',
  'newly-behind',
  'worse',
  'better',
  'recovered',
  'replanned',
] as const;

export type Move = (typeof moves)[number];

/** What moved between two dates. `then` is undefined when it was not in the programme. */
export interface Moved<T> {
  readonly then: T | undefined;
  readonly now: T;
  readonly moves: readonly Move[];
  /** The due dates or plan ends that differ; empty unless re-planned. */
  readonly replans: readonly Replan[];
}

/** A due date or a plan end that differs between the two dates. */
export interface Replan {
  /** The deliverable whose due date it is; undefined for the plan's end. */
  readonly item: ItemStanding | undefined;
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
  /** Days later; negative when earlier, undefined when one of the two is not given. */
  readonly days: number | undefined;
  /** The reason of the newest re-plan; undefined when the date moved without one. */
  readonly reason: string | undefined;
}

export interface MovedDeliverable extends Moved<ItemStanding> {
  readonly of: RecommendationStanding;
}

export interface Movement {
  readonly since: IsoDate;
  readonly recommendations: readonly Moved<RecommendationStanding>[];
  readonly deliverables: readonly MovedDeliverable[];
}

/** What moved from the earlier standings to the later ones; nothing that did not move. */
export function movement(
  since: IsoDate,
  then: ReadonlyMap<string, RecommendationStanding>,
  now: readonly RecommendationStanding[],
): Movement {
  const recommendations: Moved<RecommendationStanding>[] = [];
  const deliverables: MovedDeliverable[] = [];
  for (const standing of now) {
    const before = then.get(standing.recommendation.id);
    const beforeOf = new Map(before?.deliverables.map((each) => [each.item, each]));
    const items = standing.deliverables.map((each) => movedItem(beforeOf.get(each.item), each));
    const replans = before === undefined ? [] : planEndReplan(before, standing);
    replans.push(...items.flatMap((each) => each.replans));
    recommendations.push(moved(before, standing, replans));
    deliverables.push(...items.map((each) => ({ ...each, of: standing })));
  }
  const hasMoved = (each: { readonly moves: readonly Move[] }) => each.moves.length > 0;
  return {
    since,
    recommendations: recommendations.filter(hasMoved),
    deliverables: deliverables.filter(hasMoved),
  };
}

function movedItem(then: ItemStanding | undefined, now: ItemStanding): Moved<ItemStanding> {
  return moved(
    then,
    now,
    then === undefined || then.due === now.due ? [] : [itemReplan(then, now)],
  );
}

function moved<T extends { readonly status: Status | null }>(
  then: T | undefined,
  now: T,
  replans: readonly Replan[],
): Moved<T> {
  const list = movesOf(then, now, replans.length > 0);
  return { then, now, moves: list, replans: list.includes('replanned') ? replans : [] };
}

function movesOf(
  then: { readonly status: Status | null } | undefined,
  now: { readonly status: Status | null },
  replanned: boolean,
): Move[] {
  const before = then?.status ?? null;
  const after = now.status;
  if (after === null) return then !== undefined && before === null ? [] : ['withdrawn'];
  const bothBehind =
    isBehind(before) && isBehind(after) ? compareStatus(after, before ?? after) : 0;
  const holds: Readonly<Record<Move, boolean>> = {
    new: then === undefined,
    withdrawn: false,
    completed: after === 'complete' && before !== 'complete',
    reopened: before === 'complete' && after !== 'complete',
    'newly-behind': isBehind(after) && !isBehind(before),
    worse: bothBehind > 0,
    better: bothBehind < 0,
    recovered: isBehind(before) && after === 'in-process' && !replanned,
    replanned,
  };
  return moves.filter((move) => holds[move]);
}

function itemReplan(then: ItemStanding, now: ItemStanding): Replan {
  return { item: now, ...difference(then.due, now.due), reason: now.replan?.reason };
}

function planEndReplan(then: RecommendationStanding, now: RecommendationStanding): Replan[] {
  const [from, to] = [then.planEnd?.date, now.planEnd?.date];
  if (from === to) return [];
  const reason = now.planEnd?.changes.at(-1)?.reason;
  return [{ item: undefined, ...difference(from, to), reason }];
}

function difference(from: IsoDate | undefined, to: IsoDate | undefined) {
  return {
    from,
    to,
    days: from === undefined || to === undefined ? undefined : daysBetween(from, to),
  };
}
