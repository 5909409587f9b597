import fc from 'fast-check';
import { isOpen, isWithoutDate, standingList } from '../../src/domain/roll-up.ts';
import { standingsAt } from '../../src/domain/standing.ts';
import { isBehind } from '../../src/domain/status.ts';
import { present } from '../../src/domain/present.ts';
import { drawn } from '../support/effort.ts';
import type { ScheduleItem } from '../../src/domain/recommendation.ts';
import { itemStanding } from '../../src/domain/schedule.ts';
import type { IsoDate } from '../../src/domain/date.ts';
import { anyDay, anyItem, anyRegister } from '../support/generated.ts';
import { knownAt } from '../support/known-at.ts';
import { day } from '../support/records.ts';
import { expectNoneBetter, statusesAt, twoDays } from '../support/picked.ts';

const runs = drawn(1000, 20_000);

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

  test('makes what is open late at last, but for what is without a date', () => {
    fc.assert(
      fc.property(anyRegister, anyDay, (any, asOf) => {
        const whole = knownAt(any, asOf);
        const [now, atLast] = [standingsAt(whole, asOf), standingsAt(whole, day('9999-12-31'))];
        for (const standing of standingList(now).filter(isOpen)) {
          // What has no row is in process, whatever its plan says.
          if (standing.reason.rule === 'no-rows') continue;
          const last = present(atLast.of(standing.recommendation.id));
          expect(isBehind(last.status)).toBe(!isWithoutDate(standing));
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
        const { due, forecast, status } = itemStanding(whole, known, end);
        const limits = [due, forecast].filter((each) => each !== undefined && each >= known);
        const next = limits.reduce(
          (a, b) => (a === undefined || (b !== undefined && b < a) ? b : a),
          undefined,
        );
        expect(itemStanding(whole, next ?? day('2030-01-01'), end).status).toBe(status);
      }),
      runs,
    );
  });
});
