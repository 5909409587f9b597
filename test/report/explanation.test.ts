import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import schema from '../../schemas/explanation.schema.json';
import { present } from '../../src/domain/present.ts';
import type { Recommendation, ScheduleItem } from '../../src/domain/recommendation.ts';
import { register } from '../../src/domain/register.ts';
import { standingList } from '../../src/domain/roll-up.ts';
import { standingsAt, type RecommendationStanding } from '../../src/domain/standing.ts';
import { worstStatus } from '../../src/domain/status.ts';
import { plain } from '../../src/render/paint.ts';
import { explanationText } from '../../src/render/terminal/explanation-text.ts';
import { columns } from '../../src/render/terminal/text.ts';
import { explanation, type Explanation } from '../../src/report/explanation.ts';
import { explanationJsonText } from '../../src/report/explanation-json.ts';
import { harbourData, readProgramme, sampleData } from '../support/programmes.ts';
import {
  change,
  day,
  dependency,
  item,
  planChange,
  programme,
  recommendation,
  nowhere,
} from '../support/records.ts';

const dates = ['2015-03-31', '2015-09-30', '2015-12-31', '2016-03-31', '2016-12-31'];

describe.each([
  ['harbour', harbourData],
  ['sample', sampleData],
])('every recommendation of the %s programme', (_, data) => {
  const whole = readProgramme(data);
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
  const explained = (date: string) => {
    const standings = standingsAt(whole, day(date));
    return standingList(standings).map((each): [RecommendationStanding, Explanation[]] => [
      each,
      explanation(each, standings),
    ]);
  };

  test.each(dates)('at %s is explained in JSON that fits its schema', (date) => {
    for (const [{ recommendation: record, status }, trees] of explained(date)) {
      const json: unknown = JSON.parse(explanationJsonText(trees, day(date)));
      expect(validate(json) ? [] : validate.errors).toEqual([]);
      expect(json).toMatchObject({ date, explanation: { recommendation: record.id, status } });
    }
  });

  test.each(dates)('at %s has the status that its deciding rows give it', (date) => {
    for (const [, trees] of explained(date)) {
      for (const node of trees.flatMap(nodesOf)) {
        if (node.kind === 'deliverable' || node.rowsAbove || node.rowsBelow) continue;
        const deciding = node.rows.filter((each) => each.decides);
        const counted = deciding.map(({ status, waitedFor }) => waitedFor?.countsAs ?? status);
        const statuses = counted.filter((status) => status !== null);
        expect(statuses).toHaveLength(deciding.length);
        switch (node.rule) {
          case 'worst-row':
            expect(new Set(statuses)).toEqual(new Set([node.status]));
            break;
          case 'all-complete':
            expect([worstStatus(statuses), statuses.length > 0]).toEqual(['complete', true]);
            break;
          case 'plan-end-passed':
            expect(statuses.length).toBeGreaterThan(0);
            expect(statuses).not.toContain('complete');
            break;
          default:
            expect(deciding).toEqual([]);
        }
      }
    }
  });

  test.each(dates)('at %s names lines that hold the fact', (date) => {
    const holds: Partial<Record<Explanation['rule'], RegExp>> = {
      'worst-row': /^id: /,
      'all-complete': /^id: /,
      done: /completed(_by)?: /,
      'no-forecast': /due: /,
      'in-time': /due: |forecast: /,
      recovers: /forecast: /,
      'forecast-passed': /forecast: /,
      'beyond-plan-end': /forecast: /,
      'plan-end-passed': /end: /,
    };
    for (const [, trees] of explained(date)) {
      for (const { rule, place, waitedFor } of trees.flatMap(nodesOf)) {
        const line = lineAt(data, place);
        expect(line).toMatch(holds[rule] ?? /./);
        if (waitedFor === undefined) continue;
        expect(lineAt(data, waitedFor.dependency.source.place)).toMatch(/recommendation: /);
      }
    }
  });
});

test('what many wait for is explained with its rows once', () => {
  // Each waits twice for the one before: told in full, 2 to the power of 40 rows.
  const records = Array.from({ length: 41 }, (_, index) =>
    recommendation(String(index), {
      deliverables: [item({ id: 'a', due: day('2016-06-30') })],
      dependsOn:
        index === 0
          ? []
          : [dependency(String(index - 1), { for: 'one' }), dependency(String(index - 1))],
    }),
  );
  const trees = explained('40', records);
  const nodes = trees.flatMap(nodesOf);
  expect(nodes.filter(({ rowsAbove }) => rowsAbove)).toHaveLength(36);
  // Each with its deliverable, the other row of all but the first, and those that a further tree is of.
  expect(trees).toHaveLength(5);
  expect(nodes.filter(({ rowsBelow }) => rowsBelow)).toHaveLength(8);
  expect(nodes).toHaveLength(41 + 41 + 40 + 4);
  const lines = explanationText(trees, day('2016-03-31'), plain).split('\n');
  for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(80);
  expect(lines.filter((line) => line.trim() === 'Its rows are explained above.')).toHaveLength(36);
  expect(lines.filter((line) => line.trim() === 'Its rows are explained below.')).toHaveLength(8);
});

test('what lies too deep in one tree has one of its own, wherever it is met', () => {
  // 0 waits for 1, and so on to 9, which waits for 10; 8 waits for that as well, and comes after 9.
  const records = Array.from({ length: 12 }, (_, at) =>
    recommendation(String(at), {
      deliverables: [item({ due: day('2016-06-30') })],
      dependsOn:
        at === 11 ? [] : [dependency(String(at + 1)), ...(at === 8 ? [dependency('10')] : [])],
    }),
  );
  const trees = explained('0', records);
  expect(trees.map((each) => each.recommendation)).toEqual(['0', '9', '10']);
  const cut = trees.map((each) => nodesOf(each).filter(({ rowsBelow }) => rowsBelow));
  expect(cut.map((all) => all.map((each) => each.recommendation))).toEqual([
    ['9', '10'],
    ['10'],
    [],
  ]);
  for (const each of cut.flat()) expect(each.rows).toEqual([]);
  expect(trees.flatMap(nodesOf).some(({ rowsAbove }) => rowsAbove)).toBe(false);
});

test('what has no rows has none further on', () => {
  const records = Array.from({ length: 10 }, (_, at) =>
    recommendation(String(at), { dependsOn: at === 9 ? [] : [dependency(String(at + 1))] }),
  );
  const trees = explained('0', records);
  expect(trees).toHaveLength(1);
  expect(trees.flatMap(nodesOf).some(({ rowsBelow }) => rowsBelow)).toBe(false);
});

test('the chain that decides goes on in further trees, and only there', () => {
  const chain = (from: string, more: Partial<ScheduleItem>) =>
    Array.from({ length: 12 }, (_, at) =>
      recommendation(`${from}${at}`, {
        deliverables: at === 11 ? [item(more)] : [],
        dependsOn: at === 11 ? [] : [dependency(`${from}${at + 1}`)],
      }),
    );
  const whole = recommendation('1', { dependsOn: [dependency('A0'), dependency('B0')] });
  const done = { completed: day('2016-01-01') };
  const trees = explained('1', [whole, ...chain('A', done), ...chain('B', {})]);
  expect(trees.map((each) => each.recommendation)).toEqual(['1', 'A8', 'B8']);
  const text = explanationText(trees, day('2016-03-31'), plain);
  const marks = text.split('\n\n').map((each) => each.match(/← decides/g)?.length ?? 0);
  expect(marks).toEqual([0, 9, 0, 4]);
});

test('a chain of 10,000 is explained in words and in JSON, in a size that grows with it alone', () => {
  const records = Array.from({ length: 10_000 }, (_, at) =>
    recommendation(String(at), {
      deliverables: [item({ due: day('2016-06-30') })],
      dependsOn: at === 9_999 ? [] : [dependency(String(at + 1))],
    }),
  );
  const trees = explained('0', records);
  const named = nodesOf({ ...present(trees[0]), rows: trees }).slice(1);
  expect(new Set(named.map((each) => each.recommendation)).size).toBe(10_000);
  const perRecord = (text: string) => text.length / records.length;
  expect(perRecord(explanationText(trees, day('2016-03-31'), plain))).toBeLessThan(1_500);
  expect(perRecord(explanationJsonText(trees, day('2016-03-31')))).toBeLessThan(4_000);
});

test('only rows on the way from the whole to what decides are marked', () => {
  const records = [
    recommendation('1', {
      deliverables: [
        item({ title: 'Late one', due: day('2016-01-31') }),
        item({ title: 'Open one', due: day('2016-06-30') }),
      ],
      dependsOn: [dependency('2')],
    }),
    recommendation('2', {
      plan: {
        end: day('2016-01-31'),
        changes: [planChange('2016-01-15', '2016-02-29')],
        source: nowhere,
      },
      deliverables: [
        item({
          title: 'Moved one',
          due: day('2016-01-31'),
          changes: [change('2016-01-15', { due: day('2016-02-29'), reason: 'agreed' })],
        }),
      ],
    }),
  ];
  const trees = explained('1', records);
  const node = present(trees[0]);
  expect(node.rows.map(({ decides }) => decides)).toEqual([true, false, false]);
  const [late, , waited] = node.rows;
  expect(late?.dates).toEqual({
    originalDue: '2016-01-31',
    due: '2016-01-31',
    planEnd: '2016-06-30',
    originalPlanEnd: '2016-06-30',
  });
  expect(waited?.dates).toMatchObject({ planEnd: '2016-02-29', originalPlanEnd: '2016-01-31' });
  expect(waited?.waitedFor?.countsAs).toBe('in-process');
  expect(waited?.rows[0]).toMatchObject({
    decides: true,
    rule: 'no-forecast',
    dates: { originalDue: '2016-01-31', due: '2016-02-29' },
  });
  const text = explanationText(trees, day('2016-03-31'), plain);
  expect(text.match(/^.*← decides$/gm)).toEqual([
    '        Behind schedule, original plan to be adjusted ← decides',
  ]);
});

/** Why the recommendation stands as it does on 31 March 2016. */
function explained(id: string, records: readonly Recommendation[]): Explanation[] {
  const standings = standingsAt(register(programme(), records), day('2016-03-31'));
  return explanation(present(standings.of(id)), standings);
}

function nodesOf(node: Explanation): Explanation[] {
  return [node, ...node.rows.flatMap(nodesOf)];
}

/** The line of a record of the data folder that a place names. */
function lineAt(data: string, { file, range }: Explanation['place']): string {
  const name = file.slice(file.lastIndexOf('recommendations/'));
  return readFileSync(join(data, name), 'utf8').split('\n')[range.start.line - 1] ?? '';
}
