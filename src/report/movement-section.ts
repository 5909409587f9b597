import { moves, type Move, type Moved, type Movement, type Replan } from '../domain/movement.ts';
import type { Status } from '../domain/status.ts';
import type { AnchorOf } from './deliverables-table.ts';
import { recommendationLink } from './deliverables-table.ts';
import type { Block } from './document.ts';
import { bullets, heading, paragraph, status, text, type Content } from './inline.ts';
import { counted, inBrackets, inWords, moveInWords, quoted } from './words.ts';

/** What moved, for recommendations and then for deliverables; undefined when there is nothing before. */
export function movementBlocks(
  movement: Movement | undefined,
  level: number,
  anchorOf: AnchorOf,
): Block[] {
  if (movement === undefined) {
    return [paragraph('There is no earlier report to compare with.')];
  }
  const { recommendations, deliverables } = movement;
  return [
    heading(level + 1, 'Recommendations'),
    ...kinds(level + 2, recommendations, ({ latest }) => [
      recommendationLink(latest.recommendation.id, anchorOf),
      text(`, ${latest.recommendation.title}`),
    ]),
    heading(level + 1, 'Deliverables'),
    ...kinds(level + 2, deliverables, ({ latest, of }) => [
      recommendationLink(of.recommendation.id, anchorOf),
      text(`, ${latest.item.title}`),
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
  if (move !== 'replanned') return statusMove(moved);
  // A status that got better only by new dates stands in no other list.
  const statuses = isToldElsewhere(moved) ? [] : statusMove(moved);
  const replans = moved.replans.map(replanInWords).join('; ');
  return [...statuses, text(statuses.length === 0 ? `: ${replans}` : `; ${replans}`)];
}

/** Whether the status is the same, or another list than that of re-plans tells how it moved. */
export function isToldElsewhere({
  then,
  now,
  moves: all,
}: Moved<{ readonly status: Status | null }>): boolean {
  return then?.status === now?.status || all.length > 1;
}

function statusMove({ then, now }: Moved<{ readonly status: Status | null }>): Content {
  const before = then?.status ?? null;
  if (now === undefined) return before === null ? [] : [text(': was '), status(before)];
  if (now.status === null) return [];
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
