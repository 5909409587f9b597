import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../domain/place.ts';
import type { Field } from './fields.ts';
import { flat } from './group-facts.ts';
import { bareId, cellOf, type Entry, type Group } from './groups.ts';
import type { Column } from './headings.ts';
import type { Cell, Row } from './rows.ts';

/**
 * The id of a row: its number, after that of its source, if one was named, and with the others that
 * were said to be part of it. Undefined when the row has no number.
 */
export function idOf(
  cells: ReadonlyMap<Field, readonly Cell[]>,
  source: Cell | undefined,
): Entry['id'] {
  const reference = cells.get('reference');
  const numbers = reference ?? cells.get('id') ?? [];
  const cell = numbers.at(-1);
  if (cell === undefined) return undefined;
  const parts = numbers.map(({ text }) => bareId(text));
  const joined = parts.length > 1 ? parts.map(asIdPart) : parts;
  return {
    text: [...(source === undefined ? [] : [asIdPart(source.text)]), ...joined].join('-'),
    cell,
  };
}

/** The text as a part of an id, of which only letters without accents, digits, points and dashes may be. */
function asIdPart(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z0-9._]+/g, '-')
    .replace(/^[-._]|-$/g, '');
}

/** Rows of a named source that have a number and no source, and sources of which the ids would be the same. */
export function faultsOfSources(entries: readonly Entry[]): Diagnostic[] {
  const spelled = new Map<string, Cell>();
  return entries.flatMap(({ id, source }): Diagnostic[] => {
    if (id === undefined || source === undefined) return [];
    if (source === 'missing') {
      return [{ code: 'missing-cell', facts: { field: 'source' }, place: id.cell.place }];
    }
    const other = spelled.get(id.text) ?? source;
    spelled.set(id.text, other);
    if (flat(other.text) === flat(source.text)) return [];
    return [
      {
        code: 'cells-disagree',
        facts: { field: 'source', value: source.text, other: other.text },
        place: source.place,
        related: { place: other.place, what: 'first told' },
      },
    ];
  });
}

/** A table as it is looked at for numbers that come again. */
interface Numbered {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly entries: readonly Entry[];
}

/**
 * One finding when the numbers of a table repeat from one source to the next, so that rows of several
 * recommendations would become one: some column says which source each is of, or the titles differ.
 */
export function repeatedNumbers(table: Numbered, groups: readonly Group[]): Diagnostic | undefined {
  const { columns, entries } = table;
  if (entries.some(({ source, isComposed }) => source !== undefined || isComposed))
    return undefined;
  const inTable = new Set(entries);
  const several = groups
    .map((group) => ({ ...group, entries: group.entries.filter((entry) => inTable.has(entry)) }))
    .filter(({ entries: rows }) => rows.length > 1);
  const [different] = several.filter(hasTwoTitles);
  const column = columns.find((each) =>
    mayBeSource(each, several, entries, different !== undefined),
  );
  const parted = column && several.find((group) => variesIn(group, column));
  const example = different ?? parted;
  const isSure = parted !== undefined || several.filter(hasTwoTitles).length > 1;
  if (example === undefined || !isSure) return undefined;
  return {
    code: 'repeated-numbers',
    facts: {
      number: example.id,
      rows: example.entries.length,
      column: column?.heading.text,
      areTitlesDifferent: different !== undefined,
    },
    place: placeOf(example),
  };
}

function placeOf({ entries, idCell }: Group): Place {
  return (entries[1]?.id?.cell ?? idCell).place;
}

function hasTwoTitles({ entries }: Group): boolean {
  return (['title', 'description'] as const).some(
    (field) =>
      new Set(entries.flatMap((entry) => flat(cellOf(entry, field)?.text ?? '') || [])).size > 1,
  );
}

/** Words of headings that name or number the report from which a recommendation comes. */
const sourceWords =
  /\b(?:report|audit|review|source|publication|inspection|evaluation|inquiry)s?\b/i;
const otherWords =
  /\b(?:date|day|status|type|owner|lead|manager|comments?|notes?|by|team|year|period|result|finding|response)\b/i;

/**
 * Whether the column says of which source a recommendation is: by its heading, or, where titles show
 * that numbers come again, because rows of one number that agree in it agree in their titles. What
 * each row has another of, such as a finding in words, is no source.
 */
function mayBeSource(
  { heading, taken }: Column,
  several: readonly Group[],
  entries: readonly Entry[],
  areTitlesDifferent: boolean,
): boolean {
  const isOther = taken.for !== undefined && taken.for !== 'id' && taken.how !== 'likely';
  if (taken.how === 'said' || isOther) return false;
  const cells = (entry: Entry) => entry.row.cells.get(heading.place.cell.column)?.text ?? '';
  const varying = several.filter((group) => new Set(group.entries.map(cells)).size > 1);
  if (varying.length === 0) return false;
  if (sourceWords.test(heading.text) && !otherWords.test(heading.text)) return true;
  const texts = entries.map(cells);
  if (!areTitlesDifferent || new Set(texts).size === texts.length) return false;
  return several.every((group) =>
    Array.from(new Set(group.entries.map(cells))).every((text) => {
      const rows = group.entries.filter((entry) => cells(entry) === text);
      return text !== '' && !hasTwoTitles({ ...group, entries: rows });
    }),
  );
}

function variesIn({ entries }: Group, { heading }: Column): boolean {
  const { column } = heading.place.cell;
  return new Set(entries.map(({ row }) => row.cells.get(column)?.text)).size > 1;
}
