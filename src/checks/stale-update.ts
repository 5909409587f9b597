import type { IsoDate } from '../domain/date.ts';
import { keyPlaceOf, placeOf } from '../domain/place.ts';
import { quarterEndBefore } from '../domain/quarter.ts';
import type { Recommendation, Update } from '../domain/recommendation.ts';
import { standingsAt } from '../domain/standing.ts';
import { mayLackEntries } from '../read/faults.ts';
import type { Check } from './check.ts';

export const staleUpdate: Check = {
  code: 'stale-update',
  reason:
    'Readers of a report expect to hear of what is not complete. After two quarters without an update the text speaks of another time. Needs a reporting date.',
  good: `
updates:
  - { date: 2015-12-31, project_status: The exercise is prepared. }`,
  bad: `
updates:
  - { date: 2015-09-30, project_status: The exercise is prepared. }`,
  run: ({ register, records }, { asOf }) => {
    if (asOf === undefined) return [];
    const start = register.programme.fiscalYearStart;
    const since = quarterEndBefore(quarterEndBefore(asOf, start), start);
    const standings = standingsAt(register, asOf);
    return records.flatMap((record) => {
      const { recommendation } = record;
      const standing = standings.of(recommendation.id);
      if (standing?.recommendation !== recommendation) return [];
      if (standing.status === null || standing.status === 'complete') return [];
      const newest = newestUpdate(recommendation, asOf);
      const known = newest?.date ?? recommendation.added;
      if (known !== undefined && known > since) return [];
      if (mayLackEntries(record, recommendation.source, 'updates')) return [];
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

function newestUpdate({ updates }: Recommendation, asOf: IsoDate): Update | undefined {
  let newest: Update | undefined;
  for (const update of updates) {
    if (update.date <= asOf && (newest === undefined || update.date > newest.date)) newest = update;
  }
  return newest;
}
