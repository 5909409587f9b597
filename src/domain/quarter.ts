import { dateParts, endOfMonth, type IsoDate } from './date.ts';

/**
 * Quarters follow the programme's fiscal year, which starts on the first day of a month (1–12).
 * Years that start in January, April, July or October all share the calendar's quarter ends.
 */
export type FiscalYearStart = number;

/** The last quarter end before the day. */
export function quarterEndBefore(date: IsoDate, start: FiscalYearStart): IsoDate {
  const { year, month } = dateParts(date);
  let back = 1;
  while (!isQuarterEndMonth(month - back, start)) back++;
  return endOfMonth(year, month - back);
}

/** The first quarter end after the day. */
export function quarterEndAfter(date: IsoDate, start: FiscalYearStart): IsoDate {
  const { year, month } = dateParts(date);
  let ahead = 0;
  while (!isQuarterEndMonth(month + ahead, start) || endOfMonth(year, month + ahead) <= date) {
    ahead++;
  }
  return year === lastYear && month + ahead > 12 ? lastDay : endOfMonth(year, month + ahead);
}

/** The last day of a calendar quarter (1–4). */
export function calendarQuarterEnd(year: number, quarter: number): IsoDate {
  return endOfMonth(year, quarter * 3);
}

/** The last day of a quarter (1–4) of the fiscal year named after the calendar year it ends in. */
export function fiscalQuarterEnd(year: number, quarter: number, start: FiscalYearStart): IsoDate {
  const firstYear = start === 1 ? year : year - 1;
  return endOfMonth(firstYear, start + quarter * 3 - 1);
}

/** The quarter (1–4) of a fiscal year that the day lies in. */
export function quarterOf(
  date: IsoDate,
  start: FiscalYearStart,
): { readonly year: number; readonly quarter: number } {
  const { year, month } = dateParts(date);
  const quarter = Math.floor(((month - start + 12) % 12) / 3) + 1;
  return { year: start > 1 && month >= start ? year + 1 : year, quarter };
}

/** Years are written with four digits, so no day comes after this one. */
const lastYear = 9999;
const lastDay = endOfMonth(lastYear, 12);

function isQuarterEndMonth(month: number, start: FiscalYearStart): boolean {
  return (((month - start) % 3) + 3) % 3 === 2;
}
