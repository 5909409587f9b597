import { manual } from '../../checks/manual.ts';
import { catalogue, codes } from '../../diagnostics/catalogue.ts';
import type { Code } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { didYouMean } from '../../diagnostics/phrases.ts';
import { quoted } from '../../diagnostics/visible.ts';
import { UsageProblem } from '../../files/problem.ts';
import { wrap } from '../../render/terminal/text.ts';
import type { Context } from '../context.ts';
import type { ExplainArguments } from './explain.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';

const width = 80;

/** Prints why a check exists, with an example that passes and one that does not; as text only. */
export function explainCode(
  { surroundings, paint }: Context,
  code: Code,
  { format }: Pick<ExplainArguments, 'format'>,
): ExitCode {
  if (format !== 'text') {
    throw new UsageProblem(
      `a check is explained as text only, not as ${format}`,
      'with --date, the id of a recommendation is explained as json too',
    );
  }
  const { title, severity, lowerable } = catalogue[code];
  const entry = manual.get(code);
  const example = (text: string) => text.split('\n').map((line) => `    ${line}`.trimEnd());
  const lines = [
    `${paint.stdout.bold(code)}: ${title}`,
    `Severity: ${severity}; ${lowerable ? '`checks` in programme.yaml can change it' : 'it cannot be lowered'}`,
    ...(entry === undefined
      ? []
      : [
          '',
          ...wrap(entry.reason, width),
          '',
          'This passes:',
          '',
          ...example(entry.good),
          '',
          'This does not:',
          '',
          ...example(entry.bad),
        ]),
  ];
  surroundings.stdout.write(`${lines.join('\n')}\n`);
  return exitCodes.done;
}

/** Stops at a word that was most likely meant to be a code; others are ids of recommendations. */
export function refuseMisspeltCode(subject: string): void {
  const meant = nearest(subject, codes);
  if (meant !== undefined) {
    throw new UsageProblem(`there is no check ${quoted(subject)}`, didYouMean(meant));
  }
}
