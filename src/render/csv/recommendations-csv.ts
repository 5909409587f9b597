import { statusLabels } from '../../domain/status.ts';
import { focusAreaTitle } from '../../report/groupings.ts';
import { recommendationJson } from '../../report/report-json.ts';
import type { StatusReport } from '../../report/status-report.ts';
import type { recommendationColumns } from '../../read/table/own-tables.ts';
import { csvFile, type Columns } from './csv.ts';
import { referenceTo } from './reference.ts';

type Row = ReturnType<typeof rowsOf>[number];

/** The recommendations of the report as a CSV file: one row each, withdrawn ones without a status. */
export function recommendationsCsv(report: StatusReport): string {
  return csvFile(columns, rowsOf(report));
}

/** What the JSON of the report tells of each, and what of the record it leaves out. */
function rowsOf(report: StatusReport) {
  const { asOf, previous, register } = report;
  return report.standings.map((standing) => {
    const { recommendation, dependencies, said } = standing;
    const { focusArea } = recommendation;
    const json = recommendationJson(standing, previous, asOf);
    return {
      json,
      record: recommendation,
      focusAreaTitle:
        focusArea === undefined ? null : focusAreaTitle(register.programme, focusArea),
      waitsFor: new Set(dependencies.map(({ target }) => target.id)),
      overdue: json.deliverables.map((each) => each.daysOverdue).filter((days) => days > 0),
      lastUpdate: said.newest?.date ?? null,
    };
  });
}

const columns: Columns<Row, keyof typeof recommendationColumns> = {
  id: ({ json }) => json.id,
  reference: ({ json }) => referenceTo(json.id),
  title: ({ json }) => json.title,
  focus_area: ({ json }) => json.focusArea,
  focus_area_title: (row) => row.focusAreaTitle,
  owner: ({ json }) => json.owner,
  status: ({ json }) => json.status,
  status_label: ({ json }) => json.status && statusLabels[json.status],
  previous_status: ({ json }) => json.previousStatus,
  replanned: ({ json }) => json.replanned,
  reason: ({ json }) => json.reason,
  plan_end: ({ json }) => json.planEnd,
  original_plan_end: ({ json }) => json.originalPlanEnd,
  deliverables: ({ json }) => counting(json).length,
  deliverables_complete: ({ json }) =>
    counting(json).filter(({ status }) => status === 'complete').length,
  waits_for: ({ waitsFor }) => Array.from(waitsFor).join(' '),
  overdue_deliverables: ({ overdue }) => overdue.length,
  longest_overdue_days: ({ overdue }) => Math.max(0, ...overdue),
  last_update: ({ lastUpdate }) => lastUpdate,
  withdrawn: ({ json }) => json.withdrawn?.date ?? null,
  withdrawn_as: ({ json }) => json.withdrawn?.as ?? null,
  withdrawn_into: ({ json }) => json.withdrawn?.into ?? null,
  // Markdown as recorded, so that a table can become records again.
  success_measure: ({ record }) => record.successMeasure ?? null,
  description: ({ record }) => record.description,
};

function counting({ deliverables }: Row['json']): Row['json']['deliverables'] {
  return deliverables.filter(({ status }) => status !== null);
}
