import type { Element } from 'hast';
import GithubSlugger from 'github-slugger';
import { h } from 'hastscript';
import type { Column, Inline, Table, TableRow } from '../../report/document.ts';
import { phrasing, plainWords } from './phrasing.ts';
import { onLines, type Place } from './place.ts';

/**
 * A table. Where there is little room, one of numbers is scrolled, by keys too; in one of words each
 * row becomes a block whose cells say what they are. One with filters carries what the script needs.
 */
export function table(block: Table, place: Place): Element {
  if (isOfNumbers(block)) {
    const name = place.nameOf(place.under);
    return h('div', { className: 'scroll', role: 'region', ariaLabel: name, tabIndex: 0 }, [
      tableElement(block, 'numbers', place),
    ]);
  }
  return tableElement(block, 'words', place);
}

function isOfNumbers({ columns }: Table): boolean {
  const numbers = columns.filter(({ align }) => align === 'right').length;
  return numbers >= 2 && numbers >= (columns.length - 1) / 2;
}

function tableElement(block: Table, look: 'numbers' | 'words', place: Place): Element {
  const slugger = new GithubSlugger();
  const labels = block.columns.map(({ heading }) => plainWords(heading));
  const names = labels.map((label) => slugger.slug(label));
  const { filters } = block;
  const heads = block.columns.map(({ heading, align }, index) =>
    h(
      'th',
      {
        scope: 'col',
        role: 'columnheader',
        className: classOf(heading, align),
        dataName: filters === undefined ? undefined : names[index],
      },
      phrasing(heading, place),
    ),
  );
  const rows = block.rows.map((row) => rowElement(row, block.columns, labels, place));
  const dataFilters = filters === undefined ? undefined : JSON.stringify(filters);
  // A table whose rows are set as blocks stays a table to those who listen only by its roles.
  return h('table', { className: look, role: 'table', dataFilters }, [
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, heads)),
    h('tbody', { role: 'rowgroup' }, onLines(rows)),
  ]);
}

function rowElement(
  { cells, total, values }: TableRow,
  columns: readonly Column[],
  labels: readonly string[],
  place: Place,
): Element {
  const className = total === true ? 'total' : undefined;
  const dataValues = values === undefined ? undefined : JSON.stringify(values);
  return h(
    'tr',
    { role: 'row', className, dataValues },
    cells.map((cell, index) => {
      const className = classOf(cell, columns[index]?.align);
      const nodes = phrasing(cell, place);
      if (index === 0) return h('th', { scope: 'row', role: 'rowheader', className }, nodes);
      return h('td', { role: 'cell', className, dataLabel: labels[index] }, nodes);
    }),
  );
}

/** How the cell is set; a word that would push the table out of the page may break anywhere. */
function classOf(
  content: readonly Inline[],
  align: Column['align'] | undefined,
): string[] | undefined {
  const names = [
    ...(align === 'right' ? [align] : []),
    ...(/\S{24}/.test(plainWords(content)) ? ['breaks'] : []),
  ];
  return names.length === 0 ? undefined : names;
}
