import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { DayFound, Days } from './days.ts';
import type { Doubts } from './doubts.ts';
import { Written } from './drafted.ts';
import { fields, type Field } from './fields.ts';
import type { Cell, Row } from './rows.ts';
import type { StatusWords } from './status-words.ts';

/** A row, by the fields that its columns are taken for. */
export interface Entry {
  readonly file: string;
  /** The number of the recommendation, as an id; undefined when the row has none. */
  readonly id: { readonly text: string; readonly cell: Cell } | undefined;
  /** The cell that says of which source the row is, when a column was named that does. */
  readonly source: Cell | 'missing' | undefined;
  /** All cells of the row, recognized or not. */
  readonly row: Row;
  /** Whether the id is made of several cells. */
  readonly isComposed: boolean;
  /** All cells of each field; more than one of texts that are put together, and of dates that followed one another. */
  readonly cells: ReadonlyMap<Field, readonly Cell[]>;
  /** How many columns its table has for each field that it has any for. */
  readonly columns: ReadonlyMap<Field, number>;
  readonly days: Days;
  readonly statuses: StatusWords;
  readonly doubts: Doubts;
  /** Why dates were changed, where the table does not say it. */
  readonly replanReason: string | undefined;
  /** The day of which the table speaks; undefined when nobody said. */
  readonly asOf: IsoDate | undefined;
  /** Whether its table is one of those that we write. */
  readonly own: boolean;
}

/** The rows that tell of one recommendation. */
export interface Group {
  readonly id: string;
  readonly idCell: Cell;
  readonly entries: readonly Entry[];
}

/** The entry's cell of the field; the first when there are several. */
export function cellOf({ cells }: Entry, field: Field): Cell | undefined {
  return cells.get(field)?.[0];
}

/** The day in the entry's cell of the field; undefined when there is none. */
export function dayOf(entry: Entry, field: Field): (DayFound & { cell: Cell }) | undefined {
  const cell = cellOf(entry, field);
  const day = cell === undefined ? undefined : entry.days.in(cell);
  return cell === undefined || day === undefined ? undefined : { ...day, cell };
}

/** The text in the entry's cell of the field, to be written; undefined when there is none. */
export function textIn(entry: Entry, field: Field): Written | undefined {
  const cell = cellOf(entry, field);
  return cell && new Written(cell.text, cell);
}

/** The same of a day. */
export function dayIn(entry: Entry, field: Field): Written | undefined {
  const found = dayOf(entry, field);
  return found && new Written(found.day, found.cell);
}

/** All days of the field, the oldest fact first. */
export function daysOf({ cells, days }: Entry, field: Field): Written[] {
  return (cells.get(field) ?? []).flatMap((cell) => {
    const found = days.in(cell);
    return found === undefined ? [] : [new Written(found.day, cell)];
  });
}

/** The day of which the row speaks: that of the table, else its own. */
export function statedOn(entry: Entry): IsoDate | undefined {
  return entry.asOf ?? dayOf(entry, 'update_date')?.day;
}

/** The day of what the row says in words: its own, which is not after that of the table, else that. */
export function toldOn(entry: Entry): IsoDate | undefined {
  const own = dayOf(entry, 'update_date');
  const { asOf } = entry;
  if (own === undefined || asOf === undefined || own.day <= asOf) return own?.day ?? asOf;
  const { place } = own.cell;
  const facts = { day: own.day, asOf, heading: place.cell.heading };
  entry.doubts.ask({ code: 'after-as-of', facts, place });
  return asOf;
}

/** The reason that was given for all re-plans of which the table has none; without one, it is asked for. */
export function replanReason(entry: Entry, { text, cell }: Written): Written | undefined {
  if (entry.replanReason !== undefined) return new Written(entry.replanReason, cell);
  if (cell !== undefined) {
    const facts = { day: text };
    entry.doubts.ask({ code: 'replan-without-reason', facts, place: cell.place });
  }
  return undefined;
}

/**
 * The rows by recommendation, in the order in which these come. A row without a number belongs to the
 * recommendation above when it names no other one and tells something of its own. A total is no number.
 */
export function groupsOf(entries: Iterable<Entry>): { groups: Group[]; diagnostics: Diagnostic[] } {
  const groups = new Map<string, { id: string; idCell: Cell; entries: Entry[] }>();
  const diagnostics: Diagnostic[] = [];
  let above: { file: string; id: string } | undefined;
  for (const entry of entries) {
    const cell = entry.id?.cell;
    const isTotal = cell !== undefined && /^(?:grand |sub-?)?totals?:?$/i.test(cell.text);
    if (entry.id !== undefined && !isTotal) {
      const { text: id, cell: idCell } = entry.id;
      const group = groups.get(id) ?? { id, idCell, entries: [] };
      group.entries.push(entry);
      groups.set(id, group);
      above = { file: entry.file, id };
      continue;
    }
    const group = above?.file === entry.file ? groups.get(above.id) : undefined;
    if (group !== undefined && !isTotal && goesOn(group.entries, entry)) {
      group.entries.push(entry);
    } else {
      const place = firstCellOf(entry)?.place;
      if (place !== undefined) {
        diagnostics.push({ code: 'missing-cell', facts: { field: 'id' }, place });
      }
    }
  }
  return { groups: Array.from(groups.values()), diagnostics };
}

/** `5.10` of `Recommendation 5.10`, `Rec. 5.10`, `#5.10` and `5.10.`. */
export function bareId(text: string): string {
  return text
    .replace(/^(?:recommendation|rec\.?|no\.|number|nr\.)[ \u00a0]+/i, '')
    .replace(/^#/, '')
    .replace(/^(\w{1,64})[.:]$/, '$1')
    .trim();
}

/** Whether the row tells of the recommendation above: of a deliverable, and of no other title. */
function goesOn(above: readonly Entry[], entry: Entry): boolean {
  const title = cellOf(entry, 'title')?.text;
  const isOther =
    title !== undefined && above.every((each) => cellOf(each, 'title')?.text !== title);
  return !isOther && tellsOfDeliverable(entry);
}

/** Whether the row says anything about a deliverable. */
export function tellsOfDeliverable({ cells }: Entry): boolean {
  return Array.from(cells.keys()).some((field) => fields[field].of === 'deliverable');
}

/** The leftmost cell of the row. */
export function firstCellOf({ cells }: Entry): Cell | undefined {
  const all = Array.from(cells.values()).flat();
  return all.sort((a, b) => a.place.cell.column - b.place.cell.column)[0];
}
