import { daysBetween, type IsoDate } from './date.ts';
import { isOpen } from './roll-up.ts';
import type { ItemStanding } from './schedule.ts';
import type { RecommendationStanding } from './standing.ts';

/** How often the date of an open thing was re-planned, and how far it is from the first plan. */
export interface Replanning {
  /** Of several dates, how often the one was that moved most often. */
  readonly times: number;
  /** Of several dates, by how many days the one is later that moved furthest; undefined without a first one. */
  readonly days: number | undefined;
}

/** The re-plans of the due date; undefined of what is not open or was never re-planned. */
export function itemReplanning(standing: ItemStanding): Replanning | undefined {
  const { slips, originalDue, due } = standing;
  const times = slips.filter(({ kind }) => kind === 'replan').length;
  return isOpen(standing) && times > 0 ? { times, days: between(originalDue, due) } : undefined;
}

/** The re-plans of the plan's end; undefined of what is not open or was never re-planned. */
export function planReplanning(standing: RecommendationStanding): Replanning | undefined {
  const { planEnd } = standing;
  const times = planEnd?.changes.length ?? 0;
  return isOpen(standing) && times > 0
    ? { times, days: between(planEnd?.original, planEnd?.date) }
    : undefined;
}

/** The re-plans of the plan's end and of the due dates of open deliverables, taken together. */
export function replanning(standing: RecommendationStanding): Replanning | undefined {
  if (!isOpen(standing)) return undefined;
  const all = [planReplanning(standing), ...standing.deliverables.map(itemReplanning)].filter(
    (each) => each !== undefined,
  );
  if (all.length === 0) return undefined;
  const days = all.map((each) => each.days).filter((each) => each !== undefined);
  return {
    times: Math.max(...all.map((each) => each.times)),
    days: days.length === 0 ? undefined : Math.max(...days),
  };
}

function between(from: IsoDate | undefined, to: IsoDate | undefined): number | undefined {
  return from === undefined || to === undefined ? undefined : daysBetween(from, to);
}
