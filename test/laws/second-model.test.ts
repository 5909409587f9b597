import fc from 'fast-check';
import type { IsoDate } from '../../src/domain/date.ts';
import type { Register } from '../../src/domain/register.ts';
import { standingsAt } from '../../src/domain/standing.ts';
import { drawn } from '../support/effort.ts';
import { anyDay, anyRegister, finished } from '../support/generated.ts';
import { SecondModel } from '../support/second-model.ts';
import { harbourData, readProgramme, sampleData } from '../support/programmes.ts';
import { day } from '../support/records.ts';

/** Everything that has a status has the one that the second model gives it. */
function expectSame(whole: Register, asOf: IsoDate): void {
  const [standings, model] = [standingsAt(whole, asOf), new SecondModel(whole, asOf)];
  for (const record of whole.recommendations) {
    const standing = standings.of(record.id);
    expect([record.id, standing?.status]).toEqual([record.id, model.status(record.id)]);
    if (standing === undefined) continue;
    const { deliverables, dependencies } = standing;
    expect(deliverables.map(({ status }) => status)).toEqual(model.deliverables(record));
    expect(
      dependencies.map(({ target, item, status }) => ({
        target: target.id,
        item: item?.id,
        status,
      })),
    ).toEqual(model.dependencies(record));
  }
}

test('any programme has the statuses of a second model, made as plainly as the contract is written', () => {
  fc.assert(
    fc.property(fc.oneof(anyRegister, anyRegister.map(finished)), anyDay, expectSame),
    drawn(2000, 50_000),
  );
});

test.each([
  ['harbour', harbourData],
  ['sample', sampleData],
])('so has the %s programme', (_, data) => {
  const whole = readProgramme(data);
  for (const year of [2014, 2015, 2016, 2017]) {
    for (const end of ['03-31', '06-30', '09-30', '12-31'])
      expectSame(whole, day(`${year}-${end}`));
  }
});
