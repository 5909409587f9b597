import { keyPlaceOf, placeOf } from '../domain/place.ts';
import { isStale, staleUpTo } from '../domain/stale.ts';
import { standingsAt } from '../domain/standing.ts';
import { mayLackEntries } from '../read/faults.ts';
import type { Check } from './check.ts';

export const staleUpdate: Check = {
  code: 'stale-update',
  reason:
    'Readers of a report expect to hear of what is not complete. After two quarters without an update the text speaks of another time. Needs a reporting date.',
  good: `
deliverables:
  - { title: Exercise, responsible: Staff, due: 2016-06-30 }
updates:
  - { date: 2015-12-31, project_status: The exercise is prepared. }`,
  bad: `
deliverables:
  - { title: Exercise, responsible: Staff, due: 2016-06-30 }
updates:
  - { date: 2015-09-30, project_status: The exercise is prepared. }`,
  run: ({ register, records }, { asOf }) => {
    if (asOf === undefined) return [];
    const since = staleUpTo(register.programme, asOf);
    const standings = standingsAt(register, asOf);
    return records.flatMap((record) => {
      const { recommendation } = record;
      const standing = standings.of(recommendation.id);
      if (standing?.recommendation !== recommendation) return [];
      if (!isStale(standing, since)) return [];
      if (mayLackEntries(record, recommendation.source, 'updates')) return [];
      const { newest } = standing.said;
      return [
        {
          code: 'stale-update',
          facts: { newest: newest?.date, since },
          place:
            newest === undefined
              ? keyPlaceOf(recommendation.source, 'id')
              : placeOf(newest.source, 'date'),
        },
      ];
    });
  },
};
