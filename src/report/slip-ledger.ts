import { daysBetween, type IsoDate } from '../domain/date.ts';
import type { ItemStanding } from '../domain/schedule.ts';
import type { RecommendationStanding } from '../domain/standing.ts';
import { recommendationCell, type AnchorOf } from './deliverables-table.ts';
import type { Block, Column, TableRow } from './document.ts';
import { recorded, text, type Content } from './inline.ts';
import { inCell, signed } from './words.ts';

/** One move of a date away from the first plan, or the day on which it was done in the end. */
interface Move {
  readonly of: RecommendationStanding;
  /** The deliverable, or the plan's end. */
  readonly what: Content;
  readonly original: IsoDate | undefined;
  readonly words: string;
  /** The date that the days are counted to; undefined where it is not known. */
  readonly to: IsoDate | undefined;
  readonly reason: string | undefined;
}

/**
 * Every re-plan and forecast of the recommendation up to the day, beside the original date, and of
 * what moved and is done, the day it was.
 */
export function slipLedger(standing: RecommendationStanding): Block[] {
  return ledger(movesOf(standing), []);
}

/** Whether the ledger of all recommendations has a row. */
export function hasSlips(standings: readonly RecommendationStanding[]): boolean {
  return counting(standings).some((standing) => movesOf(standing).length > 0);
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
  return ledger(counting(standings).flatMap(movesOf), [number]);
}

/** Without those that were withdrawn. */
function counting(standings: readonly RecommendationStanding[]): readonly RecommendationStanding[] {
  return standings.filter(({ status }) => status !== null);
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
        column('Deliverable', 26),
        column('Original Date', 14),
        column('Change', 24),
        column('Days Late', 8, 'right'),
        column('Reason', 28),
      ],
      rows: moves.map((each): TableRow => ({
        cells: [
          ...leads.map((lead) => lead.cell(each)),
          each.what,
          [text(each.original === undefined ? 'none' : inCell(each.original))],
          [text(each.words)],
          [text(days(each))],
          [recorded(each.reason ?? '')],
        ],
      })),
    },
  ];
}

function movesOf(of: RecommendationStanding): Move[] {
  const { planEnd, deliverables } = of;
  const ofPlan = (planEnd?.changes ?? []).map(({ date, end, reason }): Move => ({
    of,
    what: [text('Plan end')],
    original: planEnd?.original,
    words: `On ${inCell(date)} re-planned to ${inCell(end)}`,
    to: end,
    reason,
  }));
  return [...ofPlan, ...deliverables.flatMap((each) => movesOfItem(of, each))];
}

function movesOfItem(of: RecommendationStanding, standing: ItemStanding): Move[] {
  const { item, originalDue, slips, done, withdrawn } = standing;
  if (slips.length === 0) return [];
  const what = [recorded(item.title), text(withdrawn === undefined ? '' : ' (withdrawn)')];
  const move = { of, what, original: originalDue };
  const moves = slips.map(({ kind, date, to, reason }): Move => {
    const words = kind === 'replan' ? 're-planned to' : 'forecast for';
    return { ...move, words: `On ${inCell(date)} ${words} ${inCell(to)}`, to, reason };
  });
  if (done === undefined) return moves;
  const words =
    done.on === undefined ? `Complete by ${inCell(done.by)}` : `Completed on ${inCell(done.on)}`;
  return [...moves, { ...move, words, to: done.on, reason: undefined }];
}

/** Days after the original date, with a sign; nothing where either is not known. */
function days({ original, to }: Move): string {
  return original === undefined || to === undefined ? '' : signed(daysBetween(original, to));
}
