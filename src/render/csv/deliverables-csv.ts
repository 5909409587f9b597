import { inOrder } from '../../domain/plan-end.ts';
import { statusLabels } from '../../domain/status.ts';
import { recommendationJson } from '../../report/report-json.ts';
import type { StatusReport } from '../../report/status-report.ts';
import type { deliverableColumns } from '../../read/table/own-tables.ts';
import { csvFile, type Columns } from './csv.ts';
import { referenceTo } from './reference.ts';

type Row = ReturnType<typeof rowsOf>[number];

/** The deliverables of the report as a CSV file: one row each, withdrawn ones without a status. */
export function deliverablesCsv(report: StatusReport): string {
  return csvFile(columns, rowsOf(report));
}

function rowsOf({ standings, previous, asOf }: StatusReport) {
  return standings.flatMap((standing) => {
    const of = recommendationJson(standing, previous, asOf);
    return of.deliverables.map((json, index) => ({
      of,
      json,
      number: index + 1,
      evidence: inOrder(json.evidence).at(-1),
      // A deliverable is withdrawn with its recommendation.
      withdrawn: json.withdrawn ?? of.withdrawn,
    }));
  });
}

const columns: Columns<Row, keyof typeof deliverableColumns> = {
  recommendation: ({ of }) => of.id,
  reference: ({ of }) => referenceTo(of.id),
  recommendation_title: ({ of }) => of.title,
  number: ({ number }) => number,
  id: ({ json }) => json.id,
  title: ({ json }) => json.title,
  responsible: ({ json }) => json.responsible,
  status: ({ json }) => json.status,
  status_label: ({ json }) => json.status && statusLabels[json.status],
  reason: ({ json }) => json.reason,
  original_due: ({ json }) => json.originalDue,
  due: ({ json }) => json.due,
  forecast: ({ json }) => json.forecast,
  completed: ({ json }) => json.completed,
  completed_by: ({ json }) => json.completedBy,
  replanned: ({ json }) => json.replanned,
  days_overdue: ({ json }) => json.daysOverdue,
  days_after_original: ({ json }) => json.daysAfterOriginal,
  slips: ({ json }) => json.slips.length,
  evidence_title: ({ evidence }) => evidence?.title ?? null,
  evidence_url: ({ evidence }) => evidence?.url ?? null,
  evidence_date: ({ evidence }) => evidence?.date ?? null,
  withdrawn: ({ withdrawn }) => withdrawn?.date ?? null,
  withdrawn_as: ({ withdrawn }) => withdrawn?.as ?? null,
};
