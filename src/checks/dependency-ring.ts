import { placeOf } from '../domain/place.ts';
import type { Recommendation } from '../domain/recommendation.ts';
import type { Register } from '../domain/register.ts';
import type { Check } from './check.ts';
import { ringFindings, type Step } from './ring.ts';

export const dependencyRing: Check = {
  code: 'dependency-ring',
  reason:
    'Recommendations that wait for each other never become complete. A dependency on one deliverable waits for nothing further, so it closes no ring, unless the deliverable is its own.',
  good: `
deliverables:
  - { id: plan, title: Exercise plan, responsible: Staff }
depends_on:
  - recommendation: "25"
# 25.yaml
depends_on:
  - recommendation: "28"
    deliverable: plan`,
  bad: `
depends_on:
  - recommendation: "25"
# 25.yaml
depends_on:
  - recommendation: "28"`,
  run: ({ register }) =>
    ringFindings(register.byId.values(), (record) => stepsFrom(register, record)).map(
      (finding) => ({
        code: 'dependency-ring',
        ...finding,
      }),
    ),
};

function stepsFrom(register: Register, record: Recommendation): Step[] {
  return record.dependsOn.flatMap(({ recommendation, deliverable, source }) => {
    const to = register.byId.get(recommendation);
    if (to === undefined || (deliverable !== undefined && to !== record)) return [];
    return [{ from: record, to, place: placeOf(source, 'recommendation') }];
  });
}
