import type { IsoDate } from '../domain/date.ts';
import {
  moves,
  movesOfDates,
  movesOfStatus,
  type Move,
  type Movement,
  type Replan,
} from '../domain/movement.ts';
import type { Rewritten } from '../domain/rewritten.ts';
import type { MovementReport } from './movement-report.ts';
import { changedTextsOf, moveReason, type MovedStanding } from './movement-words.ts';
import type { Previous } from './status-report.ts';

/** What moved, as `changes --format json` prints it. */
export function movementReportJson({ asOf, compared }: MovementReport) {
  const head = { version: 1, date: asOf };
  switch (compared.with) {
    case 'nothing':
      return { ...head, movement: null };
    case 'date': {
      const since = { date: compared.since, movement: compared.movement };
      return { ...head, movement: movementSinceJson(since, asOf) };
    }
    case 'records':
      return {
        ...head,
        base: compared.base,
        present: compared.present,
        rewritten: compared.rewritten.map(rewrittenJson),
        movement: movementJson(compared.movement, asOf, moves),
      };
  }
}

/** What moved since the date, as a report has it. */
export function movementSinceJson(
  { date, movement }: Pick<Previous, 'date' | 'movement'>,
  asOf: IsoDate,
) {
  return { since: date, ...movementJson(movement, asOf, movesOfDates) };
}

/** The movements' names in JSON, where the words of a name are joined by capitals. */
const moveKeys: Readonly<Record<Move, string>> = {
  new: 'new',
  withdrawn: 'withdrawn',
  removed: 'removed',
  restored: 'restored',
  completed: 'completed',
  reopened: 'reopened',
  'newly-behind': 'newlyBehind',
  worse: 'worse',
  better: 'better',
  'better-by-dates': 'betterByDates',
  recovered: 'recovered',
  replanned: 'replanned',
  updated: 'updated',
};

function movementJson(
  { recommendations, deliverables }: Movement,
  asOf: IsoDate,
  kinds: readonly Move[],
) {
  const ofDeliverables = kinds.filter((move) => movesOfStatus.includes(move));
  return {
    recommendations: byMove(kinds, recommendations, asOf, ({ latest }) => ({
      recommendation: latest.recommendation.id,
      title: latest.recommendation.title,
    })),
    deliverables: byMove(ofDeliverables, deliverables, asOf, ({ latest, of }) => ({
      recommendation: of.recommendation.id,
      title: latest.item.title,
    })),
  };
}

function byMove<T extends MovedStanding>(
  kinds: readonly Move[],
  moved: readonly T[],
  asOf: IsoDate,
  name: (each: T) => { recommendation: string; title: string },
) {
  return Object.fromEntries(
    kinds.map((move) => [
      moveKeys[move],
      moved
        .filter((each) => each.moves.includes(move))
        .map((each) => ({
          ...name(each),
          from: each.then?.status ?? null,
          to: each.now?.status ?? null,
          reason: moveReason(each, asOf) ?? null,
          ...(move === 'replanned' ? { changes: each.replans.map(replanJson) } : {}),
          ...(move === 'updated' ? { texts: changedTextsOf(each) } : {}),
        })),
    ]),
  );
}

function rewrittenJson({ recommendation, item, what, from, to }: Rewritten) {
  return {
    recommendation: recommendation.id,
    item: item?.title ?? null,
    what,
    from: from ?? null,
    to: to ?? null,
  };
}

function replanJson({ item, original, from, to, days, daysAfterOriginal, reason }: Replan) {
  return {
    deliverable: item?.item.title ?? null,
    original: original ?? null,
    from: from ?? null,
    to: to ?? null,
    days: days ?? null,
    daysAfterOriginal: daysAfterOriginal ?? null,
    reason: reason ?? null,
  };
}
