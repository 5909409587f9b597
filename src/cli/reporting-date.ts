import { dateParts, dateProblem, isoDate, type DateProblem, type IsoDate } from '../domain/date.ts';
import {
  calendarQuarterEnd,
  fiscalQuarterEnd,
  quarterEndBefore,
  type FiscalYearStart,
} from '../domain/quarter.ts';
import { quoted } from '../diagnostics/visible.ts';
import { UsageProblem } from '../files/problem.ts';
import { meantDate } from '../read/meant-date.ts';

const forms = '2016-03-31, 2016-Q1, FY16-Q3, last or today';

/** A date as the user gave it; a fiscal quarter needs the programme's fiscal year to become a day. */
export type DateArgument = (start: FiscalYearStart) => IsoDate;

/** Reads `--date` and `--since`: a day, a quarter, `last` or `today`; anything else is a usage problem. */
export function dateArgument(option: string, text: string, today: () => IsoDate): DateArgument {
  const date = knownForm(text, today);
  if (date !== undefined) return date;
  const problem = dateProblem(text) ?? { kind: 'shape' };
  const meant = meantDates(text);
  throw new UsageProblem(
    `${option} ${quoted(text)} ${problemInWords(problem)}`,
    meant.length === 0 ? `give it as ${forms}` : `did you mean ${meant.join(' or ')}?`,
  );
}

/** What the text may stand for, as it is typed: itself, or other forms of the same day. */
export function datesIn(text: string): readonly string[] {
  return knownForm(text, () => text as IsoDate) === undefined ? meantDates(text) : [text];
}

function knownForm(written: string, today: () => IsoDate): DateArgument | undefined {
  const text = written.toUpperCase();
  if (text === 'TODAY') return today;
  if (text === 'LAST') return (start) => quarterEndBefore(today(), start);
  const calendar = /^(\d{4})-?Q([1-4])$/.exec(text);
  if (calendar !== null) {
    const [year, quarter] = [Number(calendar[1]), Number(calendar[2])];
    if (year > 0) return () => calendarQuarterEnd(year, quarter);
  }
  const fiscal = /^FY(\d{2}|\d{4})-?Q([1-4])$/.exec(text);
  if (fiscal !== null) {
    const [digits = '', quarter] = [fiscal[1], Number(fiscal[2])];
    const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
    if (year > 1) return (start) => fiscalQuarterEnd(year, quarter, start);
  }
  const date = isoDate(text);
  return date === undefined ? undefined : () => date;
}

/** Other ways to write what the text most likely means; of a quarter both kinds, as nobody knows which. */
function meantDates(text: string): readonly string[] {
  const fiscal = fiscalQuarter(text.trim());
  if (fiscal !== undefined) return [fiscal];
  const meant = meantDate(text);
  if (meant?.kind === 'days') return meant.days;
  if (meant?.kind !== 'period') return [];
  if (!meant.isQuarter) return [meant.last];
  const { year, month } = dateParts(meant.last);
  return [`${year}-Q${month / 3}`, `FY${year}-Q${month / 3}`];
}

/** `FY24`, which ends with its last quarter, `FY24 Q3` or `Q3 FY24`. */
function fiscalQuarter(text: string): string | undefined {
  const [, first, year, last = first ?? '4'] =
    /^(?:Q([1-4])[ -/]*)?FY[ '’]*(\d{2}|\d{4})(?:[ -/]*Q([1-4]))?$/i.exec(text) ?? [];
  return year === undefined ? undefined : `FY${year}-Q${last}`;
}

function problemInWords(problem: DateProblem): string {
  switch (problem.kind) {
    case 'shape':
      return 'is not a valid date';
    case 'month':
      return `is not a valid date: there is no month ${problem.month}`;
    case 'day':
      return `is not a valid date: that month has ${problem.days} days`;
  }
}
