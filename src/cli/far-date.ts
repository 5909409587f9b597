import { datesOf, isSentinel } from '../checks/implausible-date.ts';
import { dateParts, type IsoDate } from '../domain/date.ts';
import type { ReadSet } from '../read/read-register.ts';

/** A report so many years away from all days of the records tells of nothing that they know. */
const farInYears = 5;

/**
 * What is odd about the reporting date beside the days that the records name; undefined of an ordinary
 * one. The clock is not asked, so that the same command says the same on any day.
 */
export function farDate(set: ReadSet, asOf: IsoDate): string | undefined {
  const days = datesOf(set)
    .filter((each) => !isSentinel(each))
    .map(({ date }) => date)
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const before = dateParts(first).year - dateParts(asOf).year;
  const after = dateParts(asOf).year - dateParts(last).year;
  if (before >= farInYears)
    return `${asOf} is ${before} years before the first day in the records, ${first}`;
  if (after >= farInYears)
    return `${asOf} is ${after} years after the last day in the records, ${last}`;
  return undefined;
}
