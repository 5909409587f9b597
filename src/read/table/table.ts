import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { TableFacts } from '../../diagnostics/facts.ts';
import type { Place } from '../../domain/place.ts';
import { present } from '../../domain/present.ts';
import type { SourceFile } from '../source-file.ts';
import { SourceText } from '../source-text.ts';
import { readText } from '../text.ts';
import { knownHeadings, sameHeading } from './headings.ts';
import { mostColumns, rowsIn, separators, type Cell, type Row, type Separator } from './rows.ts';

/** A CSV file as a table: a row of headings, and the rows below it that may hold records. */
export interface Table {
  readonly file: string;
  readonly separator: Separator;
  readonly headings: readonly Cell[];
  readonly headingRow: number;
  readonly rows: readonly Row[];
}

/** The longest text of a record; a heading is far shorter. */
const longestCell = 100_000;
const longestHeading = 500;

/** Far more than a review gives; each becomes a record, which is read and checked. */
const mostRows = 5000;

/** A spreadsheet of so many rows with long texts. */
export const mostBytes = 4 * 1024 * 1024;

/** Each takes some hundred bytes while it is read. */
const mostCells = 200_000;

/**
 * The table of a CSV file; undefined when there is none that can be read. `headingRow` is the number of
 * the row of headings, when somebody said it; when that row is empty, there is no table and no finding.
 */
export function readTable(
  file: SourceFile,
  headingRow: number | undefined,
): Checked<Table | undefined> {
  const read = readText(file, mostBytes);
  if (read.value === undefined) {
    return { value: undefined, diagnostics: read.diagnostics.map(ofTable) };
  }
  const refuse = (diagnostic: Diagnostic) => ({ value: undefined, diagnostics: [diagnostic] });
  const source = withLineFeeds(read.value);
  const start = source.place(0, 0);
  if (hasTooManyCells(source.text)) {
    return refuse({ code: 'too-large', facts: { limit: mostCells, of: 'cells' }, place: start });
  }
  const separator = separatorOf(source);
  const { rows, slip } = rowsIn(source, separator);
  if (slip !== undefined) return refuse(slip);
  const excess = excessOf(rows, start);
  if (excess !== undefined) return refuse(excess);
  const index = headingIndex(rows, headingRow);
  const top = rows[index];
  if (top === undefined && headingRow !== undefined) return { value: undefined, diagnostics: [] };
  if (top === undefined) return refuse({ code: 'empty-file', facts: {}, place: start });
  const long = tooLong(top, longestHeading);
  if (long !== undefined) return refuse(long);
  const headings = Array.from(top.cells.values(), (cell) => headed(cell, cell.text));
  const texts = new Map(headings.map(({ text, place }) => [place.cell.column, text]));
  const below = rows.slice(index + 1).map(({ number, cells }) => ({
    number,
    cells: new Map(
      Array.from(cells, ([column, cell]) => [column, headed(cell, texts.get(column) ?? '')]),
    ),
  }));
  const { records, diagnostics } = withoutHeadings(below);
  const value: Table = {
    file: file.path,
    separator,
    headings,
    headingRow: top.number,
    rows: records,
  };
  // Characters that cannot be seen are found in the records, where they would do harm.
  return { value, diagnostics };
}

/** The rows that may hold records, without those that are the headings again, as in some exports. */
function withoutHeadings(rows: readonly Row[]): { records: Row[]; diagnostics: Diagnostic[] } {
  const again = rows.filter(repeatsHeadings);
  return {
    records: rows.filter((row) => !again.includes(row)),
    diagnostics: again.map((row) => passedOver(row, 'headings')),
  };
}

function repeatsHeadings({ cells }: Row): boolean {
  return (
    cells.size > 1 &&
    Array.from(cells.values()).every(({ text, place }) => sameHeading(text, place.cell.heading))
  );
}

/** That the row is no record. */
export function passedOver(
  { number, cells }: Row,
  as: TableFacts['row-passed-over']['as'],
): Diagnostic {
  const { text, place } = present(cells.values().next().value);
  return { code: 'row-passed-over', facts: { row: number, text, as }, place };
}

/** More rows or columns, or a longer text, than records could come from. */
function excessOf(rows: readonly Row[], place: Place): Diagnostic | undefined {
  const limited = (of: 'rows' | 'columns', limit: number): Diagnostic => ({
    code: 'too-large',
    facts: { limit, of },
    place,
  });
  if (rows.length > mostRows) return limited('rows', mostRows);
  const isWide = ({ cells }: Row) => (Array.from(cells.keys()).at(-1) ?? 0) >= mostColumns;
  if (rows.some(isWide)) return limited('columns', mostColumns);
  return rows.map((row) => tooLong(row, longestCell)).find((long) => long !== undefined);
}

function tooLong({ cells }: Row, limit: number): Diagnostic | undefined {
  const long = Array.from(cells.values()).find(({ text }) => text.length > limit);
  const facts = long && { length: long.text.length, limit };
  return facts && { code: 'too-long', facts, place: long.place };
}

/** The finding, with the way out for those who keep a spreadsheet. */
function ofTable(diagnostic: Diagnostic): Diagnostic {
  const { code, facts, place } = diagnostic;
  if (code === 'too-large') return { code, facts: { ...facts, of: 'table' }, place };
  return code === 'not-utf8' ? { code, facts: { ...facts, isTable: true }, place } : diagnostic;
}

/** Spreadsheets of old end lines with a carriage return alone, and have line feeds in cells all the same. */
function withLineFeeds(source: SourceText): SourceText {
  return source.text.includes('\r')
    ? new SourceText(source.file, source.text.replaceAll('\r', '\n'))
    : source;
}

function hasTooManyCells(text: string): boolean {
  let cells = 0;
  for (const sign of ['\n', '"', ...separators]) {
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) cells++;
  }
  return cells > mostCells;
}

/** Above the headings there may be a title and a date. */
const mostRowsAbove = 20;

/** The separator with which the first rows have most headings that we know, else most cells. */
function separatorOf({ file, text }: SourceText): Separator {
  const beginning = new SourceText(file, text.split('\n', 3 * mostRowsAbove).join('\n'));
  let [best, most]: [Separator, number] = [',', 0];
  for (const separator of separators) {
    const { rows } = rowsIn(beginning, separator);
    const row = rows[headingIndex(rows)];
    const texts = row === undefined ? [] : textsOf(row);
    const weight = 1000 * knownHeadings(texts) + texts.length;
    if (weight > most) [best, most] = [separator, weight];
  }
  return best;
}

/**
 * The row that was said; else the first one with headings that we know for two different fields; else
 * the first row of more than one cell. Not the one with most: a cell such as "Staff" may be a heading
 * too, and a row of data has many cells.
 */
function headingIndex(rows: readonly Row[], said?: number): number {
  if (said !== undefined) return rows.findIndex(({ number }) => number === said);
  const known = rows.slice(0, mostRowsAbove).findIndex((row) => knownHeadings(textsOf(row)) > 1);
  if (known >= 0) return known;
  return Math.max(
    0,
    rows.findIndex(({ cells }) => cells.size > 1),
  );
}

function textsOf({ cells }: Row): string[] {
  return Array.from(cells.values(), ({ text }) => text);
}

function headed({ text, place }: Cell, heading: string): Cell {
  return { text, place: { ...place, cell: { ...place.cell, heading } } };
}
