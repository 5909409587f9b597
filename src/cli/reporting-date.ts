import { dateProblem, isoDate, type DateProblem, type IsoDate } from '../domain/date.ts';
import {
  calendarQuarterEnd,
  fiscalQuarterEnd,
  quarterEndBefore,
  type FiscalYearStart,
} from '../domain/quarter.ts';
import { UsageProblem } from '../files/problem.ts';

const forms = '2016-03-31, 2016-Q1, FY16-Q3, last or today';

/** A date as the user gave it; a fiscal quarter needs the programme's fiscal year to become a day. */
export type DateArgument = (start: FiscalYearStart) => IsoDate;

/** Reads `--date` and `--since`: a day, a quarter, `last` or `today`; anything else is a usage problem. */
export function dateArgument(option: string, text: string, today: () => IsoDate): DateArgument {
  if (text === 'today') return today;
  if (text === 'last') return (start) => quarterEndBefore(today(), start);
  const calendar = /^(\d{4})-Q([1-4])$/.exec(text);
  if (calendar !== null) {
    const [year, quarter] = [Number(calendar[1]), Number(calendar[2])];
    if (year > 0) return () => calendarQuarterEnd(year, quarter);
  }
  const fiscal = /^FY(\d{2}|\d{4})-Q([1-4])$/.exec(text);
  if (fiscal !== null) {
    const [digits = '', quarter] = [fiscal[1], Number(fiscal[2])];
    const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
    if (year > 1) return (start) => fiscalQuarterEnd(year, quarter, start);
  }
  const date = isoDate(text);
  if (date !== undefined) return () => date;
  const problem = dateProblem(text) ?? { kind: 'shape' };
  throw new UsageProblem(`${option} "${text}" ${problemInWords(problem)}`, `give it as ${forms}`);
}

function problemInWords(problem: DateProblem): string {
  switch (problem.kind) {
    case 'shape':
      return 'is no date';
    case 'month':
      return `is no date: there is no month ${problem.month}`;
    case 'day':
      return `is no date: that month has ${problem.days} days`;
  }
}
