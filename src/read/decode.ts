import {
  withdrawals,
  type Change,
  type Dependency,
  type Evidence,
  type Link,
  type Plan,
  type PlanChange,
  type Recommendation,
  type Reference,
  type ScheduleItem,
  type Update,
  type Withdrawal,
} from '../domain/recommendation.ts';
import { statuses } from '../domain/status.ts';
import { Fields, idIn, sourceOfItem } from './fields.ts';
import type { MapValue } from './value.ts';

/**
 * The recommendation that a record tells of, every fact with its place. What is wrong is left out
 * and what is needed but not there is empty, so that the rest can still be checked.
 */
export function decodeRecommendation(map: MapValue): Recommendation {
  const fields = new Fields(map);
  return {
    id: fields.id('id') ?? '',
    title: fields.text('title') ?? '',
    description: fields.prose('description') ?? '',
    focusArea: fields.id('focus_area'),
    owner: fields.text('owner'),
    successMeasure: fields.text('success_measure'),
    added: fields.date('added'),
    plan: plan(fields.fields('plan')),
    milestones: fields.list('milestones', scheduleItem),
    deliverables: fields.list('deliverables', scheduleItem),
    dependsOn: fields.list('depends_on', dependency),
    related: references(fields),
    continuing: fields.prose('continuing'),
    withdrawn: withdrawal(fields.fields('withdrawn')),
    links: fields.list('links', link),
    updates: fields.list('updates', update),
    source: fields.source,
  };
}

function plan(fields: Fields | undefined): Plan | undefined {
  if (fields === undefined) return undefined;
  const { source } = fields;
  const changes = fields.list('changes', planChange);
  return { start: fields.date('start'), end: fields.date('end'), changes, source };
}

function planChange(fields: Fields): PlanChange | undefined {
  const [date, end] = [fields.date('date'), fields.date('end')];
  if (date === undefined || end === undefined) return undefined;
  return { date, end, reason: fields.text('reason') ?? '', source: fields.source };
}

function scheduleItem(fields: Fields): ScheduleItem {
  return {
    id: fields.id('id'),
    title: fields.text('title') ?? '',
    responsible: fields.text('responsible'),
    due: fields.date('due'),
    completed: fields.date('completed'),
    completedBy: fields.date('completed_by'),
    changes: fields.list('changes', change),
    evidence: fields.list('evidence', evidence),
    added: fields.date('added'),
    withdrawn: withdrawal(fields.fields('withdrawn')),
    source: fields.source,
  };
}

function change(fields: Fields): Change | undefined {
  const date = fields.date('date');
  if (date === undefined) return undefined;
  return {
    date,
    completed: fields.flag('completed'),
    reopened: fields.flag('reopened'),
    due: fields.date('due'),
    forecast: fields.date('forecast'),
    reason: fields.text('reason'),
    source: fields.source,
  };
}

function evidence(fields: Fields): Evidence | undefined {
  const date = fields.date('date');
  if (date === undefined) return undefined;
  const [title, url] = [fields.text('title') ?? '', fields.text('url') ?? ''];
  return { title, url, date, source: fields.source };
}

function link(fields: Fields): Link {
  return {
    title: fields.text('title') ?? '',
    url: fields.text('url') ?? '',
    date: fields.date('date'),
    source: fields.source,
  };
}

function dependency(fields: Fields): Dependency | undefined {
  const recommendation = fields.id('recommendation');
  if (recommendation === undefined) return undefined;
  return {
    recommendation,
    deliverable: fields.id('deliverable'),
    for: fields.text('for'),
    responsible: fields.text('responsible'),
    added: fields.date('added'),
    source: fields.source,
  };
}

function references(fields: Fields): Reference[] {
  return fields.values('related').flatMap((value) => {
    const id = idIn(value);
    return id === undefined ? [] : [{ id, source: sourceOfItem(value.place) }];
  });
}

function withdrawal(fields: Fields | undefined): Withdrawal | undefined {
  const date = fields?.date('date');
  const as = fields?.word('as', withdrawals);
  if (fields === undefined || date === undefined || as === undefined) return undefined;
  return {
    date,
    as,
    into: fields.id('into'),
    reason: fields.text('reason'),
    source: fields.source,
  };
}

function update(fields: Fields): Update | undefined {
  const date = fields.date('date');
  if (date === undefined) return undefined;
  return {
    date,
    projectStatus: fields.prose('project_status'),
    implementationNotes: fields.prose('implementation_notes'),
    statedStatus: fields.word('stated_status', statuses),
    because: fields.text('because'),
    source: fields.source,
  };
}
