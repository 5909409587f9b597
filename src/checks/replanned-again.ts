import { isoDate, type IsoDate } from '../domain/date.ts';
import { placeOf, type Place, type Source } from '../domain/place.ts';
import { present } from '../domain/present.ts';
import { itemReplanning, planReplanning, type Replanning } from '../domain/replanning.ts';
import { standingsAt } from '../domain/standing.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Check } from './check.ts';

/** Without a reporting date, everything that is recorded counts. */
const lastDay: IsoDate = present(isoDate('9999-12-31'));

export const replannedAgain: Check = {
  code: 'replanned-again',
  reason:
    'What is moved before every due date is never late, however long it takes. The report tells how often a date was moved and how far; here it is told before.',
  good: `
deliverables:
  - title: Exercise
    responsible: Staff
    due: 2015-12-31
    changes:
      - { date: 2015-12-15, due: 2016-06-30, reason: The hall was not free. }`,
  bad: `
deliverables:
  - title: Exercise
    responsible: Staff
    due: 2015-12-31
    changes:
      - { date: 2015-12-15, due: 2016-03-31, reason: The hall was not free. }
      - { date: 2016-03-15, due: 2016-06-30, reason: The hall was not free again. }`,
  run: ({ register, records }, { asOf = lastDay }) => {
    const standings = standingsAt(register, asOf);
    return records.flatMap(({ recommendation }) => {
      const standing = standings.of(recommendation.id);
      if (standing?.recommendation !== recommendation) return [];
      const change = standing.planEnd?.changes.at(-1);
      return [
        ...(change === undefined ? [] : again(planReplanning(standing), change.source, 'end')),
        ...standing.deliverables.flatMap((each) =>
          each.replan === undefined
            ? []
            : again(itemReplanning(each), each.replan.change.source, 'due'),
        ),
      ];
    });
  },
};

/** A finding at the newest change, when it is not the first. */
function again(replanning: Replanning | undefined, source: Source, field: string): Diagnostic[] {
  if (replanning === undefined || replanning.times < 2) return [];
  const place: Place = placeOf(source, field);
  return [{ code: 'replanned-again', facts: { ...replanning }, place }];
}
