import { fieldNames, fields, type Field } from './fields.ts';
import { ownHeadings } from './own-tables.ts';
import type { Cell } from './rows.ts';

/** A column of a table: its heading, and what it is taken for. */
export interface Column {
  readonly heading: Cell;
  readonly taken: Taken;
}

/** What a column is taken for. */
export type Taken =
  | { readonly for: Field; readonly how: 'said' | 'known' | 'likely' }
  /** Left out, since it was said so, or since the program works it out itself. */
  | { readonly for: undefined; readonly how: 'said' | 'derived' | 'unknown' };

/** What `--map` says: the field of a column, or none, by its heading or its letter. */
export type HeadingMap = ReadonlyMap<number, Field | undefined>;

/**
 * What each heading is taken for: as said, else as in our own tables, else by the words that it is known
 * by, else by those that it has in it. A field goes to the first column that is surest of it.
 */
export function columnsOf(
  headings: readonly Cell[],
  said: HeadingMap,
  idLike: (column: number) => boolean,
): Column[] {
  const own = ownHeadings(headings.map(({ text }) => text));
  const free = new Set<Field>(fieldNames);
  const taken = new Map<Cell, Taken>();
  const take = (heading: Cell, field: Field, how: 'said' | 'known' | 'likely') => {
    taken.set(heading, { for: field, how });
    // Texts are put together, so several columns may hold them.
    if (fields[field].holds !== 'texts') free.delete(field);
  };
  for (const heading of headings) {
    const { column } = heading.place.cell;
    if (said.has(column)) {
      const field = said.get(column);
      if (field === undefined) taken.set(heading, { for: undefined, how: 'said' });
      else take(heading, field, 'said');
    } else if (own?.has(heading.text) === true) {
      const field = own.get(heading.text);
      if (field === undefined) taken.set(heading, { for: undefined, how: 'derived' });
      else take(heading, field, 'known');
    }
  }
  const rest = () => headings.filter((heading) => !taken.has(heading));
  // Those that can mean one thing only go first: "Recommendation" may be the title or the description.
  for (const atMost of [1, Infinity]) {
    for (const heading of rest()) {
      const meant = fieldsKnownAs(heading.text);
      if (meant.length > atMost) continue;
      const isId = meant[0] === 'title' && free.has('id') && idLike(heading.place.cell.column);
      const field = isId ? 'id' : (meant.find((each) => free.has(each)) ?? meant[0]);
      if (field !== undefined) take(heading, field, 'known');
    }
  }
  for (const heading of rest()) {
    const field = fieldLikely(heading.text, free);
    if (field !== undefined) take(heading, field, 'likely');
  }
  return headings.map((heading) => ({
    heading,
    taken: taken.get(heading) ?? { for: undefined, how: 'unknown' },
  }));
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

/** The fields that have the heading among their names. */
function fieldsKnownAs(heading: string): Field[] {
  const key = wordsOf(heading).sort().join(' ');
  return key === '' ? [] : (fieldsByWords.get(key) ?? []);
}

/** The free field with the most words in the heading; of two with as many, the one with its last word. */
function fieldLikely(heading: string, free: ReadonlySet<Field>): Field | undefined {
  const words = new Set(wordsOf(heading));
  if (words.size > mostWords) return undefined;
  const last = Array.from(words).at(-1) ?? '';
  let [best, most]: [Field | undefined, number] = [undefined, 0];
  for (const [key, candidates] of fieldsByWords) {
    const parts = key.split(' ');
    if (!parts.every((part) => words.has(part))) continue;
    const weight = parts.length * 2 + (parts.includes(last) ? 1 : 0);
    const field = candidates.find((each) => free.has(each));
    if (field !== undefined && weight > most) [best, most] = [field, weight];
  }
  return best;
}

/** A longer text is no heading but a sentence. */
const mostWords = 6;
const longestHeading = 200;

const smallWords: ReadonlySet<string> = new Set(
  'the of a an for and or to in on at is be if any its this'.split(' '),
);

const spellings: Readonly<Record<string, string>> = {
  no: 'number',
  nr: 'number',
  num: 'number',
  '#': 'number',
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

/** The words that count in a heading, in singular and without marks, units and accents. */
function wordsOf(heading: string): string[] {
  if (heading.length > longestHeading) return [];
  const text = heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[\u0300-\u036f'’]/g, '');
  const words = Array.from(text.matchAll(/[\p{L}\p{N}]+|#/gu), ([word]) => word);
  const counting = words.filter((word) => !smallWords.has(word)).map(singular);
  return counting.map((word) => spellings[word] ?? word);
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
      const key = wordsOf(heading).sort().join(' ');
      const others = found.get(key) ?? [];
      if (!others.includes(field)) found.set(key, [...others, field]);
    }
  }
  return found;
}
