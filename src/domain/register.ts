import type { IsoDate } from './date.ts';
import { compareNaturally } from './natural-order.ts';
import type { Programme } from './programme.ts';
import { isKnown, type Recommendation } from './recommendation.ts';

/** The whole set: the programme's settings and its recommendations in natural order of id. */
export interface Register {
  readonly programme: Programme;
  readonly recommendations: readonly Recommendation[];
  /** By id; of two records with one id (a finding of its own) the first. */
  readonly byId: ReadonlyMap<string, Recommendation>;
}

/** A register of the records, in whatever order they were read. */
export function register(programme: Programme, records: readonly Recommendation[]): Register {
  const recommendations = [...records].sort((a, b) => compareNaturally(a.id, b.id));
  const byId = new Map<string, Recommendation>();
  for (const record of recommendations) if (!byId.has(record.id)) byId.set(record.id, record);
  return { programme, recommendations, byId };
}

/** The recommendations that had come into the programme by the day, withdrawn ones included. */
export function recommendationsAt(register: Register, asOf: IsoDate): Recommendation[] {
  return register.recommendations.filter((each) => isKnown(each.added, asOf));
}
