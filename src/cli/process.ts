import { fileURLToPath } from 'node:url';
import { isoDate, type IsoDate } from '../domain/date.ts';
import { systemProblem } from '../files/problem.ts';
import { nodeWorld } from '../files/node-world.ts';
import { appendWhole, isFile } from '../files/standard-stream.ts';
import { errorCode } from '../files/world.ts';
import { exitCodes } from './exit-codes.ts';
import { main } from './main.ts';
import type { Output } from './surroundings.ts';

type Stream = NodeJS.WriteStream & { fd: 1 | 2 };

/** Runs the program in the process that it was started in; the exit code is left for Node to give. */
export async function runProcess(packageFolder: URL): Promise<void> {
  closeQuietly(process.stdout);
  closeQuietly(process.stderr);
  const code = await main(process.argv.slice(2), {
    world: nodeWorld,
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    environment: process.env,
    today,
    packageFolder: fileURLToPath(packageFolder),
  });
  // Not process.exit(): it would lose what is still on its way to a pipe.
  process.exitCode ??= code;
}

function output(stream: Stream): Output {
  return {
    write: isFile(stream.fd)
      ? writeToFile(stream)
      : (text) => {
          stream.write(text);
        },
    isTerminal: stream.isTTY,
    columns: stream.isTTY ? stream.columns : undefined,
  };
}

/** Prints until the first failure, which is told as any other of a stream. */
function writeToFile(stream: Stream): Output['write'] {
  let hasFailed = false;
  return (text) => {
    if (hasFailed) return;
    try {
      appendWhole(stream.fd, text);
    } catch (error) {
      hasFailed = true;
      stream.emit('error', error);
    }
  };
}

/** A reader that went away ends the program quietly; any other failure of the stream is said. */
function closeQuietly(stream: Stream): void {
  stream.on('error', (error) => {
    if (errorCode(error) === 'EPIPE') return;
    process.exitCode = exitCodes.failure;
    if (stream === process.stdout) {
      process.stderr.write(`error: cannot print the result: ${systemProblem(error)}\n`);
    }
  });
}

/** Today where the user is. */
function today(): IsoDate {
  const now = new Date();
  const pad = (part: number) => String(part).padStart(2, '0');
  const text = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  const date = isoDate(text);
  if (date === undefined) throw new Error(`the clock says ${text}`);
  return date;
}
