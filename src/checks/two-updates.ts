import { placeOf } from '../domain/place.ts';
import type { Check } from './check.ts';
import { entriesTwice } from './twice.ts';

export const twoUpdates: Check = {
  code: 'two-updates',
  reason:
    'A report shows the newest update of its date. Of two updates of one date nobody could say which is the newer one.',
  good: `
updates:
  - date: 2015-09-30
    project_status: The plan is written.
  - date: 2015-12-31
    project_status: The exercise was held.`,
  bad: `
updates:
  - date: 2015-12-31
    project_status: The plan is written.
  - date: 2015-12-31
    project_status: The exercise was held.`,
  run: ({ records }) =>
    records
      .flatMap(({ recommendation }) => entriesTwice(recommendation.updates, ({ date }) => date))
      .map(({ entry, first }) => ({
        code: 'two-updates',
        facts: { date: entry.date },
        place: placeOf(entry.source, 'date'),
        related: { place: placeOf(first.source, 'date'), what: 'the first one' },
      })),
};
