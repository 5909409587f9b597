import fc from 'fast-check';
import { statuses, type Status } from '../../src/domain/status.ts';
import { statusCsv } from '../../src/render/csv/status-csv.ts';
import { recommendationsCsv } from '../../src/render/csv/recommendations-csv.ts';
import { deliverablesCsv } from '../../src/render/csv/deliverables-csv.ts';
import { renderHtml } from '../../src/render/html/render-html.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import { plain } from '../../src/render/paint.ts';
import { statusText } from '../../src/render/terminal/status-text.ts';
import { groupedSets, groupings } from '../../src/report/groupings.ts';
import { statusDocument } from '../../src/report/status-document.ts';
import { reportJsonText } from '../../src/report/report-json.ts';
import { statusReport, type StatusReport } from '../../src/report/status-report.ts';
import { readCsv, readCsvFile } from '../support/csv-reader.ts';
import { drawn } from '../support/effort.ts';
import { anyDay, anyRegister } from '../support/generated.ts';
import { documents } from '../support/outputs.ts';
import { tablesOfHtml, tablesOfMarkdown, type Cells } from '../support/tables.ts';

/** The four counts, their total, and of all of them those re-planned and those withdrawn. */
type Counts = readonly number[];

interface Row {
  readonly status: Status | null;
  readonly replanned: boolean;
}

interface Json {
  readonly totals: Sets;
  readonly groups: Readonly<
    Record<'focusArea' | 'owner' | 'responsible', readonly Partial<Sets>[]>
  >;
  readonly progress: readonly Sets[];
  readonly recommendations: readonly (Row & { readonly deliverables: readonly Row[] })[];
}
type Sets = Readonly<Record<'recommendations' | 'deliverables', TallyJson>>;
type TallyJson = Readonly<Record<Status | 'total' | 'withdrawn' | 'replanned', number>>;

/** Both sets of a report counted here, one by one, from the statuses that the JSON gives. */
function countedByHand(report: StatusReport): {
  readonly json: Json;
  readonly recommendations: Counts;
  readonly deliverables: Counts;
} {
  const json = JSON.parse(reportJsonText(report)) as Json;
  return {
    json,
    recommendations: countsOf(json.recommendations),
    deliverables: countsOf(json.recommendations.flatMap(({ deliverables }) => deliverables)),
  };
}

function countsOf(rows: readonly Row[]): Counts {
  const number = (of: (row: Row) => boolean) => rows.filter(of).length;
  return [
    ...statuses.map((each) => number(({ status }) => status === each)),
    number(({ status }) => status !== null),
    number(({ replanned }) => replanned),
    number(({ status }) => status === null),
  ];
}

function sum(rows: readonly Counts[], width = 7): Counts {
  return Array.from({ length: width }, (_, at) =>
    rows.reduce((all, row) => all + (row[at] ?? NaN), 0),
  );
}

function fromJson(tally: TallyJson): Counts {
  return [...statuses.map((each) => tally[each]), tally.total, tally.replanned, tally.withdrawn];
}

function holds(law: (report: StatusReport) => void, ordinary = 300, long = 10_000): void {
  fc.assert(
    fc.property(anyRegister, anyDay, (whole, asOf) => {
      law(statusReport(whole, asOf));
    }),
    drawn(ordinary, long),
  );
}

test('in the JSON, totals and every grouping add up to the statuses one by one', () => {
  holds((report) => {
    const { json, ...sets } = countedByHand(report);
    const last = json.progress.at(-1);
    for (const set of ['recommendations', 'deliverables'] as const) {
      expect(fromJson(json.totals[set])).toEqual(sets[set]);
      expect(last && fromJson(last[set])).toEqual(sets[set]);
      for (const groups of Object.values(json.groups)) {
        const tallies = groups.flatMap((group) => group[set] ?? []);
        // An owner has no deliverables of its own, a responsible party no recommendations.
        if (groups.length === 0 || tallies.length === 0) continue;
        expect(sum(tallies.map(fromJson))).toEqual(sets[set]);
      }
    }
  });
});

test('in CSV, rows and every grouping add up to the same', () => {
  holds((report) => {
    const sets = countedByHand(report);
    const rows = (text: string) =>
      readCsvFile(text).map((row) => ({
        status: statuses.find((each) => each === row['status']) ?? null,
        replanned: row['replanned'] === 'true',
      }));
    expect(countsOf(rows(recommendationsCsv(report)))).toEqual(sets.recommendations);
    expect(countsOf(rows(deliverablesCsv(report)))).toEqual(sets.deliverables);
    const [, ...counted] = readCsv(statusCsv(report));
    for (const by of ['', ...groupings]) {
      for (const set of ['recommendations', 'deliverables'] as const) {
        const those = counted.filter((row) => row[0] === set && row[1] === by);
        if (those.length > 0) {
          expect(sum(those.map((row) => row.slice(3).map(Number)))).toEqual(sets[set]);
        }
      }
    }
  });
});

test('in text, the lines of every grouping add up to their total, and that to the same', () => {
  holds((report) => {
    const sets = countedByHand(report);
    for (const by of groupings) {
      const lines = statusText(report, plain, by).split('\n');
      const numbers = lines
        .map((line) => ({ line, found: /((?: +\d+){5})$/.exec(line)?.[1] }))
        .filter(({ found }) => found !== undefined)
        .map(({ line, found = '' }) => ({
          isTotal: /^ {2}Total /.test(line),
          counts: found.trim().split(/ +/).map(Number),
        }));
      let group: Counts[] = [];
      const totals: Counts[] = [];
      for (const { isTotal, counts } of numbers) {
        if (!isTotal) {
          group.push(counts);
          continue;
        }
        expect(sum(group, 5)).toEqual(counts);
        totals.push(counts);
        group = [];
      }
      expect(totals).toEqual(groupedSets(report, by).map(({ set }) => sets[set].slice(0, 5)));
    }
  });
});

/**
 * The tables that end in a total of groups: their rows of numbers, the total last. The first page has
 * one with shares, which is no grouping.
 */
function totalled(tables: readonly Cells[]): Counts[][] {
  return tables
    .filter(
      (rows) =>
        rows.at(-1)?.[0] === 'Total' && (rows[0]?.length ?? 0) > 5 && rows[0]?.[2] !== 'Share',
    )
    .map(([, ...rows]) => rows.map((row) => row.slice(1).map(Number)));
}

test('on pages, the rows of every grouping add up to their total, and that to the same', () => {
  holds(
    (report) => {
      const sets = countedByHand(report);
      const [whole] = documents(report.register, report.asOf);
      if (whole === undefined) throw new Error('no report');
      const ofPage = totalled(tablesOfHtml(renderHtml(whole)));
      expect(totalled(tablesOfMarkdown(renderMarkdown(whole)))).toEqual(ofPage);
      const printed = groupings
        .map((by) => renderMarkdown(statusDocument(report, by)))
        .flatMap((text) => totalled(tablesOfMarkdown(text)));
      for (const table of [...ofPage, ...printed]) {
        const total = table.at(-1) ?? [];
        expect(sum(table.slice(0, -1), total.length)).toEqual(total);
        expect([sets.recommendations.slice(0, 5), sets.deliverables.slice(0, 5)]).toContainEqual(
          total.slice(0, 5),
        );
      }
    },
    30,
    1000,
  );
});
