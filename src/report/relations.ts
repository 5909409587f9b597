import type { RecommendationStanding } from '../domain/standing.ts';
import { compareNaturally } from '../domain/natural-order.ts';

/** How the recommendations of one day hang together, seen from either side. */
export interface Relations {
  /** How the recommendation stands; undefined when it is not in the programme. */
  standingOf(id: string): RecommendationStanding | undefined;
  /** Those that wait for the recommendation, in natural order of id. */
  waitingFor(id: string): readonly RecommendationStanding[];
  /** Those related to it, whichever of the two says so, in natural order of id. */
  relatedTo(id: string): readonly RecommendationStanding[];
}

/** The relations among the recommendations of one day; those not in the programme then have none. */
export function relations(standings: readonly RecommendationStanding[]): Relations {
  const byId = new Map(standings.map((each) => [each.recommendation.id, each]));
  const waiting = new Map<string, Set<string>>();
  const related = new Map<string, Set<string>>();
  for (const { recommendation, dependencies, status } of standings) {
    const { id } = recommendation;
    for (const { target } of status === null ? [] : dependencies) add(waiting, target.id, id);
    for (const other of recommendation.related) {
      if (other.id === id) continue;
      add(related, id, other.id);
      add(related, other.id, id);
    }
  }
  const list = (ids: ReadonlySet<string> | undefined) =>
    [...(ids ?? [])]
      .sort(compareNaturally)
      .map((id) => byId.get(id))
      .filter((each) => each !== undefined);
  return {
    standingOf: (id) => byId.get(id),
    waitingFor: (id) => list(waiting.get(id)),
    relatedTo: (id) => list(related.get(id)),
  };
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
