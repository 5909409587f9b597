import { placeOf } from '../domain/place.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { mayLackEntries } from '../read/faults.ts';
import type { Check } from './check.ts';

export const unknownDeliverable: Check = {
  code: 'unknown-deliverable',
  reason:
    'A dependency on one deliverable names it by its id in the other record; a wrong id would leave the dependency out of the status without a word.',
  good: `
depends_on:
  - recommendation: "25"
    deliverable: plan
# 25.yaml
deliverables:
  - { id: plan, title: Risk plan, responsible: Board }`,
  bad: `
depends_on:
  - recommendation: "25"
    deliverable: plam
# 25.yaml
deliverables:
  - { id: plan, title: Risk plan, responsible: Board }`,
  run: ({ register, records }) => {
    const uncertain = new Set(
      records
        .filter((record) => mayLackEntries(record, record.recommendation.source, 'deliverables'))
        .map(({ recommendation }) => recommendation),
    );
    return records.flatMap(({ recommendation }) =>
      recommendation.dependsOn.flatMap(({ recommendation: id, deliverable, source }) => {
        const target = register.byId.get(id);
        if (target === undefined || deliverable === undefined || uncertain.has(target)) return [];
        const ids = target.deliverables.map((each) => each.id).filter((each) => each !== undefined);
        if (ids.includes(deliverable)) return [];
        const facts = { id: deliverable, recommendation: id, nearest: nearest(deliverable, ids) };
        return [
          { code: 'unknown-deliverable' as const, facts, place: placeOf(source, 'deliverable') },
        ];
      }),
    );
  },
};
