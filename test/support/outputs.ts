import type { IsoDate } from '../../src/domain/date.ts';
import type { Register } from '../../src/domain/register.ts';
import { statusText } from '../../src/render/terminal/status-text.ts';
import { movementText } from '../../src/render/terminal/movement-text.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import { plain } from '../../src/render/paint.ts';
import { deliverablesCsv } from '../../src/render/csv/deliverables-csv.ts';
import { recommendationsCsv } from '../../src/render/csv/recommendations-csv.ts';
import { statusCsv } from '../../src/render/csv/status-csv.ts';
import { programmeReport } from '../../src/report/programme-report.ts';
import { recommendationReport } from '../../src/report/recommendation-report.ts';
import { movementSince } from '../../src/report/movement-report.ts';
import { relations } from '../../src/report/relations.ts';
import { reportJsonText } from '../../src/report/report-json.ts';
import { statusReport } from '../../src/report/status-report.ts';
import type { ReportDocument } from '../../src/report/document.ts';

/** Every document of a build, the programme's first. */
export function documents(register: Register, asOf: IsoDate): ReportDocument[] {
  const report = statusReport(register, asOf);
  const among = relations(report.standings);
  return [
    programmeReport(report, among),
    ...report.standings.map((each) => recommendationReport(each, report, among)),
  ];
}

/** Everything that is printed or written for a day, as text; documents as trees, which PDFs draw. */
export function outputs(register: Register, asOf: IsoDate): string[] {
  const report = statusReport(register, asOf);
  const trees = documents(register, asOf);
  return [
    reportJsonText(report),
    statusText(report, plain),
    movementText(movementSince(report), plain),
    statusCsv(report),
    recommendationsCsv(report),
    deliverablesCsv(report),
    ...trees.map((tree) => JSON.stringify(tree, undefined, 1)),
    ...trees.map(renderMarkdown),
  ];
}
