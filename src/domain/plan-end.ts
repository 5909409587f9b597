import type { IsoDate } from './date.ts';
import { isKnown, isWithdrawn, type PlanChange, type Recommendation } from './recommendation.ts';

/** The day by which a whole recommendation was planned to be done, as known at a reporting date. */
export interface PlanEnd {
  readonly date: IsoDate;
  /** The end of the first plan; undefined when the record's first plan gave none. */
  readonly original: IsoDate | undefined;
  /** Whether the record's `plan` gives it; otherwise it is the latest original due date. */
  readonly given: boolean;
  /** The agreed changes of it, oldest first. */
  readonly changes: readonly PlanChange[];
}

/** The plan end at the day; undefined when neither a plan nor a due date gives one. */
export function planEndAt(record: Recommendation, asOf: IsoDate): PlanEnd | undefined {
  const changes = inOrder(record.plan?.changes ?? []).filter((change) => change.date <= asOf);
  const original = record.plan?.end ?? latestOriginalDue(record, asOf);
  const date = changes.at(-1)?.end ?? original;
  if (date === undefined) return undefined;
  const given = changes.length > 0 || record.plan?.end !== undefined;
  return { date, original, given, changes };
}

/** The same changes oldest first; those of one day as written. */
export function inOrder<T extends { readonly date: IsoDate }>(changes: readonly T[]): T[] {
  return [...changes].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function latestOriginalDue(record: Recommendation, asOf: IsoDate): IsoDate | undefined {
  let latest: IsoDate | undefined;
  for (const deliverable of record.deliverables) {
    const { added, due } = deliverable;
    const present = isKnown(added, asOf) && !isWithdrawn(deliverable, asOf);
    if (present && due !== undefined && (latest === undefined || due > latest)) latest = due;
  }
  return latest;
}
