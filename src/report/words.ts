import { dateParts, daysInMonth, monthNames, type IsoDate } from '../domain/date.ts';
import type { Withdrawal } from '../domain/recommendation.ts';
import type { Move } from '../domain/movement.ts';
import { statusLabels, type Status } from '../domain/status.ts';
import { present } from '../domain/present.ts';

/** The day as reports print it: 31 March 2016. */
export function inWords(date: IsoDate): string {
  const { year, month, day } = dateParts(date);
  return `${day} ${present(monthNames[month - 1])} ${year}`;
}

/** The day in a cell of a table with many: 31 Mar 2016. */
export function inCell(date: IsoDate): string {
  return `${dateParts(date).day} ${monthInWords(date)}`;
}

/** The day in the width of a bar: Mar 2016 for the last of a month, else 10 Feb 2016. */
export function shortDate(date: IsoDate): string {
  const { year, month, day } = dateParts(date);
  return day === daysInMonth(year, month) ? monthInWords(date) : inCell(date);
}

/** The month of the day as a scale prints it: Mar 2016. */
export function monthInWords(date: IsoDate): string {
  const { year, month } = dateParts(date);
  return `${present(monthNames[month - 1]).slice(0, 3)} ${year}`;
}

/** A count with its noun: `1 day`, `12 days`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** A difference in words: `12 days later`, `1 day earlier`. */
export function later(days: number): string {
  return `${counted(Math.abs(days), 'day')} ${days < 0 ? 'earlier' : 'later'}`;
}

/** A difference with its sign: `+2`, `−1`, `0`. */
export function signed(difference: number): string {
  return difference > 0 ? `+${difference}` : difference < 0 ? `−${-difference}` : '0';
}

/** The text, cut at a word with `…` where it is longer than the length. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const end = cut.lastIndexOf(' ');
  return `${(end > length / 2 ? cut.slice(0, end) : Array.from(cut).slice(0, -1).join('')).replace(/[,;:]$/, '')}…`;
}

/** Words in a row: `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.slice(-1).join('');
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** The sentence with its first letter large; the rest is left as it is. */
export function capitalized(sentence: string): string {
  return sentence.replace(/^./su, (first) => first.toUpperCase());
}

/** A status as it stands inside a sentence. */
export const statusInSentence: Readonly<Record<Status, string>> = {
  complete: 'complete',
  'in-process': 'in process',
  'behind-recovering': 'behind schedule and expected to recover',
  'behind-adjusting': 'behind schedule with the plan to be adjusted',
};

/** Shorter words for where there is little room; the full ones stand beside, in a legend or a row. */
export const shortStatusLabels: Readonly<Record<Status, string>> = {
  complete: statusLabels.complete,
  'in-process': statusLabels['in-process'],
  'behind-recovering': 'Behind, to recover',
  'behind-adjusting': 'Behind, to be adjusted',
};

/** What each status means, in a clause. */
export const statusMeanings: Readonly<Record<Status, string>> = {
  complete: 'done',
  'in-process': 'open, and nothing that has a date is late',
  'behind-recovering': 'late, with a forecast within the original plan',
  'behind-adjusting': 'late, without such a forecast',
};

/** Beside shares that do not add up. */
export const roundedShares = 'Rounded shares do not add up to 100 %.';

/** How a withdrawal is told. */
export const withdrawalInWords: Readonly<Record<Withdrawal['as'], string>> = {
  'not-implemented': 'not implemented',
  'not-accepted': 'not accepted',
  superseded: 'superseded',
  merged: 'merged',
};

/** The heading of each kind of movement. */
export const moveInWords: Readonly<Record<Move, string>> = {
  new: 'New',
  withdrawn: 'Withdrawn',
  removed: 'Removed',
  restored: 'No longer withdrawn',
  completed: 'Newly complete',
  reopened: 'Reopened',
  'newly-behind': 'Newly behind schedule',
  worse: 'Worse: now to be adjusted',
  better: 'Better: now expected to recover',
  'better-by-dates': 'Better, with new dates',
  recovered: 'Recovered',
  replanned: 'Re-planned',
  updated: 'Updated text',
};

/** Each kind of movement after the number of things that made it. */
export const moveInCount: Readonly<Record<Move, string>> = {
  new: 'new',
  withdrawn: 'withdrawn',
  removed: 'removed',
  restored: 'no longer withdrawn',
  completed: 'newly complete',
  reopened: 'reopened',
  'newly-behind': 'newly behind schedule',
  worse: 'worse',
  better: 'better',
  'better-by-dates': 'better with new dates',
  recovered: 'recovered',
  replanned: 're-planned',
  updated: 'with another text',
};

/** ` (reason)`, without a full stop inside the brackets; nothing of nothing. */
export function inBrackets(reason: string | undefined): string {
  return reason === undefined ? '' : ` (${reason.trim().replace(/\.$/, '')})`;
}

/** `“Title”`, so that a title is told apart from the sentence around it. */
export function quoted(title: string): string {
  return `“${title}”`;
}
