import { endOfMonth, isoDate, monthNames, type IsoDate } from '../../domain/date.ts';
import { calendarQuarterEnd } from '../../domain/quarter.ts';

/** Which of two numbers comes first in a date such as 03/04/2015. */
export const dateOrders = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** What a text says about a day. */
export type SpelledDay =
  | { readonly kind: 'day'; readonly day: IsoDate }
  /** A month, a quarter or a year, of which this is the last day. */
  | { readonly kind: 'period'; readonly last: IsoDate }
  /** Two numbers of which either may be the month; undefined where the calendar has no such day. */
  | ({ readonly kind: 'numbers' } & Readonly<Record<DateOrder, IsoDate | undefined>>)
  /** A year of two digits: the day in this century, and in the one before. */
  | { readonly kind: 'short-year'; readonly readings: readonly IsoDate[] }
  /** The days since 1900 by which spreadsheets count. */
  | { readonly kind: 'serial'; readonly day: IsoDate }
  /** Words for "not known yet" or "never". */
  | { readonly kind: 'none' }
  | { readonly kind: 'unread'; readonly problem: 'shape' | 'calendar' };

/** The longest spelling, "Wednesday, 30th of September, 2015", is shorter. */
const longest = 60;

/** The day that the text spells; `century`, such as 20, makes 2015 of 15. */
export function spelledDay(written: string, century?: number): SpelledDay {
  if (written.length > longest) return { kind: 'unread', problem: 'shape' };
  const text = bare(written);
  if (noDay.has(text)) return { kind: 'none' };
  for (const read of forms) {
    const found = read(text, century);
    if (found !== undefined) return found;
  }
  return { kind: 'unread', problem: 'shape' };
}

/** In lower case, without a time of day, the name of the day of the week and words before the date. */
function bare(written: string): string {
  return written
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?[ap]m)?(?:z|[+-]\d{2}:?\d{2})?$/, '')
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]{0,2} /, '')
    .replace(/^(?:(?:by )?(?:the )?end(?: of)?|by) /, '');
}

const noDay: ReadonlySet<string> = new Set(
  'tbd|tbc|tba|n/a|na|-|--|–|—|?|none|nil|unknown|ongoing|continuous|continuing|not applicable|not known|not set|not yet|pending|to be determined|to be confirmed|to be decided|open'.split(
    '|',
  ),
);

type Form = (text: string, century: number | undefined) => SpelledDay | undefined;

const forms: readonly Form[] = [
  // 2016-03-31, 2016/3/31
  (text) => {
    const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
    return year === undefined ? undefined : whole(Number(year), Number(month), Number(day));
  },
  // 31/03/2016, 3-31-2016, 31.3.16
  (text, century) => {
    const [, first, , second, year] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text) ?? [];
    if (first === undefined) return undefined;
    const [a, b] = [Number(first), Number(second)];
    return inYear(year, century, (full) => inEitherOrder(full, a, b));
  },
  // 31 March 2016, 31st of Mar. 2016, 31-Mar-16
  (text, century) => {
    const shape =
      /^(\d{1,2})(?:st|nd|rd|th)?[ -/.]{0,2}(?:of )?(\p{L}{3,9})[.,]{0,2}[ -/]?'?(\d{4}|\d{2})$/u;
    const [, day, name = '', year] = shape.exec(text) ?? [];
    const month = monthOf(name);
    if (month === undefined) return undefined;
    return inYear(year, century, (full) => whole(full, month, Number(day)));
  },
  // March 31, 2016
  (text, century) => {
    const shape = /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? '?(\d{4}|\d{2})$/u;
    const [, name = '', day, year] = shape.exec(text) ?? [];
    const month = monthOf(name);
    if (month === undefined) return undefined;
    return inYear(year, century, (full) => whole(full, month, Number(day)));
  },
  // March 2016, Mar-16
  (text, century) => {
    const [, name = '', year] = /^(\p{L}{3,9})[.,]{0,2}[ -/]?'?(\d{4}|\d{2})$/u.exec(text) ?? [];
    const month = monthOf(name);
    if (month === undefined) return undefined;
    return inYear(year, century, (full) => period(endOfMonth(full, month)));
  },
  // 03/2016, 2016-03
  (text) => {
    const [, before, after] = /^(\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
    if (before !== undefined) return monthPeriod(Number(after), Number(before));
    const [, year, month] = /^(\d{4})[-/.](\d{1,2})$/.exec(text) ?? [];
    return year === undefined ? undefined : monthPeriod(Number(year), Number(month));
  },
  // Q1 2016, 2016-Q1, 1Q2016
  (text) => {
    const [, quarter, year] = /^q?([1-4])q?[ -/]{0,2}(\d{4})$/.exec(text) ?? [];
    if (year !== undefined && text.includes('q')) {
      return period(calendarQuarterEnd(Number(year), Number(quarter)));
    }
    const [, first, last] = /^(\d{4})[ -/]{0,2}q([1-4])$/.exec(text) ?? [];
    return first === undefined
      ? undefined
      : period(calendarQuarterEnd(Number(first), Number(last)));
  },
  // 2016
  (text) => (/^(?:19|20|21)\d{2}$/.test(text) ? period(endOfMonth(Number(text), 12)) : undefined),
  // 42460
  (text) => {
    if (!/^[2-7]\d{4}$/.test(text)) return undefined;
    const millisecondsPerDay = 86_400_000;
    const start = Date.UTC(1899, 11, 30);
    const day = isoDate(
      new Date(start + Number(text) * millisecondsPerDay).toISOString().slice(0, 10),
    );
    return day === undefined ? undefined : { kind: 'serial', day };
  },
];

/** The reading in the year written; of two digits without a century, what it may be. */
function inYear(
  written: string | undefined,
  century: number | undefined,
  read: (year: number) => SpelledDay,
): SpelledDay {
  const year = Number(written);
  if (written?.length !== 2) return read(year);
  if (century !== undefined) return read(century * 100 + year);
  const readings = [2000, 1900].map((start) => read(start + year)).flatMap(daysOf);
  return readings.length === 0
    ? { kind: 'unread', problem: 'calendar' }
    : { kind: 'short-year', readings };
}

function daysOf(spelled: SpelledDay): IsoDate[] {
  if (spelled.kind === 'day') return [spelled.day];
  if (spelled.kind === 'period') return [spelled.last];
  if (spelled.kind !== 'numbers') return [];
  return dateOrders.flatMap((order) => spelled[order] ?? []);
}

function inEitherOrder(year: number, first: number, second: number): SpelledDay {
  const [dmy, mdy] = [dayOf(year, second, first), dayOf(year, first, second)];
  if (dmy === undefined && mdy === undefined) return { kind: 'unread', problem: 'calendar' };
  // 04/04/2015 is one day in either order.
  return dmy !== undefined && dmy === mdy
    ? { kind: 'day', day: dmy }
    : { kind: 'numbers', dmy, mdy };
}

function whole(year: number, month: number, day: number): SpelledDay {
  const found = dayOf(year, month, day);
  return found === undefined
    ? { kind: 'unread', problem: 'calendar' }
    : { kind: 'day', day: found };
}

function monthPeriod(year: number, month: number): SpelledDay {
  return month >= 1 && month <= 12
    ? period(endOfMonth(year, month))
    : { kind: 'unread', problem: 'calendar' };
}

function period(last: IsoDate): SpelledDay {
  return { kind: 'period', last };
}

function dayOf(year: number, month: number, day: number): IsoDate | undefined {
  const two = (number: number) => String(number).padStart(2, '0');
  return isoDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
}

function monthOf(name: string): number | undefined {
  const index = monthNames.findIndex((month) => month.toLowerCase().startsWith(name));
  return index < 0 || name.length < 3 ? undefined : index + 1;
}
