import type { Typed } from '../diagnostics/typed.ts';
import { SurroundingsProblem, systemProblem, UsageProblem } from '../files/problem.ts';
import { errorCode, Interrupted } from '../files/world.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { version } from './version.ts';

/** Why a command could not do its work: as an exit code, and in lines yet to be made `visible`. */
export interface Failure {
  readonly exit: ExitCode;
  readonly lines: readonly string[];
}

/** What was thrown, told to the user; what nobody throws on purpose is a bug, with its stack on demand. */
export function failureOf(error: unknown, verbose: boolean, typed: Typed): Failure {
  if (error instanceof UsageProblem) {
    const { message, hint } = error;
    const way = typeof hint === 'function' ? hint(typed) : hint;
    const hints = way === undefined ? [] : [`hint: ${way}`];
    return { exit: exitCodes.usage, lines: [`error: ${message}`, ...hints] };
  }
  if (error instanceof Interrupted) {
    return {
      exit: exitCodes[error.signal],
      lines: ['interrupted; nothing half-written is left'],
    };
  }
  if (error instanceof SurroundingsProblem) {
    return { exit: exitCodes.failure, lines: [`error: ${error.message}`] };
  }
  if (errorCode(error) !== undefined) {
    return { exit: exitCodes.failure, lines: [`error: ${systemProblem(error)}`] };
  }
  const message = error instanceof Error ? error.message : String(error);
  const stack = verbose && error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return {
    exit: exitCodes.failure,
    lines: [
      `error: this is a bug in ssr-report ${version}: ${message}`,
      'please report it with the command and the records that led here; --verbose adds the stack',
      ...stack,
    ],
  };
}
