import { movesOfStatus } from '../domain/movement.ts';
import type { RollUp } from '../domain/roll-up.ts';
import { needNote, shares } from '../domain/shares.ts';
import { statuses } from '../domain/status.ts';
import type { AnchorOf } from './deliverables-table.ts';
import type { Block, Column, TableRow } from './document.ts';
import { heading, jump, paragraph, status, strong, text, type Content } from './inline.ts';
import { needsAttention } from './attention.ts';
import type { StatusReport } from './status-report.ts';
import {
  inWords,
  moveInCount,
  roundedShares,
  shortStatusLabels,
  signed,
  statusMeanings,
} from './words.ts';
import { present } from '../domain/present.ts';

/** What a reader learns from the first page: how many stand where, then and now, and what is amiss. */
export function atAGlance(report: StatusReport, anchorOf: AnchorOf): Block[] {
  const { rollUp, asOf } = report;
  const bars = [
    { label: 'Recommendations', counts: rollUp.recommendations.counts },
    { label: 'Deliverables', counts: rollUp.deliverables.counts },
  ];
  return [
    heading(2, 'Programme at a Glance', 'at-a-glance'),
    {
      kind: 'bars',
      bars: {
        alt:
          'Bar chart of the recommendations and of the deliverables by status as of ' +
          `${inWords(asOf)}; the table that follows has the numbers.`,
        direction: 'across',
        bars,
      },
    },
    sharesTable(report),
    paragraph([...meanings(), ...rounding(rollUp)], 'small'),
    ...whatMoved(report),
    heading(3, 'Needs Attention', 'attention'),
    ...needsAttention(report, anchorOf),
  ];
}

/** Number and share of each status in either set, and how many more they are than before. */
function sharesTable({ rollUp, previous }: StatusReport): Block {
  const sets = (['recommendations', 'deliverables'] as const).map((set) => ({
    now: rollUp[set],
    then: previous?.rollUp[set],
    percents: shares(statuses.map((each) => rollUp[set].counts[each])),
  }));
  const cells = (number: number, share: number, before: number | undefined): Content[] => [
    [text(String(number))],
    [text(`${share} %`)],
    ...(before === undefined ? [] : [[text(signed(number - before))]]),
  ];
  const columns = (name: string): Column[] => [
    count(name, 16),
    count('Share', 8),
    ...(previous === undefined ? [] : [count('Change', 9)]),
  ];
  return {
    kind: 'table',
    columns: [
      { heading: [text('Status')], width: 38, align: 'left' },
      ...columns('Recommendations'),
      ...columns('Deliverables'),
    ],
    rows: [
      ...statuses.map((each, index): TableRow => ({
        cells: [
          [status(each, shortStatusLabels[each])],
          ...sets.flatMap(({ now, then, percents }) =>
            cells(now.counts[each], present(percents[index]), then?.counts[each]),
          ),
        ],
      })),
      {
        cells: [
          [text('Total')],
          ...sets.flatMap(({ now, then }) =>
            cells(now.total, now.total === 0 ? 0 : 100, then?.total),
          ),
        ],
        total: true,
      },
    ],
  };
}

/** Said where the shares of a set do not add up. */
function rounding({ recommendations, deliverables }: RollUp): Content {
  const isOff = [recommendations, deliverables].some(({ counts }) =>
    needNote(shares(statuses.map((each) => counts[each]))),
  );
  return isOff ? [text(` ${roundedShares}`)] : [];
}

/** How many recommendations moved in which way, new texts apart, with a jump to which and why. */
function whatMoved({ previous }: StatusReport): Block[] {
  if (previous === undefined) {
    return [paragraph([strong('Moved: '), text('there is no earlier report to compare with.')])];
  }
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
    status(each),
    text(`: ${statusMeanings[each]}${index === statuses.length - 1 ? '.' : '; '}`),
  ]);
}

function count(words: string, width: number): Column {
  return { heading: [text(words)], width, align: 'right' };
}
