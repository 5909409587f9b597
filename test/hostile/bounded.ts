import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../support/folders.ts';
import { checkout } from '../support/programmes.ts';
import type { Run } from '../support/run.ts';

/** What issue 6 grants each hostile input. */
export const mostMegabytes = 300;
/** Of the processor, not of the clock: a busy machine makes a program wait, but not work more. */
export const mostSeconds = 5;

export interface MeasuredRun extends Run {
  /** The most memory that was in use at any time (resident set). */
  readonly megabytes: number;
  /** Time of the processor, in the program and in the system for it. */
  readonly seconds: number;
}

/**
 * Runs the bundle as a user would, and measures it. The kernel ends it at twice its time; on a clock
 * it may take a minute, which only a program that waits for something does.
 */
export function measured(args: readonly string[], folder: string): MeasuredRun {
  const to = join(freshFolder(), 'measured.json');
  const command = `ulimit -t ${2 * mostSeconds} && exec "$@"`;
  const bin = join(checkout, 'bin/ssr-report.js');
  const hook = join(checkout, 'test/hostile/measured.cjs');
  const program = [process.execPath, '--require', hook, bin, ...args];
  const { stdout, stderr, status, signal } = spawnSync('sh', ['-c', command, 'sh', ...program], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], MEASURED_TO: to },
    maxBuffer: 256 * 1024 * 1024,
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  if (signal !== null) throw new Error(`ended by ${signal}: ${stderr}`);
  const taken = JSON.parse(readFileSync(to, 'utf8')) as Pick<MeasuredRun, 'megabytes' | 'seconds'>;
  return { stdout, stderr, exit: status ?? -1, ...taken };
}
