import type { IsoDate } from '../domain/date.ts';
import type { DeliverableStanding } from '../domain/roll-up.ts';
import { isBehind } from '../domain/status.ts';
import {
  dueInWords,
  recommendationCell,
  recommendationLink,
  titleOf,
  type AnchorOf,
} from './deliverables-table.ts';
import type { Block } from './document.ts';
import { bullets, paragraph, status, text } from './inline.ts';
import { asSentence, reasonInWords } from './reasons.ts';
import type { StatusReport } from './status-report.ts';

/** Every recommendation that is behind schedule, with its reason. */
export function behindSchedule({ standings, asOf }: StatusReport, anchorOf: AnchorOf): Block[] {
  const rows = standings.filter(({ status: of }) => isBehind(of));
  if (rows.length === 0) return [paragraph('No recommendation is behind schedule.')];
  return bullets(
    rows.map((standing) => [
      recommendationLink(standing.recommendation.id, anchorOf),
      text(`, ${standing.recommendation.title}: `),
      ...(standing.status === null ? [] : [status(standing.status)]),
      text(`. ${asSentence(reasonInWords(standing, asOf))}`),
    ]),
  );
}

/** A table of deliverables with their dates, or the sentence that there are none. */
export function deliverablesDue(
  due: readonly DeliverableStanding[],
  none: string,
  asOf: IsoDate,
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
          [text(standing.item.responsible ?? '')],
          [text(dueInWords(standing))],
          standing.status === null ? [] : [status(standing.status)],
        ],
      })),
    },
  ];
}
