import fc from 'fast-check';
import { statuses, statusShapes, type Status } from '../../../src/domain/status.ts';
import { characterBars } from '../../../src/render/charts/character-bars.ts';
import { placedBars, spread } from '../../../src/render/charts/stacked-bars.ts';
import type { StackedBars } from '../../../src/report/document.ts';

type Counts = readonly [number, number, number, number];

function bars(...counts: readonly Counts[]): StackedBars {
  return {
    alt: 'Bars.',
    direction: 'across',
    bars: counts.map((each, index) => ({
      label: `Bar ${index + 1}`,
      counts: Object.fromEntries(statuses.map((status, i) => [status, each[i] ?? 0])) as Record<
        Status,
        number
      >,
    })),
  };
}

const anyBars = fc
  .array(fc.tuple(fc.nat(300), fc.nat(300), fc.nat(3), fc.nat(300)), {
    minLength: 1,
    maxLength: 12,
  })
  .map((counts) => bars(...counts));

test('the longest bar fills the room, and parts follow each other in the order of the statuses', () => {
  const [long, short] = placedBars(bars([1, 2, 0, 1], [1, 0, 0, 1])).bars;
  expect(long).toMatchObject({
    total: 4,
    end: 1,
    parts: [
      { status: 'complete', count: 1, from: 0, to: 0.25 },
      { status: 'in-process', count: 2, from: 0.25, to: 0.75 },
      { status: 'behind-adjusting', count: 1, from: 0.75, to: 1 },
    ],
  });
  expect(short).toMatchObject({
    total: 2,
    end: 0.5,
    parts: [
      { status: 'complete', from: 0, to: 0.25 },
      { status: 'behind-adjusting', from: 0.25, to: 0.5 },
    ],
  });
});

test('every part is as long as its count, whatever the counts', () => {
  fc.assert(
    fc.property(anyBars, (given) => {
      const most = Math.max(1, ...placedBars(given).bars.map(({ total }) => total));
      placedBars(given).bars.forEach((bar, index) => {
        const counts = given.bars[index]?.counts;
        let end = 0;
        for (const { status, count, from, to } of bar.parts) {
          expect(count).toBe(counts?.[status]);
          expect(from).toBeCloseTo(end, 5);
          expect(to - from).toBeCloseTo(count / most, 5);
          end = to;
        }
        expect(bar.end).toBeCloseTo(bar.total / most, 5);
        expect(bar.parts.reduce((sum, { count }) => sum + count, 0)).toBe(bar.total);
      });
    }),
  );
});

test('bars stand side by side in order, inside the room', () => {
  fc.assert(
    fc.property(anyBars, (given) => {
      let last = 0;
      for (const { at, thickness } of placedBars(given).bars) {
        expect(at).toBeGreaterThan(last - 1e-6);
        last = at + thickness;
      }
      expect(last).toBeLessThanOrEqual(1);
    }),
  );
});

test('ticks are whole counts from nothing on', () => {
  const { ticks } = placedBars(bars([1, 1, 0, 1]));
  expect(ticks.map(({ count }) => count)).toEqual([0, 1, 2, 3]);
  expect(placedBars(bars([0, 0, 0, 0])).bars[0]?.parts).toEqual([]);
});

test('a status that was left behind is still told of the last bar, with none', () => {
  const { last } = placedBars(bars([0, 2, 1, 0], [3, 0, 0, 0]));
  expect(last).toEqual([
    { status: 'complete', count: 3, at: 0.5 },
    { status: 'in-process', count: 0, at: 1 },
    { status: 'behind-recovering', count: 0, at: 1 },
  ]);
});

test.each<[string, number[], number[]]>([
  ['room for all', [10, 40, 80], [10, 40, 80]],
  ['two at one place', [50, 50], [50, 60]],
  ['pushed back at the end', [98, 99, 100], [80, 90, 100]],
  ['none', [], []],
])('labels with %s', (_, wanted, expected) => {
  expect(spread(wanted, 10, 100)).toEqual(expected);
});

test('in characters, one shape a thing while there is room, and never none of something', () => {
  const shapes = (line: string, status: Status) => line.split(statusShapes[status]).length - 1;
  const [line = ''] = characterBars(bars([6, 8, 3, 3]), 40);
  expect(line).toMatch(/^Bar 1 {2}20 {2}✓/);
  expect(statuses.map((each) => shapes(line, each))).toEqual([6, 8, 3, 3]);
  const [scaled = ''] = characterBars(bars([600, 1, 0, 399]), 40);
  expect(statuses.map((each) => shapes(scaled, each))).toEqual([24, 1, 0, 16]);
});
