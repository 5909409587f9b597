import { stringify } from 'csv-stringify/sync';

/** What a cell holds; nothing is an empty cell. */
export type Cell = string | number | boolean | null;

/** The columns of a table: the name of each, and how it is found in a row. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

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
    cast: { string: defused, boolean: String },
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

/**
 * A text that a spreadsheet would run as a formula, with an apostrophe before it; the wide forms of the
 * signs are what East Asian keyboards give, and taken for them by some. A text that has the apostrophe
 * already gets one more, so that taking one away always gives what was recorded. Numbers, which may
 * be negative, are no texts.
 */
function defused(text: string): string {
  return /^'*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}
