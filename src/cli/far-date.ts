import { datesOf, isSentinel } from '../checks/implausible-date.ts';
import { dateParts, type IsoDate } from '../domain/date.ts';
import type { ReadSet } from '../read/read-register.ts';

/** A report so many years after the last day of the records tells of nothing that they know. */
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
  if (asOf < first) return `${asOf} is before the first day that the records name, ${first}`;
  const years = dateParts(asOf).year - dateParts(last).year;
  return years < farInYears
    ? undefined
    : `${asOf} is ${years} years after the last day that the records name, ${last}`;
}
