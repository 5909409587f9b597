import type { IsoDate } from './date.ts';
import { knots } from './knots.ts';
import {
  isKnown,
  isWithdrawn,
  type Dependency,
  type Recommendation,
  type ScheduleItem,
} from './recommendation.ts';
import type { Register } from './register.ts';
import { remembered } from './remembered.ts';

/** A dependency present at a reporting date, and what it waits for then. */
export interface Waiting {
  readonly dependency: Dependency;
  /** The recommendation waited for: the one named, or the one that stands in for it. */
  readonly target: Recommendation;
  /** The one deliverable of it that is waited for; undefined for the whole. */
  readonly item: ScheduleItem | undefined;
  /** Whether the target stands in for a withdrawn recommendation. */
  readonly standsIn: boolean;
}

/**
 * What each recommendation waits for at the day. A withdrawn recommendation is replaced by the one it
 * went into, unless that is the waiting one or waits for it, directly or through others: then there is
 * no row. Of several that would close one ring none is a row, so that no order decides which.
 */
export function waitingsAt(
  register: Register,
  asOf: IsoDate,
): (record: Recommendation) => readonly Waiting[] {
  const successor = successorsAt(register, asOf);
  const present = remembered((record: Recommendation) =>
    record.dependsOn
      .filter((dependency) => isKnown(dependency.added, asOf))
      .map((dependency) => waiting(register, dependency, successor, asOf))
      .filter((each) => each !== undefined),
  );
  let knotOf: ReadonlyMap<Recommendation, Recommendation> | undefined;
  const closesRing = (record: Recommendation, target: Recommendation): boolean => {
    knotOf ??= knots(register.byId.values(), (each) => wholesAmong(present(each)));
    return knotOf.get(record) === knotOf.get(target);
  };
  return remembered((record) =>
    present(record).filter(({ target, standsIn }) => !standsIn || !closesRing(record, target)),
  );
}

/** Those waited for as a whole. A deliverable waits for nothing, so waiting for one leads no further. */
export function wholesAmong(waitings: readonly Waiting[]): Recommendation[] {
  return waitings.filter(({ item }) => item === undefined).map(({ target }) => target);
}

function waiting(
  register: Register,
  dependency: Dependency,
  successor: (record: Recommendation) => Recommendation | undefined,
  asOf: IsoDate,
): Waiting | undefined {
  const named = register.byId.get(dependency.recommendation);
  if (named === undefined || !isKnown(named.added, asOf)) return undefined;
  const target = successor(named);
  if (target === undefined) return undefined;
  if (target !== named) return { dependency, target, item: undefined, standsIn: true };
  if (dependency.deliverable === undefined) {
    return { dependency, target, item: undefined, standsIn: false };
  }
  const item = target.deliverables.find((each) => each.id === dependency.deliverable);
  if (item === undefined || !isKnown(item.added, asOf) || isWithdrawn(item, asOf)) return undefined;
  return { dependency, target, item, standsIn: false };
}

/**
 * The recommendation itself or, when it is withdrawn, the one that it went into at last; none of a ring.
 * What is found holds for all on the way, so that a long chain is walked once.
 */
function successorsAt(register: Register, asOf: IsoDate) {
  const known = new Map<Recommendation, Recommendation | undefined>();
  return (record: Recommendation): Recommendation | undefined => {
    const way: Recommendation[] = [];
    let current: Recommendation | undefined = record;
    while (current !== undefined && isWithdrawn(current, asOf) && !known.has(current)) {
      // Until it is known where it leads, it leads nowhere: a ring ends here.
      known.set(current, undefined);
      way.push(current);
      const into: string | undefined = current.withdrawn?.into;
      current = into === undefined ? undefined : register.byId.get(into);
      if (current !== undefined && !isKnown(current.added, asOf)) current = undefined;
    }
    const last = current !== undefined && known.has(current) ? known.get(current) : current;
    for (const each of way) known.set(each, last);
    return last;
  };
}
