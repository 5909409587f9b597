import fc from 'fast-check';
import { dateParts, isoDate, type IsoDate } from '../../src/domain/date.ts';
import type { Recommendation, ScheduleItem } from '../../src/domain/recommendation.ts';
import { register, type Register } from '../../src/domain/register.ts';
import { anyDay, anyRegister } from './generated.ts';
import { knownAt } from './known-at.ts';
import { day, nowhere } from './records.ts';

/** A programme as it was known on a day, and the same with facts that came later. */
export interface Grown {
  readonly asOf: IsoDate;
  readonly then: Register;
  readonly later: Register;
}

/** Any programme known on a day, grown by every fact of another one, each dated after that day. */
export const anyGrown: fc.Arbitrary<Grown> = fc
  .tuple(anyRegister, anyRegister, anyDay, fc.boolean())
  .map(([whole, other, asOf, first]) => {
    const then = knownAt(whole, asOf);
    return { asOf, then, later: grown(then, other, { asOf, first }) };
  });

interface Growth {
  readonly asOf: IsoDate;
  /** Whether new entries stand before those that were there, or after them. */
  readonly first: boolean;
}

function grown(then: Register, other: Register, growth: Growth): Register {
  const { programme } = then;
  const dates = new Set(programme.reports.map(({ date }) => date));
  const reports = other.programme.reports
    .map((each) => ({ ...each, date: after(each.date, growth.asOf) }))
    .filter(({ date }, index, all) => all.findIndex((each) => each.date === date) === index)
    .filter(({ date }) => !dates.has(date));
  const records = other.recommendations.map((more) => {
    const record = then.byId.get(more.id);
    return record === undefined ? arrived(more, growth) : grownRecord(record, more, growth);
  });
  const kept = then.recommendations.filter(({ id }) => !other.byId.has(id));
  return register({ ...programme, reports: joined(programme.reports, reports, growth) }, [
    ...records,
    ...kept,
  ]);
}

/** A record that came into the programme later; what it holds may bear any date. */
function arrived(record: Recommendation, { asOf }: Growth): Recommendation {
  return { ...record, added: after(record.added ?? asOf, asOf) };
}

function grownRecord(record: Recommendation, more: Recommendation, growth: Growth): Recommendation {
  const { asOf } = growth;
  const planChanges = datedLater(more.plan?.changes ?? [], asOf);
  const plan = record.plan ?? { changes: [], source: nowhere };
  const isPlanned = record.plan !== undefined || planChanges.length > 0;
  const dates = new Set(record.updates.map(({ date }) => date));
  return {
    ...record,
    plan: isPlanned ? { ...plan, changes: [...plan.changes, ...planChanges] } : undefined,
    milestones: grownItems(record.milestones, more.milestones, growth),
    deliverables: grownItems(record.deliverables, more.deliverables, growth),
    dependsOn: joined(record.dependsOn, addedLater(more.dependsOn, asOf), growth),
    withdrawn:
      record.withdrawn ?? datedLater(more.withdrawn === undefined ? [] : [more.withdrawn], asOf)[0],
    links: joined(record.links, datedLater(more.links, asOf), growth),
    updates: joined(
      record.updates,
      datedLater(more.updates, asOf).filter(({ date }) => !dates.has(date)),
      growth,
    ),
  };
}

/** Those that were there with later facts, and those that came later, which have no id to clash. */
function grownItems(
  items: readonly ScheduleItem[],
  more: readonly ScheduleItem[],
  growth: Growth,
): ScheduleItem[] {
  const { asOf } = growth;
  const grownOnes = items.map((each, index) => grownItem(each, more[index], asOf));
  const arrivals = addedLater(more, asOf).map((each) => ({ ...each, id: undefined }));
  return joined(grownOnes, arrivals, growth);
}

function grownItem(
  item: ScheduleItem,
  more: ScheduleItem | undefined,
  asOf: IsoDate,
): ScheduleItem {
  if (more === undefined) return item;
  const isShort = item.completed !== undefined || item.completedBy !== undefined;
  const changes = datedLater(more.changes, asOf).map((each) =>
    isShort ? { ...each, completed: false, reopened: false } : each,
  );
  const all = [...item.changes, ...changes];
  const mayBeShort = !isShort && !all.some(({ completed, reopened }) => completed || reopened);
  const short = (date: IsoDate | undefined) =>
    mayBeShort && date !== undefined ? after(date, asOf) : undefined;
  return {
    ...item,
    changes: all,
    completed: item.completed ?? short(more.completed),
    completedBy: item.completedBy ?? short(more.completedBy),
    evidence: [...item.evidence, ...datedLater(more.evidence, asOf)],
    withdrawn:
      item.withdrawn ?? datedLater(more.withdrawn === undefined ? [] : [more.withdrawn], asOf)[0],
  };
}

function joined<T>(there: readonly T[], arrivals: readonly T[], { first }: Growth): T[] {
  return first ? [...arrivals, ...there] : [...there, ...arrivals];
}

/** The facts, each on its day or, when that is no later one, on the same day of a later year. */
function datedLater<T extends { readonly date?: IsoDate | undefined }>(
  facts: readonly T[],
  asOf: IsoDate,
): T[] {
  return facts
    .map((each) => ({ ...each, date: after(each.date ?? asOf, asOf) }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function addedLater<T extends { readonly added?: IsoDate | undefined }>(
  things: readonly T[],
  asOf: IsoDate,
): T[] {
  return things.map((each) => ({ ...each, added: after(each.added ?? asOf, asOf) }));
}

function after(date: IsoDate, asOf: IsoDate): IsoDate {
  if (date > asOf) return date;
  const { year } = dateParts(asOf);
  const sameYear = isoDate(`${year}${date.slice(4)}`) ?? asOf;
  return sameYear > asOf ? sameYear : day(`${year + 1}${date.slice(4)}`);
}
