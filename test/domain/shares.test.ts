import fc from 'fast-check';
import { needNote, shares } from '../../src/domain/shares.ts';

test.each([
  [[], []],
  [[0], [0]],
  [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ],
  [[7], [100]],
  [
    [0, 3],
    [0, 100],
  ],
  [
    [1, 1],
    [50, 50],
  ],
  // Rounded each by itself: equal counts have equal shares, though they are 99, 102 and 102 in all.
  [
    [1, 1, 1],
    [33, 33, 33],
  ],
  [
    [1, 1, 1, 1, 1, 1],
    [17, 17, 17, 17, 17, 17],
  ],
  [
    [1, 1, 1, 5],
    [13, 13, 13, 63],
  ],
  [
    [14, 7],
    [67, 33],
  ],
  [
    [6, 8, 3, 3],
    [30, 40, 15, 15],
  ],
  [
    [32, 13, 3, 4],
    [62, 25, 6, 8],
  ],
  // The very few vanish from whole percents; their count stands beside them.
  [
    [1, 999],
    [0, 100],
  ],
  [
    [1, 199],
    [1, 100],
  ],
  [
    [1, 27],
    [4, 96],
  ],
])('%j are %j', (counts, expected) => {
  expect(shares(counts)).toEqual(expected);
});

test('none is off by more than half a percent, and equal counts have equal shares', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 8 }), (counts) => {
      const total = counts.reduce((sum, count) => sum + count, 0);
      fc.pre(total > 0);
      const found = shares(counts);
      counts.forEach((count, index) => {
        const share = found[index] ?? 0;
        expect(Math.abs(share - (count * 100) / total)).toBeLessThanOrEqual(0.5);
        counts.forEach((other, at) => {
          if (other >= count) expect(found[at]).toBeGreaterThanOrEqual(share);
        });
      });
    }),
  );
});

test.each([
  ['nothing', [0, 0], false],
  ['halves', [50, 50], false],
  ['thirds', [33, 33, 33], true],
  ['sixths', [17, 17, 17, 17, 17, 17], true],
])('of %s the sum needs a note: %j %s', (_, found, expected) => {
  expect(needNote(found)).toBe(expected);
});
