import type fc from 'fast-check';

/**
 * How much a test tries. `npm run test:long` sets both variables: it tries more of everything, from a
 * seed of its own, which it prints; with `TEST_SEED` any run can be repeated.
 */
const isLong = process.env['TEST_LONG'] === '1';

/** The seed of everything that is drawn by chance in this run. */
export const seed = Number(process.env['TEST_SEED'] ?? 20160331);

/** The first number in the ordinary run, the second in the long one. */
export function times(ordinary: number, long: number): number {
  return isLong ? long : ordinary;
}

/** What fast-check is told, so that a red run can be repeated. */
export function drawn(ordinary: number, long: number): fc.Parameters<unknown> {
  return { numRuns: times(ordinary, long), seed };
}

/** A source of chance that gives the same numbers (0 to 1, without 1) for the same seed. */
export function chance(from = seed): () => number {
  let state = from >>> 0;
  // Mulberry32: small, and even enough to pick places with.
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
