import { CsvError, parse } from 'csv-parse/sync';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { TableFacts } from '../../diagnostics/facts.ts';
import type { CellName, Place } from '../../domain/place.ts';
import type { SourceText } from '../source-text.ts';
import { recorded } from './formula-guard.ts';

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
    parse(withQuotesOutside(source.text, separator), {
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
 * The text with each quoted cell's spaces inside its quotes, where they do no harm and change no
 * place: some exports have spaces around a quoted cell, which CSV does not know.
 */
function withQuotesOutside(text: string, separator: Separator): string {
  if (!/" | "|"\t|\t"/.test(text)) return text;
  const isEnd = (at: number) => at >= text.length || text[at] === separator || text[at] === '\n';
  const afterSpaces = (from: number) => {
    let at = from;
    while ((text[at] === ' ' || text[at] === '\t') && !isEnd(at)) at++;
    return at;
  };
  const parts: string[] = [];
  let start = 0;
  while (start < text.length) {
    const opening = afterSpaces(start);
    let end = opening;
    if (text[opening] === '"') {
      let closing = text.indexOf('"', opening + 1);
      while (closing >= 0 && text[closing + 1] === '"') closing = text.indexOf('"', closing + 2);
      end = closing < 0 ? -1 : afterSpaces(closing + 1);
      if (end < 0 || !isEnd(end)) break;
      const [before, after] = [text.slice(start, opening), text.slice(closing + 1, end)];
      parts.push('"', before, text.slice(opening + 1, closing), after, '"');
    } else {
      while (!isEnd(end)) end++;
      parts.push(text.slice(start, end));
    }
    parts.push(text.slice(end, end + 1));
    start = end + 1;
  }
  // What follows a slip is left as it is, and told.
  return parts.join('') + text.slice(start);
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
