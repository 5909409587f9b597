import { keyPlaceOf } from '../domain/place.ts';
import type { Check } from './check.ts';
import { scheduleItemsOf } from './parts.ts';

/** With a field of any other name the change means something, or the name has a finding. */
const saysNothing: ReadonlySet<string> = new Set(['date', 'reason']);

export const emptyChange: Check = {
  code: 'empty-change',
  reason:
    'A change says what became known on a day: a new due date, a forecast, a completion or a reopening. One without any of them was not finished.',
  good: `
deliverables:
  - title: Exercise
    responsible: Staff
    due: 2015-12-31
    changes:
      - { date: 2015-11-15, forecast: 2016-02-28, reason: The survey came late. }`,
  bad: `
deliverables:
  - title: Exercise
    responsible: Staff
    due: 2016-12-31
    changes:
      - { date: 2015-11-15, reason: The survey came late. }`,
  run: ({ records }) =>
    records
      .flatMap(({ recommendation }) => scheduleItemsOf(recommendation))
      .flatMap(({ changes }) => changes)
      .filter(({ source }) => Array.from(source.fields.keys()).every((key) => saysNothing.has(key)))
      .map(({ source }) => ({
        code: 'empty-change',
        facts: {},
        place: keyPlaceOf(source, 'date'),
      })),
};
