import { columnLetters } from '../../diagnostics/phrases.ts';
import { quoted, visible } from '../../diagnostics/visible.ts';
import type { Field } from '../../read/table/fields.ts';
import type { Column, Taken } from '../../read/table/headings.ts';
import type { ImportedTable } from '../../read/table/import-tables.ts';
import type { Separator } from '../../read/table/rows.ts';
import { counted } from '../../report/words.ts';
import { cut, fill, wrap } from './text.ts';

const width = 80;
const widestHeading = 34;

const separatorWords: Readonly<Record<Separator, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

/** What each column of the tables was taken for, and what was assumed where there is none. */
export function tablesText(tables: readonly ImportedTable[]): string {
  const lines = tables.flatMap((table) => [...linesOf(table), '']);
  return lines.map((line) => `${line}\n`).join('');
}

function linesOf(table: ImportedTable): string[] {
  const { file, columns, entries, lostRows, headingRow, separator } = table;
  const headings = columns.map(({ heading }) => cut(visible(heading.text), widestHeading));
  const widest = Math.max(0, ...headings.map((heading) => Array.from(heading).length));
  return [
    ...wrap(
      `${visible(file)}: ${counted(entries.length + lostRows, 'row')} below the headings in row ${headingRow}, cells parted by ${separatorWords[separator]}`,
      width,
    ),
    ...columns.map(({ heading, taken }, index) => {
      const letters = columnLetters(heading.place.cell.column).padEnd(2);
      return `  ${letters} ${fill(headings[index] ?? '', widest)}  ${takenWords(taken)}`;
    }),
    ...notesOn(table).flatMap((note) => wrap(note, width, '  - ', '    ')),
  ];
}

function takenWords(taken: Taken): string {
  if (taken.for !== undefined) return taken.how === 'likely' ? `${taken.for} (a guess)` : taken.for;
  switch (taken.how) {
    case 'said':
      return 'not imported, as said';
    case 'source':
      return 'the beginning of the id, as said';
    case 'derived':
      return 'not imported: it is worked out anew';
    case 'unclear':
    case 'unknown':
      return 'not imported: not recognized';
  }
}

/** What the reader should know of how the table is read. */
function notesOn({ columns, order, own }: ImportedTable): string[] {
  const has = (...names: Field[]) =>
    names.some((name) => columns.some(({ taken }) => taken.for === name));
  const unknown = columns.filter(({ taken }) => taken.for === undefined && taken.how === 'unknown');
  const notes: string[] = [];
  const [first] = unknown;
  if (first !== undefined) notes.push(wayOut(first));
  if (order?.shownBy !== undefined) {
    const { text, place } = order.shownBy;
    const comes = order.order === 'dmy' ? 'day' : 'month';
    notes.push(`Dates have the ${comes} first, as ${quoted(text)} in row ${place.cell.row} shows.`);
  }
  if (own) return notes;
  if (!has('title') && has('description'))
    notes.push('No title: it is the beginning of the description.');
  if (!has('description') && has('title')) notes.push('No description: it is the title.');
  if (!has('deliverable')) {
    notes.push('No deliverables: each recommendation has one, "Implementation as a whole".');
  }
  if (!has('responsible')) {
    notes.push(
      has('owner')
        ? 'No responsible party: it is the owner.'
        : 'No responsible party: it is "Not stated".',
    );
  }
  if (!has('due', 'revised_due')) notes.push('No due dates: nothing can be late.');
  return notes;
}

function wayOut({ heading }: Column): string {
  return `To import a column that was not recognized, say what it holds, such as --map ${quoted(`${heading.text}=update`)}; --help lists the fields.`;
}
