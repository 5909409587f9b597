import type { IsoDate } from './date.ts';
import type { Programme } from './programme.ts';
import { quarterEndBefore } from './quarter.ts';

/** The last quarter end before the day that is not before the programme's first report, if any. */
export function previousDate(programme: Programme, asOf: IsoDate): IsoDate | undefined {
  const date = quarterEndBefore(asOf, programme.fiscalYearStart);
  return programme.firstReport !== undefined && date < programme.firstReport ? undefined : date;
}
