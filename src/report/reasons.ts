import { daysBetween, type IsoDate } from '../domain/date.ts';
import type { PlanEnd } from '../domain/plan-end.ts';
import { itemStanding, type Done, type ItemReason, type ItemStanding } from '../domain/schedule.ts';
import type { DependencyStanding, RecommendationStanding } from '../domain/standing.ts';
import {
  capitalized,
  counted,
  inWords,
  listed,
  quoted,
  shortened,
  statusInSentence,
  withdrawalInWords,
} from './words.ts';
import { present } from '../domain/present.ts';

/** How many deciding rows a reason names; `explain` and the table show them all. */
const namedRows = 3;
/** As much of a title as leaves the decisive clause room on one line. */
const decisiveTitle = 40;

/** Why the item has its status, as a clause about it: `due on …, expected on …`. */
export function itemReasonInWords(standing: ItemStanding, asOf: IsoDate): string {
  const { withdrawn } = standing;
  if (withdrawn !== undefined) {
    const { date, as, reason } = withdrawn;
    return `withdrawn on ${inWords(date)} as ${withdrawalInWords[as]}${because(reason)}`;
  }
  return [
    ...reopeningInWords(standing),
    itemRule(standing.reason, asOf),
    ...dueChangeInWords(standing),
  ].join('; ');
}

/** `reopened on …: its reason` of an item that is open again; nothing of others. */
export function reopeningInWords({ reopening }: ItemStanding): string[] {
  if (reopening === undefined) return [];
  const why = reopening.reason?.trim().replace(/\.$/, '');
  return [`reopened on ${inWords(reopening.date)}${because(why)}`];
}

/** Why the recommendation has its status, as a clause without a capital or a full stop. */
export function reasonInWords(standing: RecommendationStanding, asOf: IsoDate): string {
  const { reason, deliverables } = standing;
  const clauses: string[] = [];
  switch (reason.rule) {
    case 'withdrawn': {
      const { date, as, into, reason: why } = reason.withdrawal;
      const where = into === undefined ? '' : ` into recommendation ${into}`;
      clauses.push(
        `withdrawn on ${inWords(date)} as ${withdrawalInWords[as]}${where}${because(why)}`,
      );
      break;
    }
    case 'no-rows':
      clauses.push('it has no deliverable and no dependency that counts');
      break;
    case 'all-complete':
      clauses.push(...completeRows(standing), ...withdrawnRows(deliverables));
      break;
    case 'plan-end-passed':
      clauses.push(
        decisiveClause(standing, asOf),
        ...completeRows(standing),
        ...openRows(openDeliverables(standing), openDependencies(standing), asOf),
        ...planEndChange(standing.planEnd),
      );
      break;
    case 'worst-row':
      clauses.push(
        ...completeRows(standing),
        ...openRows(reason.deliverables, reason.dependencies, asOf),
        ...planEndChange(standing.planEnd),
      );
  }
  return clauses.join('; ');
}

/** The one fact that weighs most in the reason of what is behind: the plan that ended, or the first row. */
export function decisiveClause(standing: RecommendationStanding, asOf: IsoDate): string {
  const { reason } = standing;
  if (reason.rule === 'plan-end-passed') {
    return `its plan ended on ${inWords(reason.planEnd.date)}, ${ago(reason.planEnd.date, asOf)}`;
  }
  if (reason.rule !== 'worst-row') return reasonInWords(standing, asOf);
  // What is behind is so by a deliverable; its reopening has a line of its own where this stands.
  const deliverable = present(reason.deliverables[0]);
  const first = openRow({ ...deliverable, reopening: undefined }, asOf, decisiveTitle);
  const rest = reason.deliverables.length - 1;
  return rest < 1 ? first : `${first}; and ${counted(rest, 'more row')}`;
}

/** `plan changed on …, originally …` of a due date that the status was decided against. */
export function dueChangeInWords({ replan, replanned, originalDue }: ItemStanding): string[] {
  return replan === undefined || !replanned ? [] : [planChanged(replan.date, originalDue)];
}

/** When it was done: `11 March 2013`, or `by 30 September 2015` when the day is not known. */
export function doneInWords(done: Done): string {
  return done.on === undefined ? `by ${inWords(done.by)}` : inWords(done.on);
}

function planEndChange(planEnd: PlanEnd | undefined): string[] {
  const change = planEnd?.changes.at(-1);
  return change === undefined || planEnd === undefined
    ? []
    : [`plan end now ${inWords(planEnd.date)}, ${planChanged(change.date, planEnd.original)}`];
}

function planChanged(on: IsoDate, original: IsoDate | undefined): string {
  const before = original === undefined ? 'without a date' : inWords(original);
  return `plan changed on ${inWords(on)}, originally ${before}`;
}

function itemRule(reason: ItemReason, asOf: IsoDate): string {
  switch (reason.rule) {
    case 'withdrawn':
      return 'withdrawn with its recommendation';
    case 'done':
      return reason.done.on === undefined
        ? `complete by ${inWords(reason.done.by)}, the day itself being unknown`
        : `completed on ${inWords(reason.done.on)}`;
    case 'no-due-date':
      return 'has no due date';
    case 'in-time':
      return `is due on ${inWords(reason.due)}${inTimeForecast(reason.forecast, asOf)}`;
    case 'no-forecast':
      return `was due on ${inWords(reason.due)}, ${ago(reason.due, asOf)}, no forecast given`;
    case 'forecast-passed':
      return `${wasDue(reason.due, asOf)}, the forecast of ${inWords(reason.forecast)} has passed, no forecast given since`;
    case 'no-plan-end':
      return `${wasDue(reason.due, asOf)}, expected on ${inWords(reason.forecast)}, and the original plan gives no end to recover within`;
    case 'recovers':
      return `${wasDue(reason.due, asOf)}, expected on ${inWords(reason.forecast)}, within the original plan, which ends on ${inWords(reason.originalPlanEnd)}`;
    case 'beyond-plan-end':
      return `${wasDue(reason.due, asOf)}, expected on ${inWords(reason.forecast)}, after the original plan’s end on ${inWords(reason.originalPlanEnd)}`;
  }
}

/** A forecast that has passed before the due date makes nothing late, and promises nothing any more. */
function inTimeForecast(forecast: IsoDate | undefined, asOf: IsoDate): string {
  if (forecast === undefined) return '';
  return forecast < asOf
    ? `, and the forecast of ${inWords(forecast)} has passed`
    : `, expected on ${inWords(forecast)}`;
}

function because(reason: string | undefined): string {
  return reason === undefined ? '' : `: ${reason}`;
}

function wasDue(due: IsoDate, asOf: IsoDate): string {
  return due < asOf ? `was due on ${inWords(due)}, ${ago(due, asOf)}` : `is due on ${inWords(due)}`;
}

function ago(date: IsoDate, asOf: IsoDate): string {
  return `${counted(daysBetween(date, asOf), 'day')} ago`;
}

/** `both deliverables are complete`, `2 of 3 deliverables are complete`; nothing of none. */
function completeRows({ deliverables, dependencies, reason }: RecommendationStanding): string[] {
  const counting = deliverables.filter(({ status }) => status !== null);
  const done = counting.filter(({ status }) => status === 'complete').length;
  const rows = counting.length === 0 ? [] : [completeDeliverables(done, counting.length)];
  if (reason.rule !== 'all-complete' || dependencies.length === 0) return rows;
  const named = dependencies.map(dependencyName);
  const verb = named.length === 1 ? 'is' : 'are';
  return [...rows, `${listed(named)}, for which it waited, ${verb} complete`];
}

function completeDeliverables(done: number, all: number): string {
  if (done === all) {
    if (all === 1) return 'its deliverable is complete';
    return `${all === 2 ? 'both' : `all ${all}`} deliverables are complete`;
  }
  if (all === 1) return 'its deliverable is not complete';
  return `${done} of ${all} deliverables ${done === 1 ? 'is' : 'are'} complete`;
}

function withdrawnRows(deliverables: readonly ItemStanding[]): string[] {
  const names = deliverables.flatMap(({ item, withdrawn }) =>
    withdrawn === undefined
      ? []
      : [`${quoted(item.title)} (${withdrawalInWords[withdrawn.as]}, ${inWords(withdrawn.date)})`],
  );
  return names.length === 0 ? [] : [`withdrawn and not counted: ${listed(names)}`];
}

function openRows(
  deliverables: readonly ItemStanding[],
  dependencies: readonly DependencyStanding[],
  asOf: IsoDate,
): string[] {
  const clauses = [
    ...deliverables.map((each) => openRow(each, asOf)),
    ...dependencies.map((each) => waitsFor(each, asOf)),
  ];
  const rest = clauses.length - namedRows;
  return rest > 1
    ? [...clauses.slice(0, namedRows), `and ${counted(rest, 'more row')} like these`]
    : clauses;
}

function openRow(standing: ItemStanding, asOf: IsoDate, titleLength = Infinity): string {
  const facts = [itemRule(standing.reason, asOf), ...dueChangeInWords(standing)];
  const state = `${facts.join(' (')}${')'.repeat(facts.length - 1)}`;
  const [reopened] = reopeningInWords(standing);
  const clause = reopened === undefined ? state : `was ${reopened}; it ${state}`;
  return `${quoted(shortened(standing.item.title, titleLength))} ${clause}`;
}

function openDeliverables({ deliverables }: RecommendationStanding): ItemStanding[] {
  return deliverables.filter(({ status }) => status !== null && status !== 'complete');
}

function openDependencies({ dependencies }: RecommendationStanding): DependencyStanding[] {
  return dependencies.filter(({ countsAs }) => countsAs !== 'complete');
}

function waitsFor(each: DependencyStanding, asOf: IsoDate): string {
  const { item, status } = each;
  // Whether it was reopened rests on no plan end.
  const reopening = item && itemStanding(item, asOf, undefined).reopening;
  const reopened = reopening === undefined ? '' : `, reopened on ${inWords(reopening.date)}`;
  return `it waits for ${dependencyName(each)}, which is ${statusInSentence[status]}${reopened}`;
}

function dependencyName({ dependency, target, item, standsIn }: DependencyStanding): string {
  const name = `recommendation ${target.id}`;
  if (item !== undefined) return `${quoted(item.title)} of ${name}`;
  return standsIn ? `${name} (in place of ${dependency.recommendation})` : name;
}

/** The clause as a sentence of its own. */
export function asSentence(clause: string): string {
  const text = capitalized(clause);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
