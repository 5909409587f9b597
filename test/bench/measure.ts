import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that can be started again and again. */
export interface Command {
  readonly args: readonly string[];
  /** Makes the place as it was before the last run, outside the time. */
  readonly prepare?: () => void;
}

/** What one run of a process took. */
export interface Run {
  /** From before the start until the exit is told. */
  readonly seconds: number;
  /** The most memory that was resident at once. */
  readonly peakBytes: number;
}

/** How often the peak of memory is read, in milliseconds. */
const interval = 10;

/** Runs the command to its end; one that fails is an error, so that no failure counts as quick. */
export async function run({ args, prepare }: Command): Promise<Run> {
  prepare?.();
  const [program = '', ...rest] = args;
  const began = process.hrtime.bigint();
  const child = spawn(program, rest, {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let peakBytes = 0;
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, peakOf(child.pid));
  }, interval);
  const errors: Buffer[] = [];
  child.stderr.on('data', (part: Buffer) => errors.push(part));
  try {
    const [code, seconds] = await new Promise<[number | string, number]>((resolve, reject) => {
      child.on('error', reject);
      let end = began;
      child.on('exit', () => {
        end = process.hrtime.bigint();
      });
      child.on('close', (exit, signal) => {
        resolve([exit ?? signal ?? 'unknown', Number(end - began) / 1e9]);
      });
    });
    if (code !== 0) {
      throw new Error(`ended with ${code}${tellingLine(Buffer.concat(errors).toString())}`);
    }
    return { seconds, peakBytes };
  } finally {
    clearInterval(watch);
  }
}

/** Of what a process printed, the line that names the error, or else the last. */
function tellingLine(printed: string): string {
  const lines = printed.split('\n').filter((line) => line.trim() !== '');
  const line = lines.find((each) => /error/i.test(each)) ?? lines.at(-1);
  return line === undefined ? '' : `: ${line.trim()}`;
}

/** The high-water mark of the process, which its kernel keeps; 0 once the process is gone. */
function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid ?? 0}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Runs the commands in turns, A B C A B C …; of one that fails, which ends its part, the error. */
export async function inTurns(
  commands: ReadonlyMap<string, Command>,
  rounds: number,
  told: (name: string, round: number) => void,
): Promise<Map<string, readonly Run[] | Error>> {
  const outcomes = new Map<string, readonly Run[] | Error>();
  for (let round = 1; round <= rounds; round++) {
    for (const [name, command] of commands) {
      const before = outcomes.get(name) ?? [];
      if (before instanceof Error) continue;
      told(name, round);
      try {
        outcomes.set(name, [...before, await run(command)]);
      } catch (error) {
        outcomes.set(name, error instanceof Error ? error : new Error(String(error)));
      }
    }
  }
  return outcomes;
}

/** The middle of the values, with the least and the most of them. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? NaN;
  const middle = (sorted.length - 1) / 2;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    least: at(0),
    most: at(sorted.length - 1),
  };
}

/** The ratios of the times of two commands that ran in turns, round by round. */
export function ratios(of: readonly Run[], to: readonly Run[]): number[] {
  return of.map(({ seconds }, round) => seconds / (to[round]?.seconds ?? NaN));
}
