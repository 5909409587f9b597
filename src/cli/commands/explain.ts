import { isCode } from '../../diagnostics/catalogue.ts';
import { standingsAt } from '../../domain/standing.ts';
import { UsageProblem } from '../../files/problem.ts';
import { readFolder } from '../../files/read-folder.ts';
import { isYaml } from '../../files/stray-files.ts';
import type { World } from '../../files/world.ts';
import { explanationText } from '../../render/terminal/explanation-text.ts';
import { explanation } from '../../report/explanation.ts';
import { explanationJsonText } from '../../report/explanation-json.ts';
import { inWords } from '../../report/words.ts';
import { records, type NamedRecord } from '../completion/records.ts';
import type { Context } from '../context.ts';
import { dated, type DatedOptions } from '../dated.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { ExplainFormat } from '../option-words.ts';
import { explainCode, unknownSubject } from './explain-code.ts';

export interface ExplainArguments extends DatedOptions {
  readonly format: ExplainFormat;
}

/** Prints why a recommendation has its status or, without a date, why a check exists. */
export function explain(context: Context, subject: string, options: ExplainArguments): ExitCode {
  const isDated = options.date !== undefined;
  if (isDated && !isYaml(subject) && !isCode(subject))
    return explainStatus(context, subject, options);
  const { surroundings, data } = context;
  const named = records({ begun: '', data: data.path, surroundings });
  const id = idAt(surroundings.world, subject, named) ?? subject;
  const ids = named.map(({ value }) => value);
  if (isCode(subject) && !(isDated && ids.includes(id)))
    return explainCode(context, subject, options);
  if (!isDated && !ids.includes(id)) {
    // Without any record it is the folder that is amiss, not the id; codes have no figures.
    if (ids.length === 0 && /\d/.test(id)) readFolder(surroundings.world, data.path);
    throw unknownSubject(subject, ids);
  }
  return explainStatus(context, id, options);
}

/** The id of the record whose file is named; undefined when the subject is no path of one. */
function idAt(world: World, subject: string, names: readonly NamedRecord[]): string | undefined {
  if (!isYaml(subject) || world.kindOf(subject) === undefined) return undefined;
  const path = world.realPath(subject);
  const named = names.find((each) => world.realPath(each.path) === path);
  if (named !== undefined) return named.value;
  throw new UsageProblem(
    `${subject} is not a record of this programme`,
    'the data folder is named with --data DIR',
  );
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
    throw unknownSubject(id, Array.from(register.byId.keys()));
  }
  const explained = explanation(standing, standings);
  context.surroundings.stdout.write(
    options.format === 'json'
      ? explanationJsonText(explained, asOf)
      : explanationText(explained, asOf, context.paint.stdout),
  );
  return exitCodes.done;
}
