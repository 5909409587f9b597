import fc from 'fast-check';
import { paintFor } from '../../../src/cli/color.ts';
import { isoDate } from '../../../src/domain/date.ts';
import { register } from '../../../src/domain/register.ts';
import { statuses, statusShapes } from '../../../src/domain/status.ts';
import { plain } from '../../../src/render/paint.ts';
import { partBar, shapeBar } from '../../../src/render/terminal/bars.ts';
import { statusText } from '../../../src/render/terminal/status-text.ts';
import { columns, wrap } from '../../../src/render/terminal/text.ts';
import { groupings } from '../../../src/report/groupings.ts';
import { statusReport } from '../../../src/report/status-report.ts';
import { anyDay, anyRegister } from '../../support/generated.ts';
import { harbourData, readProgramme, sampleData } from '../../support/programmes.ts';
import { day, item, programme, recommendation } from '../../support/records.ts';

const output = { write: () => undefined, isTerminal: true, columns: 80 };
const colors = paintFor(output, 'always', {});
const anyTitle = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }),
  fc.array(fc.constantFrom('船舶', 'の安全', '🚢', 'e\u0301', ' ', 'harbour'), { maxLength: 90 }),
);

describe('80 columns', () => {
  test('hold whatever the programme, its groups and its deliverables are called', () => {
    fc.assert(
      fc.property(
        fc.func(anyTitle),
        anyTitle,
        fc.constantFrom(...groupings),
        (named, title, by) => {
          const text = (key: string) => [named(key)].flat().join('');
          const records = ['1', '2', '3'].map((id) =>
            recommendation(id, {
              owner: text(`owner ${id}`),
              deliverables: [
                item({
                  title: text(`item ${id}`),
                  responsible: text(`party ${id}`),
                  due: day('2015-01-31'),
                }),
              ],
            }),
          );
          const whole = register(programme({ title: [title].flat().join('') }), records);
          const report = statusReport(whole, day('2016-03-31'));
          for (const line of linesOf(statusText(report, plain, by))) {
            expect(columns(line)).toBeLessThanOrEqual(80);
          }
        },
      ),
    );
  });

  test('hold for a programme of thousands', () => {
    const deliverables = Array.from({ length: 12_345 }, (_, index) =>
      item({
        responsible: 'A party with a long name, of those that are cut',
        completed: completed(index),
      }),
    );
    const whole = register(programme(), [recommendation('1', { deliverables })]);
    const text = statusText(statusReport(whole, day('2016-03-31')), plain, 'responsible');
    expect(text).toMatch(/^ {2}A party with .* ✓+●+ +1 +12344 +0 +0 +12345$/m);
    for (const line of linesOf(text)) expect(columns(line)).toBeLessThanOrEqual(80);
  });

  test('are never broken by a word that has no end', () => {
    expect(wrap('あいうえおかきくけこ', 8, '  ', '    ')).toEqual([
      '  あいう',
      '    えお',
      '    かき',
      '    くけ',
      '    こ',
    ]);
    expect(wrap('a bcdefghij k', 5)).toEqual(['a', 'bcdef', 'ghij', 'k']);
  });
});

describe.each([
  ['harbour', harbourData],
  ['sample', sampleData],
])('the %s programme', (_, data) => {
  const whole = readProgramme(data);

  test.each(['2015-06-30', '2015-12-31', '2016-03-31', '2016-09-30'])(
    '%s: counts and changes are those of the report, and groups add up',
    (date) => {
      const report = statusReport(whole, day(date));
      for (const by of groupings) {
        const lines = linesOf(statusText(report, plain, by));
        for (const set of ['recommendations', 'deliverables'] as const) {
          const { counts, total } = report.rollUp[set];
          const before = report.previous?.rollUp[set];
          const start = lines.findIndex((line) => line.toLowerCase().startsWith(`${set}  `));
          const shown = lines.slice(start + 1, start + 6).map(numbersOf);
          const expected = [...statuses.map((each) => counts[each]), total];
          expect(shown.map(([count]) => count)).toEqual(expected);
          const shares = shown.slice(0, 4).map(([, share]) => share ?? 0);
          const part = (count: number) => (total === 0 ? 0 : Math.round((count / total) * 100));
          expect(shares).toEqual(statuses.map((each) => part(counts[each])));
          if (before === undefined) continue;
          const then = [...statuses.map((each) => before.counts[each]), before.total];
          expect(shown.map((numbers) => numbers.slice(2))).toEqual(
            expected.map((count, index) => [then[index], count - (then[index] ?? 0)]),
          );
        }
        const heads = lines.flatMap((line, index) => (/ by .*✓/.test(line) ? [index] : []));
        expect(heads.length).toBe(by === 'focus-area' ? 2 : 1);
        for (const head of heads) {
          const end = lines.findIndex((line, index) => index > head && line.startsWith('  Total'));
          const rows = lines.slice(head + 1, end).map((line) => numbersOf(line).slice(-5));
          const sums = statuses.map((_status, at) =>
            rows.reduce((sum, row) => sum + (row[at] ?? 0), 0),
          );
          expect(numbersOf(lines[end] ?? '').slice(0, 4)).toEqual(sums);
        }
      }
    },
  );
});

test('colours change nothing but the colour, and every coloured shape is that of its status', () => {
  fc.assert(
    fc.property(anyRegister, anyDay, fc.constantFrom(...groupings), (whole, asOf, by) => {
      const report = statusReport(whole, asOf);
      const text = statusText(report, colors, by);
      expect(text.replace(/\x1b\[\d+m/g, '')).toBe(statusText(report, plain, by));
      for (const status of statuses) {
        expect(text).toContain(colors.status[status](statusShapes[status]));
      }
    }),
    { numRuns: 50 },
  );
});

test.each([
  [0, 20, ''],
  [1, 1000, '▏'],
  [1, 20, '▌'],
  [1, 10, '█'],
  [3, 20, '█▌'],
  [20, 20, '██████████'],
])('a bar of %d in %d', (count, total, bar) => {
  expect(partBar(count, total, 10)).toBe(bar);
});

test.each([
  [[1, 2, 0, 1], 7, '✓●●■'],
  [[4, 4, 2, 2], 12, '✓✓●●▲■'],
  [[997, 1, 1, 1], 1000, '✓✓✓✓✓✓✓●▲■'],
  [[0, 0, 0, 1], 1000, '■'],
  [[0, 0, 0, 0], 0, ''],
])('the shapes of %j', ([complete = 0, open = 0, recovering = 0, adjusting = 0], most, bar) => {
  const counts = {
    complete,
    'in-process': open,
    'behind-recovering': recovering,
    'behind-adjusting': adjusting,
  };
  expect(shapeBar(counts, most, 10, plain)).toBe(bar);
});

test('no bar of shapes is wider than its room', () => {
  const any = fc.nat(5000);
  fc.assert(
    fc.property(any, any, any, any, (complete, open, recovering, adjusting) => {
      const counts = {
        complete,
        'in-process': open,
        'behind-recovering': recovering,
        'behind-adjusting': adjusting,
      };
      const most = complete + open + recovering + adjusting;
      expect(columns(shapeBar(counts, most, 10, plain))).toBeLessThanOrEqual(10);
    }),
  );
});

function completed(index: number) {
  return index === 0 ? isoDate('2015-01-31') : undefined;
}

function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}

/** The numbers at the end of a line, after its words and its bar. */
function numbersOf(line: string): number[] {
  const [numbers = ''] = /(?<= )[\s\d%+-]+$/.exec(line) ?? [];
  return numbers.trim().split(/\s+/).map(Number.parseFloat);
}
