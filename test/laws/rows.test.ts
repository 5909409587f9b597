import fc from 'fast-check';
import { standingList } from '../../src/domain/roll-up.ts';
import { standingsAt } from '../../src/domain/standing.ts';
import { drawn } from '../support/effort.ts';
import { anyDay, anyKnottedRegister, anyRegister, finished } from '../support/generated.ts';

const anySet = fc.oneof(anyRegister, anyKnottedRegister);

test('the row of a dependency has the status of what it waits for, in rings (an error) too', () => {
  fc.assert(
    fc.property(fc.oneof(anySet, anySet.map(finished)), anyDay, (whole, asOf) => {
      const standings = standingsAt(whole, asOf);
      for (const { recommendation, dependencies } of standingList(standings)) {
        for (const { target, item, status, countsAs } of dependencies) {
          const waitedFor = standings.of(target.id);
          const its =
            item === undefined
              ? waitedFor
              : waitedFor?.deliverables.find((each) => each.item === item);
          expect([recommendation.id, target.id, status]).toEqual([
            recommendation.id,
            target.id,
            its?.status,
          ]);
          expect(countsAs === 'complete').toBe(status === 'complete');
        }
      }
    }),
    drawn(1000, 20_000),
  );
});
