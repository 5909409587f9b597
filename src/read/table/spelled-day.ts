import { endOfMonth, isoDate, monthNames, startOfMonth, type IsoDate } from '../../domain/date.ts';
import { fiscalQuarterEnd, type FiscalYearStart } from '../../domain/quarter.ts';

/** Which of two numbers comes first in a date such as 03/04/2015. */
export const dateOrders = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** What a text says about a day. */
export type SpelledDay =
  | { readonly kind: 'day'; readonly day: IsoDate }
  /** A month, a quarter, a half or a year. */
  | { readonly kind: 'period'; readonly first: IsoDate; readonly last: IsoDate }
  /** Quarters of a fiscal year, the first and the last, by the calendar year in which that ends. */
  | FiscalPeriod
  /** A time in a zone, which may be another day where the table comes from; minutes from midnight. */
  | {
      readonly kind: 'zoned';
      readonly of: SpelledDay;
      readonly minutes: number;
      readonly offset: number;
    }
  /** That it is done, with the day where one is given. */
  | { readonly kind: 'done'; readonly on: SpelledDay | undefined }
  /** Two numbers of which either may be the month; undefined where the calendar has no such day. */
  | ({ readonly kind: 'numbers' } & Readonly<Record<DateOrder, IsoDate | undefined>>)
  /** A year of two digits: the day in this century, and in the one before. */
  | { readonly kind: 'short-year'; readonly readings: readonly IsoDate[] }
  /** The days since 1900 by which spreadsheets count. */
  | { readonly kind: 'serial'; readonly day: IsoDate }
  /** Words for "not known yet" or "never". */
  | { readonly kind: 'none' }
  | { readonly kind: 'unread'; readonly problem: 'shape' | 'calendar' | 'time' | 'placeholder' };

/** A part of a fiscal year. `spans` is true of one written as two years, such as 2015/16. */
export interface FiscalPeriod {
  readonly kind: 'fiscal';
  readonly year: number;
  readonly quarters: readonly [number, number];
  readonly spans: boolean;
}

/** The days of it; undefined when a year that is written as two would lie in one. */
export function fiscalDays(
  { year, quarters: [from, to], spans }: FiscalPeriod,
  start: FiscalYearStart,
): { first: IsoDate; last: IsoDate } | undefined {
  if (spans && start === 1) return undefined;
  const first = startOfMonth(start === 1 ? year : year - 1, start + (from - 1) * 3);
  return { first, last: fiscalQuarterEnd(year, to, start) };
}

/** The longest spelling, "Wednesday, 30th of September, 2015", is shorter. */
const longest = 60;

/** The day that the text spells; `century`, such as 20, makes 2015 of 15. */
export function spelledDay(written: string, century?: number): SpelledDay {
  if (written.length > longest) return { kind: 'unread', problem: 'shape' };
  const timed = withTime(written.replace(/\s+/g, ' ').trim(), century);
  if (timed !== undefined) return timed;
  const text = bare(written);
  if (noDay.has(text)) return { kind: 'none' };
  const done = doneIn(text, century);
  if (done !== undefined) return done;
  if (noRealDay.test(text)) return { kind: 'unread', problem: 'placeholder' };
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
    .replace(/[–‑]/g, '-')
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]{0,2} /, '')
    .replace(/^(?:(?:by )?(?:the )?end(?: of)?|by) /, '');
}

const noDay: ReadonlySet<string> = new Set(
  'tbd|tbc|tba|n/a|n.a.|na|-|--|–|—|?|none|nil|unknown|ongoing|on-going|on going|continuous|continual|continuing|not applicable|not known|not set|not yet|not yet set|pending|to be determined|to be confirmed|to be decided|to be agreed|to be set|open|open-ended|asap|a.s.a.p.|as soon as possible|immediate|immediately|with immediate effect|urgent|no date|no deadline|no deadline established|no target|undated'.split(
    '|',
  ),
);

/** Signs and words for done, with the marks that part them from a day. */
const doneFirst =
  /^(?:✓|✔|☑|✅|√|done|complete|completed|fully complete|implemented|fully implemented|finished|delivered)(?:$|[ ,:(-]{1,3})/;

/** "✓", "Completed" or "Completed 15 March 2016". */
function doneIn(written: string, century: number | undefined): SpelledDay | undefined {
  const text = written.replaceAll('\ufe0f', '');
  const done = doneFirst.exec(text)?.[0];
  if (done === undefined) return undefined;
  if (done === text) return { kind: 'done', on: undefined };
  const rest = text.slice(done.length).replace(/^(?:on|in) /, '');
  const on = spelledDay(rest.endsWith(')') ? rest.slice(0, -1) : rest, century);
  return ['day', 'period', 'numbers', 'short-year', 'fiscal'].includes(on.kind)
    ? { kind: 'done', on }
    : undefined;
}

/** The day 0 of spreadsheets and databases. */
const noRealDay =
  /^(?:0?1[-/.]0{1,2}[-/.]1900|0{1,2}[-/.]0?1[-/.]1900|1900-0?1-0{1,2}|0000-00-00)$/;

const clock =
  /(^|[t ])(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?: ?([ap])m)?(?: ?(z|utc|gmt|[+-]\d{2}:?\d{2}))?$/i;

/** A date with a time of day; undefined when there is none. */
function withTime(text: string, century: number | undefined): SpelledDay | undefined {
  const found = clock.exec(text);
  if (found === null) return undefined;
  const [, , hour = '', minute = '', second = '0', half, zone] = found;
  const date = text.slice(0, found.index).trim();
  if (date === '') return { kind: 'unread', problem: 'time' };
  const of = spelledDay(date, century);
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  const minutes = hours * 60 + Number(minute);
  const isMidnight = minutes === 0 && Number(second) === 0;
  if (zone === undefined || isMidnight) return of;
  return { kind: 'zoned', of, minutes, offset: offsetOf(zone) };
}

/** The minutes by which the zone is ahead of UTC, such as 120 of `+02:00`. */
export function offsetOf(zone: string): number {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

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
    return inYear(year, century, (full) => months(full, month, month));
  },
  // 03/2016, 2016-03
  (text) => {
    const [, before, after] = /^(\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
    if (before !== undefined) return monthPeriod(Number(after), Number(before));
    const [, year, sign, month] = /^(\d{4})([-/.])(\d{1,2})$/.exec(text) ?? [];
    if (year === undefined || Number(month) > 12) return undefined;
    // 2010/11 may be November 2010, or the year from 2010 to 2011.
    const isDoubtful = sign === '/' && Number(month) === (Number(year) + 1) % 100;
    return isDoubtful
      ? { kind: 'unread', problem: 'shape' }
      : monthPeriod(Number(year), Number(month));
  },
  // Q1 2016, 2016-Q1, 1Q2016, first half of 2016, FY2016-Q3, Q2 2015/16, FY24
  (text, century) => {
    const before = partBefore.exec(text);
    if (before !== null) {
      return partOfYear(text.slice(before[0].length), quartersOf(before), century);
    }
    const after = partAfter.exec(text);
    if (after !== null) return partOfYear(text.slice(0, after.index), quartersOf(after), century);
    return /^\d+$/.test(text) ? undefined : partOfYear(text, [1, 4], century);
  },
  // 2016
  (text) => (/^(?:19|20|21)\d{2}$/.test(text) ? months(Number(text), 1, 12) : undefined),
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
    ? months(year, month, month)
    : { kind: 'unread', problem: 'calendar' };
}

function months(year: number, from: number, to: number): SpelledDay {
  return { kind: 'period', first: startOfMonth(year, from), last: endOfMonth(year, to) };
}

type Quarters = readonly [number, number];

/** A quarter or a half, before its year or behind it. */
const partBefore =
  /^(?:(?:q|quarter |qtr )[1-4]|[1-4]q|(?:first|second|third|fourth|1st|2nd|3rd|4th) quarter|h[12]|[12]h|(?:first|second|1st|2nd) half)(?:,? of)?[ ,/-]{0,2}/;
const partAfter = /[ ,/-]{0,2}(?:q[1-4]|[1-4]q|h[12]|[12]h)$/;
const ordinals = ['first', 'second', 'third', 'fourth'];

function quartersOf([part]: RegExpExecArray): Quarters {
  const word = ordinals.findIndex((ordinal) => part.startsWith(ordinal));
  const number = word >= 0 ? word + 1 : Number(/\d/.exec(part)?.[0]);
  return part.includes('h') && !part.includes('q')
    ? [number * 2 - 1, number * 2]
    : [number, number];
}

/** That part of the year: a fiscal one where it says so, or is written as two; else the calendar's. */
function partOfYear(
  text: string,
  quarters: Quarters,
  century: number | undefined,
): SpelledDay | undefined {
  const shape =
    /^(?:(fy|financial year|fiscal year)|(cy))?[ -]{0,2}'?(\d{4}|\d{2})(?:([-/]| to )(\d{4}|\d{2}))?$/;
  const [, fiscal, calendar, year, sign, next] = shape.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const full = (written: string) =>
    written.length === 4 ? Number(written) : (century ?? 20) * 100 + Number(written);
  if (next !== undefined) {
    const isNext = full(next) % 100 === (full(year) + 1) % 100;
    // 2015-2016 may be one year or two.
    const isOne =
      isNext && (fiscal !== undefined || (year.length === 4 && next.length === 2) || sign === '/');
    return isOne ? { kind: 'fiscal', year: full(year) + 1, quarters, spans: true } : undefined;
  }
  if (fiscal !== undefined) return { kind: 'fiscal', year: full(year), quarters, spans: false };
  if (calendar === undefined && quarters[1] - quarters[0] === 3) return undefined;
  const [from, to] = quarters;
  return inYear(year, century, (whole) => months(whole, from * 3 - 2, to * 3));
}

function dayOf(year: number, month: number, day: number): IsoDate | undefined {
  const two = (number: number) => String(number).padStart(2, '0');
  return isoDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
}

function monthOf(name: string): number | undefined {
  const index = monthNames.findIndex((month) => month.toLowerCase().startsWith(name));
  return index < 0 || name.length < 3 ? undefined : index + 1;
}
