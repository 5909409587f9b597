import { isCode } from '../../diagnostics/catalogue.ts';
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
import type { ExplainFormat } from '../option-words.ts';
import { explainCode, refuseMisspeltCode } from './explain-code.ts';

export interface ExplainArguments extends DatedOptions {
  readonly format: ExplainFormat;
}

/** Prints why a recommendation has its status or, without a date, why a check exists. */
export function explain(context: Context, subject: string, options: ExplainArguments): ExitCode {
  if (options.date === undefined) {
    if (isCode(subject)) return explainCode(context, subject, options);
    refuseMisspeltCode(subject);
  }
  return explainStatus(context, subject, options);
}

/** The deciding row, dates, rule, file and line. */
function explainStatus(context: Context, id: string, options: ExplainArguments): ExitCode {
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
