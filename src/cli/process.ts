import { isoDate, type IsoDate } from '../domain/date.ts';
import { readFonts } from '../files/fonts.ts';
import { systemProblem } from '../files/problem.ts';
import { nodeWorld } from '../files/node-world.ts';
import { appendWhole, destination } from '../files/standard-stream.ts';
import { errorCode } from '../files/world.ts';
import type { PdfThread } from '../render/pdf/pdf-thread.ts';
import { exitCodes } from './exit-codes.ts';
import { main } from './main.ts';
import type { Output } from './surroundings.ts';
import { beQuick, beThrifty } from './v8-settings.ts';

type Stream = NodeJS.WriteStream;

/** Runs the program in the process that it was started in; the exit code is left for Node to give. */
export async function runProcess(packageFolder: string): Promise<void> {
  process.on('exit', tellUnfinished);
  let pdfThread: Promise<PdfThread> | undefined;
  // One that could not be started has been told of.
  const endPdfThread = async () =>
    pdfThread?.then(
      (thread) => thread.close(),
      () => undefined,
    );
  const code = await main(process.argv.slice(2), {
    world: nodeWorld,
    stdout: output(1, () => process.stdout),
    stderr: output(2, () => process.stderr),
    environment: process.env,
    ask,
    script: process.argv[1] ?? '',
    today,
    meter: {
      milliseconds,
      peakMemory: () => process.resourceUsage().maxRSS * 1024,
    },
    pdfInThread: async () => (await (pdfThread ??= startPdfThread(packageFolder))).format,
    endPdfThread: () => void endPdfThread(),
    expectShortRun: beQuick,
    expectLongRun: beThrifty,
    packageFolder,
  });
  process.off('exit', tellUnfinished);
  // Not process.exit(): it would lose what is still on its way to a pipe.
  process.exitCode ??= code;
  await endPdfThread();
}

/** The line that the user types; of an end of the input, an empty one. Standard input may be closed. */
async function ask(question: string): Promise<string | undefined> {
  const { isatty } = await import('node:tty');
  if (!isatty(0) || !isatty(2)) return undefined;
  const { createInterface } = await import('node:readline');
  process.stderr.write(question);
  // As lines only, so that Ctrl-C ends the program as it does everywhere else.
  const lines = createInterface({ input: process.stdin, terminal: false });
  return new Promise((resolve) => {
    let line: string | undefined;
    lines.once('line', (typed) => {
      line = typed;
      lines.close();
    });
    lines.once('close', () => {
      // Ctrl-D leaves the cursor behind the question.
      if (line === undefined) process.stderr.write('\n');
      resolve(line ?? '');
    });
  });
}

async function startPdfThread(packageFolder: string): Promise<PdfThread> {
  // Loaded only when a PDF is made.
  const { PdfThread } = await import('../render/pdf/pdf-thread.ts');
  const fonts = readFonts(nodeWorld, packageFolder);
  return new PdfThread(`${packageFolder}/dist/pdf-thread.cjs`, fonts);
}

/** When nothing is left that could go on, Node ends, as if all were well. */
function tellUnfinished(): void {
  process.exitCode = exitCodes.failure;
  closingQuietly(process.stderr).write('error: this is a bug in ssr-report: it stopped half-way\n');
}

/** Node's stream is made when it is first needed: of a run that prints nothing it would be a tenth. */
function output(descriptor: 1 | 2, given: () => Stream): Output {
  let made: Stream | undefined;
  const stream = () => (made ??= closingQuietly(given()));
  const kind = destination(descriptor);
  const isTerminal = () => kind === 'device' && stream().isTTY;
  return {
    write:
      kind === 'file'
        ? writeToFile(descriptor, stream)
        : (text) => {
            stream().write(text);
          },
    get isTerminal() {
      return isTerminal();
    },
    get columns() {
      return isTerminal() ? stream().columns : undefined;
    },
  };
}

/** Prints until the first failure, which is told as any other of a stream. */
function writeToFile(descriptor: 1 | 2, stream: () => Stream): Output['write'] {
  let hasFailed = false;
  return (text) => {
    if (hasFailed) return;
    try {
      appendWhole(descriptor, text);
    } catch (error) {
      hasFailed = true;
      stream().emit('error', error);
    }
  };
}

/** A reader that went away ends the program quietly; any other failure of the stream is said. */
function closingQuietly(stream: Stream): Stream {
  stream.on('error', (error) => {
    if (errorCode(error) === 'EPIPE') return;
    process.exitCode = exitCodes.failure;
    if (stream === process.stdout) {
      closingQuietly(process.stderr).write(
        `error: cannot print the result: ${systemProblem(error)}\n`,
      );
    }
  });
  return stream;
}

/** Not by `performance`, a module that takes Node 3 ms to load. */
function milliseconds(): number {
  return Number(process.hrtime.bigint()) / 1e6;
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
