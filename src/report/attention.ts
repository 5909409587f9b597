import { compareCodePoints } from '../domain/natural-order.ts';
import { deliverablesOf, isWithoutDate, type DeliverableStanding } from '../domain/roll-up.ts';
import { isBehind } from '../domain/status.ts';
import type { RecommendationStanding } from '../domain/standing.ts';
import {
  dueInWords,
  recommendationCell,
  recommendationLink,
  statusLink,
  titleOf,
  type AnchorOf,
} from './deliverables-table.ts';
import type { Block } from './document.ts';
import { bullets, jump, paragraph, recorded, strong, text, type Content } from './inline.ts';
import { none, noneSentence, openIn, whyNoneBehind, whyNoneDue, whyNoneOpen } from './none.ts';
import { asSentence, decisiveClause, reasonInWords } from './reasons.ts';
import { movedInWords, repeatedly, replannedOf } from './replanning-words.ts';
import type { StatusReport } from './status-report.ts';
import { counted, inWords, quoted, shortened } from './words.ts';

/** What the first page names of each kind; the parts that follow have all. */
const named = { overdue: 2, behind: 2, reopened: 2, repeatedly: 2 } as const;
const namedIds = 10;
const titleLength = 44;
const reasonLength = 100;

/**
 * In a few lines: what is overdue, behind, open again, without a date, re-planned, without an owner,
 * and not reported on; what there is none of comes last, with the reason where there can be none.
 */
export function needsAttention(report: StatusReport, anchorOf: AnchorOf): Block[] {
  const why = whyNoneOpen(report.rollUp);
  const answers: readonly Answer[] = [
    withoutDate(report, anchorOf),
    ...(whyNoneBehind(report.rollUp) === undefined ? [replanned(report, anchorOf)] : []),
    ofOpen('Without an owner', report.unowned, report, anchorOf),
    stale(report, anchorOf),
  ];
  const nothing = answers
    .filter(({ found }) => found === undefined)
    .flatMap(({ label }, index) => [
      ...(index === 0 ? [] : [text(' ')]),
      strong(`${label}: `),
      text(`${none(why)}.`),
    ]);
  const items: (readonly Block[])[] = [
    overdueItem(report, anchorOf),
    behindItem(report, anchorOf),
    ...reopenedItem(report, anchorOf),
    ...answers.flatMap(({ found }) => (found === undefined ? [] : [[paragraph(found)]])),
    ...(nothing.length === 0 ? [] : [[paragraph(nothing)]]),
  ];
  return [{ kind: 'list', ordered: false, start: 1, items }];
}

/** What is asked of the open recommendations, and the answer; undefined when it is none of them. */
interface Answer {
  readonly label: string;
  readonly found: Content | undefined;
}

function answer(label: string, found: Content): Answer {
  return { label, found: [strong(`${label}: `), ...found] };
}

function overdueItem({ overdue, rollUp }: StatusReport, anchorOf: AnchorOf): Block[] {
  const label = strong('Overdue deliverables: ');
  if (overdue.length === 0) return [paragraph([label, text(`${none(whyNoneDue(rollUp))}.`)])];
  const shown = overdue
    .slice(0, named.overdue)
    .map((each): Content => [
      ...deliverableName(each, anchorOf),
      text(`: ${counted(each.standing.daysOverdue, 'day')}`),
    ]);
  return [
    paragraph([label, ...total(overdue.length, named.overdue, 'the longest first', 'overdue')]),
    ...bullets(shown),
  ];
}

function deliverableName({ of, standing }: DeliverableStanding, anchorOf: AnchorOf): Content {
  return [
    ...recommendationCell(of, anchorOf),
    text(`, ${quoted(shortened(standing.item.title, titleLength))}`),
  ];
}

function behindItem({ standings, asOf, rollUp }: StatusReport, anchorOf: AnchorOf): Block[] {
  const behind = worstFirst(standings.filter(({ status }) => isBehind(status)));
  const label = strong('Recommendations behind schedule: ');
  if (behind.length === 0) {
    const why = whyNoneBehind(rollUp);
    // Without a date nothing was re-planned either.
    const both = strong('Recommendations behind schedule or re-planned: ');
    return [paragraph([why === undefined ? label : both, text(`${none(why)}.`)])];
  }
  const shown = behind
    .slice(0, named.behind)
    .map((standing): Content => [
      ...recommendationCell(standing, anchorOf),
      text(`${titleBeside(standing)}: ${decisiveClause(standing, asOf)}.`),
    ]);
  return [
    paragraph([label, ...total(behind.length, named.behind, 'the worst first', 'behind-schedule')]),
    ...bullets(shown),
  ];
}

/** The title, unless the clause that follows names a deliverable: two titles fill two lines. */
function titleBeside({ reason, recommendation }: RecommendationStanding): string {
  return reason.rule === 'worst-row' ? '' : `, ${shortened(recommendation.title, titleLength)}`;
}

/** `7, the longest first (all of them)`, which leads to the part that has all; `2` of no more. */
function total(count: number, shown: number, order: string, anchor: string): Content {
  return count <= shown
    ? [text(String(count))]
    : [text(`${count}, ${order} (`), jump(anchor, 'all of them'), text(')')];
}

/** To be adjusted before to recover; of those, the longest overdue first, then in natural order. */
function worstFirst(standings: readonly RecommendationStanding[]): RecommendationStanding[] {
  const isToAdjust = ({ status: of }: RecommendationStanding) => of === 'behind-adjusting';
  const longest = ({ deliverables }: RecommendationStanding) =>
    Math.max(0, ...deliverables.map((each) => (each.status === null ? 0 : each.daysOverdue)));
  return [...standings].sort(
    (a, b) => Number(isToAdjust(b)) - Number(isToAdjust(a)) || longest(b) - longest(a),
  );
}

/** What was done and is open again, the newest reopening first; nothing of none. */
function reopenedItem({ standings }: StatusReport, anchorOf: AnchorOf): (readonly Block[])[] {
  const reopened = deliverablesOf(standings)
    .flatMap((each) => {
      const { reopening, status } = each.standing;
      return reopening === undefined || status === null ? [] : [{ ...each, reopening }];
    })
    .sort((a, b) => compareCodePoints(b.reopening.date, a.reopening.date));
  const head = strong('Reopened deliverables: ');
  const told = reopened.slice(0, named.reopened).map((each): Content => {
    const why = shortened(each.reopening.reason ?? '', reasonLength);
    return [
      ...deliverableName(each, anchorOf),
      text(`, reopened on ${inWords(each.reopening.date)}${why === '' ? '' : `: ${why}`}`),
    ];
  });
  const [first, ...others] = told;
  if (first === undefined) return [];
  if (others.length === 0) return [[paragraph([head, ...first])]];
  const order = reopened.length > told.length ? ', the newest first' : '';
  return [[paragraph([head, text(`${reopened.length}${order}`)]), ...bullets(told)]];
}

/** Nothing that has no date can be late, so a page that shows nothing late says how much that is. */
function withoutDate({ standings, rollUp }: StatusReport, anchorOf: AnchorOf): Answer {
  const label = 'Without a date';
  const { recommendations, deliverables } = rollUp;
  if (recommendations.withoutDate + deliverables.withoutDate === 0) {
    return { label, found: undefined };
  }
  const those = standings.filter(isWithoutDate);
  const open = openIn(recommendations);
  return answer(label, [
    text(`${those.length} of ${counted(open, 'open recommendation')}`),
    ...(those.length === 0 || (those.length === open && open > 1)
      ? []
      : [text(' ('), ...ids(those, anchorOf), text(')')]),
    text(
      `, ${deliverables.withoutDate} of ${counted(openIn(deliverables), 'open deliverable')}: ` +
        'nothing of them can be late.',
    ),
  ]);
}

/** How many were re-planned, the furthest, and those whose date moved more than once. */
function replanned({ standings, rollUp }: StatusReport, anchorOf: AnchorOf): Answer {
  const label = 'Re-planned';
  const all = replannedOf(standings);
  const [furthest] = all;
  if (furthest === undefined) return { label, found: undefined };
  const open = openIn(rollUp.recommendations);
  const often = repeatedly(all);
  const shown = often.slice(0, named.repeatedly);
  const rest = often.length - shown.length;
  return answer(label, [
    text(`${all.length} of ${counted(open, 'open recommendation')}; the furthest, `),
    ...recommendationCell(furthest.of, anchorOf),
    text(`, ${movedInWords(furthest.replanning)}.`),
    ...(often.length === 0 ? [] : [text(' Re-planned more than once: ')]),
    ...shown.flatMap(({ of, replanning }, index) => [
      ...(index === 0 ? [] : [text(', ')]),
      ...recommendationCell(of, anchorOf),
      text(` (${replanning.times} times, ${movedInWords(replanning)})`),
    ]),
    ...(often.length === 0 ? [] : [text(rest > 0 ? ` and ${rest} more.` : '.')]),
  ]);
}

/** Without an update nothing is old, which is no news: where there is none at all, that is said. */
function stale(report: StatusReport, anchorOf: AnchorOf): Answer {
  const label = `No update after ${inWords(report.staleUpTo)}`;
  const hasUpdates = report.standings.some(({ said }) => said.newest !== undefined);
  return hasUpdates || openIn(report.rollUp.recommendations) === 0
    ? ofOpen(label, report.stale, report, anchorOf)
    : answer(label, [text('there is no update at all.')]);
}

/** How many of the open recommendations are so, and which. */
function ofOpen(
  label: string,
  those: readonly RecommendationStanding[],
  { rollUp }: StatusReport,
  anchorOf: AnchorOf,
): Answer {
  const open = openIn(rollUp.recommendations);
  if (those.length === 0) return { label, found: undefined };
  if (those.length === open && open > 1) {
    return answer(label, [text(`all ${open} open recommendations.`)]);
  }
  return answer(label, [
    text(`${those.length} of ${counted(open, 'open recommendation')}: `),
    ...ids(those, anchorOf),
    text('.'),
  ]);
}

/** The ids of the first, and how many more there are. */
function ids(those: readonly RecommendationStanding[], anchorOf: AnchorOf): Content {
  const rest = those.length - namedIds;
  return [
    ...those
      .slice(0, namedIds)
      .flatMap((each, index) => [
        ...(index === 0 ? [] : [text(', ')]),
        ...recommendationCell(each, anchorOf),
      ]),
    ...(rest > 0 ? [text(` and ${rest} more`)] : []),
  ];
}

/** Every recommendation that is behind schedule, with its reason. */
export function behindSchedule(
  { standings, asOf, rollUp }: StatusReport,
  anchorOf: AnchorOf,
): Block[] {
  const rows = standings.filter(({ status: of }) => isBehind(of));
  if (rows.length === 0) {
    const why = whyNoneBehind(rollUp);
    return [paragraph(noneSentence('No recommendation is behind schedule', why))];
  }
  return bullets(
    rows.map((standing) => [
      recommendationLink(standing.recommendation.id, anchorOf),
      text(', '),
      recorded(standing.recommendation.title),
      text(': '),
      ...statusLink(standing, anchorOf),
      text(`. ${asSentence(reasonInWords(standing, asOf))}`),
    ]),
  );
}

/** A table of deliverables with their dates, or the sentence that there are none, given without its full stop. */
export function deliverablesDue(
  due: readonly DeliverableStanding[],
  noneIs: string,
  { asOf, rollUp }: Pick<StatusReport, 'asOf' | 'rollUp'>,
  anchorOf: AnchorOf,
): Block[] {
  if (due.length === 0) return [paragraph(noneSentence(noneIs, whyNoneDue(rollUp)))];
  return [
    {
      kind: 'table',
      columns: [
        { heading: [text('No.')], width: 8, align: 'left' },
        { heading: [text('Deliverable')], width: 31, align: 'left' },
        { heading: [text('Responsible')], width: 16, align: 'left' },
        { heading: [text('Due Date')], width: 24, align: 'left' },
        { heading: [text('Status')], width: 21, align: 'left' },
      ],
      rows: due.map(({ of, standing }) => ({
        cells: [
          recommendationCell(of, anchorOf),
          titleOf(standing, asOf),
          [recorded(standing.item.responsible ?? '')],
          [text(dueInWords(standing, asOf))],
          statusLink({ recommendation: of.recommendation, status: standing.status }, anchorOf),
        ],
      })),
    },
  ];
}
