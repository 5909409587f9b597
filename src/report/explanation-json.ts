import type { IsoDate } from '../domain/date.ts';
import type { DependencyStanding } from '../domain/standing.ts';
import type { Explanation } from './explanation.ts';

/** The trees as the text of a JSON file, in the shape of `schemas/explanation.schema.json`. */
export function explanationJsonText(trees: readonly Explanation[], asOf: IsoDate): string {
  const [explanation, ...further] = trees.map(nodeJson);
  const json = { version: 1, date: asOf, explanation, further };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

interface NodeJson {
  readonly [key: string]: unknown;
  readonly rows: readonly NodeJson[];
}

function nodeJson(explained: Explanation): NodeJson {
  const { dates, place, reopening, waitedFor } = explained;
  return {
    kind: explained.kind,
    recommendation: explained.recommendation,
    deliverable: explained.deliverable ?? null,
    title: explained.title,
    status: explained.status,
    decides: explained.decides,
    rule: explained.rule,
    ruleText: explained.ruleText,
    reason: explained.reason,
    file: place.file,
    line: place.range.start.line,
    reopened: reopening === undefined ? null : reopeningJson(reopening),
    dates: {
      originalDue: dates.originalDue ?? null,
      due: dates.due ?? null,
      forecast: dates.forecast ?? null,
      completed: dates.completed ?? null,
      completedBy: dates.completedBy ?? null,
      planEnd: dates.planEnd ?? null,
      originalPlanEnd: dates.originalPlanEnd ?? null,
      withdrawn: dates.withdrawn ?? null,
    },
    waitedFor: waitedFor === undefined ? null : waitedForJson(waitedFor),
    rowsAbove: explained.rowsAbove,
    rowsBelow: explained.rowsBelow,
    rows: explained.rows.map(nodeJson),
  };
}

function reopeningJson({ date, place: { file, range } }: NonNullable<Explanation['reopening']>) {
  return { date, file, line: range.start.line };
}

function waitedForJson({ dependency, countsAs, standsIn }: DependencyStanding) {
  const { file, range } = dependency.source.place;
  return {
    countsAs,
    standsInFor: standsIn ? dependency.recommendation : null,
    for: dependency.for ?? null,
    file,
    line: range.start.line,
  };
}
