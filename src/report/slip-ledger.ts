import { daysBetween, type IsoDate } from '../domain/date.ts';
import type { RecommendationStanding } from '../domain/standing.ts';
import { recommendationCell, type AnchorOf } from './deliverables-table.ts';
import type { Block, Column, TableRow } from './document.ts';
import { text, type Content } from './inline.ts';
import { inWords } from './words.ts';

/** One move of a date away from the first plan. */
interface Move {
  readonly of: RecommendationStanding;
  /** The deliverable, or the plan's end. */
  readonly what: string;
  readonly original: IsoDate | undefined;
  readonly knownOn: IsoDate;
  readonly move: string;
  readonly to: IsoDate;
  readonly reason: string | undefined;
}

/** Every re-plan and forecast of the recommendation up to the day, beside the original date. */
export function slipLedger(standing: RecommendationStanding): Block[] {
  return ledger(movesOf(standing), []);
}

/** The same of all recommendations in one table, each row with its recommendation. */
export function programmeSlipLedger(
  standings: readonly RecommendationStanding[],
  anchorOf: AnchorOf,
): Block[] {
  const number: Lead = {
    column: { heading: [text('No.')], width: 8, align: 'left' },
    cell: ({ of }) => recommendationCell(of, anchorOf),
  };
  return ledger(standings.filter(({ status }) => status !== null).flatMap(movesOf), [number]);
}

interface Lead {
  readonly column: Column;
  readonly cell: (move: Move) => Content;
}

function ledger(moves: readonly Move[], leads: readonly Lead[]): Block[] {
  if (moves.length === 0) return [];
  const column = (heading: string, width: number, align: Column['align'] = 'left'): Column => ({
    heading: [text(heading)],
    width,
    align,
  });
  return [
    {
      kind: 'table',
      columns: [
        ...leads.map((lead) => lead.column),
        column('Deliverable', 24),
        column('Original Date', 14),
        column('Known On', 14),
        column('Moved To', 18),
        column('Days', 7, 'right'),
        column('Reason', 30),
      ],
      rows: moves.map((each): TableRow => ({
        cells: [
          ...leads.map((lead) => lead.cell(each)),
          [text(each.what)],
          [text(each.original === undefined ? 'none' : inWords(each.original))],
          [text(inWords(each.knownOn))],
          [text(`${each.move} ${inWords(each.to)}`)],
          [text(days(each))],
          [text(each.reason ?? '')],
        ],
      })),
    },
  ];
}

function movesOf(of: RecommendationStanding): Move[] {
  const { planEnd, deliverables } = of;
  const ofPlan = (planEnd?.changes ?? []).map(({ date, end, reason }): Move => ({
    of,
    what: 'Plan end',
    original: planEnd?.original,
    knownOn: date,
    move: 'Re-planned to',
    to: end,
    reason,
  }));
  const ofItems = deliverables.flatMap(({ item, originalDue, slips }) =>
    slips.map(({ kind, date, to, reason }): Move => ({
      of,
      what: item.title,
      original: originalDue,
      knownOn: date,
      move: kind === 'replan' ? 'Re-planned to' : 'Expected',
      to,
      reason,
    })),
  );
  return [...ofPlan, ...ofItems];
}

/** Days after the original date, with a sign; nothing without one. */
function days({ original, to }: Move): string {
  if (original === undefined) return '';
  const count = daysBetween(original, to);
  return count > 0 ? `+${count}` : String(count);
}
