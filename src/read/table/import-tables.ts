import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isoDate, type IsoDate } from '../../domain/date.ts';
import type { FocusArea } from '../../domain/programme.ts';
import { columnLetters } from '../../diagnostics/phrases.ts';
import type { SourceFile } from '../source-file.ts';
import { brokenCell } from './broken-cells.ts';
import { Days, type DateSetting, type OrderFound } from './days.ts';
import { draftRecord, type RecordDraft } from './draft-record.ts';
import { fields, type Field } from './fields.ts';
import { FocusAreas } from './focus-areas.ts';
import { cellOf, groupsOf, type Entry } from './groups.ts';
import { Doubts } from './doubts.ts';
import { columnsOf, sameHeading, type Column, type ColumnCells } from './headings.ts';
import { isOwnTable } from './own-tables.ts';
import type { Cell, Row } from './rows.ts';
import { spelledDay } from './spelled-day.ts';
import { statedBy, statusKey, type SaidStatuses } from './stated.ts';
import { faultsOfSources, idOf, repeatedNumbers } from './numbers.ts';
import { StatusWords } from './status-words.ts';
import { bareId } from './groups.ts';
import { passedOver, readTable, type Table } from './table.ts';
import { idShape } from '../fields.ts';

/** What was asked for besides the tables themselves. */
export interface ImportSetting extends DateSetting {
  /** The field of a column, or none, by its heading or its letter. */
  readonly map: readonly { readonly column: string; readonly field: Field | undefined }[];
  /** The day of which the tables speak. */
  readonly asOf: IsoDate | undefined;
  /** The column that says of which source a row is, by its heading or its letter. */
  readonly source: string | undefined;
  /** The number of the row of headings; undefined when it is to be found. */
  readonly headingRow: number | undefined;
  /** What words for statuses mean, by their keys. */
  readonly statuses: SaidStatuses;
  /** Why dates were changed, where a table does not say it. */
  readonly replanReason: string | undefined;
  /** Those of the programme that is there; undefined when one is to be written. */
  readonly focusAreas: readonly FocusArea[] | undefined;
}

/** What tables give: records to be written, and how they were read. */
export interface Imported {
  readonly tables: readonly ImportedTable[];
  /** The files that have nothing in the row that was said to hold the headings. */
  readonly headless: readonly string[];
  readonly records: readonly RecordDraft[];
  /** The focus areas of a programme to be written. */
  readonly focusAreas: readonly { readonly id: string; readonly title: string }[];
  /** Columns of `map` that no table has. */
  readonly unmatched: readonly string[];
  /** Keys of `statuses` that no table has. */
  readonly unmatchedStatuses: readonly string[];
  /** The first cell that holds on a day which nobody said. */
  readonly undated: Cell | undefined;
}

export interface ImportedTable extends Table {
  readonly columns: readonly Column[];
  /** The order of day and month, where a date asked for it. */
  readonly order: OrderFound | undefined;
  readonly entries: readonly Entry[];
  readonly own: boolean;
  /** How many rows are no entries since the cell that says what they are about is broken, which is told. */
  readonly lostRows: number;
}

/** The records that the files give, as far as they can be read, and everything wrong with them. */
export function importTables(
  files: readonly SourceFile[],
  setting: ImportSetting,
): Checked<Imported> {
  const diagnostics: Diagnostic[] = [];
  const tables: ImportedTable[] = [];
  const headless: string[] = [];
  const askersOfTables: { readonly diagnostics: readonly Diagnostic[] }[] = [];
  for (const file of files) {
    const read = readTable(file, setting.headingRow);
    for (const each of read.diagnostics) diagnostics.push(each);
    if (read.value === undefined) {
      if (read.diagnostics.length === 0) headless.push(file.path);
      continue;
    }
    const { table, askers, found } = interpreted(read.value, setting);
    for (const each of found) diagnostics.push(each);
    tables.push(table);
    askersOfTables.push(...askers);
  }
  const { groups, diagnostics: unnumbered } = groupsOf(tables.flatMap(({ entries }) => entries));
  const areas = new FocusAreas(setting.focusAreas);
  const drafts = groups.map((group) => draftRecord(group, areas));
  const repeated = tables.flatMap((table) => repeatedNumbers(table, groups) ?? []);
  // Records that are put together wrongly have faults that nobody should look for.
  const records = repeated.length === 0 ? drafts : [];
  const all = [
    ...diagnostics,
    ...unnumbered,
    ...repeated,
    ...records.flatMap((record) => record.diagnostics),
    ...askersOfTables.flatMap((asker) => asker.diagnostics),
  ];
  const value: Imported = {
    tables,
    headless,
    records,
    focusAreas: areas.made,
    unmatched: [
      ...setting.map.map(({ column }) => column),
      ...(setting.source === undefined ? [] : [setting.source]),
    ].filter((column) => !tables.some((table) => columnNamed(table, column) !== undefined)),
    unmatchedStatuses: statusesWithoutCell(setting.statuses, tables),
    undated: records.map(({ undated }) => undated).find((cell) => cell !== undefined),
  };
  return { value, diagnostics: all };
}

function statusesWithoutCell(said: SaidStatuses, tables: readonly ImportedTable[]): string[] {
  const there = new Set(
    tables
      .flatMap(({ entries }) => entries)
      .flatMap((entry) => cellOf(entry, 'status') ?? [])
      .map(({ text }) => statusKey(text)),
  );
  return Array.from(said.keys()).filter((key) => !there.has(key));
}

/** The table with its columns recognized and its rows by field. */
function interpreted(table: Table, setting: ImportSetting) {
  const said = new Map<number, Field | undefined>();
  for (const { column, field } of setting.map) {
    const index = columnNamed(table, column);
    if (index !== undefined) said.set(index, field);
  }
  const sourceColumn =
    setting.source === undefined ? undefined : columnNamed(table, setting.source);
  const columns = columnsOf(
    table.headings,
    said,
    cellsOf(table, setting),
    sourceColumn === undefined ? [] : [sourceColumn],
  );
  const fieldOf = new Map(
    columns.flatMap(({ heading, taken }) =>
      taken.for === undefined ? [] : [[heading.place.cell.column, taken.for] as const],
    ),
  );
  const broken = new Map<Cell, Diagnostic>();
  for (const [column, field] of fieldOf) {
    const cells = table.rows.flatMap((row) => row.cells.get(column) ?? []);
    const texts = cells.map(({ text }) => text);
    for (const cell of cells) {
      const found = brokenCell(cell, field, texts);
      if (found !== undefined) broken.set(cell, found);
    }
  }
  const dates = table.rows.flatMap(({ cells }) =>
    Array.from(cells).flatMap(([column, cell]) => {
      const field = fieldOf.get(column);
      const isDate = field !== undefined && fields[field].holds === 'date';
      return isDate && !broken.has(cell) ? [[cell, field] as const] : [];
    }),
  );
  const statuses = new StatusWords(setting.statuses);
  const doubts = new Doubts();
  const days = new Days(new Map(dates), setting);
  const counts = new Map<Field, number>();
  for (const field of fieldOf.values()) counts.set(field, (counts.get(field) ?? 0) + 1);
  const own = isOwnTable(table.headings.map(({ text }) => text));
  const asOf = setting.asOf ?? (own ? dayInName(table.file) : undefined);
  const totals = table.rows.filter(isTotal);
  const notTotals = table.rows.filter((row) => !isTotal(row));
  const notes = notesAtEnd(notTotals, fieldOf);
  const rows = notTotals.slice(0, notTotals.length - notes.length);
  let lostRows = 0;
  const inOrder = byRank(columns);
  const entries = rows.flatMap((row): Entry[] => {
    const byField = new Map<Field, Cell[]>();
    for (const column of inOrder) {
      const cell = row.cells.get(column);
      const field = fieldOf.get(column);
      if (field === undefined || cell === undefined || broken.has(cell)) continue;
      byField.set(field, [...(byField.get(field) ?? []), cell]);
    }
    // Nothing more is to be said of a row that misses its number or title for that reason.
    const isLost = Array.from(row.cells).some(
      ([column, cell]) =>
        broken.has(cell) && /^(?:id|reference|title)$/.test(fieldOf.get(column) ?? ''),
    );
    if (isLost) lostRows++;
    const source = sourceColumn === undefined ? undefined : row.cells.get(sourceColumn);
    return byField.size === 0 || isLost
      ? []
      : [
          {
            file: table.file,
            id: idOf(byField, source),
            source: source ?? (sourceColumn === undefined ? undefined : 'missing'),
            row,
            isComposed: (counts.get('id') ?? 0) > 1,
            cells: byField,
            columns: counts,
            days,
            statuses,
            doubts,
            replanReason: setting.replanReason,
            asOf,
            own,
          },
        ];
  });
  const found = [
    ...extraCells(table),
    ...repeatedHeadings(columns),
    ...unclearHeadings(columns),
    ...broken.values(),
    ...faultsOfSources(entries),
    ...totals.map((row) => passedOver(row, 'total')),
    ...notes.map((row) => passedOver(row, 'note')),
  ];
  const askers = [days, statuses, doubts];
  return {
    table: { ...table, columns, order: days.order, entries, own, lostRows },
    askers,
    found,
  };
}

/** The columns, those of one field that follow one another in their order. */
function byRank(columns: readonly Column[]): number[] {
  const rank = ({ taken }: Column) => (taken.for === undefined ? 0 : (taken.rank ?? 0));
  return Array.from(columns)
    .sort((a, b) => rank(a) - rank(b))
    .map(({ heading }) => heading.place.cell.column);
}

/** The column with the heading, else the one with the letter; undefined when there is none. */
function columnNamed({ headings }: Table, name: string): number | undefined {
  const found =
    headings.find(({ text }) => text === name) ??
    headings.find(({ text }) => sameHeading(text, name)) ??
    headings.find(({ place }) => columnLetters(place.cell.column) === name);
  return found?.place.cell.column;
}

/** What is seen from the cells below a heading. */
function cellsOf(table: Table, setting: ImportSetting): ColumnCells {
  const textsOf = (column: number) =>
    table.rows.flatMap(({ cells }) => cells.get(column)?.text ?? []);
  const isStatus = (text: string) => statedBy(text, setting.statuses) !== undefined;
  const isDate = (text: string) =>
    !['none', 'unread', 'serial', 'done'].includes(spelledDay(text).kind) && !/^\d+$/.test(text);
  const areMostly = (column: number, is: (text: string) => boolean) => {
    const texts = textsOf(column);
    return texts.filter(is).length * 2 > texts.length;
  };
  return {
    areIds: (column) => holdsIds(table, column),
    areStatuses: (column) => textsOf(column).every(isStatus),
    areMostlyDates: (column) => areMostly(column, isDate),
    areMostlyStatuses: (column) => areMostly(column, isStatus),
  };
}

/** Whether the cells of the column are short ids with a digit, and no two the same. */
function holdsIds({ rows }: Table, column: number): boolean {
  const ids = rows.flatMap(({ cells }) => {
    const cell = cells.get(column);
    return cell === undefined ? [] : [bareId(cell.text)];
  });
  return ids.length > 0 && ids.every((id) => /\d/.test(id) && id.length <= 16 && idShape.test(id));
}

function dayInName(file: string): IsoDate | undefined {
  const [, day] = /-(\d{4}-\d{2}-\d{2})\.csv$/i.exec(file) ?? [];
  return day === undefined ? undefined : isoDate(day);
}

/** The last rows that hold one sentence in the place of an id and nothing else, such as the source. */
function notesAtEnd(rows: readonly Row[], fieldOf: ReadonlyMap<number, Field>): readonly Row[] {
  const isNote = ({ cells }: Row) => {
    const [[column, { text }] = [-1, { text: '' }]] = cells;
    const isInPlaceOfId = cells.size === 1 && fieldOf.get(column) === 'id';
    return isInPlaceOfId && /:\s|\s\S+\s/.test(text) && !idShape.test(bareId(text));
  };
  return rows.slice(rows.findLastIndex((row) => !isNote(row)) + 1);
}

/** Whether the row begins with "Total" and holds nothing else but numbers. */
function isTotal({ cells }: Row): boolean {
  const [first, ...others] = Array.from(cells.values(), ({ text }) => text);
  const isSum = /^(?:grand |sub-?)?totals?\b[^.]{0,40}$/i.test(first ?? '');
  return isSum && others.every((text) => /^[-+\d.,%\s$€£()]+$/.test(text));
}

/** Cells that stand below no heading. */
function extraCells({ headings, rows }: Table): Diagnostic[] {
  const headed = new Set(headings.map(({ place }) => place.cell.column));
  return rows.flatMap(({ cells }) =>
    Array.from(cells.values())
      .filter(({ place }) => !headed.has(place.cell.column))
      .map(({ text, place }): Diagnostic => ({ code: 'extra-cell', facts: { text }, place })),
  );
}

function unclearHeadings(columns: readonly Column[]): Diagnostic[] {
  return columns.flatMap(({ heading, taken }): Diagnostic[] => {
    if (taken.how !== 'unclear') return [];
    const facts = { heading: heading.text, may: taken.may };
    return [{ code: 'unclear-heading', facts, place: heading.place }];
  });
}

function repeatedHeadings(columns: readonly Column[]): Diagnostic[] {
  const first = new Map<Field, Cell>();
  return columns.flatMap(({ heading, taken }): Diagnostic[] => {
    const field = taken.for;
    if (field === undefined || fields[field].holds === 'texts' || taken.rank !== undefined)
      return [];
    const other = first.get(field);
    if (other === undefined) {
      first.set(field, heading);
      return [];
    }
    return [
      {
        code: 'repeated-heading',
        facts: { heading: heading.text, field },
        place: heading.place,
        related: { place: other.place, what: 'the first one' },
      },
    ];
  });
}
