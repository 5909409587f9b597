import { manual } from '../../checks/manual.ts';
import { catalogue, codes } from '../../diagnostics/catalogue.ts';
import type { Code } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { quoted } from '../../diagnostics/visible.ts';
import { UsageProblem } from '../../files/problem.ts';
import { wrap } from '../../render/terminal/text.ts';
import type { Context } from '../context.ts';
import type { ExplainArguments } from './explain.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';

const width = 80;
/** More codes with one word are no help. */
const mostAlike = 3;

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

/** The complaint about a word that is neither a code nor an id, with what was most likely meant. */
export function unknownSubject(subject: string, ids: readonly string[]): UsageProblem {
  const meant = nearest(subject, [...codes, ...ids]);
  const parts = subject.toLowerCase().split(/[\s_-]+/);
  const alike = codes.filter((code) => parts.every((part) => code.split('-').includes(part)));
  const all = meant === undefined ? alike.slice(0, mostAlike) : [meant];
  return new UsageProblem(
    `there is no recommendation and no check ${quoted(subject)}`,
    all.length > 0
      ? `did you mean ${all.map(quoted).join(' or ')}?`
      : (typed) =>
          `\`${typed('status --date last')}\` lists the recommendations; the codes of checks stand in the findings of \`${typed('validate')}\``,
  );
}
