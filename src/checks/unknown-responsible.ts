import { lookAlike } from '../domain/alike.ts';
import { placeOf, type Source } from '../domain/place.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { mayLackEntries } from '../read/faults.ts';
import type { Check } from './check.ts';
import { scheduleItemsOf } from './parts.ts';

export const unknownResponsible: Check = {
  code: 'unknown-responsible',
  reason:
    'When the programme lists the parties that may be responsible, any other name is most likely a second spelling, and would get a line of its own in the totals.',
  good: `
deliverables:
  - { title: Exercise, responsible: Staff }
# programme.yaml
responsible: [Staff, Board]`,
  bad: `
deliverables:
  - { title: Exercise, responsible: Staf }
# programme.yaml
responsible: [Staff, Board]`,
  run: ({ register, programme, records }) => {
    const { responsible, source } = register.programme;
    if (responsible === undefined || mayLackEntries(programme, source, 'responsible')) return [];
    const known = responsible.map(({ name }) => name);
    const names = new Set(known);
    return records
      .flatMap(({ recommendation }): { responsible?: string | undefined; source: Source }[] => [
        ...scheduleItemsOf(recommendation),
        ...recommendation.dependsOn,
      ])
      .flatMap(({ responsible: name, source: at }) => {
        if (name === undefined || names.has(name)) return [];
        const same = known.find((each) => lookAlike(each, name));
        const facts = { name, known, nearest: same ?? nearest(name, known) };
        return [{ code: 'unknown-responsible' as const, facts, place: placeOf(at, 'responsible') }];
      });
  },
};
