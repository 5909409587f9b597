import { visible } from '../../diagnostics/visible.ts';
import { statusShapes } from '../../domain/status.ts';
import { groupedSets, type Grouping } from '../../report/groupings.ts';
import type { StatusReport } from '../../report/status-report.ts';
import { reopeningInWords } from '../../report/reasons.ts';
import { counted, inWords } from '../../report/words.ts';
import type { Paint } from '../paint.ts';
import { groupLines } from './group-lines.ts';
import { legend, tallyLines } from './tally-lines.ts';
import { cut, fill, wrap } from './text.ts';

const width = 80;

/** The roll-up for a terminal of 80 columns: counts now and before with bars, and what is overdue. */
export function statusText(report: StatusReport, paint: Paint, by?: Grouping): string {
  const { register, asOf } = report;
  const title = `Status of ${visible(register.programme.title)} as of ${inWords(asOf)}`;
  const lines = [
    ...wrap(title, width).map((line) => paint.bold(line)),
    '',
    ...setLines('Recommendations', 'recommendations', report, paint),
    '',
    ...setLines('Deliverables', 'deliverables', report, paint),
    '',
    ...legend(paint),
    ...(by === undefined
      ? []
      : groupedSets(report, by).flatMap((set) => ['', ...groupLines(set, paint)])),
    ...overdueLines(report, paint),
  ];
  return `${lines.join('\n')}\n`;
}

function setLines(
  title: string,
  set: 'recommendations' | 'deliverables',
  { asOf, rollUp, previous }: StatusReport,
  paint: Paint,
): string[] {
  const then = previous && { date: previous.date, tally: previous.rollUp[set] };
  return tallyLines(title, { date: asOf, tally: rollUp[set] }, then, paint);
}

function overdueLines({ overdue }: StatusReport, paint: Paint): string[] {
  if (overdue.length === 0) return [];
  return [
    '',
    paint.bold(`Overdue (${overdue.length})`),
    ...overdue.flatMap(({ of, standing }) => {
      const { status, item, daysOverdue } = standing;
      const days = counted(daysOverdue, 'day');
      const title = cut(` ${of.recommendation.id}  ${visible(item.title)}`, width - 13);
      const shape = status === null ? ' ' : paint.status[status](statusShapes[status]);
      return [
        `${shape}${fill(title, width - 11)}${days.padStart(10)}`,
        ...reopeningInWords(standing).flatMap((words) => wrap(visible(words), width, '     ')),
      ];
    }),
  ];
}
