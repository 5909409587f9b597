import type { IsoDate } from '../../src/domain/date.ts';
import type {
  Dependency,
  Recommendation,
  ScheduleItem,
  Withdrawal,
} from '../../src/domain/recommendation.ts';
import type { Register } from '../../src/domain/register.ts';
import type { Status } from '../../src/domain/status.ts';

interface Waiting {
  readonly target: string;
  readonly item: string | undefined;
  readonly status: Status | null | undefined;
}

/**
 * The statuses once more, straight from the words of the model and as plainly as they are written there:
 * nothing is remembered, everything is worked out from the records each time it is asked for. For sets
 * without a ring of dependencies only, since it would not come to an end.
 */
export class SecondModel {
  private readonly records: readonly Recommendation[];
  private readonly asOf: IsoDate;

  constructor({ recommendations }: Register, asOf: IsoDate) {
    this.records = recommendations;
    this.asOf = asOf;
  }

  /** Undefined of what is not in the programme, null of what is withdrawn. */
  status(id: string): Status | null | undefined {
    const record = this.present(id);
    if (record === undefined) return undefined;
    if (this.isWithdrawn(record)) return null;
    const rows = this.rows(record);
    if (rows.length === 0) return 'in-process';
    if (rows.every((row) => row === 'complete')) return 'complete';
    const end = this.planEnd(record);
    if (end !== undefined && this.asOf > end) return 'behind-adjusting';
    for (const worst of ['behind-adjusting', 'behind-recovering'] as const) {
      if (rows.includes(worst)) return worst;
    }
    return 'in-process';
  }

  /** The status of each deliverable that has come into the programme; null of what is withdrawn. */
  deliverables(record: Recommendation): (Status | null)[] {
    return record.deliverables
      .filter(({ added }) => added === undefined || added <= this.asOf)
      .map((item) =>
        this.isWithdrawn(record) || this.isWithdrawn(item) ? null : this.itemStatus(item, record),
      );
  }

  /** What each dependency with a row waits for, and the status of that. */
  dependencies(record: Recommendation): Waiting[] {
    return record.dependsOn.flatMap((dependency) => {
      const found = this.waitsFor(dependency);
      if (found === undefined) return [];
      const { target, item } = found;
      const standsIn = target.id !== dependency.recommendation;
      if (standsIn && (target === record || this.leadsTo(target, record, []))) return [];
      const status = item === undefined ? this.status(target.id) : this.itemStatus(item, target);
      return [{ target: target.id, item: item?.id, status }];
    });
  }

  private rows(record: Recommendation): Status[] {
    return [
      ...this.deliverables(record).filter((status) => status !== null),
      // Being late is counted once, where it happens.
      ...this.dependencies(record).map(({ status }) =>
        status === 'complete' ? ('complete' as const) : ('in-process' as const),
      ),
    ];
  }

  private itemStatus(item: ScheduleItem, record: Recommendation): Status {
    const { isDone, due, forecast } = this.story(item);
    if (isDone) return 'complete';
    if (due === undefined) return 'in-process';
    const expected = forecast ?? due;
    if (!(this.asOf > due) && !(expected > due)) return 'in-process';
    const end = record.plan?.end ?? this.latestOriginalDue(record);
    const recovers =
      forecast !== undefined && forecast >= this.asOf && end !== undefined && forecast <= end;
    return recovers ? 'behind-recovering' : 'behind-adjusting';
  }

  /** Its facts by date, on one date as written, the short forms after that day's changes. */
  private story(item: ScheduleItem) {
    let [isDone, due] = [false, item.due];
    let forecast: IsoDate | undefined;
    const short = item.completed ?? item.completedBy;
    for (const day of [
      ...new Set([...item.changes.map(({ date }) => date), short ?? this.asOf]),
    ].sort()) {
      if (day > this.asOf) break;
      for (const change of item.changes.filter(({ date }) => date === day)) {
        if (change.completed) isDone = true;
        if (change.reopened) [isDone, forecast] = [false, undefined];
        if (change.due !== undefined) [due, forecast] = [change.due, undefined];
        if (change.forecast !== undefined) forecast = change.forecast;
      }
      if (day === short) isDone = true;
    }
    return { isDone, due, forecast };
  }

  /** The plan end that the record gives, as known: the newest change, else the first plan's. */
  private planEnd({ plan }: Recommendation): IsoDate | undefined {
    let newest: { date: IsoDate; end: IsoDate } | undefined;
    for (const change of plan?.changes ?? []) {
      if (change.date > this.asOf) continue;
      if (newest === undefined || change.date >= newest.date) newest = change;
    }
    return newest?.end ?? plan?.end;
  }

  private latestOriginalDue(record: Recommendation): IsoDate | undefined {
    return record.deliverables
      .filter((item) => item.added === undefined || item.added <= this.asOf)
      .filter((item) => !this.isWithdrawn(item))
      .flatMap(({ due }) => due ?? [])
      .sort()
      .at(-1);
  }

  private waitsFor({ recommendation, deliverable, added }: Dependency) {
    if (added !== undefined && added > this.asOf) return undefined;
    const named = this.present(recommendation);
    if (named === undefined) return undefined;
    if (this.isWithdrawn(named)) {
      const target = this.standsInFor(named, []);
      return target && { target, item: undefined };
    }
    if (deliverable === undefined) return { target: named, item: undefined };
    const item = named.deliverables.find(({ id }) => id === deliverable);
    if (item === undefined || this.isWithdrawn(item)) return undefined;
    return item.added !== undefined && item.added > this.asOf ? undefined : { target: named, item };
  }

  private standsInFor(
    { id, withdrawn }: Recommendation,
    before: readonly string[],
  ): Recommendation | undefined {
    if (withdrawn?.into === undefined || before.includes(id)) return undefined;
    const next = this.present(withdrawn.into);
    return next && this.isWithdrawn(next) ? this.standsInFor(next, [...before, id]) : next;
  }

  /** Whether it waits for the other as a whole, directly or through others. */
  private leadsTo(from: Recommendation, to: Recommendation, before: readonly string[]): boolean {
    if (before.includes(from.id)) return false;
    return from.dependsOn.some((dependency) => {
      const found = this.waitsFor(dependency);
      if (found === undefined || found.item !== undefined) return false;
      return found.target === to || this.leadsTo(found.target, to, [...before, from.id]);
    });
  }

  private present(id: string): Recommendation | undefined {
    return this.records.find(
      (each) => each.id === id && (each.added === undefined || each.added <= this.asOf),
    );
  }

  private isWithdrawn({ withdrawn }: { readonly withdrawn?: Withdrawal | undefined }): boolean {
    return withdrawn !== undefined && withdrawn.date <= this.asOf;
  }
}
