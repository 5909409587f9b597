import fc from 'fast-check';
import type { Recommendation, ScheduleItem } from '../../src/domain/recommendation.ts';
import { register } from '../../src/domain/register.ts';
import { standingsAt, type RecommendationStanding } from '../../src/domain/standing.ts';
import { movementSince } from '../../src/report/movement-report.ts';
import { statusReport, type StatusReport } from '../../src/report/status-report.ts';
import { chance, drawn } from '../support/effort.ts';
import { anyDay, anyKnottedRegister, anyRegister, finished } from '../support/generated.ts';
import { outputs } from '../support/outputs.ts';

type Shuffle = <T>(all: readonly T[]) => T[];

function shuffler(from: number): Shuffle {
  const random = chance(from);
  return (all) =>
    all
      .map((each) => ({ each, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ each }) => each);
}

/** With rings too, which are errors: whatever is said of them, it has no order. */
const anySet = fc.oneof(anyRegister, anyKnottedRegister);

test('the order in which recommendations are asked for changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(anySet, anySet.map(finished)), anyDay, fc.nat(), (whole, asOf, from) => {
      const ids = whole.recommendations.map(({ id }) => id);
      const askedIn = (order: readonly string[]) => {
        const standings = standingsAt(whole, asOf);
        return new Map(order.map((id) => [id, statusesOf(standings.of(id))]));
      };
      const others = askedIn(shuffler(from)(ids));
      expect([...askedIn(ids)].filter(([id, is]) => others.get(id) !== is)).toEqual([]);
    }),
    drawn(1000, 20_000),
  );
});

/** The status, and those of the rows, in one text. */
function statusesOf(standing: RecommendationStanding | undefined): string {
  const rows = [...(standing?.deliverables ?? []), ...(standing?.dependencies ?? [])];
  return [standing, ...rows].map((each) => String(each?.status)).join(' ');
}

test('the order in which records are read changes no byte', () => {
  fc.assert(
    fc.property(anySet, anyDay, fc.nat(), (whole, asOf, from) => {
      const shuffled = register(whole.programme, shuffler(from)(whole.recommendations));
      expect(outputs(shuffled, asOf)).toEqual(outputs(whole, asOf));
    }),
    drawn(100, 10_000),
  );
});

test('the order of the entries of a record changes no status, no count and no movement', () => {
  fc.assert(
    fc.property(anySet, anyDay, fc.nat(), (whole, asOf, from) => {
      const shuffle = shuffler(from);
      const records = whole.recommendations.map((each) => rowsShuffled(each, shuffle));
      const shuffled = register(
        { ...whole.programme, reports: shuffle(whole.programme.reports) },
        records,
      );
      expect(told(statusReport(shuffled, asOf))).toEqual(told(statusReport(whole, asOf)));
    }),
    drawn(300, 10_000),
  );
});

/** Every list of which the order is only that of the page; changes of one day apply as written. */
function rowsShuffled(record: Recommendation, shuffle: Shuffle): Recommendation {
  const items = (all: readonly ScheduleItem[]) =>
    shuffle(all).map((each) => ({ ...each, evidence: shuffle(each.evidence) }));
  return {
    ...record,
    milestones: items(record.milestones),
    deliverables: items(record.deliverables),
    dependsOn: shuffle(record.dependsOn),
    related: shuffle(record.related),
    links: shuffle(record.links),
    updates: shuffle(record.updates),
  };
}

/** What a report says, without the order in which a record's rows are listed. */
function told(report: StatusReport) {
  const { rollUp, overdue, dueNext, previous, publication } = report;
  const { compared } = movementSince(report);
  const inOrder = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
  const due = (rows: StatusReport['overdue']) =>
    inOrder(rows.map(({ of, standing }) => [of.recommendation.id, dated(standing)]));
  return {
    rollUp,
    before: previous?.rollUp,
    publication,
    overdue: due(overdue),
    dueNext: due(dueNext),
    recommendations: report.standings.map((each) => ({
      id: each.recommendation.id,
      status: each.status,
      replanned: each.replanned,
      planEnd: each.planEnd,
      said: each.said,
      deliverables: inOrder(each.deliverables.map(dated)),
      dependencies: inOrder(
        each.dependencies.map(({ target, item, status, countsAs }) => [
          target.id,
          item?.id,
          status,
          countsAs,
        ]),
      ),
    })),
    moved:
      compared.with === 'nothing'
        ? undefined
        : {
            recommendations: compared.movement.recommendations.map(({ latest, moves }) => [
              latest.recommendation.id,
              moves,
            ]),
            deliverables: inOrder(
              compared.movement.deliverables.map(({ latest, moves }) => [dated(latest), moves]),
            ),
          },
  };
}

function dated(standing: StatusReport['standings'][number]['deliverables'][number]) {
  const { item, status, reason, due, forecast, done, replanned, daysOverdue } = standing;
  return [item.title, status, reason, due, forecast, done, replanned, daysOverdue];
}
