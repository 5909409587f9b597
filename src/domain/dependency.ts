import type { IsoDate } from './date.ts';
import {
  isKnown,
  isWithdrawn,
  type Dependency,
  type Recommendation,
  type ScheduleItem,
} from './recommendation.ts';
import type { Register } from './register.ts';

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
 * What the recommendation waits for at the day. A withdrawn recommendation is replaced by the one it
 * went into, unless that would make a recommendation wait for itself: then there is no row.
 */
export function waitingsOf(register: Register, record: Recommendation, asOf: IsoDate): Waiting[] {
  return presentWaitings(register, record, asOf).filter(
    ({ target, standsIn }) => !standsIn || !waitsFor(register, target, record, asOf),
  );
}

function presentWaitings(register: Register, record: Recommendation, asOf: IsoDate): Waiting[] {
  return record.dependsOn
    .filter((dependency) => isKnown(dependency.added, asOf))
    .map((dependency) => waiting(register, dependency, asOf))
    .filter((each) => each !== undefined);
}

function waiting(register: Register, dependency: Dependency, asOf: IsoDate): Waiting | undefined {
  const named = register.byId.get(dependency.recommendation);
  if (named === undefined || !isKnown(named.added, asOf)) return undefined;
  const target = successor(register, named, asOf);
  if (target === undefined) return undefined;
  if (target !== named) return { dependency, target, item: undefined, standsIn: true };
  if (dependency.deliverable === undefined) {
    return { dependency, target, item: undefined, standsIn: false };
  }
  const item = target.deliverables.find((each) => each.id === dependency.deliverable);
  if (item === undefined || !isKnown(item.added, asOf) || isWithdrawn(item, asOf)) return undefined;
  return { dependency, target, item, standsIn: false };
}

/** The recommendation itself or, when it is withdrawn, the one that it went into at last. */
function successor(
  register: Register,
  record: Recommendation,
  asOf: IsoDate,
): Recommendation | undefined {
  const seen = new Set<Recommendation>();
  let current: Recommendation | undefined = record;
  while (current !== undefined && isWithdrawn(current, asOf)) {
    if (seen.has(current)) return undefined;
    seen.add(current);
    const into: string | undefined = current.withdrawn?.into;
    current = into === undefined ? undefined : register.byId.get(into);
    if (current !== undefined && !isKnown(current.added, asOf)) return undefined;
  }
  return current;
}

/** Whether `from` is `to` or waits for it, directly or through others. A deliverable waits for nothing. */
function waitsFor(
  register: Register,
  from: Recommendation,
  to: Recommendation,
  asOf: IsoDate,
): boolean {
  const seen = new Set([from]);
  for (const record of seen) {
    if (record === to) return true;
    for (const { target, item } of presentWaitings(register, record, asOf)) {
      if (item === undefined) seen.add(target);
    }
  }
  return false;
}
