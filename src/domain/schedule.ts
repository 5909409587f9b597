import { daysBetween, type IsoDate } from './date.ts';
import { inOrder } from './plan-end.ts';
import { isWithdrawn, type Change, type ScheduleItem, type Withdrawal } from './recommendation.ts';
import type { Status } from './status.ts';

/** How a schedule item stands at a reporting date, and the dates that say so. */
export interface ItemStanding {
  readonly item: ScheduleItem;
  /** Null when the item, or the whole recommendation, is withdrawn. */
  readonly status: Status | null;
  readonly reason: ItemReason;
  readonly withdrawn: Withdrawal | undefined;
  /** The day it was done or, when only that is known, a day by which it was. */
  readonly done: Done | undefined;
  /** The newest reopening that no completion followed; undefined of an item that is done. */
  readonly reopening: Change | undefined;
  readonly originalDue: IsoDate | undefined;
  /** The newest re-planned due date, else the original. */
  readonly due: IsoDate | undefined;
  /** The newest forecast not cancelled since; of an item that is done, none. */
  readonly forecast: IsoDate | undefined;
  /** Every re-plan and forecast up to the day, oldest first. */
  readonly slips: readonly Slip[];
  /** The re-plan that gave the due date. */
  readonly replan: Slip | undefined;
  /** Whether the status was decided against a re-planned date. */
  readonly replanned: boolean;
  /** Days since the due date, at least 0; 0 of an item that is done or has no due date. */
  readonly daysOverdue: number;
  /** Days from the original due date to the day done, else to the day expected. */
  readonly daysAfterOriginal: number | undefined;
}

export type Done =
  | { readonly on: IsoDate; readonly by?: undefined }
  | { readonly by: IsoDate; readonly on?: undefined };

/** One move of a date: an agreed re-plan, or a forecast, which moves without moving the plan. */
export interface Slip {
  readonly kind: 'replan' | 'forecast';
  readonly date: IsoDate;
  readonly from: IsoDate | undefined;
  readonly to: IsoDate;
  readonly reason: string | undefined;
  readonly change: Change;
}

/** The rule that decided, with the dates that it compared. */
export type ItemReason =
  | { readonly rule: 'withdrawn' }
  | { readonly rule: 'done'; readonly done: Done }
  | { readonly rule: 'no-due-date' }
  | { readonly rule: 'in-time'; readonly due: IsoDate; readonly forecast: IsoDate | undefined }
  | { readonly rule: 'no-forecast'; readonly due: IsoDate }
  | { readonly rule: 'forecast-passed'; readonly due: IsoDate; readonly forecast: IsoDate }
  | { readonly rule: 'no-plan-end'; readonly due: IsoDate; readonly forecast: IsoDate }
  | {
      readonly rule: 'recovers' | 'beyond-plan-end';
      readonly due: IsoDate;
      readonly forecast: IsoDate;
      readonly originalPlanEnd: IsoDate;
    };

/** The standing of an item at the day, from the facts dated on or before it and nothing else. */
export function itemStanding(
  item: ScheduleItem,
  asOf: IsoDate,
  originalPlanEnd: IsoDate | undefined,
  recommendationWithdrawn = false,
): ItemStanding {
  const history = applyFacts(item, asOf);
  const { done, due, forecast } = history;
  const withdrawn = isWithdrawn(item, asOf) ? item.withdrawn : undefined;
  const reason: ItemReason =
    withdrawn !== undefined || recommendationWithdrawn
      ? { rule: 'withdrawn' }
      : decide(history, asOf, originalPlanEnd);
  const end = done === undefined ? (forecast ?? due) : done.on;
  return {
    item,
    status: statusOfRule[reason.rule],
    reason,
    withdrawn,
    done,
    reopening: history.reopening,
    originalDue: item.due,
    due,
    forecast: done === undefined ? forecast : undefined,
    slips: history.slips,
    replan: history.slips.findLast((slip) => slip.kind === 'replan'),
    replanned: wasReplanned(reason, history),
    daysOverdue: done !== undefined || due === undefined ? 0 : Math.max(0, daysBetween(due, asOf)),
    daysAfterOriginal:
      item.due === undefined || end === undefined ? undefined : daysBetween(item.due, end),
  };
}

const statusOfRule: Readonly<Record<ItemReason['rule'], Status | null>> = {
  withdrawn: null,
  done: 'complete',
  'no-due-date': 'in-process',
  'in-time': 'in-process',
  recovers: 'behind-recovering',
  'no-forecast': 'behind-adjusting',
  'forecast-passed': 'behind-adjusting',
  'no-plan-end': 'behind-adjusting',
  'beyond-plan-end': 'behind-adjusting',
};

/**
 * Rules 1 to 5 of a schedule item's status. The due date itself is still in time. What recovers does so
 * within the original plan, whatever was agreed since.
 */
function decide(
  { done, due, forecast }: History,
  asOf: IsoDate,
  originalPlanEnd: IsoDate | undefined,
): ItemReason {
  if (done !== undefined) return { rule: 'done', done };
  if (due === undefined) return { rule: 'no-due-date' };
  if (asOf <= due && (forecast ?? due) <= due) return { rule: 'in-time', due, forecast };
  if (forecast === undefined) return { rule: 'no-forecast', due };
  if (forecast < asOf) return { rule: 'forecast-passed', due, forecast };
  if (originalPlanEnd === undefined) return { rule: 'no-plan-end', due, forecast };
  const rule = forecast <= originalPlanEnd ? 'recovers' : 'beyond-plan-end';
  return { rule, due, forecast, originalPlanEnd };
}

/** A completion is judged against no date; everything else against the due date. */
function wasReplanned(reason: ItemReason, { slips }: History): boolean {
  if (reason.rule === 'done' || reason.rule === 'withdrawn') return false;
  return slips.some((slip) => slip.kind === 'replan');
}

interface History {
  done: Done | undefined;
  reopening: Change | undefined;
  due: IsoDate | undefined;
  forecast: IsoDate | undefined;
  slips: Slip[];
}

/** Facts apply by date, those of one day as written; `completed` and `completed_by` after them. */
function applyFacts(item: ScheduleItem, asOf: IsoDate): History {
  const history: History = {
    done: undefined,
    reopening: undefined,
    due: item.due,
    forecast: undefined,
    slips: [],
  };
  const shortForm: Done | undefined =
    item.completed !== undefined
      ? { on: item.completed }
      : item.completedBy !== undefined
        ? { by: item.completedBy }
        : undefined;
  const shortFormDate = shortForm?.on ?? shortForm?.by;
  let pending = shortFormDate !== undefined && shortFormDate <= asOf;
  for (const change of inOrder(item.changes)) {
    if (change.date > asOf) break;
    if (pending && shortFormDate !== undefined && shortFormDate < change.date) {
      complete(history, shortForm);
      pending = false;
    }
    apply(change, history);
  }
  if (pending) complete(history, shortForm);
  return history;
}

function complete(history: History, done: Done | undefined): void {
  history.done = done;
  history.reopening = undefined;
}

/** Within one change: completed or reopened, then the due date, then the forecast. */
function apply(change: Change, history: History): void {
  const { date, reason, due, forecast } = change;
  if (change.completed) complete(history, { on: date });
  if (change.reopened) {
    history.done = undefined;
    history.reopening = change;
    history.forecast = undefined;
  }
  if (due !== undefined) {
    history.slips.push({ kind: 'replan', date, from: history.due, to: due, reason, change });
    history.due = due;
    history.forecast = undefined;
  }
  if (forecast !== undefined) {
    const from = history.forecast ?? history.due;
    history.slips.push({ kind: 'forecast', date, from, to: forecast, reason, change });
    history.forecast = forecast;
  }
}
