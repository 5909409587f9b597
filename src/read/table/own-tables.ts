import type { Field } from './fields.ts';

/** The columns of the tables that `build --format csv` writes; those without a field are worked out. */
type OwnTable = Readonly<Record<string, Field | undefined>>;

const recommendations: OwnTable = {
  id: 'id',
  reference: 'reference',
  title: 'title',
  focus_area: 'focus_area',
  focus_area_title: 'focus_area_title',
  owner: 'owner',
  status: 'exported_status',
  status_label: undefined,
  previous_status: undefined,
  replanned: undefined,
  reason: undefined,
  plan_end: 'new_plan_end',
  original_plan_end: 'plan_end',
  deliverables: undefined,
  deliverables_complete: undefined,
  waits_for: 'waits_for',
  overdue_deliverables: undefined,
  longest_overdue_days: undefined,
  last_update: 'last_update',
  withdrawn: 'withdrawn',
  withdrawn_as: 'withdrawn_as',
  withdrawn_into: 'withdrawn_into',
  success_measure: 'success_measure',
  description: 'description',
};

const deliverables: OwnTable = {
  recommendation: 'id',
  reference: 'reference',
  recommendation_title: 'title',
  number: undefined,
  id: 'deliverable_id',
  title: 'deliverable',
  responsible: 'responsible',
  status: undefined,
  status_label: undefined,
  reason: undefined,
  original_due: 'due',
  due: 'revised_due',
  forecast: 'forecast',
  completed: 'completed',
  completed_by: 'completed_by',
  replanned: undefined,
  days_overdue: undefined,
  days_after_original: undefined,
  slips: undefined,
  evidence_title: 'evidence_title',
  evidence_url: 'evidence_url',
  evidence_date: 'evidence_date',
  withdrawn: 'deliverable_withdrawn',
  withdrawn_as: 'deliverable_withdrawn_as',
};

/** Our own table whose headings these are, even with others beside them; undefined for other tables. */
export function ownHeadings(
  headings: readonly string[],
): ReadonlyMap<string, Field | undefined> | undefined {
  const own = [recommendations, deliverables].find((table) =>
    Object.keys(table).every((name) => headings.includes(name)),
  );
  return own === undefined ? undefined : new Map(Object.entries(own));
}

/** Whether the headings are those of one of our own tables. */
export function isOwnTable(headings: readonly string[]): boolean {
  return ownHeadings(headings) !== undefined;
}
