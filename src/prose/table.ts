import type { Table } from 'mdast';
import { runningText, type Surroundings } from './running-text.ts';
import { plainText } from './nodes.ts';
import type { ProseTable } from './tree.ts';

/** A column is never so narrow or so wide, in characters, that its neighbours look wrong. */
const narrowest = 6;
const widest = 48;

/** A table; cells beyond the columns of its head are left out, as GitHub does. */
export function proseTable({ align, children }: Table, around: Surroundings): ProseTable {
  const [head, ...rows] = children.map((row) => row.children);
  const cell = (row: (typeof rows)[number] | undefined, column: number) =>
    runningText(row?.[column]?.children ?? [], around);
  return {
    kind: 'table',
    columns: (head ?? []).map((heading, column) => ({
      heading: cell(head, column),
      width: width([heading, ...rows.flatMap((row) => row[column] ?? [])].map(plainText)),
      align: align?.[column] === 'right' ? 'right' : 'left',
    })),
    rows: rows.map((row) => ({ cells: (head ?? []).map((_, column) => cell(row, column)) })),
  };
}

function width(texts: readonly string[]): number {
  const longest = texts.reduce((most, text) => Math.max(most, text.trim().length), 0);
  return Math.min(widest, Math.max(narrowest, longest));
}
