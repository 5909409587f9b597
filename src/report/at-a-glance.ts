import { movesOfStatus } from '../domain/movement.ts';
import { shares } from '../domain/shares.ts';
import { statuses } from '../domain/status.ts';
import type { AnchorOf } from './deliverables-table.ts';
import type { Block, Column, TableRow } from './document.ts';
import { heading, jump, paragraph, status, strong, text, type Content } from './inline.ts';
import { needsAttention } from './attention.ts';
import type { StatusReport } from './status-report.ts';
import { inWords, moveInCount, shortStatusLabels, signed, statusMeanings } from './words.ts';
import { present } from '../domain/present.ts';

/** What a reader learns from the first page: how many stand where, then and now, and what is amiss. */
export function atAGlance(report: StatusReport, anchorOf: AnchorOf): Block[] {
  const { rollUp, previous, asOf } = report;
  const then = previous?.rollUp.recommendations;
  const bars = [
    { label: inWords(asOf), counts: rollUp.recommendations.counts },
    ...(previous === undefined || then === undefined
      ? []
      : [{ label: inWords(previous.date), counts: then.counts }]),
  ];
  return [
    heading(2, 'Programme at a Glance', 'at-a-glance'),
    {
      kind: 'bars',
      bars: {
        alt:
          'Bar chart of the recommendations by status as of ' +
          `${bars.map(({ label }) => label).join(' and ')}; the table that follows has the numbers.`,
        direction: 'across',
        bars,
      },
    },
    sharesTable(report),
    paragraph(meanings(), 'small'),
    ...whatMoved(report),
    heading(3, 'Needs Attention', 'attention'),
    ...needsAttention(report, anchorOf),
  ];
}

/** Number and share of each status, and how many more they are than before. */
function sharesTable({ rollUp, previous }: StatusReport): Block {
  const now = rollUp.recommendations;
  const then = previous?.rollUp.recommendations;
  const percents = shares(statuses.map((each) => now.counts[each]));
  const row = (
    head: Content,
    number: number,
    share: number,
    before: number | undefined,
    total?: boolean,
  ): TableRow => ({
    cells: [
      head,
      [text(String(number))],
      [text(`${share} %`)],
      ...(before === undefined ? [] : [[text(String(before))], [text(signed(number - before))]]),
    ],
    total,
  });
  return {
    kind: 'table',
    columns: [
      { heading: [text('Recommendations')], width: 46, align: 'left' },
      count('Number', 11),
      count('Share', 11),
      ...(previous === undefined ? [] : [count(inWords(previous.date), 20), count('Change', 12)]),
    ],
    rows: [
      ...statuses.map((each, index) =>
        row([status(each)], now.counts[each], present(percents[index]), then?.counts[each]),
      ),
      row([text('Total')], now.total, now.total === 0 ? 0 : 100, then?.total, true),
    ],
  };
}

/** How many recommendations moved in which way, new texts apart, with a jump to which and why. */
function whatMoved({ previous }: StatusReport): Block[] {
  if (previous === undefined) return [];
  const { recommendations } = previous.movement;
  const counted = movesOfStatus.flatMap((move) => {
    const count = recommendations.filter((each) => each.moves.includes(move)).length;
    return count === 0 ? [] : [`${count} ${moveInCount[move]}`];
  });
  const words = counted.length === 0 ? 'none' : `${counted.join(', ')} (`;
  return [
    paragraph([
      strong(`Moved since ${inWords(previous.date)}: `),
      text(words),
      ...(counted.length === 0 ? [] : [jump('movement', 'which and why'), text(')')]),
      text('.'),
    ]),
  ];
}

function meanings(): Content {
  return statuses.flatMap((each, index) => [
    status(each, shortStatusLabels[each]),
    text(`: ${statusMeanings[each]}${index === statuses.length - 1 ? '.' : '; '}`),
  ]);
}

function count(words: string, width: number): Column {
  return { heading: [text(words)], width, align: 'right' };
}
