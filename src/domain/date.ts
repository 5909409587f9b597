declare const day: unique symbol;

/** A calendar day written YYYY-MM-DD. String order is date order, so `<` and `<=` just work. */
export type IsoDate = string & { readonly [day]: true };

/** Why a text is not a calendar day: its shape is wrong, or the calendar has no such day. */
export type DateProblem =
  | { readonly kind: 'shape' }
  | { readonly kind: 'month'; readonly month: number }
  | {
      readonly kind: 'day';
      readonly year: number;
      readonly month: number;
      readonly days: number;
    };

/** The months as reports and findings name them, January first. */
export const monthNames: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;

/** The text as a calendar day, or undefined when it is not a real day in the form YYYY-MM-DD. */
export function isoDate(text: string): IsoDate | undefined {
  return dateProblem(text) === undefined ? (text as IsoDate) : undefined;
}

/** What keeps the text from being a calendar day, or undefined when it is one. */
export function dateProblem(text: string): DateProblem | undefined {
  const [, year, month, date] = (shape.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || date === undefined || year === 0) {
    return { kind: 'shape' };
  }
  if (month < 1 || month > 12) return { kind: 'month', month };
  const days = daysInMonth(year, month);
  return date < 1 || date > days ? { kind: 'day', year, month, days } : undefined;
}

/** The length of a month in days; months are 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days from one day to the other; negative when `to` is the earlier one. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Year, month (1–12) and day of the month. */
export function dateParts(date: IsoDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

/** The first day of a month; a month number outside 1–12 counts on into other years. */
export function startOfMonth(year: number, month: number): IsoDate {
  const monthsSinceZero = year * 12 + month - 1;
  const [y, m] = [Math.floor(monthsSinceZero / 12), (monthsSinceZero % 12) + 1];
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-01` as IsoDate;
}

/** The last day of a month; a month number outside 1–12 counts on into other years. */
export function endOfMonth(year: number, month: number): IsoDate {
  const first = startOfMonth(year, month);
  const { year: y, month: m } = dateParts(first);
  return `${first.slice(0, 8)}${daysInMonth(y, m)}` as IsoDate;
}

function dayNumber(date: IsoDate): number {
  const { year, month, day } = dateParts(date);
  return new Date(0).setUTCFullYear(year, month - 1, day) / millisecondsPerDay;
}
