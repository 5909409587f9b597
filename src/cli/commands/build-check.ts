import { visible } from '../../diagnostics/visible.ts';
import type { IsoDate } from '../../domain/date.ts';
import { lineEndsHint, onlyLineEnds } from '../../files/line-ends.ts';
import { manifestIn, manifestName, type Manifest } from '../../files/manifest.ts';
import { UsageProblem } from '../../files/problem.ts';
import { joined } from '../../files/read-folder.ts';
import {
  datesIn,
  differencesFrom,
  faultLine,
  otherThanFolder,
  type Fault,
} from '../../files/verify.ts';
import { statusReport } from '../../report/status-report.ts';
import type { Context } from '../context.ts';
import { dated, reportFindings, type DatedOptions } from '../dated.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { formatNames, type FormatName } from '../option-words.ts';
import { reportFiles } from '../report-files.ts';
import { version } from '../version.ts';

export interface CheckArguments extends DatedOptions {
  readonly out: string;
  readonly strict?: boolean;
}

/**
 * Compares the reports of the date, or of every date on disk, with what the records give today, and
 * prints each file that differs. Writes nothing.
 */
export async function checkBuilds(context: Context, options: CheckArguments): Promise<ExitCode> {
  const dates = options.date === undefined ? datesOnDisk(context, options.out) : [options.date];
  let code: ExitCode = exitCodes.done;
  const told: Fault[] = [];
  // The same set is read for each date, so its warnings are told once, with the last.
  for (const [index, date] of dates.entries()) {
    const isLast = index === dates.length - 1;
    const each = isLast ? context : { ...context, quiet: true };
    if (!(await isUpToDate(each, { ...options, date }, told))) code = exitCodes.findings;
  }
  if (told.some(({ words }) => words === onlyLineEnds)) {
    context.surroundings.stderr.write(`hint: ${lineEndsHint}\n`);
  }
  return code;
}

function datesOnDisk({ surroundings: { world }, typed }: Context, out: string): IsoDate[] {
  const dates = world.kindOf(out) === undefined ? [] : datesIn(world, out);
  if (dates.length > 0) return dates;
  throw new UsageProblem(
    `there are no reports in ${out} to check`,
    `${typed('build --date last')} writes some`,
  );
}

/** Prints what differs, and adds it to what was told. */
async function isUpToDate(
  context: Context,
  options: CheckArguments,
  told: Fault[],
): Promise<boolean> {
  const { world, stdout } = context.surroundings;
  // The fiscal year, which a date such as FY16-Q3 needs, is known once the records are read.
  const strict = options.strict === true;
  const { asOf, loaded, report } = dated(context, 'build', options, { strict });
  if (report === undefined) return false;
  const folder = joined(options.out, asOf);
  const tell = (faults: readonly Fault[]) => {
    stdout.write(faults.map((fault) => faultLine(folder, fault)).join(''));
    told.push(...faults);
    return faults.length === 0;
  };
  const other = otherThanFolder(world, folder);
  if (other !== undefined) return tell([{ path: '', words: other }]);
  const found = manifestIn(world, folder);
  if ('words' in found) return tell([{ path: manifestName, words: found.words }]);
  const { manifest } = found;
  const { formats, reportOnly, since } = manifest.options;
  const unknown = formats.filter((each) => !isFormat(each));
  if (unknown.length > 0) {
    const words = `names a format that this version does not know: ${unknown.map(visible).join(', ')}`;
    return tell([{ path: manifestName, words }]);
  }
  const unprintable = formats.includes('pdf') ? loaded.unprintable : [];
  if (reportFindings(context, { loaded, findings: unprintable, asOf })) return false;
  const compared = since === null ? report : statusReport(loaded.register, asOf, since);
  const files = await reportFiles(context, compared, {
    formats: formats.filter(isFormat),
    reportOnly,
    since,
  });
  const isSame = tell(differencesFrom(world, folder, files));
  if (!isSame) noteVersion(context, manifest);
  return isSame;
}

function isFormat(name: string): name is FormatName {
  return formatNames.some((each) => each === name);
}

function noteVersion({ surroundings: { stderr } }: Context, manifest: Manifest): void {
  if (manifest.version === version) return;
  stderr.write(
    `${manifest.date} was written by ssr-report ${visible(manifest.version)}; this is ${version}\n`,
  );
}
