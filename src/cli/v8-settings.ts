import { setFlagsFromString } from 'node:v8';

// These change how fast code runs and how much memory is in use at a time, and nothing else.

/** That of Node 20. To later ones these settings are unknown, or change nothing. */
const isEleven = process.versions.v8.startsWith('11.');

/** How much of a function runs before it is compiled anew, in bytes. */
const usual = 132 * 1024;
const patient = 1_000_000;

/** Collecting garbage a little at a time before there has to be room, and with the help of other threads. */
const collecting = ['incremental-marking', 'parallel-scavenge'];

/** What has become long stays long: a preview reads the records again and again. */
let isLong = false;

/**
 * Lets V8 wait with its second compiler. A run of a tenth of a second ends before what that makes is
 * used: it takes two fifths of the processor time of validating 28 records, from a second core if one is
 * idle. Garbage is collected when there is no more room and by the thread that makes it: help from the
 * core that the other thread needs takes 4 % of the time of a report of 28.
 */
export function beQuick(): void {
  if (!isEleven || isLong) return;
  setFlagsFromString(`--interrupt-budget=${patient}`);
  for (const flag of collecting) setFlagsFromString(`--no-${flag}`);
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
  if (isEleven) {
    setFlagsFromString(`--interrupt-budget=${usual}`);
    for (const flag of collecting) setFlagsFromString(`--${flag}`);
  }
  const growth = records > veryMany ? growthOfVeryMany : growthOfMany;
  setFlagsFromString(`--heap-growing-percent=${growth}`);
}
