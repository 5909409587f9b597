import { visible } from '../../diagnostics/visible.ts';
import { needNote, shares } from '../../domain/shares.ts';
import { statuses, statusShapes } from '../../domain/status.ts';
import { groupedSets, type Grouping } from '../../report/groupings.ts';
import type { StatusReport } from '../../report/status-report.ts';
import { none, whyNoneDue } from '../../report/none.ts';
import { reopeningInWords } from '../../report/reasons.ts';
import { movedInWords, replannedOf } from '../../report/replanning-words.ts';
import { counted, inWords, roundedShares } from '../../report/words.ts';
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
    ...roundingNote(report, paint),
    ...(by === undefined
      ? []
      : groupedSets(report, by).flatMap((set) => ['', ...groupLines(set, paint)])),
    ...overdueLines(report, paint),
    ...replannedLines(report, paint),
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

function roundingNote({ rollUp }: StatusReport, paint: Paint): string[] {
  const isOff = [rollUp.recommendations, rollUp.deliverables].some(({ counts }) =>
    needNote(shares(statuses.map((each) => counts[each]))),
  );
  return isOff ? [paint.dim(roundedShares)] : [];
}

function replannedLines({ standings }: StatusReport, paint: Paint): string[] {
  const replanned = replannedOf(standings);
  if (replanned.length === 0) return [];
  return [
    '',
    paint.bold(`Re-planned (${replanned.length})`),
    ...replanned.flatMap(({ of: { recommendation }, replanning }) => {
      const times = replanning.times > 1 ? `${replanning.times} times, ` : '';
      const words = `${recommendation.id}  ${times}${movedInWords(replanning)}`;
      return wrap(words, width, '   ', '     ');
    }),
  ];
}

function overdueLines({ overdue, rollUp }: StatusReport, paint: Paint): string[] {
  if (overdue.length === 0) {
    return [
      '',
      ...wrap(`Overdue: ${none(whyNoneDue(rollUp))}`, width).map((line) => paint.bold(line)),
    ];
  }
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
