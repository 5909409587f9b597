import fc from 'fast-check';
import { statedStatus } from '../../src/checks/stated-status.ts';
import type { Register } from '../../src/domain/register.ts';
import type { Status } from '../../src/domain/status.ts';
import type { ReadSet } from '../../src/read/read-register.ts';
import { reportJsonText } from '../../src/report/report-json.ts';
import { statusReport } from '../../src/report/status-report.ts';
import { drawn } from '../support/effort.ts';
import { anyRegister } from '../support/generated.ts';
import { nowhere } from '../support/records.ts';

/** The set as if it had been read without a fault. */
function asRead(whole: Register): ReadSet {
  const file = { texts: [], faults: [] };
  return {
    register: whole,
    programme: { ...file, file: 'programme.yaml' },
    records: whole.recommendations.map((recommendation) => ({
      ...file,
      file: `${recommendation.id}.yaml`,
      recommendation,
    })),
    possibleIds: new Set(),
    texts: new Map(),
  };
}

test('a stated status is found to differ exactly when the report of its date says otherwise', () => {
  let [agreed, differed] = [0, 0];
  fc.assert(
    fc.property(anyRegister, (any) => {
      // Each update a place of its own, by which its finding is known.
      const recommendations = any.recommendations.map((record) => ({
        ...record,
        updates: record.updates.map((update) => ({
          ...update,
          because: undefined,
          source: { ...nowhere, place: { ...nowhere.place, file: `${record.id} ${update.date}` } },
        })),
      }));
      const byId = new Map(recommendations.map((record) => [record.id, record]));
      const whole = { ...any, recommendations, byId };
      const found = statedStatus
        .run(asRead(whole), { asOf: undefined, found: [] })
        .map(({ place, facts }) => [place.file, (facts as { derived: Status | null }).derived]);
      const expected = recommendations.flatMap(({ id, updates }) =>
        updates.flatMap(({ date, statedStatus: stated }) => {
          if (stated === undefined) return [];
          const report = JSON.parse(reportJsonText(statusReport(whole, date))) as {
            recommendations: readonly { id: string; status: Status | null }[];
          };
          const derived = report.recommendations.find((each) => each.id === id)?.status ?? null;
          if (derived === stated) agreed++;
          else differed++;
          return derived === stated ? [] : [[`${id} ${date}`, derived]];
        }),
      );
      expect(found).toEqual(expected);
    }),
    drawn(200, 5_000),
  );
  expect(Math.min(agreed, differed)).toBeGreaterThan(50);
});
