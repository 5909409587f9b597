import { placeOf } from '../domain/place.ts';
import type { Recommendation } from '../domain/recommendation.ts';
import type { Register } from '../domain/register.ts';
import type { Check } from './check.ts';
import { ringFindings, type Step } from './ring.ts';

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
    ringFindings(register.byId.values(), (record) => stepsFrom(register, record)).map(
      (finding) => ({
        code: 'into-ring',
        ...finding,
      }),
    ),
};

function stepsFrom(register: Register, record: Recommendation): Step[] {
  const { withdrawn } = record;
  const to = withdrawn?.into === undefined ? undefined : register.byId.get(withdrawn.into);
  if (withdrawn === undefined || to === undefined) return [];
  return [{ from: record, to, place: placeOf(withdrawn.source, 'into') }];
}
