import { present } from '../domain/present.ts';
import { replanning, type Replanning } from '../domain/replanning.ts';
import type { RecommendationStanding } from '../domain/standing.ts';
import { later } from './words.ts';

/** A recommendation whose status was decided against a re-planned date, and how far that is. */
export interface Replanned {
  readonly of: RecommendationStanding;
  readonly replanning: Replanning;
}

/** Those that were re-planned, the furthest from the first plan first. */
export function replannedOf(standings: readonly RecommendationStanding[]): Replanned[] {
  const days = (each: Replanned) => each.replanning.days ?? -Infinity;
  return standings
    .filter(({ replanned }) => replanned)
    .map((of) => ({ of, replanning: present(replanning(of)) }))
    .sort((a, b) => (days(a) === days(b) ? 0 : days(b) - days(a)));
}

/** Those of them of which one date was re-planned more than once, the most often first. */
export function repeatedly(replanned: readonly Replanned[]): Replanned[] {
  return replanned
    .filter((each) => each.replanning.times > 1)
    .sort((a, b) => b.replanning.times - a.replanning.times);
}

/** `366 days later than first planned`. */
export function movedInWords({ days }: Replanning): string {
  return days === undefined ? 'first planned without a date' : `${later(days)} than first planned`;
}

/** ` (re-planned)` behind a status that was decided so, and how often when it was not once. */
export function replannedMark(standing: RecommendationStanding): string {
  if (!standing.replanned) return '';
  const { times } = present(replanning(standing));
  return times > 1 ? ` (re-planned ${times} times)` : ' (re-planned)';
}
