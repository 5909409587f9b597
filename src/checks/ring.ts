import type { Place } from '../domain/place.ts';
import type { Recommendation } from '../domain/recommendation.ts';
import { present } from '../domain/present.ts';

/** One step of a ring: who names whom, and where. */
export interface Step {
  readonly from: Recommendation;
  readonly to: Recommendation;
  readonly place: Place;
}

/** A knot of thousands would print rings without end. */
const mostRings = 100;

/** What a finding says of each ring: its ids, where it begins and where it comes back. */
export function ringFindings(
  records: Iterable<Recommendation>,
  stepsFrom: (record: Recommendation) => readonly Step[],
) {
  return ringsAmong(records, stepsFrom).map((ring) => {
    const [first, last] = [present(ring[0]), present(ring.at(-1))];
    const related = last === first ? undefined : { place: last.place, what: 'it comes back' };
    // Its ids, ending with the one it began with.
    const ids = [...ring.map(({ from }) => from.id), last.to.id];
    return { facts: { ring: ids }, place: first.place, related };
  });
}

/**
 * Rings among the records, found depth first with a stack of its own, since a chain may be of any
 * length. Each ring begins with its record that comes first in the given order.
 */
function ringsAmong(
  records: Iterable<Recommendation>,
  stepsFrom: (record: Recommendation) => readonly Step[],
): Step[][] {
  const rings: Step[][] = [];
  const finished = new Set<Recommendation>();
  const depthOf = new Map<Recommendation, number>();
  for (const start of records) {
    if (finished.has(start)) continue;
    const path: Step[] = [];
    const waiting = [{ record: start, steps: [...stepsFrom(start)].reverse() }];
    depthOf.set(start, 0);
    for (let top = waiting.at(-1); top !== undefined; top = waiting.at(-1)) {
      const step = top.steps.pop();
      if (step === undefined) {
        finished.add(top.record);
        depthOf.delete(top.record);
        waiting.pop();
        path.pop();
        continue;
      }
      const depth = depthOf.get(step.to);
      if (depth !== undefined && rings.length < mostRings) rings.push([...path.slice(depth), step]);
      if (depth !== undefined || finished.has(step.to)) continue;
      depthOf.set(step.to, waiting.length);
      path.push(step);
      waiting.push({ record: step.to, steps: [...stepsFrom(step.to)].reverse() });
    }
  }
  return rings;
}
