import { refuseOut } from '../../files/out-folder.ts';
import { UsageProblem } from '../../files/problem.ts';
import { unknownChoice } from '../choice.ts';
import type { Context } from '../context.ts';
import type { DatedOptions } from '../dated.ts';
import type { ExitCode } from '../exit-codes.ts';
import { defaultFormats, formatNames, type FormatName } from '../option-words.ts';

export interface BuildArguments extends DatedOptions {
  readonly out: string;
  readonly format?: string;
  readonly reportOnly?: boolean;
  readonly strict?: boolean;
  readonly check?: boolean;
}

/** Validates, then writes the reports of the date and prints the paths; with `--check`, compares. */
export async function build(context: Context, options: BuildArguments): Promise<ExitCode> {
  refuseOut(context.surroundings.world, options.out, context.data.path);
  if (options.check === true) {
    refuseOptionsOfTheManifest(options);
    const { checkBuilds } = await import('./build-check.ts');
    return checkBuilds(context, options);
  }
  const formats = formatsOf(options.format ?? defaultFormats);
  // The thread for PDFs gets ready while the rest is loaded and the records are read.
  if (formats.includes('pdf')) await context.surroundings.pdfInThread?.();
  const { buildReports } = await import('./build-reports.ts');
  return buildReports(context, options, formats);
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
