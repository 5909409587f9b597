import { setFlagsFromString } from 'node:v8';

// These change how fast code runs and how much memory is in use at a time, and nothing else.

/** How much of a function V8 11, that of Node 20, runs before it compiles it anew, in bytes. */
const usual = 132 * 1024;
const patient = 1_000_000;

/** Later ones have no such setting. */
const isEager = process.versions.v8.startsWith('11.');

/**
 * Lets V8 wait with its second compiler. A run of a tenth of a second ends before what that makes is
 * used: it takes two fifths of the processor time of validating 28 records, from a second core if one is
 * idle.
 */
export function beQuick(): void {
  if (isEager) setFlagsFromString(`--interrupt-budget=${patient}`);
}

/**
 * Undoes it, since with a thousand records waiting costs a quarter of the time; and collects garbage when
 * the memory in use has grown by a fifth, where V8 would wait for four times as much. That takes a half of
 * the memory of a report of 3,000 records, and no time.
 */
export function beThrifty(): void {
  if (isEager) setFlagsFromString(`--interrupt-budget=${usual}`);
  setFlagsFromString('--heap-growing-percent=20');
}
