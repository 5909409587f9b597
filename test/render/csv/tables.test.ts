import { register } from '../../../src/domain/register.ts';
import { statusLabels, type Status } from '../../../src/domain/status.ts';
import { deliverablesCsv } from '../../../src/render/csv/deliverables-csv.ts';
import { recommendationsCsv } from '../../../src/render/csv/recommendations-csv.ts';
import { reportJsonText, type RecommendationJson } from '../../../src/report/report-json.ts';
import { statusReport } from '../../../src/report/status-report.ts';
import { readCsvFile } from '../../support/csv-reader.ts';
import { harbourData, readProgramme, sampleData } from '../../support/programmes.ts';
import {
  day,
  dependency,
  item,
  programme,
  recommendation,
  update,
  withdrawal,
} from '../../support/records.ts';

interface ReportJson {
  readonly totals: Record<'recommendations' | 'deliverables', Record<string, number>>;
  readonly groups: { readonly focusArea: readonly { id: string | null; title: string | null }[] };
  readonly overdue: readonly { recommendation: string; daysOverdue: number }[];
  readonly recommendations: readonly RecommendationJson[];
}

type Shown = string | number | boolean | null | undefined;

/** A value of the JSON as a cell shows it. */
const shown = (value: Shown) => (value === null || value === undefined ? '' : String(value));
const labelOf = (status: Status | null) => (status === null ? '' : statusLabels[status]);

describe.each([
  ['harbour', harbourData],
  ['sample', sampleData],
])('the tables of the %s programme say what its JSON says', (_, data) => {
  const whole = readProgramme(data);

  describe.each(['2015-06-30', '2015-12-31', '2016-03-31', '2016-12-31'])('at %s', (date) => {
    const report = statusReport(whole, day(date));
    const json = JSON.parse(reportJsonText(report)) as ReportJson;
    const areas = new Map(json.groups.focusArea.map(({ id, title }) => [id, title]));

    test('recommendations', () => {
      const rows = readCsvFile(recommendationsCsv(report));
      const expected = json.recommendations.map((each) => {
        const record = whole.byId.get(each.id);
        const counting = each.deliverables.filter(({ status }) => status !== null);
        const overdue = json.overdue.filter(({ recommendation }) => recommendation === each.id);
        return {
          id: each.id,
          reference: `Recommendation ${each.id}`,
          title: each.title,
          focus_area: each.focusArea,
          focus_area_title: areas.get(each.focusArea),
          owner: each.owner,
          status: each.status,
          status_label: labelOf(each.status),
          previous_status: each.previousStatus,
          replanned: each.replanned,
          reason: each.reason,
          plan_end: each.planEnd,
          original_plan_end: each.originalPlanEnd,
          deliverables: counting.length,
          deliverables_complete: counting.filter(({ status }) => status === 'complete').length,
          waits_for: each.dependencies
            .map(({ recommendation: named, standIn }) => standIn ?? named)
            .filter((id, index, all) => all.indexOf(id) === index)
            .join(' '),
          overdue_deliverables: overdue.length,
          longest_overdue_days: Math.max(0, ...overdue.map(({ daysOverdue }) => daysOverdue)),
          last_update: record?.updates
            .map((each) => each.date)
            .filter((on) => on <= date)
            .sort()
            .at(-1),
          withdrawn: each.withdrawn?.date,
          withdrawn_as: each.withdrawn?.as,
          withdrawn_into: each.withdrawn?.into,
          success_measure: record?.successMeasure,
          description: record?.description,
        };
      });
      expect(rows).toEqual(expected.map(asCells));
      // Whether nothing of one can be late is told by its deliverables and its plan.
      const totals = { ...json.totals.recommendations, 'without-date': undefined };
      expect(tally(rows)).toEqual(totals);
    });

    test('deliverables', () => {
      const rows = readCsvFile(deliverablesCsv(report));
      const expected = json.recommendations.flatMap((of) =>
        of.deliverables.map((each, index) => {
          const evidence = [...each.evidence].sort((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
          return {
            recommendation: of.id,
            reference: `Recommendation ${of.id}`,
            recommendation_title: of.title,
            number: index + 1,
            id: each.id,
            title: each.title,
            responsible: each.responsible,
            status: each.status,
            status_label: labelOf(each.status),
            reason: each.reason,
            original_due: each.originalDue,
            due: each.due,
            forecast: each.forecast,
            completed: each.completed,
            completed_by: each.completedBy,
            replanned: each.replanned,
            days_overdue: each.daysOverdue,
            days_after_original: each.daysAfterOriginal,
            slips: each.slips.length,
            evidence_title: evidence?.title,
            evidence_url: evidence?.url,
            evidence_date: evidence?.date,
            withdrawn: each.withdrawn?.date ?? of.withdrawn?.date,
            withdrawn_as: each.withdrawn?.as ?? of.withdrawn?.as,
          };
        }),
      );
      expect(rows).toEqual(expected.map(asCells));
      const undated = rows.filter((row) => row['due'] === '' && isOpen(row['status']));
      expect({ ...tally(rows), 'without-date': undated.length }).toEqual(json.totals.deliverables);
    });
  });
});

test('what has no status is withdrawn, and what is withdrawn has no status', () => {
  const report = statusReport(readProgramme(harbourData), day('2016-12-31'));
  const rows = [
    ...readCsvFile(recommendationsCsv(report)),
    ...readCsvFile(deliverablesCsv(report)),
  ];
  for (const row of rows) expect(row['status'] === '').toBe(row['withdrawn'] !== '');
});

test('two rows about one recommendation name it once, and later facts are not there', () => {
  const records = [
    recommendation('1', { deliverables: [item({ id: 'a' }), item({ id: 'b' })] }),
    recommendation('2', {
      title: '=Two',
      dependsOn: [dependency('1', { deliverable: 'a' }), dependency('1', { deliverable: 'b' })],
      updates: [update('2016-01-31'), update('2016-06-30'), update('2015-12-31')],
    }),
    recommendation('3', { withdrawn: withdrawal('2016-05-01'), deliverables: [item()] }),
  ];
  const report = statusReport(register(programme(), records), day('2016-03-31'));
  const [, second, third] = readCsvFile(recommendationsCsv(report));
  expect(second).toMatchObject({ title: '=Two', waits_for: '1', last_update: '2016-01-31' });
  expect(third).toMatchObject({ status: 'in-process', withdrawn: '' });
  expect(recommendationsCsv(report)).toContain(`,"'=Two",`);
});

function asCells(row: Readonly<Record<string, Shown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, shown(value)]));
}

function isOpen(status: string | undefined): boolean {
  return status !== '' && status !== 'complete';
}

function tally(rows: readonly Readonly<Record<string, string>>[]): Record<string, number> {
  const of = (status: string) => rows.filter((row) => row['status'] === status).length;
  return {
    complete: of('complete'),
    'in-process': of('in-process'),
    'behind-recovering': of('behind-recovering'),
    'behind-adjusting': of('behind-adjusting'),
    total: rows.length - of(''),
    withdrawn: of(''),
    replanned: rows.filter((row) => row['replanned'] === 'true').length,
  };
}
