import fc from 'fast-check';
import { drawn } from '../support/effort.ts';
import { itemStanding } from '../../src/domain/schedule.ts';
import type { IsoDate } from '../../src/domain/date.ts';
import type { Recommendation } from '../../src/domain/recommendation.ts';
import { standingsAt } from '../../src/domain/standing.ts';
import { compareStatus } from '../../src/domain/status.ts';
import { anyDay, anyItem } from '../support/generated.ts';
import { change, day, item } from '../support/records.ts';
import {
  anyPicked,
  expectNoneBetter,
  expectNoRecommendationWorse,
  planned,
  twoDays,
  withChange,
  withItem,
  withRecord,
} from '../support/picked.ts';

const anyEdge = fc.constantFrom('today', 'end', 'neither');
const runs = drawn(1000, 20_000);

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
        const now = open.byId.get(record.id)?.deliverables[picked.at] ?? item();
        expect(itemStanding(now, asOf, undefined).status).not.toBe('complete');
      }),
      runs,
    );
  });

  test('that is late, and of which no other fact is known, makes no recommendation better', () => {
    fc.assert(
      fc.property(anyPicked, anyDay, (picked, asOf) => {
        // Its due date may give the plan end, so that stays.
        const idle = withItem(picked, (each) => ({
          ...each,
          completed: undefined,
          completedBy: undefined,
          changes: [],
        }));
        const { due } = picked.record.deliverables[picked.at] ?? {};
        if (due === undefined || due >= asOf) return;
        expectNoRecommendationWorse(picked.whole, idle, asOf);
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
        const agreed = withChange(
          { ...whole, changes: whole.changes.filter(({ date }) => date <= asOf) },
          change(asOf, { due, reason: 'agreed' }),
        );
        const { status } = itemStanding(agreed, asOf, end);
        const before = itemStanding(whole, asOf, end).status;
        expect(status).toBe(before === 'complete' || before === null ? before : 'in-process');
      }),
      runs,
    );
  });

  test('that is late recovers exactly by a forecast that has not passed and is within the plan', () => {
    fc.assert(
      fc.property(anyItem, anyDay, anyDay, anyDay, anyEdge, (any, day, forecast, other, edge) => {
        // The day forecast is often today or the last one of the plan, where the limits are.
        const [asOf, end] = [edge === 'today' ? forecast : day, edge === 'end' ? forecast : other];
        const whole = { ...any, changes: any.changes.filter(({ date }) => date <= asOf) };
        const silent = {
          ...whole,
          changes: whole.changes.map((each) => ({ ...each, forecast: undefined })),
        };
        const before = itemStanding(silent, asOf, end);
        const promised = withChange(silent, change(asOf, { forecast }));
        const { status } = itemStanding(promised, asOf, end);
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

  test('that is withdrawn makes no recommendation worse, in a plan, unless one is left without a row', () => {
    fc.assert(
      fc.property(anyPicked, anyDay, anyDay, (picked, end, asOf) => {
        const record = planned(picked.record, end);
        const whole = withRecord(picked.whole, record);
        const gone = withItem({ ...picked, whole, record }, (each) => ({
          ...each,
          withdrawn: { date: asOf, as: 'not-implemented', source: each.source },
        }));
        // What is left without a row, itself or another that waited for it, is not complete.
        const isLeft = ({ id }: Recommendation) =>
          standingsAt(gone, asOf).of(id)?.reason.rule === 'no-rows' &&
          standingsAt(whole, asOf).of(id)?.reason.rule !== 'no-rows';
        if (whole.recommendations.some(isLeft)) return;
        const after = standingsAt(gone, asOf).of(record.id);
        const then = standingsAt(whole, asOf).of(record.id)?.status ?? null;
        const now = after?.status ?? null;
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
        expectNoRecommendationWorse(whole, worse, asOf);
      }),
      runs,
    );
  });
});
