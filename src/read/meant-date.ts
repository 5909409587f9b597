import { asTyped } from '../diagnostics/odd-characters.ts';
import type { DateReading } from '../diagnostics/facts.ts';
import { endOfMonth, isoDate } from '../domain/date.ts';
import { spelledDay } from './table/spelled-day.ts';

/** What somebody meant who wrote this in place of a day as YYYY-MM-DD; undefined when nobody can tell. */
export function meantDate(written: string): DateReading | undefined {
  const text = unquoted(asTyped(written).trim()).toLowerCase();
  if (doneWords.has(text)) return { kind: 'done' };
  if (openWords.has(text)) return { kind: 'open' };
  if (/^(?:q[1-4][ -]?)?fy ?'?\d/.test(text)) return { kind: 'fiscal' };
  const day = joinedDay(text) ?? swappedDay(text);
  if (day !== undefined) return { kind: 'days', days: [day] };
  const half = /^(?:(\d{4})[ -]?h([12])|h([12])[ -/]?(\d{4}))$/.exec(text);
  if (half !== null) {
    const [year, number] = [Number(half[1] ?? half[4]), Number(half[2] ?? half[3])];
    return { kind: 'period', last: endOfMonth(year, number * 6), isQuarter: false };
  }
  return spelled(text);
}

/** Without the quotes around it, of which there may be one too few. */
function unquoted(text: string): string {
  return text.replace(/^["']/, '').replace(/["']$/, '').trim();
}

function spelled(text: string): DateReading | undefined {
  const found = spelledDay(text);
  switch (found.kind) {
    case 'day':
    case 'serial':
      return { kind: 'days', days: [found.day] };
    case 'period':
      return { kind: 'period', last: found.last, isQuarter: text.includes('q') };
    case 'numbers': {
      const days = [found.dmy, found.mdy].flatMap((day) => day ?? []);
      return days.length === 0 ? undefined : { kind: 'days', days };
    }
    case 'short-year':
      return { kind: 'days', days: found.readings };
    case 'none':
      return { kind: 'open' };
    default:
      return undefined;
  }
}

/** `20160331`. */
function joinedDay(text: string) {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return year === undefined ? undefined : isoDate(`${year}-${month ?? ''}-${day ?? ''}`);
}

/** `2016-31-03`: only one order of these two gives a day. */
function swappedDay(text: string) {
  const [, year, day, month] = /^(\d{4})[-/.](\d{2})[-/.](\d{2})$/.exec(text) ?? [];
  if (year === undefined || Number(day) <= 12) return undefined;
  return isoDate(`${year}-${month ?? ''}-${day ?? ''}`);
}

const doneWords: ReadonlySet<string> = new Set([
  ...['yes', 'y', 'true', 'x', '✓', '✔', '✔️', '✅', '☑', 'done', 'complete', 'completed'],
  ...['closed', 'finished', 'implemented', 'ok', '100%', '100 %'],
]);

const openWords: ReadonlySet<string> = new Set([
  ...['no', 'n', 'false', '✗', '✘', '❌', 'asap', 'soon', 'immediately', 'immediate', 'later'],
  ...['in progress', 'in process', 'planned', 'not done', 'not yet done', 'open', 'never', 'null'],
  ...['as soon as possible', 'annually', 'quarterly', 'monthly', 'yearly', 'rolling', 'permanent'],
]);
