import type { Command } from 'commander';
import { quoted } from '../diagnostics/visible.ts';
import { UsageProblem } from '../files/problem.ts';
import { datesIn } from './reporting-date.ts';

/** The code of the error that commander throws for it. */
export const excessArguments = 'commander.excessArguments';

/** The complaint about an argument that the command does not take, with the option that was meant. */
export function excessArgument(program: Command): UsageProblem {
  const command =
    program.commands.find(
      ({ args, registeredArguments }) => args.length > registeredArguments.length,
    ) ?? program;
  const name = command.name();
  const word = command.args[command.registeredArguments.length] ?? '';
  const dates = command.options.some(({ long }) => long === '--date') ? datesIn(word) : [];
  return new UsageProblem(
    `unexpected argument ${quoted(word)} of ${name}`,
    dates.length > 0
      ? `did you mean ${dates.map((date) => `--date ${date}`).join(' or ')}?`
      : (typed) =>
          `\`${typed(`${name} --help`)}\` says what it takes; a text with spaces needs quotes around it`,
  );
}
