import type { RatedDiagnostic, Severity } from '../../diagnostics/diagnostic.ts';
import { UsageProblem } from '../../files/problem.ts';
import { isYaml } from '../../files/stray-files.ts';
import type { World } from '../../files/world.ts';
import { fileStem } from '../../read/source-file.ts';
import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { placed, refuseRecords, type FindingsOutput } from '../findings-output.ts';
import { load, type Loaded } from '../load.ts';
import { dateArgument } from '../reporting-date.ts';

export interface ValidateArguments {
  readonly date?: string;
  readonly format: readonly FindingsOutput[];
  readonly strict?: boolean;
  readonly brief?: boolean;
}

/** Checks the whole set and tells the findings; naming files narrows the warnings to those files. */
export async function validate(
  context: Context,
  { date: day, format: formats, strict, brief }: ValidateArguments,
  files: readonly string[],
): Promise<ExitCode> {
  const { surroundings } = context;
  const { world } = surroundings;
  const today = () => surroundings.today();
  const date = day === undefined ? undefined : dateArgument('--date', day, today);
  const format = placed(world, formats);
  const loaded = load(context, date);
  const known = pathsOf(world, loaded);
  const named = namedPaths(world, known, loaded, files);
  refuseRecords(world, format, known);
  const findings = loaded.findings.filter(
    ({ severity, place }) =>
      severity === 'error' || (!context.quiet && (named === undefined || named.has(place.file))),
  );
  const failing: Severity[] = strict === true ? ['error', 'warning'] : ['error'];
  if (findings.length > 0 || format.length > 0) {
    // Loaded when there is something to tell: words and formats are a third of what a run loads.
    const { putOut } = await import('../put-out.ts');
    const telling = { outputs: format, failing, brief: brief === true };
    await putOut(context, telling, loaded, findings);
  }
  return fails(findings, failing) ? exitCodes.findings : exitCodes.done;
}

function fails(findings: readonly RatedDiagnostic[], failing: readonly Severity[]): boolean {
  return findings.some(({ severity }) => failing.includes(severity));
}

/** The files of the programme: the path that its findings have, by the path with every link resolved. */
function pathsOf(world: World, { files }: Loaded): ReadonlyMap<string, string> {
  return new Map(
    [files.programme, ...files.records].map(({ path }) => [world.realPath(path), path]),
  );
}

/** The files named, by path or by id, as the paths that the findings have; undefined when none is named. */
function namedPaths(
  world: World,
  known: ReadonlyMap<string, string>,
  { files, register }: Loaded,
  named: readonly string[],
): ReadonlySet<string> | undefined {
  if (named.length === 0) return undefined;
  return new Set(
    named.map((file) => {
      const isThere = world.kindOf(file) !== undefined;
      const path = isThere
        ? known.get(world.realPath(file))
        : (files.records.find((record) => fileStem(record.path) === file)?.path ??
          register.byId.get(file)?.source.place.file);
      if (path === undefined) {
        throw new UsageProblem(
          isThere
            ? `${file} is not a file of this programme`
            : `there is no file ${file}, and no recommendation of this id`,
          isThere || isYaml(file)
            ? 'the data folder is named with --data DIR'
            : 'name a file such as data/recommendations/28.yaml, or the id of a recommendation',
        );
      }
      return path;
    }),
  );
}
