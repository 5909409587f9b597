import { daysBetween, type IsoDate } from './date.ts';
import { compareNaturally } from './natural-order.ts';
import { sameItems } from './same-item.ts';
import { changedTexts } from './said.ts';
import type { ItemStanding } from './schedule.ts';
import type { RecommendationStanding } from './standing.ts';
import { compareStatus, isBehind, type Status } from './status.ts';

/** The ways a recommendation or a deliverable can have moved; one may have moved in several. */
export const moves = [
  'new',
  'withdrawn',
  'removed',
  'restored',
  'completed',
  'reopened',
  'newly-behind',
  'worse',
  'better',
  'better-by-dates',
  'recovered',
  'replanned',
  'updated',
] as const;

export type Move = (typeof moves)[number];

/** Those between two dates of one set of records: nothing goes from it, or stops being withdrawn. */
export const movesOfDates: readonly Move[] = moves.filter(
  (move) => move !== 'removed' && move !== 'restored',
);

/** Those of dates and statuses, which a deliverable can make too: it has no text of its own. */
export const movesOfStatus: readonly Move[] = moves.filter((move) => move !== 'updated');

/** What moved from then to now: two dates, or two sets of records at one date. */
export interface Moved<T> {
  /** Undefined when it was not in the programme. */
  readonly then: T | undefined;
  /** Undefined when it is in the programme no longer. */
  readonly now: T | undefined;
  /** How it stands now; of what is gone, how it stood. */
  readonly latest: T;
  readonly moves: readonly Move[];
  /** The due dates or plan ends that differ; empty unless re-planned. */
  readonly replans: readonly Replan[];
}

/** A due date or a plan end that differs. */
export interface Replan {
  /** The deliverable whose due date it is; undefined for the plan's end. */
  readonly item: ItemStanding | undefined;
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
  /** The date of the first plan. */
  readonly original: IsoDate | undefined;
  /** Days later; negative when earlier, undefined when one of the two is not given. */
  readonly days: number | undefined;
  /** The same, counted from the original date. */
  readonly daysAfterOriginal: number | undefined;
  /** The reason of the newest re-plan; undefined when the date moved without one. */
  readonly reason: string | undefined;
}

export interface MovedDeliverable extends Moved<ItemStanding> {
  readonly of: RecommendationStanding;
}

export interface Movement {
  readonly recommendations: readonly Moved<RecommendationStanding>[];
  readonly deliverables: readonly MovedDeliverable[];
}

/** What moved from the earlier standings to the later ones; nothing that did not move. */
export function movement(
  then: readonly RecommendationStanding[],
  now: readonly RecommendationStanding[],
): Movement {
  const recommendations: Moved<RecommendationStanding>[] = [];
  const deliverables: MovedDeliverable[] = [];
  for (const pair of sameRecommendations(then, now)) {
    const items = itemPairs(pair).map((each) => {
      const replans = itemReplan(each);
      const newDates = replans.length > 0 || recoversByLaterEnd(each, pair);
      return moved(each, replans, { newDates, updated: false });
    });
    const replans = [...planEndReplan(pair), ...items.flatMap((each) => each.replans)];
    const newDates = replans.length > 0 || items.some(isBetterByDates);
    recommendations.push(moved(pair, replans, { newDates, updated: isUpdated(pair) }));
    deliverables.push(...items.map((each) => ({ ...each, of: pair.latest })));
  }
  const hasMoved = (each: { readonly moves: readonly Move[] }) => each.moves.length > 0;
  return {
    recommendations: recommendations.filter(hasMoved),
    deliverables: deliverables.filter(hasMoved),
  };
}

type Pair<T> = Pick<Moved<T>, 'then' | 'now' | 'latest'>;

/** By id, in natural order of id. */
function sameRecommendations(
  then: readonly RecommendationStanding[],
  now: readonly RecommendationStanding[],
): Pair<RecommendationStanding>[] {
  const idOf = ({ recommendation }: RecommendationStanding) => recommendation.id;
  const before = new Map(then.map((each) => [idOf(each), each]));
  const after = new Set(now.map(idOf));
  return [
    ...now.map((each) => ({ then: before.get(idOf(each)), now: each, latest: each })),
    ...then.filter((each) => !after.has(idOf(each))).map(gone),
  ].sort((a, b) => compareNaturally(idOf(a.latest), idOf(b.latest)));
}

/** In the order of the later record; those that are gone come last. */
function itemPairs({ then, now }: Pair<RecommendationStanding>): Pair<ItemStanding>[] {
  const [before, after] = [then?.deliverables ?? [], now?.deliverables ?? []];
  const same = sameItems(before, after);
  const kept = new Set(same.values());
  return [
    ...after.map((each) => ({ then: same.get(each), now: each, latest: each })),
    ...before.filter((each) => !kept.has(each)).map(gone),
  ];
}

function gone<T>(then: T): Pair<T> {
  return { then, now: undefined, latest: then };
}

function moved<T extends { readonly status: Status | null }>(
  pair: Pair<T>,
  replans: readonly Replan[],
  differs: Differs,
): Moved<T> {
  const list = movesOf(pair, replans.length > 0, differs);
  return { ...pair, moves: list, replans: list.includes('replanned') ? replans : [] };
}

interface Differs {
  /** Whether a date that it is judged by differs: then nothing shows that it got better by itself. */
  readonly newDates: boolean;
  readonly updated: boolean;
}

function movesOf(
  { then, now }: Pair<{ readonly status: Status | null }>,
  replanned: boolean,
  { newDates, updated }: Differs,
): Move[] {
  if (now === undefined) return ['removed'];
  const before = then?.status ?? null;
  const after = now.status;
  if (after === null) return then !== undefined && before === null ? [] : ['withdrawn'];
  const bothBehind = isBehind(before) && isBehind(after) ? compareStatus(after, before) : 0;
  const isBackInProcess = isBehind(before) && after === 'in-process';
  const holds: Readonly<Record<Move, boolean>> = {
    new: then === undefined,
    withdrawn: false,
    removed: false,
    restored: then !== undefined && before === null,
    completed: after === 'complete' && before !== 'complete',
    reopened: before === 'complete' && after !== 'complete',
    'newly-behind': isBehind(after) && !isBehind(before),
    worse: bothBehind > 0,
    better: bothBehind < 0 && !newDates,
    'better-by-dates': (bothBehind < 0 || isBackInProcess) && newDates,
    recovered: isBackInProcess && !newDates,
    replanned,
    updated,
  };
  return moves.filter((move) => holds[move]);
}

/** Whether another text shows; of what is new or withdrawn that is told already. */
function isUpdated({ then, now }: Pair<RecommendationStanding>): boolean {
  if (then === undefined || now === undefined) return false;
  return changedTexts(then.said, now.said).length > 0;
}

function itemReplan({ then, now }: Pair<ItemStanding>): Replan[] {
  if (then === undefined || now === undefined || then.due === now.due) return [];
  const dates = difference(then.due, now.due, then.originalDue ?? now.originalDue);
  return [{ item: now, ...dates, reason: now.replan?.reason }];
}

function isBetterByDates({ moves }: Moved<ItemStanding>): boolean {
  return moves.includes('better-by-dates');
}

/** Whether it recovers only since the plan, as the deliverables of the record give it, ends later. */
function recoversByLaterEnd(
  { now }: Pair<ItemStanding>,
  { then }: Pair<RecommendationStanding>,
): boolean {
  if (now?.reason.rule !== 'recovers') return false;
  const end = then?.planEnd?.original;
  return end === undefined || now.reason.forecast > end;
}

function planEndReplan({ then, now }: Pair<RecommendationStanding>): Replan[] {
  if (then === undefined || now === undefined) return [];
  const [from, to] = [then.planEnd?.date, now.planEnd?.date];
  if (from === to) return [];
  const reason = now.planEnd?.changes.at(-1)?.reason;
  const original = then.planEnd?.original ?? now.planEnd?.original;
  return [{ item: undefined, ...difference(from, to, original), reason }];
}

function difference(
  from: IsoDate | undefined,
  to: IsoDate | undefined,
  original: IsoDate | undefined,
) {
  const days = (since: IsoDate | undefined) =>
    since === undefined || to === undefined ? undefined : daysBetween(since, to);
  return { from, to, original, days: days(from), daysAfterOriginal: days(original) };
}
