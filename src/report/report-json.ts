import { daysBetween, type IsoDate } from '../domain/date.ts';
import { progressTo } from '../domain/progress.ts';
import { isKnown, type Withdrawal } from '../domain/recommendation.ts';
import type { DeliverableStanding, Tallies, Tally } from '../domain/roll-up.ts';
import type { ItemStanding } from '../domain/schedule.ts';
import type { DependencyStanding, RecommendationStanding } from '../domain/standing.ts';
import { focusAreaTitle } from './groupings.ts';
import { movementSinceJson } from './movement-json.ts';
import { itemReasonInWords, reasonInWords } from './reasons.ts';
import type { Previous, StatusReport } from './status-report.ts';
import { present } from '../domain/present.ts';

/** The report in the shape of `schemas/report.schema.json`, which only grows within a version. */
function reportJson(report: StatusReport) {
  const { register, asOf, rollUp, previous, publication, standings } = report;
  const { programme } = register;
  return {
    version: 1,
    programme: programme.title,
    organization: programme.organization ?? null,
    date: asOf,
    published: publication?.published ?? null,
    note: publication?.note ?? null,
    previousDate: previous?.date ?? null,
    totals: totals(rollUp),
    previousTotals: previous === undefined ? null : totals(previous.rollUp),
    groups: groups(report),
    movement: previous === undefined ? null : movementSinceJson(previous, asOf),
    overdue: report.overdue.map(dueJson),
    dueNext: report.dueNext.map(dueJson),
    unowned: report.unowned.map(idOf),
    stale: { after: report.staleUpTo, recommendations: report.stale.map(idOf) },
    progress: progressTo(register, asOf).mileposts.map(({ date, ...tallies }) => ({
      date,
      ...totals(tallies),
    })),
    recommendations: standings.map((each) => recommendationJson(each, previous, asOf)),
  };
}

/** The report as the text of a JSON file. */
export function reportJsonText(report: StatusReport): string {
  return `${JSON.stringify(reportJson(report), undefined, 2)}\n`;
}

function totals({ recommendations, deliverables }: Tallies) {
  return { recommendations: tallyJson(recommendations), deliverables: tallyJson(deliverables) };
}

function idOf({ recommendation: { id } }: RecommendationStanding) {
  return id;
}

function tallyJson({ counts, total, withdrawn, replanned, withoutDate }: Tally) {
  return { ...counts, total, withdrawn, replanned, 'without-date': withoutDate };
}

function groups({ register: { programme }, rollUp }: StatusReport) {
  const deliverables = new Map(
    rollUp.deliverablesByFocusArea.map((each) => [each.key, each.tally]),
  );
  return {
    focusArea: rollUp.recommendationsByFocusArea.map(({ key, tally }) => ({
      id: key,
      title: key === null ? null : focusAreaTitle(programme, key),
      recommendations: tallyJson(tally),
      deliverables: tallyJson(deliverables.get(key) ?? noTally),
    })),
    owner: rollUp.recommendationsByOwner.map(({ key, tally }) => ({
      name: key,
      recommendations: tallyJson(tally),
    })),
    responsible: rollUp.deliverablesByResponsible.map(({ key, tally }) => ({
      name: key,
      deliverables: tallyJson(tally),
    })),
  };
}

const noTally: Tally = {
  counts: { complete: 0, 'in-process': 0, 'behind-recovering': 0, 'behind-adjusting': 0 },
  total: 0,
  withdrawn: 0,
  replanned: 0,
  withoutDate: 0,
};

function dueJson({ of, standing }: DeliverableStanding) {
  return {
    recommendation: of.recommendation.id,
    title: standing.item.title,
    responsible: standing.item.responsible ?? null,
    status: standing.status,
    due: present(standing.due),
    forecast: standing.forecast ?? null,
    daysOverdue: standing.daysOverdue,
  };
}

export type RecommendationJson = ReturnType<typeof recommendationJson>;

/** One recommendation of the report; a table of rows shows a part of it. */
export function recommendationJson(
  standing: RecommendationStanding,
  previous: Previous | undefined,
  asOf: IsoDate,
) {
  const { recommendation, planEnd, withdrawn } = standing;
  const { id, title, focusArea, owner } = recommendation;
  const before = previous?.standings.get(id);
  return {
    id,
    title,
    focusArea: focusArea ?? null,
    owner: owner ?? null,
    status: standing.status,
    previousStatus: before?.status ?? null,
    replanned: standing.replanned,
    reason: reasonInWords(standing, asOf),
    ...(withdrawn === undefined ? {} : { withdrawn: withdrawnJson(withdrawn) }),
    planEnd: planEnd?.date ?? null,
    originalPlanEnd: planEnd?.original ?? null,
    planChanges: (planEnd?.changes ?? []).map(({ date, end, reason }) => ({ date, end, reason })),
    deliverables: standing.deliverables.map((each) => itemJson(each, asOf)),
    milestones: standing.milestones.map((each) => itemJson(each, asOf)),
    dependencies: standing.dependencies.map(dependencyJson),
  };
}

function itemJson(standing: ItemStanding, asOf: IsoDate) {
  const { item, done, withdrawn } = standing;
  return {
    id: item.id ?? null,
    title: item.title,
    responsible: item.responsible ?? null,
    status: standing.status,
    reason: itemReasonInWords(standing, asOf),
    ...(withdrawn === undefined ? {} : { withdrawn: withdrawnJson(withdrawn) }),
    originalDue: standing.originalDue ?? null,
    due: standing.due ?? null,
    forecast: standing.forecast ?? null,
    completed: done?.on ?? null,
    completedBy: done?.by ?? null,
    replanned: standing.replanned,
    daysOverdue: standing.status === null ? 0 : standing.daysOverdue,
    daysAfterOriginal: standing.daysAfterOriginal ?? null,
    slips: standing.slips.map(({ kind, date, from, to, reason }) => ({
      kind,
      date,
      from: from ?? null,
      to,
      days: from === undefined ? null : daysBetween(from, to),
      reason: reason ?? null,
    })),
    evidence: item.evidence
      .filter(({ date }) => isKnown(date, asOf))
      .map(({ title, url, date }) => ({ title, url, date })),
  };
}

function withdrawnJson({ date, as, into, reason }: Withdrawal) {
  return { date, as, into: into ?? null, reason: reason ?? null };
}

function dependencyJson({ dependency, target, standsIn, status, countsAs }: DependencyStanding) {
  return {
    recommendation: dependency.recommendation,
    deliverable: dependency.deliverable ?? null,
    status,
    countsAs,
    standIn: standsIn ? target.id : null,
    for: dependency.for ?? null,
    responsible: dependency.responsible ?? null,
  };
}
