import { isBehind } from '../domain/status.ts';
import type { DeliverableStanding } from '../domain/roll-up.ts';
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
import { asSentence, decisiveClause, reasonInWords } from './reasons.ts';
import type { StatusReport } from './status-report.ts';
import { counted, inWords, quoted, shortened } from './words.ts';

/** What the first page names of each kind; the parts that follow have all. */
const named = { overdue: 3, behind: 2 } as const;
const namedIds = 12;
const titleLength = 44;

/** Four answers in a few lines: what is overdue, behind, without an owner, and not reported on. */
export function needsAttention(report: StatusReport, anchorOf: AnchorOf): Block[] {
  const items: (readonly Block[])[] = [
    overdueItem(report, anchorOf),
    behindItem(report, anchorOf),
    [idsItem('Without an owner', report.unowned, report, anchorOf)],
    [idsItem(`No update after ${inWords(report.staleUpTo)}`, report.stale, report, anchorOf)],
  ];
  return [{ kind: 'list', ordered: false, start: 1, items }];
}

function overdueItem({ overdue }: StatusReport, anchorOf: AnchorOf): Block[] {
  const label = strong('Overdue deliverables: ');
  if (overdue.length === 0) return [paragraph([label, text('none.')])];
  const shown = overdue
    .slice(0, named.overdue)
    .map(({ of, standing }): Content => [
      ...recommendationCell(of, anchorOf),
      text(
        `, ${quoted(shortened(standing.item.title, titleLength))}: ` +
          counted(standing.daysOverdue, 'day'),
      ),
    ]);
  return [
    paragraph([label, ...total(overdue.length, named.overdue, 'the longest first', 'overdue')]),
    ...bullets(shown),
  ];
}

function behindItem({ standings, asOf }: StatusReport, anchorOf: AnchorOf): Block[] {
  const behind = worstFirst(standings.filter(({ status }) => isBehind(status)));
  const label = strong('Recommendations behind schedule: ');
  if (behind.length === 0) return [paragraph([label, text('none.')])];
  const shown = behind
    .slice(0, named.behind)
    .map((standing): Content => [
      ...recommendationCell(standing, anchorOf),
      text(
        `, ${shortened(standing.recommendation.title, titleLength)}: ` +
          `${decisiveClause(standing, asOf)}.`,
      ),
    ]);
  return [
    paragraph([label, ...total(behind.length, named.behind, 'the worst first', 'behind-schedule')]),
    ...bullets(shown),
  ];
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

/** How many of the open recommendations are so, and which. */
function idsItem(
  label: string,
  those: readonly RecommendationStanding[],
  { rollUp: { recommendations: tally } }: StatusReport,
  anchorOf: AnchorOf,
): Block {
  const head = strong(`${label}: `);
  if (those.length === 0) return paragraph([head, text('none.')]);
  const open = tally.total - tally.counts.complete;
  if (those.length === open && open > 1) {
    return paragraph([head, text(`all ${open} open recommendations.`)]);
  }
  const ids = those
    .slice(0, namedIds)
    .flatMap((each, index) => [
      ...(index === 0 ? [] : [text(', ')]),
      ...recommendationCell(each, anchorOf),
    ]);
  const rest = those.length - namedIds;
  return paragraph([
    head,
    text(`${those.length} of ${counted(open, 'open recommendation')}: `),
    ...ids,
    text(rest > 0 ? ` and ${rest} more.` : '.'),
  ]);
}

/** Every recommendation that is behind schedule, with its reason. */
export function behindSchedule({ standings, asOf }: StatusReport, anchorOf: AnchorOf): Block[] {
  const rows = standings.filter(({ status: of }) => isBehind(of));
  if (rows.length === 0) return [paragraph('No recommendation is behind schedule.')];
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

/** A table of deliverables with their dates, or the sentence that there are none. */
export function deliverablesDue(
  due: readonly DeliverableStanding[],
  none: string,
  { asOf }: Pick<StatusReport, 'asOf'>,
  anchorOf: AnchorOf,
): Block[] {
  if (due.length === 0) return [paragraph(none)];
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
