import type { IsoDate } from '../domain/date.ts';
import { moves, type Move, type Movement } from '../domain/movement.ts';
import { recommendationLink, statusLink, type AnchorOf } from './deliverables-table.ts';
import type { Block } from './document.ts';
import { bullets, heading, paragraph, recorded, status, text, type Content } from './inline.ts';
import {
  changedTextsInWords,
  moveReason,
  replanInWords,
  type MovedStanding,
} from './movement-words.ts';
import { asSentence } from './reasons.ts';
import { moveInWords } from './words.ts';

/** What moved, for recommendations and then for deliverables; undefined when there is nothing before. */
export function movementBlocks(
  movement: Movement | undefined,
  asOf: IsoDate,
  level: number,
  anchorOf: AnchorOf,
): Block[] {
  if (movement === undefined) {
    return [paragraph('There is no earlier report to compare with.')];
  }
  const { recommendations, deliverables } = movement;
  return [
    heading(level + 1, 'Recommendations'),
    ...kinds(level + 2, recommendations, asOf, ({ latest: { recommendation } }) => ({
      id: recommendation.id,
      name: [
        recommendationLink(recommendation.id, anchorOf),
        text(', '),
        recorded(recommendation.title),
      ],
      anchorOf,
    })),
    heading(level + 1, 'Deliverables'),
    ...kinds(level + 2, deliverables, asOf, ({ latest, of: { recommendation } }) => ({
      id: recommendation.id,
      name: [
        recommendationLink(recommendation.id, anchorOf),
        text(', '),
        recorded(latest.item.title),
      ],
      anchorOf,
    })),
  ];
}

/** Of which recommendation something is, its name, and where its statuses lead. */
interface Naming {
  readonly id: string;
  readonly name: Content;
  readonly anchorOf: AnchorOf;
}

/** One list for each kind of movement that happened. */
function kinds<T extends MovedStanding>(
  level: number,
  moved: readonly T[],
  asOf: IsoDate,
  naming: (each: T) => Naming,
): Block[] {
  if (moved.length === 0) return [paragraph('None moved.')];
  return moves.flatMap((move) => {
    const those = moved.filter((each) => each.moves.includes(move));
    if (those.length === 0) return [];
    return [
      heading(level, `${moveInWords[move]} (${those.length})`),
      ...bullets(
        those.map((each) => {
          const named = naming(each);
          return [...named.name, ...details(each, move, asOf, named)];
        }),
      ),
    ];
  });
}

function details(moved: MovedStanding, move: Move, asOf: IsoDate, naming: Naming): Content {
  if (move === 'updated') return [text(`: ${changedTextsInWords(moved)}`)];
  // A status that moved stands in another list too, with its reason.
  if (move === 'replanned') return [text(`: ${moved.replans.map(replanInWords).join('; ')}`)];
  const why = moveReason(moved, asOf);
  return [
    ...statusMove(moved, naming),
    ...(why === undefined ? [] : [text(`. ${asSentence(why)}`)]),
  ];
}

function statusMove({ then, now }: MovedStanding, { id, anchorOf }: Naming): Content {
  const before = then?.status ?? null;
  if (now === undefined) return before === null ? [] : [text(': was '), status(before)];
  if (now.status === null) return [];
  const after = statusLink({ recommendation: { id }, status: now.status }, anchorOf);
  return before === null || before === now.status
    ? [text(': '), ...after]
    : [text(': '), status(before), text(' → '), ...after];
}
