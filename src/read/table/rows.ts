import { CsvError, parse } from 'csv-parse/sync';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { TableFacts } from '../../diagnostics/facts.ts';
import type { CellName, Place } from '../../domain/place.ts';
import type { SourceText } from '../source-text.ts';

/** What parts the cells of a row. */
export const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

/** As many as some spreadsheet programs show; of a wider row, one more cell is kept. */
export const mostColumns = 256;

/** A cell that holds something, without the spaces around it. */
export interface Cell {
  readonly text: string;
  readonly place: Place & { readonly cell: CellName };
}

/** A row with its number as a spreadsheet counts; its cells by column, empty ones left out. */
export interface Row {
  readonly number: number;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** The rows that hold something, up to the first slip of the CSV, and that slip. */
export function rowsIn(
  source: SourceText,
  separator: Separator,
): { rows: Row[]; slip: Diagnostic | undefined } {
  const rows: Row[] = [];
  let [offset, number] = [0, 1];
  let cells = new Map<number, Cell>();
  try {
    parse(source.text, {
      delimiter: separator,
      record_delimiter: '\n',
      relax_column_count: true,
      cast: (text, { index, quoting }) => {
        if (index === 0) cells = new Map();
        const length = quoting ? text.length + 2 + (text.split('"').length - 1) : text.length;
        const shown = recorded(text).trim();
        if (shown !== '' && index <= mostColumns) {
          const place = source.place(offset, offset + length);
          const cell = { row: number, column: index, heading: '' };
          cells.set(index, { text: shown, place: { file: place.file, range: place.range, cell } });
        }
        offset += length + 1;
        return '';
      },
      on_record: () => {
        if (cells.size > 0) rows.push({ number, cells });
        number++;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows, slip: slipAt(source, offset, error) };
  }
  return { rows, slip: undefined };
}

/**
 * The text that was recorded, of one that has an apostrophe so that no spreadsheet takes it for a
 * formula: what `render/csv` does is undone, and nothing else.
 */
function recorded(text: string): string {
  return /^'+[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text;
}

const problems: Readonly<Record<string, TableFacts['table-syntax']['problem']>> = {
  CSV_QUOTE_NOT_CLOSED: 'open-quote',
  INVALID_OPENING_QUOTE: 'inner-quote',
  CSV_INVALID_CLOSING_QUOTE: 'after-quote',
};

/** What the reader of CSV stumbled over, at the cell that it was in. */
function slipAt(source: SourceText, offset: number, error: CsvError): Diagnostic {
  const problem = problems[error.code];
  if (problem === undefined) throw error;
  return {
    code: 'table-syntax',
    facts: { problem },
    place: source.place(offset, Math.min(offset + 1, source.text.length)),
  };
}
