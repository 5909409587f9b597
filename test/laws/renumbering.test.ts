import fc from 'fast-check';
import type { IsoDate } from '../../src/domain/date.ts';
import type { Recommendation } from '../../src/domain/recommendation.ts';
import { register, type Register } from '../../src/domain/register.ts';
import { standingList } from '../../src/domain/roll-up.ts';
import { standingsAt } from '../../src/domain/standing.ts';
import { deliverablesCsv } from '../../src/render/csv/deliverables-csv.ts';
import { recommendationsCsv } from '../../src/render/csv/recommendations-csv.ts';
import { explanationJsonText } from '../../src/report/explanation-json.ts';
import { explanation } from '../../src/report/explanation.ts';
import { movementReportJson } from '../../src/report/movement-json.ts';
import { movementSince } from '../../src/report/movement-report.ts';
import { reportJsonText } from '../../src/report/report-json.ts';
import { statusReport } from '../../src/report/status-report.ts';
import { drawn } from '../support/effort.ts';
import { anyDay, anyKnottedRegister, anyRegister, finished } from '../support/generated.ts';

/** Ids that stand in no other text, so that they are found again in every sentence. */
const names = ['@1@', '@2@', '@3@', '@4@', '@5@'];

const anySet = fc.oneof(anyRegister, anyKnottedRegister);

test('other numbers for the recommendations change nothing but the numbers and their order', () => {
  const anyNames = fc.shuffledSubarray(names, { minLength: names.length });
  fc.assert(
    fc.property(fc.oneof(anySet, anySet.map(finished)), anyDay, anyNames, (whole, asOf, others) => {
      const told = everythingTold(renumbered(whole, others), asOf).replace(/@\d@/g, (name) =>
        present(names[others.indexOf(name)]),
      );
      expect(withoutOrder(told)).toEqual(
        withoutOrder(everythingTold(renumbered(whole, names), asOf)),
      );
    }),
    drawn(300, 10_000),
  );
});

/** The same programme in which 1, 2 and so on have these ids. */
function renumbered({ programme, recommendations }: Register, ids: readonly string[]): Register {
  const renamed = (id: string) => present(ids[Number(id) - 1]);
  return register(
    programme,
    recommendations.map((record): Recommendation => ({
      ...record,
      id: renamed(record.id),
      dependsOn: record.dependsOn.map((each) => ({
        ...each,
        recommendation: renamed(each.recommendation),
      })),
      related: record.related.map((each) => ({ ...each, id: renamed(each.id) })),
      withdrawn: record.withdrawn && {
        ...record.withdrawn,
        into: record.withdrawn.into && renamed(record.withdrawn.into),
      },
    })),
  );
}

function everythingTold(whole: Register, asOf: IsoDate): string {
  const report = statusReport(whole, asOf);
  const standings = standingsAt(whole, asOf);
  return JSON.stringify({
    report: JSON.parse(reportJsonText(report)) as unknown,
    movement: movementReportJson(movementSince(report)),
    explanations: standingList(standings).map((each): unknown =>
      JSON.parse(explanationJsonText(explanation(each, standings), asOf)),
    ),
    csv: [recommendationsCsv(report), deliverablesCsv(report)].map((csv) => csv.split('\r\n')),
  });
}

/** The value with every list in an order that depends on nothing but what is in it. */
function withoutOrder(json: string): unknown {
  return JSON.parse(json, (_, value: unknown) =>
    Array.isArray(value)
      ? value
          .map((each) => ({ each: each as unknown, text: JSON.stringify(each) }))
          .sort((a, b) => (a.text < b.text ? -1 : 1))
          .map(({ each }) => each)
      : value,
  );
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('more recommendations than names');
  return value;
}
