import { stringify } from 'csv-stringify/sync';
import { isoDate } from '../../domain/date.ts';
import { guarded } from '../../read/table/formula-guard.ts';

/** What a cell holds; nothing is an empty cell. */
export type Cell = string | number | boolean | null;

/** The columns of a table: the name of each, and how it is found in a row. */
export type Columns<Row, Name extends string = string> = Readonly<Record<Name, (row: Row) => Cell>>;

/** The rows as CSV (RFC 4180) below a row of the names of the columns. */
export function csvText<Row>(columns: Columns<Row>, rows: Iterable<Row>): string {
  const cells = Object.values(columns);
  const table = [
    Object.keys(columns),
    ...Array.from(rows, (row) => cells.map((cell) => cell(row))),
  ];
  return stringify(table, {
    record_delimiter: '\r\n',
    quote_record_delimiter: true,
    // Every text stands in quotes: a reader that parts cells by another character finds them closed.
    quoted_string: true,
    quoted_empty: false,
    cast: { string: written, boolean: String },
  });
}

/**
 * The same as a file. Its byte order mark tells Excel that it is UTF-8: without one, Excel reads it in
 * the code page of the machine, and Zoë is ZoÃ«. The import window of LibreOffice chooses UTF-8 by it,
 * and readers of CSV know to skip it (`utf-8-sig` in Python, an option named `bom` elsewhere).
 */
export function csvFile<Row>(columns: Columns<Row>, rows: Iterable<Row>): string {
  return `\ufeff${csvText(columns, rows)}`;
}

/** A day is left as it is: what stands in quotes, some spreadsheets take for a text if told so. */
function written(text: string): string | { value: string; quoted_string: boolean } {
  return isoDate(text) === undefined ? guarded(text) : { value: text, quoted_string: false };
}
