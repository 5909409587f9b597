import type { IsoDate } from './date.ts';
import type { Programme } from './programme.ts';
import { quarterEndBefore } from './quarter.ts';
import type { RecommendationStanding } from './standing.ts';

/** The day up to which an update is old at the reporting date: the end of the quarter before the last. */
export function staleUpTo({ fiscalYearStart }: Programme, asOf: IsoDate): IsoDate {
  return quarterEndBefore(quarterEndBefore(asOf, fiscalYearStart), fiscalYearStart);
}

/**
 * Whether readers have heard nothing new of an open recommendation after the day: neither an update
 * nor its coming into the programme.
 */
export function isStale(
  { recommendation, status, said }: RecommendationStanding,
  upTo: IsoDate,
): boolean {
  if (status === null || status === 'complete') return false;
  const known = said.newest?.date ?? recommendation.added;
  return known === undefined || known <= upTo;
}
