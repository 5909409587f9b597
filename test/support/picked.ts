import fc from 'fast-check';
import type { IsoDate } from '../../src/domain/date.ts';
import type { Change, Recommendation, ScheduleItem } from '../../src/domain/recommendation.ts';
import { register, type Register } from '../../src/domain/register.ts';
import { standingList } from '../../src/domain/roll-up.ts';
import { standingsAt } from '../../src/domain/standing.ts';
import { compareStatus, type Status } from '../../src/domain/status.ts';
import { anyDay, anyRegister } from './generated.ts';

/** A programme with the place of one of its deliverables. */
export interface Picked {
  readonly whole: Register;
  readonly record: Recommendation;
  readonly at: number;
}

/** Any deliverable of any programme. */
export const anyPicked: fc.Arbitrary<Picked> = fc
  .tuple(anyRegister, fc.nat(), fc.nat())
  .map(([whole, n, m]) => {
    const records = whole.recommendations.filter(({ deliverables }) => deliverables.length > 0);
    const record = records[n % Math.max(records.length, 1)];
    return record && { whole, record, at: m % record.deliverables.length };
  })
  .filter((each) => each !== undefined);

/** The programme with the record changed. */
export function withRecord(whole: Register, record: Recommendation): Register {
  const { programme, recommendations } = whole;
  return register(
    programme,
    recommendations.map((each) => (each.id === record.id ? record : each)),
  );
}

/** The programme with the deliverable changed. */
export function withItem({ whole, record, at }: Picked, to: (item: ScheduleItem) => ScheduleItem) {
  const deliverables = record.deliverables.map((each, index) => (index === at ? to(each) : each));
  return withRecord(whole, { ...record, deliverables });
}

/** The item with one change more, the last of them. */
export function withChange(item: ScheduleItem, last: Change): ScheduleItem {
  return { ...item, changes: [...item.changes, last] };
}

/** A plan whose end is given and never moved. */
export function planned(record: Recommendation, end: IsoDate): Recommendation {
  const { source } = record;
  return { ...record, plan: { start: undefined, end, changes: [], source } };
}

/** The status of each recommendation by its id, and of its deliverables by id and place; null when withdrawn. */
export function statusesAt(whole: Register, asOf: IsoDate): Map<string, Status | null> {
  const list = standingList(standingsAt(whole, asOf));
  return new Map(
    list.flatMap((of): [string, Status | null][] => [
      [of.recommendation.id, of.status],
      ...of.deliverables.map(({ status }, at): [string, Status | null] => [
        `${of.recommendation.id}/${at}`,
        status,
      ]),
    ]),
  );
}

/** No recommendation and no deliverable stands better after than before; what is withdrawn stays so. */
export function expectNoneBetter(
  after: Register,
  before: Register,
  asOf: IsoDate,
  then = asOf,
): void {
  const earlier = statusesAt(before, then);
  for (const [name, status] of statusesAt(after, asOf)) {
    const was = earlier.get(name) ?? null;
    if (was === null || status === null) expect({ name, status }).toEqual({ name, status: was });
    else expect([name, compareStatus(status, was) < 0]).toEqual([name, false]);
  }
}

/** Those of the statuses that are of recommendations. */
export const recommendationsOf = (list: ReadonlyMap<string, Status | null>) =>
  [...list].filter(([name]) => !name.includes('/'));

/** No recommendation stands worse after than before; what is withdrawn stays so. */
export function expectNoRecommendationWorse(
  after: Register,
  before: Register,
  asOf: IsoDate,
): void {
  const earlier = statusesAt(before, asOf);
  for (const [name, status] of recommendationsOf(statusesAt(after, asOf))) {
    const was = earlier.get(name) ?? null;
    if (was === null || status === null) expect({ name, status }).toEqual({ name, status: was });
    else expect([name, compareStatus(status, was) > 0]).toEqual([name, false]);
  }
}

/** Two days, the earlier one first; they may be one. */
export const twoDays = fc
  .tuple(anyDay, anyDay)
  .map(([a, b]): [IsoDate, IsoDate] => (a < b ? [a, b] : [b, a]));
