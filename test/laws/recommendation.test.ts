import fc from 'fast-check';
import { drawn } from '../support/effort.ts';
import { planEndAt } from '../../src/domain/plan-end.ts';
import { isKnown, isWithdrawn, type ScheduleItem } from '../../src/domain/recommendation.ts';
import { daysBetween } from '../../src/domain/date.ts';
import { register } from '../../src/domain/register.ts';
import { standingList } from '../../src/domain/roll-up.ts';
import { standingsAt, type RecommendationStanding } from '../../src/domain/standing.ts';
import { compareStatus, statuses, worstStatus, type Status } from '../../src/domain/status.ts';
import { anyDay, anyRegister } from '../support/generated.ts';
import {
  change,
  day,
  dependency,
  item,
  planChange,
  programme,
  recommendation,
} from '../support/records.ts';
import { anyPicked, expectNoneBetter, planned, twoDays, withRecord } from '../support/picked.ts';

const runs = drawn(1000, 20_000);

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
