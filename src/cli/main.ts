import { visible } from '../diagnostics/visible.ts';
import { typedBy } from './as-typed.ts';
import type { ExitCode } from './exit-codes.ts';
import { failureOf } from './failure.ts';
import { runCommand } from './program.ts';
import type { Surroundings } from './surroundings.ts';

/** The program: what it does with the arguments in its surroundings, as an exit code. */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    return await runCommand(args, surroundings);
  } catch (error) {
    const verbose = args.some((each) => each === '-v' || each === '--verbose');
    const { exit, lines } = failureOf(error, verbose, typedBy(surroundings));
    for (const line of lines) surroundings.stderr.write(`${visible(line)}\n`);
    return exit;
  }
}
