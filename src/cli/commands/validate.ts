import type { RatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { UsageProblem } from '../../files/problem.ts';
import type { World } from '../../files/world.ts';
import { renderConcise } from '../../render/findings/concise.ts';
import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { findingsSummary, findingsText, load, type Loaded } from '../load.ts';
import { dateArgument } from '../reporting-date.ts';

export interface ValidateArguments {
  readonly date?: string;
  readonly format: 'text' | 'concise';
  readonly strict?: boolean;
}

/** Checks the whole set and prints the findings; naming files narrows the warnings to those files. */
export function validate(
  context: Context,
  options: ValidateArguments,
  files: readonly string[],
): ExitCode {
  const { stdout, stderr, world } = context.surroundings;
  const today = () => context.surroundings.today();
  const date = options.date === undefined ? undefined : dateArgument('--date', options.date, today);
  const loaded = load(context, date);
  const named = namedPaths(world, loaded, files);
  const findings = loaded.findings.filter(
    ({ severity, place }) =>
      severity === 'error' || (!context.quiet && (named === undefined || named.has(place.file))),
  );
  if (findings.length > 0) {
    stdout.write(
      options.format === 'concise'
        ? renderConcise(findings)
        : findingsText(loaded, findings, context.paint.stdout),
    );
    stderr.write(`${findingsSummary(findings)}\n`);
  }
  return fails(findings, options.strict === true) ? exitCodes.findings : exitCodes.done;
}

function fails(findings: readonly RatedDiagnostic[], strict: boolean): boolean {
  return findings.some(({ severity }) => strict || severity === 'error');
}

/** The files named, by the paths that the findings have; undefined when none is named. */
function namedPaths(
  world: World,
  { files }: Loaded,
  named: readonly string[],
): ReadonlySet<string> | undefined {
  if (named.length === 0) return undefined;
  const known = new Map(
    [files.programme, ...files.records].map(({ path }) => [world.realPath(path), path]),
  );
  return new Set(
    named.map((file) => {
      const path = world.kindOf(file) === undefined ? undefined : known.get(world.realPath(file));
      if (path === undefined) {
        throw new UsageProblem(
          world.kindOf(file) === undefined
            ? `there is no file ${file}`
            : `${file} is no file of this programme`,
          'the data folder is named with --data DIR',
        );
      }
      return path;
    }),
  );
}
