import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import type { Output } from '../../src/cli/surroundings.ts';
import { nodeWorld } from '../../src/files/node-world.ts';
import type { World } from '../../src/files/world.ts';
import { checkout } from './programmes.ts';
import { day } from './records.ts';

/** What a run of the program left behind. */
export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

export interface Circumstances {
  readonly folder?: string;
  readonly world?: World;
  readonly environment?: Record<string, string>;
  readonly terminal?: boolean;
  /** What is answered when the program asks; without one, nobody can be asked. */
  readonly answer?: string;
  /** What the meter tells, one after the other in milliseconds; then the last of them. */
  readonly times?: readonly number[];
  /** The day of the clock. */
  readonly today?: string;
}

/** Runs the program inside the test, on a day of 2016 and without a terminal unless told otherwise. */
export async function run(args: readonly string[], given: Circumstances = {}): Promise<Run> {
  const [stdout, stderr] = [collect(given.terminal), collect(given.terminal)];
  const exit = await exitOf(args, given, { stdout, stderr });
  return { stdout: stdout.text(), stderr: stderr.text(), exit };
}

/** Runs the program likewise, and gives both streams as one, as a terminal shows them. */
export async function runShown(
  args: readonly string[],
  given: Circumstances = {},
): Promise<{ output: string; exit: number }> {
  const both = collect(given.terminal);
  const exit = await exitOf(args, given, { stdout: both, stderr: both });
  return { output: both.text(), exit };
}

async function exitOf(
  args: readonly string[],
  given: Circumstances,
  streams: { stdout: Output; stderr: Output },
): Promise<number> {
  const before = process.cwd();
  if (given.folder !== undefined) process.chdir(given.folder);
  try {
    return await main(args, {
      world: given.world ?? nodeWorld,
      ...streams,
      ask: async (question) => {
        if (given.answer !== undefined) streams.stderr.write(question);
        return Promise.resolve(given.answer);
      },
      environment: given.environment ?? {},
      today: () => day(given.today ?? '2016-05-17'),
      meter: { milliseconds: clock(given.times), peakMemory: () => 57_000_000 },
      packageFolder: checkout,
    });
  } finally {
    process.chdir(before);
  }
}

/** Gives the times one after the other, then the last again and again. */
function clock(times: readonly number[] = [0]): () => number {
  let calls = 0;
  return () => times[Math.min(calls++, times.length - 1)] ?? 0;
}

/** Runs the built program as a user would, in a process of its own. */
export function spawn(
  args: readonly string[],
  folder: string,
  environment: Record<string, string> = {},
): Run {
  const bin = join(checkout, 'bin/ssr-report.js');
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { stdout, stderr, exit: status ?? -1 };
}

function collect(isTerminal = false): Output & { text(): string } {
  const parts: string[] = [];
  return {
    write: (text) => {
      parts.push(text);
    },
    isTerminal,
    columns: isTerminal ? 80 : undefined,
    text: () => parts.join(''),
  };
}
