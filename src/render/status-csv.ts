import type { Tally } from '../domain/roll-up.ts';
import { statuses } from '../domain/status.ts';
import { groupedSets, groupings, type Grouping } from '../report/groupings.ts';
import type { StatusReport } from '../report/status-report.ts';

/** The roll-up as CSV (RFC 4180): one row a set and group, the whole set first. */
export function statusCsv(report: StatusReport, by?: Grouping): string {
  const { recommendations, deliverables } = report.rollUp;
  const whole = [
    row('recommendations', '', '', recommendations),
    row('deliverables', '', '', deliverables),
  ];
  const grouped = (by === undefined ? groupings : [by]).flatMap((grouping) =>
    groupedSets(report, grouping).flatMap(({ set, groups, label }) =>
      groups.map(({ key, tally }) => row(set, grouping, label(key), tally)),
    ),
  );
  const head = ['set', 'by', 'group', ...statuses, 'total', 'replanned', 'withdrawn'];
  return [head, ...whole, ...grouped].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function row(
  set: string,
  by: string,
  group: string,
  { counts, total, replanned, withdrawn }: Tally,
): string[] {
  const numbers = [...statuses.map((each) => counts[each]), total, replanned, withdrawn];
  return [set, by, group, ...numbers.map(String)];
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
function cell(text: string): string {
  const defused = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}
