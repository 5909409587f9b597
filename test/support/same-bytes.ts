import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkout, harbourData } from './programmes.ts';

/** A build of all formats, but for where it reads and writes. */
export const everyFormat = ['build', '--date', '2016-03-31', '--format', 'pdf,md,html,json,csv'];

/** What is unlike the tests' own process about one that builds. */
export interface Manner {
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
  readonly umask?: string;
  /** What the clock of the machine says. */
  readonly clock?: string;
  /** Makes another copy of the harbour programme. */
  readonly data?: () => string;
  /** What runs a script, `node` unless it is another one. */
  readonly node?: readonly string[];
}

/** Builds the harbour programme into the folder by the bundle, in a process of its own. */
export function buildAs(out: string, manner: Manner): void {
  const { clock, umask = '022', node = [process.execPath] } = manner;
  const data = manner.data?.() ?? harbourData;
  // Timers wait by another clock, which has to go on.
  const faked = clock === undefined ? [] : ['faketime', '--exclude-monotonic', '-f', `@${clock}`];
  const bin = join(checkout, 'bin/ssr-report.js');
  const command = [...faked, ...node, bin, ...everyFormat, '--data', data, '--out', out];
  const { status, stderr } = spawnSync('sh', ['-c', 'umask "$0" && exec "$@"', umask, ...command], {
    cwd: manner.folder ?? out,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...manner.environment },
  });
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${stderr}`);
}
