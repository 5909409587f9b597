import type { IsoDate } from '../../src/domain/date.ts';
import type { Recommendation, ScheduleItem } from '../../src/domain/recommendation.ts';
import { register, type Register } from '../../src/domain/register.ts';

/** The same programme without any fact dated after the day: as it was known then. */
export function knownAt(whole: Register, asOf: IsoDate): Register {
  const { reports, ...settings } = whole.programme;
  return register(
    { ...settings, reports: known(reports, asOf) },
    there(whole.recommendations, asOf).map((record): Recommendation => ({
      ...record,
      plan:
        record.plan === undefined
          ? undefined
          : { ...record.plan, changes: known(record.plan.changes, asOf) },
      milestones: itemsThen(record.milestones, asOf),
      deliverables: itemsThen(record.deliverables, asOf),
      dependsOn: there(record.dependsOn, asOf),
      withdrawn: sooner(record.withdrawn, asOf),
      links: known(record.links, asOf),
      updates: known(record.updates, asOf),
    })),
  );
}

function itemsThen(items: readonly ScheduleItem[], asOf: IsoDate): ScheduleItem[] {
  const known = (date: IsoDate | undefined) =>
    date !== undefined && date <= asOf ? date : undefined;
  return there(items, asOf).map((item) => ({
    ...item,
    completed: known(item.completed),
    completedBy: known(item.completedBy),
    changes: item.changes.filter(({ date }) => date <= asOf),
    evidence: item.evidence.filter(({ date }) => date <= asOf),
    withdrawn: sooner(item.withdrawn, asOf),
  }));
}

function known<T extends { readonly date?: IsoDate | undefined }>(
  facts: readonly T[],
  asOf: IsoDate,
): T[] {
  return facts.filter(({ date }) => date === undefined || date <= asOf);
}

function there<T extends { readonly added?: IsoDate | undefined }>(
  things: readonly T[],
  asOf: IsoDate,
): T[] {
  return things.filter(({ added }) => added === undefined || added <= asOf);
}

function sooner<T extends { readonly date: IsoDate }>(
  fact: T | undefined,
  asOf: IsoDate,
): T | undefined {
  return fact !== undefined && fact.date <= asOf ? fact : undefined;
}
