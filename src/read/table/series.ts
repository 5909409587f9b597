import type { Field } from './fields.ts';
import type { Cell } from './rows.ts';
import { spelledDay } from './spelled-day.ts';

/** Where a column stands among those of one thing: the smaller, the older. */
interface Rank {
  readonly kind: 'number' | 'turn' | 'day';
  readonly value: number | string;
}

interface Ranked {
  readonly heading: Cell;
  readonly rank: Rank | undefined;
}

/** Fields of which a table may have a column for each state: when it was changed, or reported. */
const changing = ['revised_due', 'status'] as const;
type Changing = (typeof changing)[number];

/** Columns of one field, oldest first; undefined when it is not clear which is the newest. */
export interface Series {
  readonly field: Changing;
  readonly headings: readonly Cell[];
  readonly inOrder: readonly Cell[] | undefined;
}

/**
 * The headings that name one thing in several states, such as "1st revised date" and "2nd revised
 * date", or "Status last quarter" and "Status". `known` gives the fields that a heading is known for.
 */
export function seriesOf(
  headings: readonly Cell[],
  known: (heading: string) => readonly Field[],
): Series[] {
  return changing.flatMap((field): Series[] => {
    const all = headings.flatMap((heading): Ranked[] => {
      const rank = rankOf(heading.text, field, (bare) => known(bare)[0] === field);
      return rank === undefined && known(heading.text)[0] !== field ? [] : [{ heading, rank }];
    });
    const ranked = all.filter(({ rank }) => rank !== undefined);
    const isSeries = ranked.length > 0 || (field === 'revised_due' && all.length > 1);
    if (!isSeries) return [];
    return [{ field, headings: all.map(({ heading }) => heading), inOrder: inOrder(all, ranked) }];
  });
}

/** Oldest first. One without a rank is the first of numbered ones, and the newest beside an earlier one. */
function inOrder(all: readonly Ranked[], ranked: readonly Ranked[]): Cell[] | undefined {
  const kinds = new Set(ranked.map(({ rank }) => rank?.kind));
  const [kind] = kinds;
  if (kinds.size !== 1 || all.length - ranked.length > 1) return undefined;
  const plain = kind === 'number' ? 1 : kind === 'turn' ? newest : undefined;
  const values = all.map(({ heading, rank }) => ({ heading, value: rank?.value ?? plain }));
  const isClear = new Set(values.map(({ value }) => value)).size === values.length;
  if (!isClear || values.some(({ value }) => value === undefined)) return undefined;
  return values
    .sort((a, b) => ((a.value ?? 0) < (b.value ?? 0) ? -1 : 1))
    .map(({ heading }) => heading);
}

const newest = 1;
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** The rank that the heading says, when what is left of it names the thing. */
function rankOf(
  heading: string,
  field: Changing,
  isThing: (bare: string) => boolean,
): Rank | undefined {
  const words = heading
    .replace(/[()[\]:–—]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const without = (from: number, count: number) =>
    words
      .toSpliced(from, count)
      .join(' ')
      .replace(/(?: ?[-–,])?$/, '');
  for (const [index, word] of words.entries()) {
    const number = numberOf(word, index === words.length - 1);
    if (number !== undefined && isThing(without(index, 1)))
      return { kind: 'number', value: number };
    // The last date agreed is the newest; the last status is that of the time before.
    const isLast = field === 'revised_due' && word.toLowerCase() === 'last';
    const turn = isLast ? newest : turns.get(word.toLowerCase());
    if (turn === undefined) continue;
    const isPeriod = /^(?:quarter|month|year|period|week|report|meeting|reported)$/i.test(
      words[index + 1] ?? '',
    );
    if (isThing(without(index, isPeriod ? 2 : 1))) return { kind: 'turn', value: turn };
  }
  for (const count of [1, 2, 3]) {
    const from = words.length - count;
    const spelled = from > 0 ? spelledDay(words.slice(from).join(' ')) : undefined;
    const day =
      spelled?.kind === 'day' ? spelled.day : spelled?.kind === 'period' ? spelled.last : undefined;
    const isNamed = [from, from - 1].some(
      (end) => end > 0 && isThing(words.slice(0, end).join(' ')),
    );
    if (day !== undefined && isNamed) return { kind: 'day', value: day };
  }
  return undefined;
}

/** The number that "2nd", "second", "#2" and, at the end, "2" say. */
function numberOf(word: string, isLast: boolean): number | undefined {
  const [, ordinal, marked] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)|(?:#|no\.?|nr\.?)?([1-9]))$/i.exec(word) ?? [];
  if (ordinal !== undefined) return Number(ordinal);
  if (marked !== undefined && isLast) return Number(marked);
  const index = ordinals.indexOf(word.toLowerCase());
  return index < 0 ? undefined : index + 1;
}

const turns: ReadonlyMap<string, number> = new Map([
  ...['previous', 'prior', 'last', 'earlier', 'former'].map((word) => [word, 0] as const),
  ...['this', 'present', 'latest', 'newest', 'current'].map((word) => [word, newest] as const),
]);
