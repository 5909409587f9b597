import { visible } from '../../diagnostics/visible.ts';
import type { IsoDate } from '../../domain/date.ts';
import { moves, type Move } from '../../domain/movement.ts';
import type { Rewritten } from '../../domain/rewritten.ts';
import { statusLabels, statusShapes, type Status } from '../../domain/status.ts';
import type { MovementReport } from '../../report/movement-report.ts';
import {
  changedTextsInWords,
  moveReason,
  replanInWords,
  type MovedStanding,
} from '../../report/movement-words.ts';
import {
  rewrittenInWords,
  rewrittenSections,
  rewrittenTitle,
} from '../../report/rewritten-words.ts';
import { asSentence } from '../../report/reasons.ts';
import { inWords, moveInWords } from '../../report/words.ts';
import type { Paint } from '../paint.ts';
import { wrap } from './text.ts';

const width = 80;
const indent = ' '.repeat(8);

/** What moved, for a terminal of 80 columns. */
export function movementText({ programme, asOf, compared }: MovementReport, paint: Paint): string {
  const head = (rest: string) =>
    wrap(`Movement of ${visible(programme.title)}${rest}`, width).map(paint.bold);
  if (compared.with === 'nothing') {
    const lines = head(`: there is no report before ${inWords(asOf)} to compare with.`);
    return `${lines.join('\n')}\n`;
  }
  const { recommendations, deliverables } = compared.movement;
  const lines = [
    ...head(` ${comparedInWords(compared, asOf)}`),
    ...(compared.with === 'records' ? rewrittenLines(compared.rewritten, paint) : []),
    ...section(
      'Recommendations',
      recommendations,
      asOf,
      paint,
      ({ latest: { recommendation } }) => `${recommendation.id}  ${recommendation.title}`,
    ),
    ...section(
      'Deliverables',
      deliverables,
      asOf,
      paint,
      ({ latest, of }) => `${of.recommendation.id}  ${latest.item.title}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** What was written anew stands first: no date tells of it. */
function rewrittenLines(rewritten: readonly Rewritten[], paint: Paint): string[] {
  return rewrittenSections(rewritten).flatMap(({ title, entries }) => [
    '',
    paint.bold(`${title} (${entries.length})`),
    ...entries.flatMap((each) => [
      ...wrap(
        visible(`${each.recommendation.id}  ${rewrittenTitle(each)}`),
        width,
        ' '.repeat(4),
        indent,
      ),
      ...indented(visible(rewrittenInWords(each))),
    ]),
  ]);
}

function comparedInWords(
  compared: Exclude<MovementReport['compared'], { with: 'nothing' }>,
  asOf: IsoDate,
): string {
  return compared.with === 'date'
    ? `from ${inWords(compared.since)} to ${inWords(asOf)}`
    : `as of ${inWords(asOf)}, from ${visible(compared.base)} to ${visible(compared.present)}`;
}

function section<T extends MovedStanding>(
  title: string,
  moved: readonly T[],
  asOf: IsoDate,
  paint: Paint,
  name: (each: T) => string,
): string[] {
  if (moved.length === 0) return ['', `${paint.bold(title)}: none moved`];
  return [
    '',
    paint.bold(title),
    ...moves.flatMap((move) => {
      const those = moved.filter((each) => each.moves.includes(move));
      if (those.length === 0) return [];
      return [
        `  ${moveInWords[move]} (${those.length})`,
        ...those.flatMap((each) => [
          ...wrap(visible(name(each)), width, ' '.repeat(4), indent),
          ...details(each, move, asOf),
        ]),
      ];
    }),
  ];
}

function details(moved: MovedStanding, move: Move, asOf: IsoDate): string[] {
  if (move === 'updated') return indented(changedTextsInWords(moved));
  // A status that moved stands in another list too, with its reason.
  if (move === 'replanned') {
    return moved.replans.flatMap((each) => indented(visible(replanInWords(each))));
  }
  const reason = moveReason(moved, asOf);
  return [
    ...indented(statusMove(moved)),
    ...(reason === undefined ? [] : indented(`Why: ${visible(asSentence(reason))}`)),
  ];
}

function indented(text: string): string[] {
  return text === '' ? [] : wrap(text, width, indent);
}

function statusMove({ then, now }: MovedStanding): string {
  const shown = (status: Status) => `${statusShapes[status]} ${statusLabels[status]}`;
  const before = then?.status ?? null;
  if (now === undefined) return before === null ? '' : `was ${shown(before)}`;
  if (now.status === null) return '';
  return before === null || before === now.status
    ? shown(now.status)
    : `${shown(before)} → ${shown(now.status)}`;
}
