import type { IsoDate } from './date.ts';
import { waitingsAt, wholesAmong, type Waiting } from './dependency.ts';
import { planEndAt, type PlanEnd } from './plan-end.ts';
import { present } from './present.ts';
import {
  isKnown,
  isWithdrawn,
  type Recommendation,
  type ScheduleItem,
  type Withdrawal,
} from './recommendation.ts';
import type { Register } from './register.ts';
import { remembered } from './remembered.ts';
import { saidAt, type Said } from './said.ts';
import { itemStanding, type ItemStanding } from './schedule.ts';
import { worstStatus, type Status } from './status.ts';

/** How a recommendation stands at a reporting date, with its rows and the reason. */
export interface RecommendationStanding {
  readonly recommendation: Recommendation;
  /** Null when it is withdrawn. */
  readonly status: Status | null;
  readonly reason: RecommendationReason;
  readonly withdrawn: Withdrawal | undefined;
  /** Whether the status was decided against a re-planned date. */
  readonly replanned: boolean;
  readonly planEnd: PlanEnd | undefined;
  /** Those that had come into the programme, in the order of the file; withdrawn ones have no status. */
  readonly deliverables: readonly ItemStanding[];
  readonly milestones: readonly ItemStanding[];
  readonly dependencies: readonly DependencyStanding[];
  /** What its updates say at that day. */
  readonly said: Said;
}

export interface DependencyStanding extends Waiting, Counted {
  /** The status of what is waited for, as shown. */
  readonly status: Status;
}

interface Counted {
  /** As counted: being late is counted once, where it happens. */
  readonly countsAs: 'complete' | 'in-process';
}

export type Row = ItemStanding | DependencyStanding;

/** The rule that decided, with what it looked at. */
export type RecommendationReason = Reason<DependencyStanding>;

type Reason<Dependency> =
  | { readonly rule: 'withdrawn'; readonly withdrawal: Withdrawal }
  | { readonly rule: 'no-rows' }
  | { readonly rule: 'all-complete' }
  | { readonly rule: 'plan-end-passed'; readonly planEnd: PlanEnd }
  | {
      readonly rule: 'worst-row';
      readonly deliverables: readonly ItemStanding[];
      readonly dependencies: readonly Dependency[];
    };

/** The standings of a register at one day, each worked out when first asked for. */
export interface Standings {
  readonly register: Register;
  readonly asOf: IsoDate;
  /** Undefined when there is no such recommendation, or it had not come into the programme. */
  of(id: string): RecommendationStanding | undefined;
}

/** The standings of the register at any day, each day's made once. */
export function standingsByDay(register: Register): (asOf: IsoDate) => Standings {
  return remembered((asOf) => standingsAt(register, asOf));
}

/**
 * The standings of the register at the day. What waits for itself through others (an error) is not
 * complete, and so nothing depends on which of a ring is asked for first.
 */
export function standingsAt(register: Register, asOf: IsoDate): Standings {
  const waitingsOf = waitingsAt(register, asOf);
  const parts = new Map<Recommendation, Parts>();
  const statuses = new Map<Recommendation, Status | null>();
  const known = new Map<Recommendation, RecommendationStanding>();

  /** Depth first with a stack of its own: a chain of dependencies may be of any length. */
  function workOut(record: Recommendation): void {
    const stack = [record];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      let its = parts.get(top);
      if (its === undefined) {
        its = partsOf(top, asOf, waitingsOf(top));
        parts.set(top, its);
        stack.push(...wholesAmong(its.waitings).filter((each) => !parts.has(each)));
        if (stack.at(-1) !== top) continue;
      }
      stack.pop();
      if (statuses.has(top)) continue;
      statuses.set(top, statusOf(decide(its, its.waitings.map(counted), asOf)));
    }
  }

  function counted(waiting: Waiting): Counted {
    return { countsAs: statusOfWaited(waiting) === 'complete' ? 'complete' : 'in-process' };
  }

  /** Undefined only while worked out, of what waits in turn for what is being worked out. */
  function statusOfWaited({ target, item }: Waiting): Status | null | undefined {
    return item === undefined
      ? statuses.get(target)
      : itemStanding(item, asOf, planEndAt(target, asOf)?.original).status;
  }

  return {
    register,
    asOf,
    of(id) {
      const record = register.byId.get(id);
      if (record === undefined || !isKnown(record.added, asOf)) return undefined;
      const already = known.get(record);
      if (already !== undefined) return already;
      if (!statuses.has(record)) workOut(record);
      const its = present(parts.get(record));
      const dependencies = its.waitings.map((each) => ({
        ...each,
        ...counted(each),
        status: present(statusOfWaited(each)),
      }));
      const made = standing(record, asOf, its, dependencies);
      known.set(record, made);
      return made;
    },
  };
}

/** What a status rests on, but for the statuses of what is waited for. */
interface Parts {
  readonly planEnd: PlanEnd | undefined;
  readonly withdrawn: Withdrawal | undefined;
  readonly deliverables: readonly ItemStanding[];
  readonly waitings: readonly Waiting[];
}

function partsOf(record: Recommendation, asOf: IsoDate, waitings: readonly Waiting[]): Parts {
  const planEnd = planEndAt(record, asOf);
  const withdrawn = isWithdrawn(record, asOf) ? record.withdrawn : undefined;
  const deliverables = itemStandings(record.deliverables, asOf, { planEnd, withdrawn });
  return { planEnd, withdrawn, deliverables, waitings };
}

function itemStandings(
  items: readonly ScheduleItem[],
  asOf: IsoDate,
  { planEnd, withdrawn }: Pick<Parts, 'planEnd' | 'withdrawn'>,
): ItemStanding[] {
  return items
    .filter((item) => isKnown(item.added, asOf))
    .map((item) => itemStanding(item, asOf, planEnd?.original, withdrawn !== undefined));
}

function standing(
  recommendation: Recommendation,
  asOf: IsoDate,
  parts: Parts,
  dependencies: readonly DependencyStanding[],
): RecommendationStanding {
  const { planEnd, withdrawn, deliverables } = parts;
  const reason = decide(parts, dependencies, asOf);
  return {
    recommendation,
    status: statusOf(reason),
    reason,
    withdrawn,
    replanned: wasReplanned(reason, deliverables, planEnd),
    planEnd,
    deliverables,
    milestones: itemStandings(recommendation.milestones, asOf, parts),
    dependencies,
    said: saidAt(recommendation, asOf),
  };
}

/** Rules 1 to 4 of a recommendation's status. */
function decide<Dependency extends Counted>(
  { planEnd, withdrawn, deliverables }: Parts,
  dependencies: readonly Dependency[],
  asOf: IsoDate,
): Reason<Dependency> {
  if (withdrawn !== undefined) return { rule: 'withdrawn', withdrawal: withdrawn };
  const rows = [
    ...deliverables.map(({ status }) => status).filter((status) => status !== null),
    ...dependencies.map(({ countsAs }) => countsAs),
  ];
  if (rows.length === 0) return { rule: 'no-rows' };
  const worst = worstStatus(rows);
  if (worst === 'complete') return { rule: 'all-complete' };
  if (planEnd?.given === true && asOf > planEnd.date) return { rule: 'plan-end-passed', planEnd };
  return {
    rule: 'worst-row',
    deliverables: deliverables.filter(({ status }) => status === worst),
    dependencies: dependencies.filter(({ countsAs }) => countsAs === worst),
  };
}

function statusOf(reason: Reason<Counted>): Status | null {
  switch (reason.rule) {
    case 'withdrawn':
      return null;
    case 'no-rows':
      return 'in-process';
    case 'all-complete':
      return 'complete';
    case 'plan-end-passed':
      return 'behind-adjusting';
    case 'worst-row':
      return reason.deliverables[0]?.status ?? 'in-process';
  }
}

/** Any open row judged against a re-planned date, or a re-planned plan end, so that no re-plan hides. */
function wasReplanned(
  reason: RecommendationReason,
  deliverables: readonly ItemStanding[],
  planEnd: PlanEnd | undefined,
): boolean {
  if (reason.rule !== 'plan-end-passed' && reason.rule !== 'worst-row') return false;
  return (
    deliverables.some(({ replanned }) => replanned) ||
    (planEnd !== undefined && planEnd.changes.length > 0)
  );
}
