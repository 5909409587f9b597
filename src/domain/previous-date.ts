import { isoDate, type IsoDate } from './date.ts';
import type { Programme } from './programme.ts';
import { quarterEndBefore } from './quarter.ts';

/** The last quarter end before the day that is not before the programme's first report or year 1, if any. */
export function previousDate(programme: Programme, asOf: IsoDate): IsoDate | undefined {
  const date = isoDate(quarterEndBefore(asOf, programme.fiscalYearStart));
  const { firstReport } = programme;
  return date !== undefined && firstReport !== undefined && date < firstReport ? undefined : date;
}
