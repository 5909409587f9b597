import { writeDateFolder } from '../../files/date-folder.ts';
import { joined } from '../../files/read-folder.ts';
import type { Context } from '../context.ts';
import { dated } from '../dated.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { FormatName } from '../option-words.ts';
import { reportFiles } from '../report-files.ts';
import type { BuildArguments } from './build.ts';

/** Validates, then writes the reports of the date in the formats and prints the paths. */
export async function buildReports(
  context: Context,
  options: BuildArguments,
  formats: readonly FormatName[],
): Promise<ExitCode> {
  const { report } = dated(context, 'build', options, {
    strict: options.strict === true,
    makesPdf: formats.includes('pdf'),
  });
  if (report === undefined) return exitCodes.findings;
  const files = await reportFiles(context, report, {
    formats,
    reportOnly: options.reportOnly === true,
    since: options.since === undefined ? null : (report.previous?.date ?? null),
  });
  context.surroundings.endPdfThread?.();
  const stage = context.progress.begin('Writing files');
  const { world, stdout } = context.surroundings;
  const folder = await writeDateFolder(world, options.out, report.asOf, files).finally(stage.end);
  if (!context.quiet) {
    const paths = files.map(({ path }) => `${joined(folder, path)}\n`);
    stdout.write(paths.join(''));
  }
  return exitCodes.done;
}
