import { isoDate, type IsoDate } from '../../src/domain/date.ts';
import type { Source } from '../../src/domain/place.ts';
import type { Programme } from '../../src/domain/programme.ts';
import type {
  Change,
  Dependency,
  PlanChange,
  Recommendation,
  ScheduleItem,
  Update,
  Withdrawal,
} from '../../src/domain/recommendation.ts';
import { register, type Register } from '../../src/domain/register.ts';

const start = { line: 1, column: 1 };

/** The source of what no file tells. */
export const nowhere: Source = {
  place: { file: 'test.yaml', range: { start, end: start } },
  fields: new Map(),
};

/** A day that the test knows to be one. */
export function day(text: string): IsoDate {
  const date = isoDate(text);
  if (date === undefined) throw new Error(`${text} is no day`);
  return date;
}

export function change(date: string, facts: Partial<Change>): Change {
  return { date: day(date), completed: false, reopened: false, ...facts, source: nowhere };
}

export function planChange(date: string, end: string): PlanChange {
  return { date: day(date), end: day(end), reason: 'agreed', source: nowhere };
}

export function item(facts: Partial<ScheduleItem> = {}): ScheduleItem {
  return {
    title: 'Tug escort rules',
    responsible: 'Staff',
    changes: [],
    evidence: [],
    source: nowhere,
    ...facts,
  };
}

export function dependency(recommendation: string, facts: Partial<Dependency> = {}): Dependency {
  return { recommendation, source: nowhere, ...facts };
}

export function withdrawal(date: string, facts: Partial<Withdrawal> = {}): Withdrawal {
  return { date: day(date), as: 'not-implemented', source: nowhere, ...facts };
}

export function update(date: string, facts: Partial<Update> = {}): Update {
  return { date: day(date), source: nowhere, ...facts };
}

export function recommendation(id: string, facts: Partial<Recommendation> = {}): Recommendation {
  return {
    id,
    title: `Title of ${id}`,
    description: 'What it asks.',
    milestones: [],
    deliverables: [],
    dependsOn: [],
    related: [],
    links: [],
    updates: [],
    source: nowhere,
    ...facts,
  };
}

export function programme(facts: Partial<Programme> = {}): Programme {
  return {
    title: 'Harbour Safety Review',
    reportTitle: 'Recommendation {id} Implementation',
    language: 'en',
    fiscalYearStart: 1,
    reports: [],
    focusAreas: [],
    pageSize: 'A4',
    checks: [],
    source: nowhere,
    ...facts,
  };
}

export function registerOf(...records: Recommendation[]): Register {
  return register(programme(), records);
}
