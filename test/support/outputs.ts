import type { IsoDate } from '../../src/domain/date.ts';
import type { Register } from '../../src/domain/register.ts';
import { statusText } from '../../src/render/terminal/status-text.ts';
import { movementText } from '../../src/render/terminal/movement-text.ts';
import { renderHtml } from '../../src/render/html/render-html.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import { createPdfRenderer } from './render-pdf.ts';
import { plain } from '../../src/render/paint.ts';
import { deliverablesCsv } from '../../src/render/csv/deliverables-csv.ts';
import { recommendationsCsv } from '../../src/render/csv/recommendations-csv.ts';
import { statusCsv } from '../../src/render/csv/status-csv.ts';
import { groupings } from '../../src/report/groupings.ts';
import { movementReportJson } from '../../src/report/movement-json.ts';
import { programmeReport } from '../../src/report/programme-report.ts';
import { recommendationReport } from '../../src/report/recommendation-report.ts';
import { movementSince } from '../../src/report/movement-report.ts';
import { relations } from '../../src/report/relations.ts';
import { reportJsonText } from '../../src/report/report-json.ts';
import { movementDocument, statusDocument } from '../../src/report/status-document.ts';
import { statusReport } from '../../src/report/status-report.ts';
import type { ReportDocument, WholeDocument } from '../../src/report/document.ts';
import { reportFonts } from '../render/pdf/report-fonts.ts';

/** Every document of a build, the programme's first. */
export function documents(register: Register, asOf: IsoDate): WholeDocument[] {
  const report = statusReport(register, asOf);
  const among = relations(report.standings);
  return [
    whole(programmeReport(report, among)),
    ...report.standings.map((each) => recommendationReport(each, report, among)),
  ];
}

/** The document with all of its blocks composed. */
export function whole(document: ReportDocument): WholeDocument {
  return { ...document, blocks: [...document.blocks] };
}

/**
 * Everything that is printed or written for a day, as text, but for pages: Markdown, PDF and HTML are
 * drawn from the documents, which stand here as trees.
 */
export function outputs(register: Register, asOf: IsoDate): string[] {
  const report = statusReport(register, asOf);
  const movement = movementSince(report);
  return [
    reportJsonText(report),
    JSON.stringify(movementReportJson(movement), undefined, 2),
    movementText(movement, plain),
    ...[undefined, ...groupings].flatMap((by) => [
      statusText(report, plain, by),
      statusCsv(report, by),
    ]),
    recommendationsCsv(report),
    deliverablesCsv(report),
    ...[movementDocument(movement), statusDocument(report), ...documents(register, asOf)].map(
      (tree) => JSON.stringify(tree, undefined, 1),
    ),
  ];
}

/** The bytes of every page of a build, as texts. */
export function pages(register: Register, asOf: IsoDate): string[] {
  const all = documents(register, asOf);
  return [...all.map(renderMarkdown), ...all.slice(0, 1).map(renderHtml), ...all.map(pdfOf)];
}

const renderPdf = createPdfRenderer(reportFonts);

function pdfOf(document: ReportDocument): string {
  return Buffer.from(renderPdf(document)).toString('latin1');
}
