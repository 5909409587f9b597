import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statuses, statusLabels, statusShapes, type Status } from '../src/domain/status.ts';
import { councilData, councilNumbers } from './support/council.ts';
import { textsOfHtml } from './support/markdown-words.ts';
import { structureOf } from './support/pdf-words.ts';
import { readCsvFile } from './support/csv-reader.ts';
import { freshFolder } from './support/folders.ts';
import { harbourData, readJson, sampleData } from './support/programmes.ts';
import { run } from './support/run.ts';
import { tablesOfHtml, tablesOfMarkdown, tablesOfPdf, type Cells } from './support/tables.ts';

/** What of the JSON the other formats are held against. */
interface Numbers {
  readonly totals: Tallies;
  readonly previousTotals: Tallies | null;
  readonly progress: readonly ({ readonly date: string } & Tallies)[];
  readonly groups: Readonly<
    Record<'focusArea' | 'owner' | 'responsible', readonly Partial<Tallies>[]>
  >;
  readonly overdue: readonly { readonly recommendation: string; readonly daysOverdue: number }[];
  readonly recommendations: readonly {
    readonly id: string;
    readonly status: Status | null;
    readonly deliverables: readonly { readonly title: string; readonly status: Status | null }[];
  }[];
}
type Tallies = Readonly<Record<'recommendations' | 'deliverables', Tally>>;
type Tally = Readonly<
  Record<Status | 'total' | 'withdrawn' | 'replanned' | 'without-date', number>
>;

/** The report of a programme in every format, each as its reader has it. */
async function formatsOf(data: string, date: string) {
  const out = freshFolder();
  const args = ['build', '--date', date, '--data', data, '--out', out, '--report-only'];
  const { exit } = await run([...args, '--format', 'pdf,md,html,json,csv']);
  expect(exit).toBe(0);
  const path = (name: string) => join(out, date, name);
  const text = (name: string) => readFileSync(path(name), 'utf8');
  return {
    json: readJson(path(`report-${date}.json`)) as Numbers,
    pages: {
      pdf: tablesOfPdf(path(`report-${date}.pdf`)),
      md: tablesOfMarkdown(text(`report-${date}.md`)),
      html: tablesOfHtml(text(`report-${date}.html`)),
    },
    /** The text of the first drawing, on paper and on screen. */
    drawings: [
      /Figure:\n(?: +\/.*\n)+ +"(.*)"/.exec(structureOf(path(`report-${date}.pdf`)))?.[1],
      textsOfHtml(/<figure.*?<\/figure>/s.exec(text(`report-${date}.html`))?.[0] ?? ''),
    ],
    csv: {
      recommendations: readCsvFile(text(`recommendations-${date}.csv`)),
      deliverables: readCsvFile(text(`deliverables-${date}.csv`)),
    },
  };
}

/** The first table whose head begins with the words. */
function tableOf(tables: readonly Cells[], ...head: string[]): Cells {
  const found = tables.find(([first]) => head.every((each, index) => first?.[index] === each));
  if (found === undefined) throw new Error(`no table begins with ${head.join(', ')}`);
  return found.slice(1);
}

function label(status: Status): string {
  return `${statusShapes[status]} ${statusLabels[status]}`;
}

function counts(tally: Tally): number[] {
  return [...statuses.map((each) => tally[each]), tally.total];
}

describe.each([
  ['harbour', '2016-03-31', () => harbourData],
  ['harbour', '2015-11-20', () => harbourData],
  ['sample', '2016-03-31', () => sampleData],
  ['council', '2016-03-31', councilData],
])('the %s programme at %s', (_, date, data) => {
  let all: Awaited<ReturnType<typeof formatsOf>>;
  beforeAll(async () => {
    all = await formatsOf(data(), date);
  });

  test('has the same cells in every table of PDF, Markdown and web page', () => {
    expect(all.pages.pdf.length).toBeGreaterThan(20);
    expect(all.pages.md).toEqual(all.pages.pdf);
    expect(all.pages.html).toEqual(all.pages.pdf);
  });

  test('counts both sets on its first page as the JSON does, with what changed', () => {
    const { totals, previousTotals } = all.json;
    const table = tableOf(all.pages.pdf, 'Status', 'Recommendations', 'Share');
    const step = previousTotals === null ? 2 : 3;
    (['recommendations', 'deliverables'] as const).forEach((set, index) => {
      const now = counts(totals[set]);
      const at = 1 + index * step;
      expect(table.map((row) => Number(row[at]))).toEqual(now);
      if (previousTotals === null) return;
      const then = counts(previousTotals[set]);
      expect(table.map((row) => Number(row[at + 2]?.replace('−', '-')))).toEqual(
        now.map((count, each) => count - (then[each] ?? NaN)),
      );
    });
  });

  test('draws the same numbers on its first page', () => {
    const { totals } = all.json;
    const most = Math.max(totals.recommendations.total, totals.deliverables.total);
    // A part that is too small for its number has it in the table alone.
    const isTold = (count: number) => count / most >= 0.07;
    const expected = [totals.recommendations, totals.deliverables].flatMap((each) =>
      counts(each).filter(isTold),
    );
    for (const drawing of all.drawings) {
      expect((drawing ?? '').match(/\d+/g)?.map(Number).filter(isTold)).toEqual(expected);
    }
  });

  test('counts both sets by status as the JSON does', () => {
    const { totals } = all.json;
    const others = all.pages.pdf.filter(([head]) => head?.[2] !== 'Share');
    const table = tableOf(others, 'Status');
    const column = (set: keyof Tallies) => [
      ...counts(totals[set]),
      totals[set].replanned,
      totals[set]['without-date'],
      totals[set].withdrawn,
    ];
    const step = all.json.previousTotals === null ? 1 : 2;
    expect(table.map((row) => Number(row[1]))).toEqual(column('recommendations'));
    expect(table.map((row) => Number(row[1 + step]))).toEqual(column('deliverables'));
  });

  test('tells the progress by quarter and the groups as the JSON does', () => {
    const numbers = all.pages.pdf
      .filter(([head]) => head?.[1] === label('complete'))
      .map((table) => table.slice(1).map((row) => row.slice(1, 6).map(Number)));
    const { progress, groups, totals } = all.json;
    const course = (set: keyof Tallies) => progress.map((each) => counts(each[set]));
    const cut = (by: keyof Numbers['groups'], set: keyof Tallies) =>
      [...groups[by].flatMap((each) => each[set] ?? []), totals[set]]
        // An area without a deliverable has no row among those of deliverables.
        .filter(({ total, withdrawn }) => total + withdrawn > 0)
        .map(counts);
    // A set of which nothing has an owner, say, is not cut by owners.
    const isCut = (by: keyof Numbers['groups']) => groups[by].length > 1;
    expect(numbers).toEqual([
      course('recommendations'),
      course('deliverables'),
      ...(isCut('focusArea')
        ? [cut('focusArea', 'recommendations'), cut('focusArea', 'deliverables')]
        : []),
      cut('responsible', 'deliverables'),
      ...(isCut('owner') ? [cut('owner', 'recommendations')] : []),
    ]);
  });

  test('gives every recommendation the same status, in the tables of pages and in CSV', () => {
    const counting = all.json.recommendations.filter(({ status }) => status !== null);
    const [, ...rows] =
      all.pages.pdf.find(
        ([head]) => head?.[0] === 'No.' && head.at(-1) === 'Status' && head[1] === 'Recommendation',
      ) ?? [];
    const shown = rows.map((row) => [row[0], row.at(-1)?.replace(' (re-planned)', '')]);
    expect(shown).toEqual(
      counting.map(({ id, status }) => [id, status === null ? '' : label(status)]),
    );
    expect(all.csv.recommendations.map(({ id, status }) => [id, status])).toEqual(
      all.json.recommendations.map(({ id, status }) => [id, status ?? '']),
    );
    expect(
      all.csv.deliverables.map((row) => [row['recommendation'], row['title'], row['status']]),
    ).toEqual(
      all.json.recommendations.flatMap(({ id, deliverables }) =>
        deliverables.map(({ title, status }) => [id, title, status ?? '']),
      ),
    );
  });

  test('names the overdue deliverables with their days as the JSON does', () => {
    const { overdue } = all.json;
    const days = all.pages.pdf
      .flat()
      .flatMap((row) => row.flatMap((cell) => /\((\d+) days? overdue\)/.exec(cell)?.[1] ?? []))
      .map(Number);
    expect(days).toEqual(overdue.map(({ daysOverdue }) => daysOverdue));
    const longest = all.csv.recommendations.map((row) => Number(row['longest_overdue_days']));
    expect(Math.max(0, ...longest)).toBe(overdue[0]?.daysOverdue ?? 0);
  });
});

test('the numbers of the council are those counted by hand', async () => {
  const { json, pages } = await formatsOf(councilData(), '2016-03-31');
  const { now, then, deliverablesNow, shares, withdrawn, replanned } = councilNumbers;
  expect(json.totals.recommendations).toEqual({
    ...now,
    withdrawn,
    replanned,
    'without-date': 0,
  });
  expect(json.previousTotals?.recommendations).toEqual({
    ...then,
    withdrawn: 0,
    replanned: 0,
    'without-date': 0,
  });
  expect(json.totals.deliverables).toMatchObject({ ...deliverablesNow, withdrawn, replanned });
  expect(json.overdue.map(({ daysOverdue }) => daysOverdue)).toEqual(
    Array.from({ length: councilNumbers.overdue }, () => councilNumbers.daysOverdue),
  );
  for (const tables of Object.values(pages)) {
    const rows = tableOf(tables, 'Status', 'Recommendations', 'Share');
    expect(rows.slice(0, 4).map(([, , share]) => share)).toEqual(shares);
  }
});
