import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import schema from '../../schemas/explanation.schema.json';
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
    return standingList(standings).map((each): [RecommendationStanding, Explanation] => [
      each,
      explanation(each, standings),
    ]);
  };

  test.each(dates)('at %s is explained in JSON that fits its schema', (date) => {
    for (const [{ recommendation: record, status }, node] of explained(date)) {
      const json: unknown = JSON.parse(explanationJsonText(node, day(date)));
      expect(validate(json) ? [] : validate.errors).toEqual([]);
      expect(json).toMatchObject({ date, explanation: { recommendation: record.id, status } });
    }
  });

  test.each(dates)('at %s has the status that its deciding rows give it', (date) => {
    for (const [, whole] of explained(date)) {
      for (const node of nodesOf(whole)) {
        if (node.kind === 'deliverable' || node.rowsAbove) continue;
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
    for (const [, whole] of explained(date)) {
      for (const { rule, place, waitedFor } of nodesOf(whole)) {
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
  const standings = standingsAt(register(programme(), records), day('2016-03-31'));
  const standing = standings.of('40');
  if (standing === undefined) throw new Error('no standing');
  const node = explanation(standing, standings);
  const nodes = nodesOf(node);
  expect(nodes.filter(({ rowsAbove }) => rowsAbove)).toHaveLength(40);
  expect(nodes).toHaveLength(1 + 41 + 80);
  const lines = explanationText(node, day('2016-03-31'), plain).split('\n');
  for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(80);
  expect(lines.filter((line) => line.trim() === 'Its rows are explained above.')).toHaveLength(40);
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
  const standings = standingsAt(register(programme(), records), day('2016-03-31'));
  const standing = standings.of('1');
  if (standing === undefined) throw new Error('no standing');
  const node = explanation(standing, standings);
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
  const text = explanationText(node, day('2016-03-31'), plain);
  expect(text.match(/^.*← decides$/gm)).toEqual([
    '        Behind schedule, original plan to be adjusted ← decides',
  ]);
});

function nodesOf(node: Explanation): Explanation[] {
  return [node, ...node.rows.flatMap(nodesOf)];
}

/** The line of a record of the data folder that a place names. */
function lineAt(data: string, { file, range }: Explanation['place']): string {
  const name = file.slice(file.lastIndexOf('recommendations/'));
  return readFileSync(join(data, name), 'utf8').split('\n')[range.start.line - 1] ?? '';
}
