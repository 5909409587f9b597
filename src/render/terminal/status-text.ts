import { visible } from '../../diagnostics/visible.ts';
import type { Tally } from '../../domain/roll-up.ts';
import { statuses, statusLabels, statusShapes } from '../../domain/status.ts';
import { groupedSets, type Grouping, type GroupedSet } from '../../report/groupings.ts';
import type { StatusReport } from '../../report/status-report.ts';
import { counted, inWords } from '../../report/words.ts';
import type { Paint } from '../paint.ts';
import { cut, fill } from './text.ts';

const width = 80;
const labelWidth = 59;
const numberWidth = 10;

/** The roll-up for a terminal of 80 columns: counts now and before, what is behind, what is overdue. */
export function statusText(report: StatusReport, paint: Paint, by?: Grouping): string {
  const { register, asOf, rollUp, previous } = report;
  const lines = [
    `Status of ${paint.bold(visible(register.programme.title))} as of ${inWords(asOf)}`,
    '',
    ...tallyLines(
      'Recommendations',
      rollUp.recommendations,
      previous?.rollUp.recommendations,
      report,
      paint,
    ),
    '',
    ...tallyLines(
      'Deliverables',
      rollUp.deliverables,
      previous?.rollUp.deliverables,
      report,
      paint,
    ),
    ...(by === undefined
      ? []
      : groupedSets(report, by).flatMap((set) => ['', ...groupLines(set, paint)])),
    ...overdueLines(report, paint),
  ];
  return `${lines.join('\n')}\n`;
}

function tallyLines(
  title: string,
  now: Tally,
  then: Tally | undefined,
  { asOf, previous }: StatusReport,
  paint: Paint,
): string[] {
  const columns = (a: string, b: string | undefined) =>
    a.padStart(numberWidth) + (b === undefined ? '' : ` ${b.padStart(numberWidth)}`);
  const row = (label: string, count: (tally: Tally) => number) =>
    fill(label, labelWidth) +
    columns(String(count(now)), then === undefined ? undefined : String(count(then)));
  return [
    fill(paint.bold(title), labelWidth, title) + paint.dim(columns(asOf, previous?.date)),
    ...statuses.map((each) =>
      row(`${statusShapes[each]} ${statusLabels[each]}`, ({ counts }) => counts[each]),
    ),
    paint.bold(row('  Total', ({ total }) => total)),
    ...(now.replanned > 0 ? [row('  Of which re-planned', ({ replanned }) => replanned)] : []),
    ...(now.withdrawn > 0 ? [row('  Withdrawn, not counted', ({ withdrawn }) => withdrawn)] : []),
  ];
}

function groupLines({ title, groups, whole, label }: GroupedSet, paint: Paint): string[] {
  const numbers = (cells: readonly string[]) => cells.map((cell) => cell.padStart(6)).join('');
  const row = (name: string, { counts, total }: Tally) =>
    fill(`  ${cut(visible(name), 46)}`, 50) +
    numbers([...statuses.map((each) => String(counts[each])), String(total)]);
  return [
    fill(paint.bold(title), 50, title) +
      numbers([...statuses.map((each) => statusShapes[each]), 'total']),
    ...groups.map(({ key, tally }) => row(label(key), tally)),
    paint.bold(row('Total', whole)),
  ];
}

function overdueLines({ overdue }: StatusReport, paint: Paint): string[] {
  if (overdue.length === 0) return [];
  return [
    '',
    paint.bold(`Overdue (${overdue.length})`),
    ...overdue.map(({ of, standing }) => {
      const days = counted(standing.daysOverdue, 'day');
      const shape = standing.status === null ? ' ' : statusShapes[standing.status];
      const title = `${shape} ${of.recommendation.id}  ${visible(standing.item.title)}`;
      return `${fill(cut(title, width - 12), width - 10)}${days.padStart(10)}`;
    }),
  ];
}
