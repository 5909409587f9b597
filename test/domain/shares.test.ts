import fc from 'fast-check';
import { shares } from '../../src/domain/shares.ts';

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
  // Rounded each by itself, these would be 99, 102 and 101.
  [
    [1, 1, 1],
    [34, 33, 33],
  ],
  [
    [1, 1, 1, 1, 1, 1],
    [17, 17, 17, 17, 16, 16],
  ],
  [
    [1, 1, 1, 5],
    [13, 13, 12, 62],
  ],
  [
    [6, 8, 3, 3],
    [30, 40, 15, 15],
  ],
  [
    [32, 13, 3, 4],
    [61, 25, 6, 8],
  ],
  // The very few vanish from whole percents; their count stands beside them.
  [
    [1, 999],
    [0, 100],
  ],
  [
    [1, 199],
    [1, 99],
  ],
  [
    [1, 27],
    [4, 96],
  ],
])('%j are %j', (counts, expected) => {
  expect(shares(counts)).toEqual(expected);
});

test('they add up to 100, none is off by a percent or more, and a larger count has no smaller share', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 8 }), (counts) => {
      const total = counts.reduce((sum, count) => sum + count, 0);
      fc.pre(total > 0);
      const found = shares(counts);
      expect(found.reduce((sum, share) => sum + share, 0)).toBe(100);
      counts.forEach((count, index) => {
        const share = found[index] ?? 0;
        expect(Math.abs(share - (count * 100) / total)).toBeLessThan(1);
        counts.forEach((other, at) => {
          if (other > count) expect(found[at]).toBeGreaterThanOrEqual(share);
        });
      });
    }),
  );
});
