import type { RollUp, Tally } from '../domain/roll-up.ts';
import { statuses } from '../domain/status.ts';
import type { Block, Column, Inline, TableRow } from './document.ts';
import type { GroupedSet } from './groupings.ts';
import { recorded, status, text, type Content } from './inline.ts';
import type { StatusReport } from './status-report.ts';
import { inWords, shortStatusLabels } from './words.ts';

/** Recommendations and deliverables by status, beside the same counts at the previous date. */
export function statusTable({ rollUp, previous, asOf }: StatusReport): Block {
  const sets: readonly (readonly [string, Tally])[] = [
    ['Recommendations', rollUp.recommendations],
    ...before('Recommendations', previous?.rollUp.recommendations),
    ['Deliverables', rollUp.deliverables],
    ...before('Deliverables', previous?.rollUp.deliverables),
  ];
  const now = previous === undefined ? '' : ` ${inWords(asOf)}`;
  const then = previous === undefined ? '' : inWords(previous.date);
  const row = (head: Content, count: (tally: Tally) => number, total?: boolean): TableRow => ({
    cells: [head, ...sets.map(([, tally]) => number(count(tally)))],
    total,
  });
  return {
    kind: 'table',
    columns: [
      column('Status', 40),
      ...sets.map(([name, tally]) =>
        count(isThen(tally, previous?.rollUp) ? `${name} ${then}` : `${name}${now}`, 15),
      ),
    ],
    rows: [
      ...statuses.map((each) => row([status(each)], ({ counts }) => counts[each])),
      row([text('Total')], ({ total }) => total, true),
      row([text('Of which re-planned')], ({ replanned }) => replanned),
      row([text('Of which open without a date')], ({ withoutDate }) => withoutDate),
      row([text('Withdrawn, not counted')], ({ withdrawn }) => withdrawn),
    ],
  };
}

/** The groups of a set by status as bars, unless there is but one; and as a table that adds up. */
export function groupBlocks({ set, column, groups, whole, label }: GroupedSet): Block[] {
  const rows = groups.map(({ key, tally }) => ({
    head: (key === null ? text : recorded)(label(key)),
    label: label(key),
    tally,
  }));
  const table = countsTable(column, [...rows, { head: text('Total'), tally: whole, total: true }]);
  if (rows.length < 2) return [table];
  const alt = `Bar chart of the ${set} by status, one bar for each ${column.toLowerCase()}; the table that follows has the numbers.`;
  const bars = rows.map(({ label: name, tally: { counts } }) => ({ label: name, counts }));
  return [{ kind: 'bars', bars: { alt, direction: 'across', bars } }, table];
}

/** Counts by status, one tally a row; what is re-planned or withdrawn has a column where there is any. */
export function countsTable(
  name: string,
  rows: readonly { readonly head: Inline; readonly tally: Tally; readonly total?: boolean }[],
): Block {
  const extra = (
    [
      ['Re-planned', 'replanned'],
      ['No date', 'withoutDate'],
      ['Withdrawn', 'withdrawn'],
    ] as const
  ).filter(([, key]) => rows.some(({ tally }) => tally[key] > 0));
  return {
    kind: 'table',
    columns: [
      column(name, 34),
      ...statuses.map((each) => ({
        ...count('', 10),
        heading: [status(each, shortStatusLabels[each])],
      })),
      count('Total', 7),
      ...extra.map(([words]) => count(words, 10)),
    ],
    rows: rows.map(({ head, tally, total }) => ({
      cells: [
        [head],
        ...statuses.map((each) => number(tally.counts[each])),
        number(tally.total),
        ...extra.map(([, key]) => number(tally[key])),
      ],
      total,
    })),
  };
}

function before(name: string, tally: Tally | undefined): readonly (readonly [string, Tally])[] {
  return tally === undefined ? [] : [[name, tally]];
}

function isThen(tally: Tally, then: RollUp | undefined): boolean {
  return tally === then?.recommendations || tally === then?.deliverables;
}

function column(words: string, width: number): Column {
  return { heading: [text(words)], width, align: 'left' };
}

function count(words: string, width: number): Column {
  return { heading: [text(words)], width, align: 'right' };
}

function number(value: number): Content {
  return [text(String(value))];
}
