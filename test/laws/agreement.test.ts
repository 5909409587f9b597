import fc from 'fast-check';
import type { IsoDate } from '../../src/domain/date.ts';
import type { Register } from '../../src/domain/register.ts';
import { standingsAt } from '../../src/domain/standing.ts';
import {
  statuses,
  statusLabels,
  statusSentences,
  statusShapes,
  type Status,
} from '../../src/domain/status.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import { plain } from '../../src/render/paint.ts';
import { explanationText } from '../../src/render/terminal/explanation-text.ts';
import { statusCsv } from '../../src/render/csv/status-csv.ts';
import { statusText } from '../../src/render/terminal/status-text.ts';
import { explanationJsonText } from '../../src/report/explanation-json.ts';
import { explanation } from '../../src/report/explanation.ts';
import { recommendationReport } from '../../src/report/recommendation-report.ts';
import { relations } from '../../src/report/relations.ts';
import { reportJsonText } from '../../src/report/report-json.ts';
import { statusReport } from '../../src/report/status-report.ts';
import { drawn } from '../support/effort.ts';
import { anyDay, anyKnottedRegister, anyRegister } from '../support/generated.ts';
import { harbourData, readProgramme, sampleData } from '../support/programmes.ts';
import { day } from '../support/records.ts';

interface Told {
  readonly id: string;
  readonly status: Status | null;
  readonly reason: string;
  readonly deliverables: readonly { readonly status: Status | null; readonly reason: string }[];
  readonly dependencies: readonly { readonly status: Status; readonly countsAs: string }[];
}

interface Node {
  readonly kind: string;
  readonly status: Status | null;
  readonly reason: string;
  readonly waitedFor: { readonly countsAs: string } | null;
  readonly rows: readonly Node[];
}

/**
 * What `explain` says of each recommendation, asked for it alone, is what the report of the day says in
 * JSON and `status`, and what its page says in Markdown, whose words are those of the PDF (a test of its own).
 */
function expectAgreement(whole: Register, asOf: IsoDate): void {
  const report = statusReport(whole, asOf);
  const among = relations(report.standings);
  const json = JSON.parse(reportJsonText(report)) as { recommendations: readonly Told[] };
  expect(json.recommendations.map(({ id }) => id)).toEqual(
    report.standings.map(({ recommendation }) => recommendation.id),
  );
  const counts = new Map<Status, number>();
  for (const [at, told] of json.recommendations.entries()) {
    const standings = standingsAt(whole, asOf);
    const standing = standings.of(told.id);
    const onPage = report.standings[at];
    if (standing === undefined || onPage === undefined) throw new Error('no standing');
    const trees = explanation(standing, standings);
    const { explanation: node } = JSON.parse(explanationJsonText(trees, asOf)) as {
      explanation: Node;
    };
    const { status, reason } = told;
    expect(node).toMatchObject({ status, reason });
    expect(node.rows.filter(({ waitedFor }) => waitedFor === null)).toMatchObject(
      told.deliverables.map((each) => ({ status: each.status, reason: each.reason })),
    );
    expect(node.rows.filter(({ waitedFor }) => waitedFor !== null)).toMatchObject(
      told.dependencies.map((each) => ({
        status: each.status,
        waitedFor: { countsAs: each.countsAs },
      })),
    );
    const [, , first = '', ...rest] = explanationText(trees, asOf, plain).split('\n');
    // Below the title, which may take several lines.
    const label = rest[rest.findIndex((line) => line.startsWith('    Why: ')) - 1]?.trim();
    expect([first.slice(0, 1), label]).toEqual(
      status === null ? ['–', 'Withdrawn'] : [statusShapes[status], statusLabels[status]],
    );
    const page = renderMarkdown(recommendationReport(onPage, report, among));
    const said = [...Object.values(statusSentences), 'This recommendation is withdrawn.'];
    expect(said.filter((sentence) => page.includes(sentence))).toEqual([
      status === null ? 'This recommendation is withdrawn.' : statusSentences[status],
    ]);
    if (status !== null) counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  expectCounted(statusCsv(report), statusText(report, plain), counts);
}

/** `status` counts, as CSV and in the first table for a terminal, what `explain` says of each. */
function expectCounted(csv: string, text: string, counts: ReadonlyMap<Status, number>): void {
  const [heads = [], row = []] = csv
    .replaceAll('"', '')
    .split('\r\n')
    .map((line) => line.split(','));
  for (const status of statuses) {
    const count = counts.get(status) ?? 0;
    const line = text.split('\n').find((each) => each.startsWith(`${statusShapes[status]} `));
    expect([status, Number(row[heads.indexOf(status)]), Number(line?.match(/\d+/)?.[0])]).toEqual([
      status,
      count,
      count,
    ]);
  }
}

test('of any programme', () => {
  fc.assert(
    fc.property(fc.oneof(anyRegister, anyKnottedRegister), anyDay, expectAgreement),
    drawn(150, 5_000),
  );
});

test.each([
  ['harbour', harbourData],
  ['sample', sampleData],
])('of the %s programme', (_, data) => {
  for (const date of ['2015-11-20', '2016-03-31']) expectAgreement(readProgramme(data), day(date));
});
