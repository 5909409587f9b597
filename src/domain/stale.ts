import type { IsoDate } from './date.ts';
import type { Programme } from './programme.ts';
import { quarterEndBefore } from './quarter.ts';
import type { Recommendation, Update } from './recommendation.ts';
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
  { recommendation, status }: RecommendationStanding,
  upTo: IsoDate,
  asOf: IsoDate,
): boolean {
  if (status === null || status === 'complete') return false;
  const known = newestUpdate(recommendation, asOf)?.date ?? recommendation.added;
  return known === undefined || known <= upTo;
}

/** The newest update known at the day; of two of one day, the first. */
export function newestUpdate({ updates }: Recommendation, asOf: IsoDate): Update | undefined {
  let newest: Update | undefined;
  for (const update of updates) {
    if (update.date <= asOf && (newest === undefined || update.date > newest.date)) newest = update;
  }
  return newest;
}
