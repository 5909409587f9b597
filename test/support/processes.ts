import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { times } from './effort.ts';
import { contentsOf, freshFolder } from './folders.ts';
import { checkout } from './programmes.ts';
import type { Run } from './run.ts';

// The long run of what starts processes takes far longer than the usual limit.
jest.setTimeout(times(300_000, 3_600_000));

/** The command line of the built program. */
export const program = [process.execPath, join(checkout, 'bin/ssr-report.js')] as const;

/** How a process ended; as a shell says it, 128 and its number when a signal did it. */
export interface Ended extends Run {
  readonly signal: NodeJS.Signals | null;
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

const numbers: Partial<Record<NodeJS.Signals, number>> = {
  SIGHUP: 129,
  SIGINT: 130,
  SIGKILL: 137,
  SIGTERM: 143,
};

/** Starts a command in the folder; what it prints is collected. */
export function start(command: readonly string[], folder: string): Started {
  const [name = '', ...args] = command;
  const child = spawn(name, args, {
    cwd: folder,
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = [child.stdout, child.stderr].map((stream) => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    return () => Buffer.concat(parts).toString();
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const [stdout = '', stderr = ''] = texts.map((text) => text());
      const exit = code ?? (signal === null ? undefined : numbers[signal]) ?? -1;
      resolve({ stdout, stderr, exit, signal });
    });
  });
  return { child, ended };
}

/** A command under strace that does something to a system call, such as `rename:error=EXDEV:when=2`. */
export function tampered(
  injection: string,
  command: readonly string[],
  paths: readonly string[] = [],
): string[] {
  const [calls = ''] = injection.split(':', 1);
  const only = paths.flatMap((path) => ['-P', path]);
  const inject = ['-e', `trace=${calls}`, '-e', `inject=${injection}`];
  return ['strace', '-f', '-qqq', '-o', '/dev/null', ...only, ...inject, ...command];
}

/** A shell script in which `$ssr` is the program; bash, for its `PIPESTATUS`. */
export function shell(script: string, folder: string): Promise<Ended> {
  const [node, file] = program;
  return start(['bash', '-c', `ssr() { "${node}" "${file}" "$@"; }\n${script}`], folder).ended;
}

export const faultDate = '2016-03-31';

/** A data folder with a programme of two records, whose files all have the title in them. */
export function twoRecords(title: string): string {
  const folder = freshFolder();
  mkdirSync(join(folder, 'recommendations'));
  writeFileSync(join(folder, 'programme.yaml'), `title: ${title}\norganization: Nowhere\n`);
  for (const id of [1, 2]) {
    writeFileSync(
      join(folder, `recommendations/${id}.yaml`),
      `id: "${id}"
title: ${title} of the ${id === 1 ? 'first' : 'second'} recommendation
description: ${title}.
owner: Staff
deliverables:
  - { title: Guide, responsible: Staff, due: 2016-06-30 }
`,
    );
  }
  return folder;
}

/** What lies in the output folder beside the folder of the date: nothing, when all went well. */
export function leftOver(out: string): string[] {
  return readdirSync(out).filter((name) => name !== faultDate);
}

/** Everything in an output folder, to be compared: hidden files and empty folders too. */
export function everythingIn(out: string): Map<string, string> {
  return new Map([
    ...readdirSync(out).map((name): [string, string] => [`${name}/`, '']),
    ...contentsOf(out),
  ]);
}
