import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../domain/place.ts';
import type { SourceFile } from '../source-file.ts';
import { SourceText } from '../source-text.ts';
import { readText } from '../text.ts';
import { knownHeadings } from './headings.ts';
import { mostColumns, rowsIn, separators, type Cell, type Row, type Separator } from './rows.ts';

/** A CSV file as a table: a row of headings, and the rows below it. */
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

/** The table of a CSV file; undefined when there is none that can be read. */
export function readTable(file: SourceFile): Checked<Table | undefined> {
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
  const index = headingIndex(rows);
  const headingRow = rows[index];
  if (headingRow === undefined) return refuse({ code: 'empty-file', facts: {}, place: start });
  const long = tooLong(headingRow, longestHeading);
  if (long !== undefined) return refuse(long);
  const headings = Array.from(headingRow.cells.values(), (cell) => headed(cell, cell.text));
  const texts = new Map(headings.map(({ text, place }) => [place.cell.column, text]));
  const value: Table = {
    file: file.path,
    separator,
    headings,
    headingRow: headingRow.number,
    rows: rows.slice(index + 1).map(({ number, cells }) => ({
      number,
      cells: new Map(
        Array.from(cells, ([column, cell]) => [column, headed(cell, texts.get(column) ?? '')]),
      ),
    })),
  };
  // Characters that cannot be seen are found in the records, where they would do harm.
  return { value, diagnostics: [] };
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

/** Spreadsheets of old ended lines with a carriage return alone. */
function withLineFeeds(source: SourceText): SourceText {
  if (source.text.includes('\n') || !source.text.includes('\r')) return source;
  return new SourceText(source.file, source.text.replaceAll('\r', '\n'));
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
    const texts = Array.from(row?.cells.values() ?? [], (cell) => cell.text);
    const weight = 1000 * knownHeadings(texts) + texts.length;
    if (weight > most) [best, most] = [separator, weight];
  }
  return best;
}

/** The row with most headings that we know, if it has two; else the first row of more than one cell. */
function headingIndex(rows: readonly Row[]): number {
  const first = rows.findIndex(({ cells }) => cells.size > 1);
  let [best, most] = [Math.max(0, first), 1];
  for (const [index, { cells }] of rows.slice(0, mostRowsAbove).entries()) {
    const known = knownHeadings(Array.from(cells.values(), ({ text }) => text));
    if (known > most) [best, most] = [index, known];
  }
  return best;
}

function headed({ text, place }: Cell, heading: string): Cell {
  return { text, place: { ...place, cell: { ...place.cell, heading } } };
}
