import { daysBetween, type IsoDate } from '../domain/date.ts';
import { placeOf } from '../domain/place.ts';
import type { ItemStanding } from '../domain/schedule.ts';
import { standingsAt } from '../domain/standing.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { mayLackEntries } from '../read/faults.ts';
import type { Check } from './check.ts';

export const lateWithoutForecast: Check = {
  code: 'late-without-forecast',
  reason:
    "A late deliverable with no forecast, or with one that has passed, has nobody's promise behind it, so the report says that the plan is to be adjusted. Needs a reporting date.",
  good: `
deliverables:
  - title: Exercise
    responsible: Staff
    due: 2015-12-31
    changes:
      - { date: 2015-11-15, forecast: 2016-05-31 }
updates:
  - { date: 2016-03-31, project_status: The exercise is prepared. }`,
  bad: `
deliverables:
  - title: Exercise
    responsible: Staff
    due: 2015-12-31
updates:
  - { date: 2016-03-31, project_status: The exercise is prepared. }`,
  run: ({ register, records }, { asOf }) => {
    if (asOf === undefined) return [];
    const standings = standingsAt(register, asOf);
    return records.flatMap((record) => {
      const standing = standings.of(record.recommendation.id);
      if (standing?.recommendation !== record.recommendation) return [];
      return standing.deliverables
        .filter(({ item }) => !mayLackEntries(record, item.source, 'changes'))
        .flatMap((each) => withoutForecast(each, asOf));
    });
  },
};

function withoutForecast({ item, reason, replan }: ItemStanding, asOf: IsoDate): Diagnostic[] {
  if (reason.rule !== 'no-forecast' && reason.rule !== 'forecast-passed') return [];
  const { due } = reason;
  const forecast = reason.rule === 'forecast-passed' ? reason.forecast : undefined;
  return [
    {
      code: 'late-without-forecast',
      facts: { due, asOf, days: daysBetween(due, asOf), forecast },
      place: placeOf((replan?.change ?? item).source, 'due'),
    },
  ];
}
