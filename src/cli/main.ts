import { visible } from '../diagnostics/visible.ts';
import { SurroundingsProblem, systemProblem, UsageProblem } from '../files/problem.ts';
import { errorCode, Interrupted } from '../files/world.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { runCommand } from './program.ts';
import type { Surroundings } from './surroundings.ts';
import { version } from './version.ts';

/** The program: what it does with the arguments in its surroundings, as an exit code. */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    return await runCommand(args, surroundings);
  } catch (error) {
    const verbose = args.some((each) => each === '-v' || each === '--verbose');
    return failed(error, surroundings, verbose);
  }
}

function failed(error: unknown, { stderr }: Surroundings, verbose: boolean): ExitCode {
  const say = (text: string) => {
    stderr.write(`${visible(text)}\n`);
  };
  if (error instanceof UsageProblem) {
    say(`error: ${error.message}`);
    if (error.hint !== undefined) say(`hint: ${error.hint}`);
    return exitCodes.usage;
  }
  if (error instanceof Interrupted) {
    say('interrupted; nothing half-written is left');
    return exitCodes[error.signal];
  }
  if (error instanceof SurroundingsProblem) {
    say(`error: ${error.message}`);
    return exitCodes.failure;
  }
  if (errorCode(error) !== undefined) {
    say(`error: ${systemProblem(error)}`);
    return exitCodes.failure;
  }
  const message = error instanceof Error ? error.message : String(error);
  say(`error: this is a bug in ssr-report ${version}: ${message}`);
  say('please report it with the command and the records that led here; --verbose adds the stack');
  if (verbose && error instanceof Error) stderr.write(`${error.stack ?? ''}\n`);
  return exitCodes.failure;
}
