import type { Field } from './fields.ts';

/** The columns of a table that we write, and the field that each fills; the others are worked out anew. */
type OwnColumns = Readonly<Record<string, Field | undefined>>;

/** The columns of `recommendations-….csv`, in their order; the writer of the table has a cell for each. */
export const recommendationColumns = {
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
} as const satisfies OwnColumns;

/** Those of `deliverables-….csv`. */
export const deliverableColumns = {
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
} as const satisfies OwnColumns;

/** The columns that every version of our tables has, and no table of anybody else. */
const key = ['id', 'reference', 'title', 'status', 'status_label'];

/**
 * Our own table that has the headings, of whatever version: columns may be missing, and others may stand
 * beside them. Undefined for other tables.
 */
export function ownHeadings(
  headings: readonly string[],
): ReadonlyMap<string, Field | undefined> | undefined {
  if (!key.every((name) => headings.includes(name))) return undefined;
  const columns: OwnColumns = headings.includes('recommendation')
    ? deliverableColumns
    : recommendationColumns;
  return new Map(Object.entries(columns));
}

/** Whether the headings are those of one of our own tables. */
export function isOwnTable(headings: readonly string[]): boolean {
  return ownHeadings(headings) !== undefined;
}
