import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { main } from '../../src/cli/main.ts';
import type { IsoDate } from '../../src/domain/date.ts';
import { nodeWorld } from '../../src/files/node-world.ts';
import { Interrupted, type Signal, type World } from '../../src/files/world.ts';
import { checkout } from './programmes.ts';
import { program, start, twoRecords, type Ended } from './processes.ts';
import { day } from './records.ts';
import type { Run } from './run.ts';

/** What the preview answers to the script of its page. */
export interface Standing {
  readonly page: string;
  readonly state: 'right' | 'warnings' | 'wrong';
  readonly message: string;
  readonly findings: string;
}

/** A preview that runs. */
export interface Previewed<Result> {
  readonly address: string;
  readonly stop: (signal: Signal) => Promise<Result>;
}

const date = ['--date', '2016-03-31'];
const running: (() => Promise<unknown>)[] = [];

// One that a failed test left behind would keep the test and its file from ending.
afterEach(async () => {
  for (const stop of running.splice(0)) await stop();
});

/** A data folder of two records in which nothing is found. */
export function flawlessRecords(title: string): string {
  const data = twoRecords(title);
  appendFileSync(join(data, 'programme.yaml'), 'checks: { stale-update: off }\n');
  return data;
}

/** A preview inside the test, in a world that may differ from that of the machine. */
export async function previewInside(
  data: string,
  args: readonly string[] = [],
  { today = () => day('2016-05-17'), ...given }: Partial<World> & { today?: () => IsoDate } = {},
): Promise<Previewed<Run>> {
  let signal: Signal | undefined;
  const world: World = {
    ...nodeWorld,
    ...given,
    pause: async () => {
      await setTimeout(1);
      if (signal !== undefined) throw new Interrupted(signal);
    },
    holdSignals: () => () => undefined,
  };
  const printed = { stdout: '', stderr: '' };
  let ended: Promise<number> | undefined;
  const address = await new Promise<string>((resolve, reject) => {
    const output = (name: keyof typeof printed) => ({
      write: (text: string) => {
        printed[name] += text;
        if (name === 'stdout') resolve(printed.stdout.trim());
      },
      isTerminal: false,
      columns: undefined,
    });
    ended = main(['preview', ...date, '--data', data, ...args], {
      world,
      stdout: output('stdout'),
      stderr: output('stderr'),
      environment: {},
      today,
      meter: { milliseconds: () => 0, peakMemory: () => 0 },
      packageFolder: checkout,
    });
    ended.then(() => {
      reject(new Error(printed.stderr));
    }, reject);
  });
  const stop = async (by: Signal) => {
    signal ??= by;
    return { exit: (await ended) ?? -1, ...printed };
  };
  running.push(() => stop('SIGTERM'));
  return { address, stop };
}

/** A preview by the built program, in a process of its own. */
export async function previewProcess(
  data: string,
  args: readonly string[] = [],
): Promise<Previewed<Ended> & { readonly child: ReturnType<typeof start>['child'] }> {
  const { child, ended } = start([...program, 'preview', ...date, '--data', data, ...args], '/');
  running.push(() => {
    child.kill('SIGKILL');
    return ended;
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (text: Buffer) => {
      resolve(text.toString().trim());
    });
    ended.then(({ stderr }) => {
      reject(new Error(stderr));
    }, reject);
  });
  return {
    address,
    child,
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** How the records stand, as soon as it is so. */
export async function standing(
  { address }: Previewed<unknown>,
  isSo: (standing: Standing) => boolean,
): Promise<Standing> {
  for (;;) {
    const found = (await (await fetch(`${address}notice`)).json()) as Standing;
    if (isSo(found)) return found;
    await setTimeout(5);
  }
}
