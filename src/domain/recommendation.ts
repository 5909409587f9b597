import type { IsoDate } from './date.ts';
import type { Source } from './place.ts';
import type { Status } from './status.ts';

/** One recommendation of the review, as its record tells it: facts with their dates, no statuses. */
export interface Recommendation {
  readonly id: string;
  readonly title: string;
  /** What the recommendation asks; Markdown. */
  readonly description: string;
  /** The id of one of the programme's focus areas. */
  readonly focusArea?: string | undefined;
  readonly owner?: string | undefined;
  readonly successMeasure?: string | undefined;
  /** The day it came into the programme; always there when absent. */
  readonly added?: IsoDate | undefined;
  readonly plan?: Plan | undefined;
  readonly milestones: readonly ScheduleItem[];
  readonly deliverables: readonly ScheduleItem[];
  readonly dependsOn: readonly Dependency[];
  readonly related: readonly Reference[];
  /** The obligation that goes on after completion; Markdown. */
  readonly continuing?: string | undefined;
  readonly withdrawn?: Withdrawal | undefined;
  readonly links: readonly Link[];
  readonly updates: readonly Update[];
  readonly source: Source;
}

/** The plan of the whole recommendation: an undated first plan, and the agreed changes of its end. */
export interface Plan {
  readonly start?: IsoDate | undefined;
  readonly end?: IsoDate | undefined;
  readonly changes: readonly PlanChange[];
  readonly source: Source;
}

export interface PlanChange {
  readonly date: IsoDate;
  readonly end: IsoDate;
  readonly reason: string;
  readonly source: Source;
}

/** A deliverable or a milestone. */
export interface ScheduleItem {
  readonly id?: string | undefined;
  readonly title: string;
  /** Every deliverable has one; a milestone may. */
  readonly responsible?: string | undefined;
  /** The original due date, never overwritten. */
  readonly due?: IsoDate | undefined;
  readonly completed?: IsoDate | undefined;
  /** It was complete by this day, the day it was done being unknown. */
  readonly completedBy?: IsoDate | undefined;
  readonly changes: readonly Change[];
  readonly evidence: readonly Evidence[];
  readonly added?: IsoDate | undefined;
  readonly withdrawn?: Withdrawal | undefined;
  readonly source: Source;
}

/** What became known of a schedule item on one day. */
export interface Change {
  readonly date: IsoDate;
  readonly completed: boolean;
  readonly reopened: boolean;
  /** A re-plan: the due date agreed that day. */
  readonly due?: IsoDate | undefined;
  /** The date expected from that day on. */
  readonly forecast?: IsoDate | undefined;
  readonly reason?: string | undefined;
  readonly source: Source;
}

export interface Evidence {
  readonly title: string;
  readonly url: string;
  readonly date: IsoDate;
  readonly source: Source;
}

export interface Link {
  readonly title: string;
  readonly url: string;
  readonly date?: IsoDate | undefined;
  readonly source: Source;
}

/** Another recommendation, or one deliverable of it, for which this one waits. */
export interface Dependency {
  readonly recommendation: string;
  readonly deliverable?: string | undefined;
  /** What it waits for, in words. */
  readonly for?: string | undefined;
  readonly responsible?: string | undefined;
  readonly added?: IsoDate | undefined;
  readonly source: Source;
}

/** The id of another recommendation, where it is named. */
export interface Reference {
  readonly id: string;
  readonly source: Source;
}

export const withdrawals = ['not-implemented', 'not-accepted', 'superseded', 'merged'] as const;

export interface Withdrawal {
  readonly date: IsoDate;
  readonly as: (typeof withdrawals)[number];
  /** The recommendation that takes its place; never of a deliverable. */
  readonly into?: string | undefined;
  readonly reason?: string | undefined;
  readonly source: Source;
}

/** What was said about the recommendation on one reporting date. */
export interface Update {
  readonly date: IsoDate;
  readonly projectStatus?: string | undefined;
  readonly implementationNotes?: string | undefined;
  /** What its author believed; checked against the derived status, never deciding anything. */
  readonly statedStatus?: Status | undefined;
  readonly because?: string | undefined;
  readonly source: Source;
}

/** Whether the fact is known at the reporting date: undated facts always are. */
export function isKnown(date: IsoDate | undefined, asOf: IsoDate): boolean {
  return date === undefined || date <= asOf;
}

/** Whether the recommendation or the schedule item is withdrawn at the day. */
export function isWithdrawn(
  { withdrawn }: { readonly withdrawn?: Withdrawal | undefined },
  asOf: IsoDate,
): boolean {
  return withdrawn !== undefined && withdrawn.date <= asOf;
}
