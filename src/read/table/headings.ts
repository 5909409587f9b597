import {
  asksWhetherDone,
  asksYesOrNo,
  dateMeaning,
  mayMeanEnd,
  saysTwoThings,
} from './date-headings.ts';
import { fieldNames, fields, type Field } from './fields.ts';
import { ownHeadings } from './own-tables.ts';
import type { Cell } from './rows.ts';
import { seriesOf, type Series } from './series.ts';

/** A column of a table: its heading, and what it is taken for. */
export interface Column {
  readonly heading: Cell;
  readonly taken: Taken;
}

/** What a column is taken for. */
export type Taken =
  | {
      readonly for: Field;
      readonly how: 'said' | 'known' | 'likely';
      /** Its place among the columns of one field, the oldest first. */
      readonly rank?: number;
    }
  /** Its cells begin the ids. */
  | { readonly for: undefined; readonly how: 'source' }
  /** Left out, since it was said so, or since the program works it out itself. */
  | { readonly for: undefined; readonly how: 'said' | 'derived' | 'unknown' }
  /** May decide a status, and only a guess could say how. */
  | { readonly for: undefined; readonly how: 'unclear'; readonly may: readonly Field[] };

/** What `--map` says: the field of a column, or none, by its heading or its letter. */
export type HeadingMap = ReadonlyMap<number, Field | undefined>;

/** What the cells below a heading are, all of them or most. */
export interface ColumnCells {
  readonly areIds: (column: number) => boolean;
  readonly areStatuses: (column: number) => boolean;
  readonly areMostlyDates: (column: number) => boolean;
  readonly areMostlyStatuses: (column: number) => boolean;
}

/**
 * What each heading is taken for: as said, else as in our own tables, else by the words that it is known
 * by, else, where a mistake is harmless, by those that it has in it. A field goes to the first column
 * that is surest of it.
 */
export function columnsOf(
  headings: readonly Cell[],
  said: HeadingMap,
  cells: ColumnCells,
  sources: readonly number[] = [],
): Column[] {
  const own = ownHeadings(headings.map(({ text }) => text));
  const free = new Set<Field>(fieldNames);
  const taken = new Map<Cell, Taken>();
  const take = (heading: Cell, field: Field, how: 'said' | 'known' | 'likely', rank?: number) => {
    taken.set(heading, rank === undefined ? { for: field, how } : { for: field, how, rank });
    // Texts are put together, so several columns may hold them.
    if (fields[field].holds !== 'texts') free.delete(field);
  };
  for (const heading of headings) {
    const { column } = heading.place.cell;
    if (said.has(column)) {
      const field = said.get(column);
      if (field === undefined) taken.set(heading, { for: undefined, how: 'said' });
      else take(heading, field, 'said', rankSaid(said, column, field));
    } else if (sources.includes(column)) {
      taken.set(heading, { for: undefined, how: 'source' });
    } else if (own?.has(heading.text) === true) {
      const field = own.get(heading.text);
      if (field === undefined) taken.set(heading, { for: undefined, how: 'derived' });
      else take(heading, field, 'known');
    }
  }
  const rest = () => headings.filter((heading) => !taken.has(heading));
  const isCountry = ({ text, place }: Cell) =>
    wordsOf(text).join(' ') === 'state' && !cells.areStatuses(place.cell.column);
  for (const series of own === undefined ? seriesOf(rest(), fieldsKnownAs) : []) {
    takeSeries(series, free, taken, take);
  }
  // Those that can mean one thing only go first: "Recommendation" may be the title or the description.
  for (const atMost of [1, Infinity]) {
    for (const heading of rest()) {
      const meant = isCountry(heading) ? [] : fieldsKnownAs(heading.text);
      if (meant.length > atMost) continue;
      const isId =
        meant[0] === 'title' && free.has('id') && cells.areIds(heading.place.cell.column);
      const field = isId ? 'id' : (meant.find((each) => free.has(each)) ?? meant[0]);
      if (field !== undefined) take(heading, field, 'known');
    }
  }
  expectedIsDue(taken, free);
  for (const heading of rest()) {
    const field = fieldLikely(heading.text, free);
    const may = field === undefined ? mayBe(heading, cells) : [];
    if (field !== undefined) take(heading, field, 'likely');
    else if (may.length > 0) taken.set(heading, { for: undefined, how: 'unclear', may });
  }
  return headings.map((heading) => ({
    heading,
    taken: taken.get(heading) ?? { for: undefined, how: 'unknown' },
  }));
}

/** The newest decides; what was so before is the history. */
function takeSeries(
  { field, headings, inOrder }: Series,
  free: ReadonlySet<Field>,
  taken: Map<Cell, Taken>,
  take: (heading: Cell, field: Field, how: 'known', rank?: number) => void,
): void {
  const [oldest] = inOrder ?? [];
  const isAlone = inOrder?.length === 1;
  const isOldAlone = isAlone && oldest !== undefined && isEarlier(oldest.text);
  const isUnclear = isOldAlone && (field !== 'status' || /\blast\b/i.test(oldest.text));
  if (inOrder === undefined || isUnclear || !free.has(field)) {
    for (const heading of headings) {
      taken.set(heading, { for: undefined, how: 'unclear', may: [field] });
    }
    return;
  }
  for (const [rank, heading] of inOrder.entries()) {
    const isNewest = rank === inOrder.length - 1 && !isOldAlone;
    take(heading, field === 'status' && !isNewest ? 'previous_status' : field, 'known', rank);
  }
}

/** Whether the heading says that something newer has been left out. */
function isEarlier(heading: string): boolean {
  return /\b(?:previous|prior|last|earlier|former)\b/i.test(heading);
}

/** The place of the column among those that were said to hold the field, in the order in which they were. */
function rankSaid(said: HeadingMap, column: number, field: Field): number | undefined {
  const columns = Array.from(said).flatMap(([each, of]) => (of === field ? [each] : []));
  return columns.length > 1 && joinable.has(field) ? columns.indexOf(column) : undefined;
}

/** Fields that several columns may be said to hold: dates that followed one another, parts of an id. */
const joinable: ReadonlySet<Field> = new Set<Field>(['revised_due', 'id']);

/** The date expected is the due date where the table has no other: else nothing could be late. */
function expectedIsDue(taken: Map<Cell, Taken>, free: Set<Field>): void {
  if (!free.has('due') || !free.has('revised_due')) return;
  for (const [heading, { for: field, how }] of taken) {
    if (field !== 'forecast' || how !== 'known') continue;
    taken.set(heading, { for: 'due', how });
    free.delete('due');
    free.add('forecast');
    return;
  }
}

/** What decides a status and may be meant by a heading that is not known, seen from its cells. */
function mayBe({ text, place }: Cell, cells: ColumnCells): Field[] {
  const words = wordsOf(text);
  if (words.length > mostWords) return [];
  const { column } = place.cell;
  if (words.includes('status') && cells.areMostlyStatuses(column)) return ['status'];
  return mayMeanEnd(words) && cells.areMostlyDates(column) ? ['due', 'completed'] : [];
}

/** For how many fields the texts are headings that we know; words that cells hold too do not count. */
export function knownHeadings(texts: readonly string[]): number {
  return new Set(texts.flatMap((text) => (isAnswer(text) ? [] : fieldsKnownAs(text).slice(0, 1))))
    .size;
}

/** Whether a cell below a heading may well hold the word: "No" is a number, "Closed" a day. */
function isAnswer(text: string): boolean {
  return /^(?:yes|no|none|open|closed|done|completed?|implemented|finished|delivered|withdrawn)$/i.test(
    text,
  );
}

/** Whether the text is the heading, but for case and white space. */
export function sameHeading(text: string, heading: string): boolean {
  return folded(text) === folded(heading);
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The fields that have the heading among their names, or that its words say. */
export function fieldsKnownAs(heading: string): Field[] {
  const words = wordsOf(heading);
  if (words.length === 0) return [];
  if (asksWhetherDone(heading)) return ['status'];
  if (asksYesOrNo(heading)) return [];
  const exact = fieldsByWords.get(keyOf(words));
  if (exact !== undefined) return exact;
  const meaning = saysTwoThings(heading) ? undefined : dateMeaning(words);
  if (meaning !== undefined) return [meaning];
  const lax = fieldsByWords.get(keyOf(words.filter((word) => !smallWords.has(word))));
  return lax?.filter((field) => !decides(field)) ?? [];
}

/** The free field with the most words in the heading; of two with as many, the one with its last word. */
function fieldLikely(heading: string, free: ReadonlySet<Field>): Field | undefined {
  const words = new Set(wordsOf(heading));
  if (words.size > mostWords || asksYesOrNo(heading) || mayMeanEnd(Array.from(words))) {
    return undefined;
  }
  const last = Array.from(words).at(-1) ?? '';
  let [best, most]: [Field | undefined, number] = [undefined, 0];
  for (const [key, candidates] of fieldsByWords) {
    const parts = key.split(' ');
    if (!parts.every((part) => words.has(part))) continue;
    const weight = parts.length * 2 + (parts.includes(last) ? 1 : 0);
    const field = candidates.find((each) => free.has(each));
    if (field !== undefined && weight > most) [best, most] = [field, weight];
  }
  // What else the words would mean is never guessed, and so is not taken for something harmless either.
  return best !== undefined && guessable.has(best) ? best : undefined;
}

/** Fields of which a wrong guess makes no status, date, address or party wrong. */
const guessable: ReadonlySet<Field> = new Set<Field>([
  'id',
  'title',
  'description',
  'focus_area',
  'success_measure',
  'deliverable',
  'evidence_title',
  'update',
  'implementation_notes',
]);

/** Whether the field may decide a status, so that small words in a heading count as well. */
function decides(field: Field): boolean {
  return fields[field].holds === 'date' || /status|withdrawn/.test(field);
}

/** A longer text is no heading but a sentence. */
const mostWords = 6;
const longestHeading = 200;

const smallWords: ReadonlySet<string> = new Set(
  'for and or to in on at is be if any its this'.split(' '),
);

const spellings: Readonly<Record<string, string>> = {
  no: 'number',
  nr: 'number',
  num: 'number',
  '#': 'number',
  '%': 'percent',
  rec: 'recommendation',
  recomendation: 'recommendation',
  reccommendation: 'recommendation',
  recommandation: 'recommendation',
  resp: 'responsible',
  responsable: 'responsible',
  dept: 'department',
  est: 'estimated',
  compl: 'completion',
  desc: 'description',
  organisation: 'organization',
  comp: 'completion',
};

/** Whether what stands in brackets only says how to fill in the column, or that there may be several. */
function isAboutFilling(brackets: string): boolean {
  const words = brackets.split(/[^\p{L}]+/u).filter((word) => word !== '');
  return (
    /^(?:s|es|ies|if (?:any|applicable|known)|optional)$/.test(brackets) ||
    (words.length > 0 && words.every((word) => /^[dmyq]{1,4}$/.test(word)))
  );
}

/** The words that count in a heading, in singular and without marks, articles and accents. */
function wordsOf(heading: string): string[] {
  if (heading.length > longestHeading) return [];
  const text = heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\(([^()]*)\)/g, (all, inside: string) => (isAboutFilling(inside) ? ' ' : all))
    .replace(/[\u0300-\u036f'’]/g, '');
  const words = Array.from(text.matchAll(/[\p{L}\p{N}]+|[#%]/gu), ([word]) => word);
  const counting = words.filter((word) => !/^(?:the|of|an?)$/.test(word)).map(singular);
  return counting.map((word) => spellings[word] ?? word);
}

function keyOf(words: readonly string[]): string {
  return Array.from(words).sort().join(' ');
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

const fieldsByWords: ReadonlyMap<string, Field[]> = byWords();

function byWords(): Map<string, Field[]> {
  const found = new Map<string, Field[]>();
  for (const field of fieldNames) {
    const { headings } = fields[field];
    for (const heading of headings.length === 0 ? [] : [field, ...headings]) {
      const words = wordsOf(heading);
      const key = keyOf(decides(field) ? words : words.filter((word) => !smallWords.has(word)));
      const others = found.get(key) ?? [];
      if (!others.includes(field)) found.set(key, [...others, field]);
    }
  }
  return found;
}
