import { nearest } from '../../diagnostics/nearest.ts';
import { standingsAt } from '../../domain/standing.ts';
import { UsageProblem } from '../../files/problem.ts';
import { explanationText } from '../../render/terminal/explanation-text.ts';
import { explanation } from '../../report/explanation.ts';
import { explanationJsonText } from '../../report/explanation-json.ts';
import { inWords } from '../../report/words.ts';
import type { Context } from '../context.ts';
import { dated, type DatedOptions } from '../dated.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';

export const explainFormats = ['text', 'json'] as const;

export interface ExplainArguments extends DatedOptions {
  readonly format: (typeof explainFormats)[number];
}

/** Prints why a recommendation has its status: the deciding row, dates, rule, file and line. */
export function explain(context: Context, id: string, options: ExplainArguments): ExitCode {
  const { report } = dated(context, `explain ${id}`, options);
  if (report === undefined) return exitCodes.findings;
  const { register, asOf } = report;
  const standings = standingsAt(register, asOf);
  const standing = standings.of(id);
  if (standing === undefined) {
    if (register.byId.has(id)) {
      throw new UsageProblem(`recommendation ${id} was not in the programme on ${inWords(asOf)}`);
    }
    const near = nearest(id, Array.from(register.byId.keys()));
    throw new UsageProblem(
      `there is no recommendation "${id}"`,
      near === undefined ? undefined : `did you mean "${near}"?`,
    );
  }
  const explained = explanation(standing, standings);
  context.surroundings.stdout.write(
    options.format === 'json'
      ? explanationJsonText(explained, asOf)
      : explanationText(explained, asOf, context.paint.stdout),
  );
  return exitCodes.done;
}
