import fc from 'fast-check';
import { dateParts, isoDate, type IsoDate } from '../../src/domain/date.ts';
import type { Register } from '../../src/domain/register.ts';
import { drawn } from '../support/effort.ts';
import { anyDay, anyRegister } from '../support/generated.ts';
import { knownAt } from '../support/known-at.ts';
import { anyGrown } from '../support/later-facts.ts';
import { outputs, pages } from '../support/outputs.ts';
import { harbourData, readProgramme, sampleData } from '../support/programmes.ts';
import { day } from '../support/records.ts';

const quarterEnds = [
  '2015-06-30',
  '2015-09-30',
  '2015-12-31',
  '2016-03-31',
  '2016-06-30',
  '2016-12-31',
].map(day);

/** Pages are drawn from the trees that are always compared; those of one in so many are all the same. */
const drawnOne = 25;

/** Both give the same of everything. */
function expectSame(present: Register, asOf: IsoDate, then: Register, run: number): void {
  expect(outputs(present, asOf)).toEqual(outputs(then, asOf));
  if (run % drawnOne !== 0) return;
  expect(pages(present, asOf)).toEqual(pages(then, asOf));
}

describe('facts dated after the reporting date change no byte', () => {
  test.each(quarterEnds)('of the harbour programme at %s', (asOf) => {
    const whole = readProgramme(harbourData);
    expectSame(whole, asOf, knownAt(whole, asOf), quarterEnds.indexOf(asOf));
  });

  test.each(quarterEnds)('of the sample programme at %s', (asOf) => {
    const whole = readProgramme(sampleData);
    expectSame(whole, asOf, knownAt(whole, asOf), quarterEnds.indexOf(asOf));
  });

  test('of any programme at any day, without those that it has', () => {
    let run = 0;
    fc.assert(
      fc.property(anyRegister, anyDay, (whole, asOf) => {
        expectSame(whole, asOf, knownAt(whole, asOf), run++);
      }),
      drawn(150, 10_000),
    );
  });

  test('of any programme at any day, with those of another one added', () => {
    let run = 0;
    fc.assert(
      fc.property(anyGrown, ({ then, later, asOf }) => {
        expectSame(later, asOf, then, run++);
      }),
      drawn(150, 10_000),
    );
  });
});

test('a programme to which facts came later is told differently then', () => {
  // Or the law above would hold of facts that nothing ever tells.
  let [told, all] = [0, 0];
  fc.assert(
    fc.property(anyGrown, ({ then, later, asOf }) => {
      const afterwards = muchLater(asOf);
      all++;
      if (outputs(later, afterwards)[0] !== outputs(then, afterwards)[0]) told++;
    }),
    drawn(50, 300),
  );
  expect(told).toBeGreaterThan(all * 0.9);
});

function muchLater(date: IsoDate): IsoDate {
  const { year } = dateParts(date);
  return isoDate(`${year + 4}-12-31`) ?? date;
}
