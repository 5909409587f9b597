import type { IsoDate } from '../../domain/date.ts';
import { quarterEndBefore, quarterOf } from '../../domain/quarter.ts';
import { fromHere } from '../../files/from-here.ts';
import { readProgrammeFile } from '../../files/read-folder.ts';
import { fiscalYearStartIn } from '../../read/record-name.ts';
import type { Suggestion } from './suggestions.ts';
import type { Asked } from './values.ts';

/** Two years of them. */
const quarters = 8;

/** The last quarter ends of the programme's fiscal year, newest first, and the words for dates. */
export function dates({ begun, data, surroundings }: Asked): Suggestion[] {
  const today = surroundings.today();
  const start = fiscalYearStart({ data, surroundings });
  const ends: IsoDate[] = [];
  for (let end = today; ends.length < quarters;) {
    end = quarterEndBefore(end, start);
    ends.push(end);
  }
  const named = ends.map((end) => ({ end, name: fiscalQuarterName(end, start) }));
  if (begun.startsWith('F')) return named.map(({ end, name }) => ({ value: name, about: end }));
  return [
    { value: 'last', about: `the last quarter end, ${ends[0] ?? ''}` },
    { value: 'today', about: today },
    ...named.map(({ end, name }) => ({ value: end, about: name })),
  ];
}

/** January, as of a programme that says nothing else, when its settings cannot be read. */
export function fiscalYearStart({ data, surroundings: { world } }: Omit<Asked, 'begun'>): number {
  try {
    return fiscalYearStartIn(readProgrammeFile(world, fromHere(world, data)));
  } catch {
    return 1;
  }
}

function fiscalQuarterName(end: IsoDate, start: number): string {
  const { year, quarter } = quarterOf(end, start);
  return `FY${String(year).padStart(4, '0')}-Q${quarter}`;
}
