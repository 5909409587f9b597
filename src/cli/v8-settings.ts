import { setFlagsFromString } from 'node:v8';

// These change how fast code runs and how much memory is in use at a time, and nothing else.

/** How much of a function V8 11, that of Node 20, runs before it compiles it anew, in bytes. */
const usual = 132 * 1024;
const patient = 1_000_000;

/** Later ones have no such setting. */
const isEager = process.versions.v8.startsWith('11.');

/** What has become long stays long: a preview reads the records again and again. */
let isLong = false;

/**
 * Lets V8 wait with its second compiler. A run of a tenth of a second ends before what that makes is
 * used: it takes two fifths of the processor time of validating 28 records, from a second core if one is
 * idle.
 */
export function beQuick(): void {
  if (isEager && !isLong) setFlagsFromString(`--interrupt-budget=${patient}`);
}

/** By how much the memory in use grows before garbage is collected, in percent; V8 waits for 300. */
const [growthOfMany, growthOfVeryMany] = [50, 20];
/** More records than this need the memory more than the time. */
const veryMany = 3000;

/**
 * Undoes it, since with a thousand records waiting costs a quarter of the time; and collects garbage
 * sooner. A report of 1,000 records takes 338 MB in place of 440 and no time that could be measured.
 * Of 10,000, a tenth in place of a fifth takes 40 MB less and 4 % longer.
 */
export function beThrifty(records = 0): void {
  isLong = true;
  if (isEager) setFlagsFromString(`--interrupt-budget=${usual}`);
  const growth = records > veryMany ? growthOfVeryMany : growthOfMany;
  setFlagsFromString(`--heap-growing-percent=${growth}`);
}
