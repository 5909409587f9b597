import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { cellsOf, type DraftedFields } from './drafted.ts';
import { fields, type Field } from './fields.ts';
import { flat } from './group-facts.ts';
import { bareId, type Entry, type Group } from './groups.ts';
import type { Cell } from './rows.ts';

/**
 * A finding for each cell of the rows that is in no part of the record, in no finding, and does not say
 * the same as one that is: so that nothing is lost without a word, whatever the rows hold.
 */
export function unusedCells(
  { id, entries }: Group,
  drafted: DraftedFields,
  found: readonly Diagnostic[],
  agreeing: readonly Cell[],
): Diagnostic[] {
  const used = new Set([...cellsOf(drafted), ...agreeing]);
  const told = new Set(found.map(({ place }) => place));
  const isTold = (cell: Cell) => used.has(cell) || told.has(cell.place);
  // What is one for the whole recommendation may stand in each of its rows.
  const texts = new Map<Field, Set<string>>();
  for (const [field, cell] of entries.flatMap(fieldsAndCells)) {
    const same = texts.get(field) ?? new Set();
    texts.set(field, same);
    if (used.has(cell)) same.add(flat(cell.text));
  }
  const isRepeated = (field: Field, cell: Cell) =>
    fields[field].of === 'recommendation' && texts.get(field)?.has(flat(cell.text)) === true;
  return entries.flatMap((entry) =>
    fieldsAndCells(entry).flatMap(([field, cell]): Diagnostic[] => {
      const isAccountedFor =
        isTold(cell) ||
        isRepeated(field, cell) ||
        isNumberOf(id, entry, field, cell) ||
        isAskedAbout(entry, field, cell);
      if (isAccountedFor) return [];
      const { heading } = cell.place.cell;
      return [{ code: 'unused-cell', facts: { text: cell.text, heading }, place: cell.place }];
    }),
  );
}

function fieldsAndCells({ cells }: Entry): (readonly [Field, Cell])[] {
  return Array.from(cells).flatMap(([field, all]) => all.map((cell) => [field, cell] as const));
}

/**
 * Whether the cell says to which recommendation the row belongs, alone or with others. A spreadsheet may have changed the ids
 * of our own tables, for which they have a second column.
 */
function isNumberOf(id: string, entry: Entry, field: Field, { text }: Cell): boolean {
  if (field === 'id' && entry.isComposed) return true;
  return (field === 'id' || field === 'reference') && (entry.own || bareId(text) === id);
}

/** Whether the cell is in a finding of its whole table or column. */
function isAskedAbout({ days, doubts, statuses }: Entry, field: Field, cell: Cell): boolean {
  const isUnread = fields[field].holds === 'date' && days.in(cell) === undefined;
  return isUnread || doubts.isAbout(cell) || statuses.isNoted(cell);
}
