import { check } from '../../src/checks/index.ts';
import type { RatedDiagnostic } from '../../src/diagnostics/diagnostic.ts';
import { inReadingOrder } from '../../src/diagnostics/order.ts';
import { rate } from '../../src/diagnostics/severity.ts';
import type { Register } from '../../src/domain/register.ts';
import { readRegister } from '../../src/read/read-register.ts';
import type { SourceFile } from '../../src/read/source-file.ts';
import { findingsFormats } from '../../src/render/findings/formats.ts';
import { foundSet } from '../../src/render/findings/finding.ts';
import { deliverablesCsv } from '../../src/render/csv/deliverables-csv.ts';
import { recommendationsCsv } from '../../src/render/csv/recommendations-csv.ts';
import { statusCsv } from '../../src/render/csv/status-csv.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import { plain } from '../../src/render/paint.ts';
import { movementText } from '../../src/render/terminal/movement-text.ts';
import { statusText } from '../../src/render/terminal/status-text.ts';
import { movementSince } from '../../src/report/movement-report.ts';
import { reportJsonText } from '../../src/report/report-json.ts';
import { statusReport } from '../../src/report/status-report.ts';
import { readCsv } from '../support/csv-reader.ts';
import { documents } from '../support/outputs.ts';
import { day } from '../support/records.ts';
import { expectedXml } from '../render/findings/xml.ts';

export const reportingDay = day('2016-03-31');

/** What a terminal would act on, or what could make a line look like another one. */
const acting = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/** What became of a set of files: its findings, and the register when no error stops a report. */
export interface Trial {
  readonly findings: readonly RatedDiagnostic[];
  readonly register: Register | undefined;
}

/** Reads, checks and tells in every format of findings; anything thrown, or sent to a terminal, throws. */
export function readingOf(files: readonly SourceFile[]): Trial {
  const [programme, ...records] = files;
  if (programme === undefined) throw new Error('no programme');
  const { value: set, diagnostics } = readRegister(programme, records);
  const all = [...diagnostics, ...check(set, reportingDay)];
  const findings = inReadingOrder(rate(all, set.register.programme.checks));
  const found = foundSet(findings, set.texts, reportingDay);
  for (const [name, render] of Object.entries(findingsFormats)) {
    const text = render(found, {
      paint: plain,
      version: '0',
      failing: ['error'],
      showEach: 'ssr-report validate --verbose',
    });
    if (acting.test(text)) throw new Error(`${name} lets a control character through`);
    if (name === 'json' || name === 'sarif') JSON.parse(text);
    if (name === 'junit') expectedXml(text);
  }
  const isStopped = findings.some(({ severity }) => severity === 'error');
  return { findings, register: isStopped ? undefined : set.register };
}

/** Makes everything that is printed or written of the register but PDFs and pages, and reads it back. */
export function makeAll(register: Register): void {
  const report = statusReport(register, reportingDay);
  JSON.parse(reportJsonText(report));
  for (const text of [statusText(report, plain), movementText(movementSince(report), plain)]) {
    if (acting.test(text)) throw new Error('a control character in text for a terminal');
  }
  for (const csv of [statusCsv(report), recommendationsCsv(report), deliverablesCsv(report)]) {
    readCsv(csv.replace(/^\ufeff/, ''));
  }
  for (const document of documents(register, reportingDay)) renderMarkdown(document);
}
