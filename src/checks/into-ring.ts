import { placeOf } from '../domain/place.ts';
import type { Recommendation } from '../domain/recommendation.ts';
import type { Register } from '../domain/register.ts';
import type { Check } from './check.ts';
import { idsOf, ringsAmong, type Step } from './ring.ts';

export const intoRing: Check = {
  code: 'into-ring',
  reason:
    'A recommendation that went into another is carried on there. When they went into each other, none of them is left to carry on.',
  good: `
withdrawn: { date: 2015-09-30, as: merged, into: "25" }
# 25.yaml
id: "25"`,
  bad: `
withdrawn: { date: 2015-09-30, as: merged, into: "25" }
# 25.yaml
withdrawn: { date: 2015-12-31, as: merged, into: "28" }`,
  run: ({ register }) =>
    ringsAmong(register.byId.values(), (record) => stepsFrom(register, record)).map((ring) => {
      const last = ring.at(-1);
      return {
        code: 'into-ring',
        facts: { ring: idsOf(ring) },
        place: ring[0]?.place ?? register.programme.source.place,
        related:
          last === undefined || ring.length === 1
            ? undefined
            : { place: last.place, what: 'it comes back' },
      };
    }),
};

function stepsFrom(register: Register, record: Recommendation): Step[] {
  const { withdrawn } = record;
  const to = withdrawn?.into === undefined ? undefined : register.byId.get(withdrawn.into);
  if (withdrawn === undefined || to === undefined) return [];
  return [{ from: record, to, place: placeOf(withdrawn.source, 'into') }];
}
