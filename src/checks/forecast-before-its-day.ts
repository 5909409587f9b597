import { placeOf } from '../domain/place.ts';
import type { Check } from './check.ts';
import { scheduleItemsOf } from './parts.ts';

export const forecastBeforeItsDay: Check = {
  code: 'forecast-before-its-day',
  reason:
    'A forecast looks ahead. One that lies before the day it was made has passed from the start: one of the two dates is a slip of the pen.',
  good: `
deliverables:
  - title: Exercise
    responsible: Staff
    due: 2016-12-31
    changes:
      - { date: 2015-11-15, forecast: 2015-11-15 }`,
  bad: `
deliverables:
  - title: Exercise
    responsible: Staff
    due: 2016-12-31
    changes:
      - { date: 2015-11-15, forecast: 2015-11-14 }`,
  run: ({ records }) =>
    records
      .flatMap(({ recommendation }) => scheduleItemsOf(recommendation))
      .flatMap(({ changes }) => changes)
      .flatMap(({ date, forecast, source }) =>
        forecast === undefined || forecast >= date
          ? []
          : [
              {
                code: 'forecast-before-its-day',
                facts: { forecast, date },
                place: placeOf(source, 'forecast'),
                related: { place: placeOf(source, 'date'), what: 'made' },
              },
            ],
      ),
};
