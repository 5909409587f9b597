import fc from 'fast-check';
import { daysBetween, type IsoDate } from '../../src/domain/date.ts';
import { planEndAt } from '../../src/domain/plan-end.ts';
import { isKnown, isWithdrawn } from '../../src/domain/recommendation.ts';
import type { Change, Recommendation, ScheduleItem } from '../../src/domain/recommendation.ts';
import { register, type Register } from '../../src/domain/register.ts';
import { itemStanding } from '../../src/domain/schedule.ts';
import { standingList } from '../../src/domain/roll-up.ts';
import { standingsAt, type RecommendationStanding } from '../../src/domain/standing.ts';
import { compareStatus, statuses, worstStatus, type Status } from '../../src/domain/status.ts';
import { drawn } from '../support/effort.ts';
import { anyDay, anyItem, anyRegister } from '../support/generated.ts';
import { knownAt } from '../support/known-at.ts';
import {
  change,
  day,
  dependency,
  item,
  planChange,
  programme,
  recommendation,
} from '../support/records.ts';

const runs = drawn(1000, 20_000);

/** A programme with the place of one of its deliverables. */
interface Picked {
  readonly whole: Register;
  readonly record: Recommendation;
  readonly at: number;
}

/** Any deliverable of any programme. */
const anyPicked: fc.Arbitrary<Picked> = fc
  .tuple(anyRegister, fc.nat(), fc.nat())
  .map(([whole, n, m]) => {
    const records = whole.recommendations.filter(({ deliverables }) => deliverables.length > 0);
    const record = records[n % Math.max(records.length, 1)];
    return record && { whole, record, at: m % record.deliverables.length };
  })
  .filter((each) => each !== undefined);

/** The programme with the record changed. */
function withRecord(whole: Register, record: Recommendation): Register {
  const { programme, recommendations } = whole;
  return register(
    programme,
    recommendations.map((each) => (each.id === record.id ? record : each)),
  );
}

/** The programme with the deliverable changed. */
function withItem({ whole, record, at }: Picked, to: (item: ScheduleItem) => ScheduleItem) {
  const deliverables = record.deliverables.map((each, index) => (index === at ? to(each) : each));
  return withRecord(whole, { ...record, deliverables });
}

function withChange(item: ScheduleItem, last: Change): ScheduleItem {
  return { ...item, changes: [...item.changes, last] };
}

/** A plan whose end is given and never moved. */
function planned(record: Recommendation, end: IsoDate): Recommendation {
  const { source } = record;
  return { ...record, plan: { start: undefined, end, changes: [], source } };
}

function statusesAt(whole: Register, asOf: IsoDate): Map<string, Status | null> {
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

function expectNoneBetter(after: Register, before: Register, asOf: IsoDate, then = asOf): void {
  const earlier = statusesAt(before, then);
  for (const [name, status] of statusesAt(after, asOf)) {
    const was = earlier.get(name) ?? null;
    if (was === null || status === null) expect({ name, status }).toEqual({ name, status: was });
    else expect([name, compareStatus(status, was) < 0]).toEqual([name, false]);
  }
}

const recommendationsOf = (list: ReadonlyMap<string, Status | null>) =>
  [...list].filter(([name]) => !name.includes('/'));

function expectNoRecommendationWorse(after: Register, before: Register, asOf: IsoDate): void {
  const earlier = statusesAt(before, asOf);
  for (const [name, status] of recommendationsOf(statusesAt(after, asOf))) {
    const was = earlier.get(name) ?? null;
    if (was === null || status === null) expect({ name, status }).toEqual({ name, status: was });
    else expect([name, compareStatus(status, was) > 0]).toEqual([name, false]);
  }
}

const twoDays = fc
  .tuple(anyDay, anyDay)
  .map(([a, b]): [IsoDate, IsoDate] => (a < b ? [a, b] : [b, a]));
const of = (standing: RecommendationStanding | undefined) => standing?.status ?? null;

describe('time', () => {
  test('alone makes nothing better, and takes no completion and no withdrawal back', () => {
    fc.assert(
      fc.property(anyRegister, twoDays, (any, [then, asOf]) => {
        const whole = knownAt(any, then);
        expectNoneBetter(whole, whole, asOf, then);
        const now = statusesAt(whole, asOf);
        for (const [name, status] of statusesAt(whole, then)) {
          if (status === 'complete' && name.includes('/')) expect(now.get(name)).toBe('complete');
        }
      }),
      runs,
    );
  });

  test('changes an item only on the days after its due date, its forecast and its plan end', () => {
    fc.assert(
      fc.property(anyItem, anyDay, fc.option(anyDay, { nil: undefined }), (item, known, end) => {
        const until = (date: IsoDate | undefined) =>
          date !== undefined && date <= known ? date : undefined;
        const whole: ScheduleItem = {
          ...item,
          completed: until(item.completed),
          completedBy: until(item.completedBy),
          withdrawn: undefined,
          changes: item.changes.filter(({ date }) => date <= known),
        };
        const planEnd = end && { date: end, original: end, given: true, changes: [] };
        const { due, forecast, status } = itemStanding(whole, known, planEnd);
        const limits = [due, forecast].filter((each) => each !== undefined && each >= known);
        const next = limits.reduce(
          (a, b) => (a === undefined || (b !== undefined && b < a) ? b : a),
          undefined,
        );
        expect(itemStanding(whole, next ?? day('2030-01-01'), planEnd).status).toBe(status);
      }),
      runs,
    );
  });
});

describe('a deliverable', () => {
  test('that is completed is complete and makes no recommendation worse', () => {
    fc.assert(
      fc.property(anyPicked, anyDay, (picked, asOf) => {
        const done = withItem(picked, (each) =>
          withChange(
            { ...each, changes: each.changes.filter(({ date }) => date <= asOf) },
            change(asOf, { completed: true }),
          ),
        );
        expectNoRecommendationWorse(done, picked.whole, asOf);
        const { id } = picked.record;
        const standing = standingsAt(done, asOf)
          .of(id)
          ?.deliverables.find(({ item }) => item === done.byId.get(id)?.deliverables[picked.at]);
        expect(['complete', null, undefined]).toContain(standing?.status);
      }),
      runs,
    );
  });

  test('that is reopened is not complete, and makes no recommendation better', () => {
    fc.assert(
      fc.property(anyPicked, anyDay, (picked, asOf) => {
        // In the short form it cannot be reopened.
        const long = withItem(picked, (each) => ({
          ...each,
          completed: undefined,
          completedBy: undefined,
          changes: [
            ...each.changes.filter(({ date }) => date <= asOf),
            change(asOf, { completed: true }),
          ],
        }));
        const record = long.byId.get(picked.record.id) ?? picked.record;
        const open = withItem({ ...picked, whole: long, record }, (each) =>
          withChange(each, change(asOf, { reopened: true })),
        );
        expectNoneBetter(open, long, asOf);
      }),
      runs,
    );
  });

  test('of which less is done by an earlier, worse story makes no recommendation better', () => {
    fc.assert(
      fc.property(anyPicked, anyDay, (picked, asOf) => {
        // Its due date may give the plan end, so that stays; nothing of what came after is known.
        const idle = withItem(picked, ({ completed, completedBy, ...each }) => ({
          ...each,
          changes: [],
        }));
        const { due } = picked.record.deliverables[picked.at] ?? {};
        if (due === undefined || due >= asOf) return;
        expectNoneBetterRecommendation(idle, picked.whole, asOf);
      }),
      runs,
    );
  });

  test('that is due later, in a plan that ends as before, is never worse for it', () => {
    fc.assert(
      fc.property(anyPicked, twoDays, anyDay, anyDay, (picked, [due, later], end, asOf) => {
        const record = planned(picked.record, end);
        const base = { ...picked, whole: withRecord(picked.whole, record), record };
        const [sooner, after] = [due, later].map((date) =>
          withItem(base, (each) => ({ ...each, due: date })),
        );
        if (sooner === undefined || after === undefined) throw new Error('two programmes');
        expectNoneBetter(sooner, after, asOf);
      }),
      runs,
    );
  });

  test('that is due later, be the plan end its due date or not, makes its recommendation no worse', () => {
    fc.assert(
      fc.property(anyPicked, twoDays, anyDay, (picked, [due, later], asOf) => {
        const sooner = withItem(picked, (each) => ({ ...each, due }));
        const after = withItem(picked, (each) => ({ ...each, due: later }));
        expectNoneBetter(sooner, after, asOf);
      }),
      runs,
    );
  });

  test('that is open and agreed to be due on a day that has not passed is in process', () => {
    fc.assert(
      fc.property(anyItem, twoDays, anyDay, (whole, [asOf, due], end) => {
        const planEnd = { date: end, original: end, given: true, changes: [] };
        const agreed = withChange(
          { ...whole, changes: whole.changes.filter(({ date }) => date <= asOf) },
          change(asOf, { due, reason: 'agreed' }),
        );
        const { status } = itemStanding(agreed, asOf, planEnd);
        const before = itemStanding(whole, asOf, planEnd).status;
        expect(status).toBe(before === 'complete' || before === null ? before : 'in-process');
      }),
      runs,
    );
  });

  test('that is late recovers exactly by a forecast that has not passed and is within the plan', () => {
    fc.assert(
      fc.property(anyItem, anyDay, anyDay, anyDay, (any, asOf, forecast, end) => {
        const whole = { ...any, changes: any.changes.filter(({ date }) => date <= asOf) };
        const planEnd = { date: end, original: end, given: true, changes: [] };
        const silent = {
          ...whole,
          changes: whole.changes.map((each) => ({ ...each, forecast: undefined })),
        };
        const before = itemStanding(silent, asOf, planEnd);
        const promised = withChange(silent, change(asOf, { forecast }));
        const { status } = itemStanding(promised, asOf, planEnd);
        if (before.status === 'behind-adjusting') {
          const holds = forecast >= asOf && forecast <= end;
          expect(status).toBe(holds ? 'behind-recovering' : 'behind-adjusting');
          return;
        }
        // In time, a forecast up to the due date changes nothing, and a later one tells that it will be late.
        const late =
          before.status === 'in-process' && before.due !== undefined && forecast > before.due;
        if (!late) expect(status).toBe(before.status);
        else expect(status).toBe(forecast <= end ? 'behind-recovering' : 'behind-adjusting');
      }),
      runs,
    );
  });

  test('that is expected sooner, on a day that has not passed, is never worse for it', () => {
    fc.assert(
      fc.property(anyPicked, anyDay, twoDays, (picked, asOf, [sooner, later]) => {
        if (sooner < asOf) return;
        const expected = (forecast: IsoDate) =>
          withItem(picked, (each) =>
            withChange(
              { ...each, changes: each.changes.filter(({ date }) => date <= asOf) },
              change(asOf, { forecast }),
            ),
          );
        expectNoneBetter(expected(later), expected(sooner), asOf);
      }),
      runs,
    );
  });

  test('that is withdrawn makes a recommendation with another row, in a plan, no worse', () => {
    fc.assert(
      fc.property(anyPicked, anyDay, anyDay, (picked, end, asOf) => {
        const record = planned(picked.record, end);
        const whole = withRecord(picked.whole, record);
        const gone = withItem({ ...picked, whole, record }, (each) => ({
          ...each,
          withdrawn: { date: asOf, as: 'not-implemented', source: each.source },
        }));
        const after = standingsAt(gone, asOf).of(record.id);
        if (after?.reason.rule === 'no-rows') return;
        const [now, then] = [of(after), of(standingsAt(whole, asOf).of(record.id))];
        if (now === null || then === null) expect(now).toBe(then);
        else expect(compareStatus(now, then)).toBeLessThanOrEqual(0);
      }),
      runs,
    );
  });

  test('more that is late makes no recommendation better', () => {
    // Due before any other date, it moves no plan end that follows from due dates.
    const late = item({ due: day('2013-01-01') });
    fc.assert(
      fc.property(anyPicked, anyDay, ({ whole, record }, asOf) => {
        const worse = withRecord(whole, {
          ...record,
          deliverables: [...record.deliverables, late],
        });
        const before = recommendationsOf(statusesAt(whole, asOf));
        const after = statusesAt(worse, asOf);
        for (const [name, was] of before) {
          const status = after.get(name) ?? null;
          if (was === null || status === null) expect(status).toBe(was);
          else expect(compareStatus(status, was)).toBeGreaterThanOrEqual(0);
        }
      }),
      runs,
    );
  });
});

function expectNoneBetterRecommendation(after: Register, before: Register, asOf: IsoDate): void {
  expectNoRecommendationWorse(before, after, asOf);
}

describe('a plan', () => {
  test('that ends later makes nothing worse, be it the first plan or an agreed change', () => {
    fc.assert(
      fc.property(anyPicked, twoDays, anyDay, fc.boolean(), (picked, ends, asOf, agreed) => {
        const { whole, record } = picked;
        const [sooner, later] = ends.map((end) =>
          withRecord(whole, {
            ...planned(record, end),
            ...(agreed && {
              plan: { changes: [planChange(asOf, end)], source: record.source },
            }),
          }),
        );
        if (sooner === undefined || later === undefined) throw new Error('two programmes');
        expectNoneBetter(sooner, later, asOf);
      }),
      runs,
    );
  });

  test('whose end has passed is to be adjusted unless all rows are complete or there are none', () => {
    fc.assert(
      fc.property(anyRegister, anyDay, (whole, asOf) => {
        for (const each of standingList(standingsAt(whole, asOf))) {
          const end = planEndAt(each.recommendation, asOf);
          if (each.status === null || end?.given !== true || end.date >= asOf) continue;
          const rows = rowsOf(each);
          const isOpen = rows.some((status) => status !== 'complete');
          expect(each.status === 'behind-adjusting').toBe(isOpen);
        }
      }),
      runs,
    );
  });
});

function rowsOf({ deliverables, dependencies }: RecommendationStanding): Status[] {
  return [
    ...deliverables.map(({ status }) => status).filter((status) => status !== null),
    ...dependencies.map(({ status }): Status => (status === 'complete' ? status : 'in-process')),
  ];
}

describe('a recommendation', () => {
  test('stands as the worst of its rows, and worse only when its plan has ended', () => {
    fc.assert(
      fc.property(anyRegister, anyDay, (whole, asOf) => {
        for (const each of standingList(standingsAt(whole, asOf))) {
          const rows = rowsOf(each);
          const withdrawn = isWithdrawn(each.recommendation, asOf);
          expect(each.status === null).toBe(withdrawn);
          if (each.status === null) continue;
          const worst = rows.length === 0 ? 'in-process' : worstStatus(rows);
          if (each.status !== worst) {
            expect(each.status).toBe('behind-adjusting');
            expect(each.planEnd?.given).toBe(true);
            expect(asOf > (each.planEnd?.date ?? asOf)).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  /** The story of a deliverable due on 1 January 2016 that stands so on 1 February, in a plan up to June. */
  const stories: Readonly<Record<Status, Partial<ScheduleItem>>> = {
    complete: { completed: day('2016-01-01') },
    'in-process': { due: day('2016-06-30') },
    'behind-recovering': { changes: [change('2016-01-01', { forecast: day('2016-06-01') })] },
    'behind-adjusting': {},
  };
  const rowOf = (status: Status) => item({ due: day('2016-01-01'), ...stories[status] });
  const anyStatus = fc.constantFrom(...statuses);
  const anyRows = fc.array(anyStatus, { maxLength: 4 });

  test('with a worse row is never better, whatever the other rows and the plan', () => {
    fc.assert(
      fc.property(
        anyRows,
        fc.array(anyStatus, { maxLength: 2 }),
        fc.tuple(anyStatus, anyStatus),
        fc.constantFrom('2016-06-30', '2016-01-31'),
        fc.boolean(),
        (rows, waitedFor, [one, other], end, isDependency) => {
          const statusWith = (row: Status) => {
            const waits = [...waitedFor, ...(isDependency ? [row] : [])];
            const own = [...rows, ...(isDependency ? [] : [row])].map(rowOf);
            const records = waits.map((each, at) =>
              planned(
                recommendation(String(at), { deliverables: [rowOf(each)] }),
                day('2016-06-30'),
              ),
            );
            const dependsOn = waits.map((_, at) => dependency(String(at)));
            const waiting = recommendation('9', { deliverables: own, dependsOn });
            const whole = register(programme(), [...records, planned(waiting, day(end))]);
            return standingsAt(whole, day('2016-02-01')).of('9')?.status ?? 'complete';
          };
          const [better, worse] = compareStatus(one, other) < 0 ? [one, other] : [other, one];
          expect(compareStatus(statusWith(worse), statusWith(better))).toBeGreaterThanOrEqual(0);
        },
      ),
      runs,
    );
  });

  test('is not changed by how late that is for which it waits', () => {
    fc.assert(
      fc.property(anyRegister, anyDay, (whole, asOf) => {
        // Every deliverable that is not complete is late instead: those who only wait stand as before.
        const before = standingList(standingsAt(whole, asOf));
        for (const each of before) {
          const own = each.deliverables.map(({ status }) => status).filter((s) => s !== null);
          if (each.status === null || own.some((status) => status !== 'complete')) continue;
          if (each.planEnd?.given === true && asOf > each.planEnd.date) continue;
          expect(['complete', 'in-process']).toContain(each.status);
        }
      }),
      runs,
    );
  });

  test('that is not there yet, or no more, has no row and no lateness', () => {
    fc.assert(
      fc.property(anyRegister, anyDay, (whole, asOf) => {
        const standings = standingsAt(whole, asOf);
        for (const { id, added } of whole.recommendations) {
          expect(standings.of(id) !== undefined).toBe(isKnown(added, asOf));
        }
        for (const { status, deliverables } of standingList(standings)) {
          if (status === null) {
            for (const row of deliverables) expect(row.status).toBeNull();
          }
          for (const row of deliverables) {
            const late = row.due === undefined ? 0 : Math.max(0, daysBetween(row.due, asOf));
            expect(row.daysOverdue).toBe(row.done === undefined ? late : 0);
          }
        }
      }),
      runs,
    );
  });
});
