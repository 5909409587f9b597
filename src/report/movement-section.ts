import { moves, type Move, type Moved, type Replan } from '../domain/movement.ts';
import type { Status } from '../domain/status.ts';
import type { AnchorOf } from './deliverables-table.ts';
import { recommendationLink } from './deliverables-table.ts';
import type { Block } from './document.ts';
import { bullets, heading, paragraph, status, text, type Content } from './inline.ts';
import type { Previous } from './status-report.ts';
import { counted, inBrackets, inWords, moveInWords, quoted } from './words.ts';

/** What moved since the previous date, for recommendations and then for deliverables. */
export function movementBlocks(
  previous: Previous | undefined,
  level: number,
  anchorOf: AnchorOf,
): Block[] {
  if (previous === undefined) {
    return [paragraph('There is no earlier report to compare with.')];
  }
  const { recommendations, deliverables } = previous.movement;
  return [
    heading(level + 1, 'Recommendations'),
    ...kinds(level + 2, recommendations, ({ now }) => [
      recommendationLink(now.recommendation.id, anchorOf),
      text(`, ${now.recommendation.title}`),
    ]),
    heading(level + 1, 'Deliverables'),
    ...kinds(level + 2, deliverables, ({ now, of }) => [
      recommendationLink(of.recommendation.id, anchorOf),
      text(`, ${now.item.title}`),
    ]),
  ];
}

/** One list for each kind of movement that happened. */
function kinds<T extends Moved<{ readonly status: Status | null }>>(
  level: number,
  moved: readonly T[],
  name: (each: T) => Content,
): Block[] {
  if (moved.length === 0) return [paragraph('None moved.')];
  return moves.flatMap((move) => {
    const those = moved.filter((each) => each.moves.includes(move));
    if (those.length === 0) return [];
    return [
      heading(level, `${moveInWords[move]} (${those.length})`),
      ...bullets(those.map((each) => [...name(each), ...details(each, move)])),
    ];
  });
}

function details(moved: Moved<{ readonly status: Status | null }>, move: Move): Content {
  if (move === 'replanned') return [text(`: ${moved.replans.map(replanInWords).join('; ')}`)];
  const { then, now } = moved;
  if (now.status === null) return [];
  const before = then?.status ?? null;
  return before === null || before === now.status
    ? [text(': '), status(now.status)]
    : [text(': '), status(before), text(' → '), status(now.status)];
}

/** What moved, from which day to which, by how many days, and why. */
export function replanInWords({ item, from, to, days, reason }: Replan): string {
  const what = item === undefined ? 'plan end' : `${quoted(item.item.title)} due`;
  const day = (date: Replan['from']) => (date === undefined ? 'no date' : inWords(date));
  const by =
    days === undefined
      ? ''
      : `, ${counted(Math.abs(days), 'day')} ${days < 0 ? 'earlier' : 'later'}`;
  return `${what} from ${day(from)} to ${day(to)}${by}${inBrackets(reason)}`;
}
