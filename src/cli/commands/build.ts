import { writeDateFolder } from '../../files/date-folder.ts';
import { UsageProblem } from '../../files/problem.ts';
import { joined } from '../../files/read-folder.ts';
import { unknownChoice } from '../choice.ts';
import type { Context } from '../context.ts';
import { dated, type DatedOptions } from '../dated.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { defaultFormats, formatNames, type FormatName } from '../option-words.ts';
import { pageFormat, reportFiles } from '../report-files.ts';
import { checkBuilds } from './build-check.ts';

export interface BuildArguments extends DatedOptions {
  readonly out: string;
  readonly format?: string;
  readonly reportOnly?: boolean;
  readonly strict?: boolean;
  readonly check?: boolean;
}

/** Validates, then writes the reports of the date and prints the paths; with `--check`, compares. */
export async function build(context: Context, options: BuildArguments): Promise<ExitCode> {
  if (options.check === true) {
    refuseOptionsOfTheManifest(options);
    return checkBuilds(context, options);
  }
  const formats = formatsOf(options.format ?? defaultFormats);
  const { surroundings } = context;
  // While the records are read, the thread for PDFs gets ready.
  if (formats.includes('pdf')) await pageFormat('pdf', surroundings);
  const { report } = dated(context, 'build', options, options.strict);
  if (report === undefined) return exitCodes.findings;
  const files = await reportFiles(context, report, {
    formats,
    reportOnly: options.reportOnly === true,
    since: options.since === undefined ? null : (report.previous?.date ?? null),
  });
  const stage = context.progress.begin('Writing files');
  const folder = await writeDateFolder(surroundings.world, options.out, report.asOf, files).finally(
    stage.end,
  );
  if (!context.quiet) {
    const paths = files.map(({ path }) => `${joined(folder, path)}\n`);
    surroundings.stdout.write(paths.join(''));
  }
  return exitCodes.done;
}

function refuseOptionsOfTheManifest({ format, reportOnly, since }: BuildArguments): void {
  const given = [
    ...(format === undefined ? [] : ['--format']),
    ...(reportOnly === true ? ['--report-only'] : []),
    ...(since === undefined ? [] : ['--since']),
  ];
  if (given.length === 0) return;
  throw new UsageProblem(
    `--check takes no ${given.join(' and no ')}`,
    'it repeats the build with the options that its manifest names',
  );
}

/** The formats in their fixed order, each once, whatever order they were asked for in. */
function formatsOf(list: string): FormatName[] {
  const asked = list.split(',').map((each) => each.trim());
  const unknown = asked.find((each) => !formatNames.some((name) => name === each));
  if (unknown !== undefined) {
    throw unknownChoice('--format', unknown, formatNames);
  }
  return formatNames.filter((name) => asked.includes(name));
}
