import type { IsoDate } from './date.ts';
import { waitingsOf, type Waiting } from './dependency.ts';
import { planEndAt, type PlanEnd } from './plan-end.ts';
import { isKnown, isWithdrawn, type Recommendation, type Withdrawal } from './recommendation.ts';
import type { Register } from './register.ts';
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

export interface DependencyStanding extends Waiting {
  /** The status of what is waited for, as shown. */
  readonly status: Status;
  /** As counted: being late is counted once, where it happens. */
  readonly countsAs: 'complete' | 'in-process';
}

export type Row = ItemStanding | DependencyStanding;

/** The rule that decided, with what it looked at. */
export type RecommendationReason =
  | { readonly rule: 'withdrawn'; readonly withdrawal: Withdrawal }
  | { readonly rule: 'no-rows' }
  | { readonly rule: 'all-complete' }
  | { readonly rule: 'plan-end-passed'; readonly planEnd: PlanEnd }
  | {
      readonly rule: 'worst-row';
      readonly deliverables: readonly ItemStanding[];
      readonly dependencies: readonly DependencyStanding[];
    };

/** The standings of a register at one day, each worked out when first asked for. */
export interface Standings {
  readonly register: Register;
  readonly asOf: IsoDate;
  /** Undefined when there is no such recommendation, or it had not come into the programme. */
  of(id: string): RecommendationStanding | undefined;
}

/** The standings of the register at the day. Rings of dependencies (an error) count as unfinished. */
export function standingsAt(register: Register, asOf: IsoDate): Standings {
  const known = new Map<Recommendation, RecommendationStanding>();
  const waitings = new Map<Recommendation, readonly Waiting[]>();

  /** Depth first with a stack of its own: a chain of dependencies may be of any length. */
  function workOut(record: Recommendation): void {
    const stack = [record];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const begun = waitings.has(top);
      const waiting = waitings.get(top) ?? waitingsOf(register, top, asOf);
      waitings.set(top, waiting);
      if (!begun) {
        stack.push(...waiting.map(({ target }) => target).filter((each) => !waitings.has(each)));
        if (stack.at(-1) !== top) continue;
      }
      stack.pop();
      if (!known.has(top)) known.set(top, standing(top, asOf, waiting, known));
    }
  }

  return {
    register,
    asOf,
    of(id) {
      const record = register.byId.get(id);
      if (record === undefined || !isKnown(record.added, asOf)) return undefined;
      if (!known.has(record)) workOut(record);
      return known.get(record);
    },
  };
}

function standing(
  recommendation: Recommendation,
  asOf: IsoDate,
  waiting: readonly Waiting[],
  known: ReadonlyMap<Recommendation, RecommendationStanding>,
): RecommendationStanding {
  const planEnd = planEndAt(recommendation, asOf);
  const withdrawn = isWithdrawn(recommendation, asOf) ? recommendation.withdrawn : undefined;
  const items = (kind: 'deliverables' | 'milestones') =>
    recommendation[kind]
      .filter((item) => isKnown(item.added, asOf))
      .map((item) => itemStanding(item, asOf, planEnd, withdrawn !== undefined));
  const deliverables = items('deliverables');
  const dependencies = waiting.map((each) => dependencyStanding(each, asOf, known));
  const reason: RecommendationReason =
    withdrawn === undefined
      ? decide(deliverables, dependencies, asOf, planEnd)
      : { rule: 'withdrawn', withdrawal: withdrawn };
  return {
    recommendation,
    status: statusOf(reason),
    reason,
    withdrawn,
    replanned: wasReplanned(reason, deliverables, planEnd),
    planEnd,
    deliverables,
    milestones: items('milestones'),
    dependencies,
    said: saidAt(recommendation, asOf),
  };
}

function dependencyStanding(
  waiting: Waiting,
  asOf: IsoDate,
  known: ReadonlyMap<Recommendation, RecommendationStanding>,
): DependencyStanding {
  const { target, item } = waiting;
  const status =
    (item === undefined
      ? known.get(target)?.status
      : itemStanding(item, asOf, planEndAt(target, asOf)).status) ?? 'in-process';
  return { ...waiting, status, countsAs: status === 'complete' ? 'complete' : 'in-process' };
}

/** Rules 1 to 3 of a recommendation's status. */
function decide(
  deliverables: readonly ItemStanding[],
  dependencies: readonly DependencyStanding[],
  asOf: IsoDate,
  planEnd: PlanEnd | undefined,
): RecommendationReason {
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

function statusOf(reason: RecommendationReason): Status | null {
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
