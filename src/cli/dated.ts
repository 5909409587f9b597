import type { RatedDiagnostic } from '../diagnostics/diagnostic.ts';
import type { IsoDate } from '../domain/date.ts';
import { quarterEndBefore } from '../domain/quarter.ts';
import type { Register } from '../domain/register.ts';
import { UsageProblem } from '../files/problem.ts';
import { placeInWords } from '../render/findings/concise.ts';
import { statusReport, type StatusReport } from '../report/status-report.ts';
import { typedBy } from './as-typed.ts';
import { fiscalYearStart } from './completion/dates.ts';
import type { Context } from './context.ts';
import { namedFolder } from './data-folder.ts';
import { findingsSummary, findingsText } from './findings-text.ts';
import { errorsAt, findingsFor, load, type Loaded } from './load.ts';
import { dateArgument } from './reporting-date.ts';

export interface DatedOptions {
  readonly date?: string;
  readonly since?: string;
}

/** A set with its report; an error in it leaves none. */
export interface Dated {
  readonly loaded: Loaded;
  /** Those that matter to the command, in reading order. */
  readonly findings: readonly RatedDiagnostic[];
  readonly asOf: IsoDate;
  readonly report: StatusReport | undefined;
}

/**
 * Reads the set and works out the report of `--date`. Findings go to stderr; with an error there is
 * no report, since a roll-up over part of the records is a wrong number.
 */
export function dated(
  context: Context,
  command: string,
  options: DatedOptions,
  { strict = false, makesPdf = false }: { strict?: boolean; makesPdf?: boolean } = {},
): Dated {
  const today = () => context.surroundings.today();
  if (options.date === undefined) {
    throw new UsageProblem(`${command} needs a reporting date`, dateHint(context, command));
  }
  const date = dateArgument('--date', options.date, today);
  const since =
    options.since === undefined ? undefined : dateArgument('--since', options.since, today);
  const loaded = load(context, date);
  const { register } = loaded;
  const asOf = loaded.date ?? date(register.programme.fiscalYearStart);
  const from = since?.(register.programme.fiscalYearStart);
  if (from !== undefined && from >= asOf) throw sinceTooLate(from, asOf);
  const findings = findingsFor(loaded, makesPdf);
  const set = { loaded, findings, asOf };
  if (reportFindings(context, set, strict)) return { ...set, report: undefined };
  remark(context, set, command);
  const stage = context.progress.begin('Working out statuses');
  try {
    return { ...set, report: statusReport(register, asOf, from) };
  } finally {
    stage.end();
  }
}

/** Tells what nobody wants in a report that is made all the same, a line for each. */
function remark(
  { quiet, verbose, surroundings: { stderr } }: Context,
  { loaded, findings }: Omit<Dated, 'report'>,
  command: string,
): void {
  if (quiet) return;
  if (loaded.oddDate !== undefined) stderr.write(`warning: ${loaded.oddDate}\n`);
  const unfilled = findings.filter(({ code }) => code === 'placeholder-text');
  const [first] = unfilled;
  if (command !== 'build' || verbose || first === undefined) return;
  const more = unfilled.length > 1 ? ` and ${unfilled.length - 1} more` : '';
  stderr.write(
    `warning: the report prints text to be filled in: ${placeInWords(first.place)}${more}\n`,
  );
}

/** The line to type, with the last quarter end. */
function dateHint({ data, surroundings, typed }: Context, command: string): string {
  const start = fiscalYearStart({ data: data.path, surroundings });
  const last = quarterEndBefore(surroundings.today(), start);
  return `${typed(`${command} --date ${last}`)}; \`--date last\` names the last quarter end on any day`;
}

/** Reads another set to compare with at the day; its findings go to stderr too, an error stops. */
export function comparable(context: Context, against: string, asOf: IsoDate): Register | undefined {
  const data = namedFolder(against);
  const other = { ...context, data, typed: typedBy(context.surroundings, data.option) };
  const loaded = load(other, () => asOf);
  const findings = findingsFor(loaded, false);
  return reportFindings(other, { loaded, findings, asOf }) ? undefined : loaded.register;
}

function sinceTooLate(since: IsoDate, asOf: IsoDate): UsageProblem {
  return new UsageProblem(
    `--since ${since} is not before --date ${asOf}`,
    'name an earlier date to compare with',
  );
}

/** Prints the errors, and the warnings where they stop the report or more is asked for; whether it stops. */
export function reportFindings(
  context: Context,
  { loaded, findings, asOf }: Omit<Dated, 'report'>,
  strict = false,
): boolean {
  const { stderr } = context.surroundings;
  const errors = errorsAt(findings, asOf);
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const stopped = errors.length > 0 || (strict && warnings.length > 0);
  const inFull = context.verbose || (strict && stopped);
  const shown = findings.filter((each) =>
    each.severity === 'warning' ? inFull : errors.includes(each),
  );
  if (shown.length > 0) stderr.write(findingsText(loaded, shown, context));
  const counted = context.quiet ? errors : [...errors, ...warnings];
  if (counted.length > 0) {
    const command = context.typed(`validate --date ${asOf}`);
    const way = stopped ? 'nothing was made' : `${command} shows them`;
    const rest = shown.length === counted.length && !stopped ? '' : `; ${way}`;
    stderr.write(`${findingsSummary(counted)}${rest}\n`);
  }
  return stopped;
}
