import { manifest, type BuildOptions, type OutputFile } from '../../files/manifest.ts';
import { writeDateFolder } from '../../files/date-folder.ts';
import { readFonts } from '../../files/fonts.ts';
import { joined } from '../../files/read-folder.ts';
import { pageFormats, type PageFormat } from '../../render/formats.ts';
import { recommendationReport } from '../../report/recommendation-report.ts';
import { relations } from '../../report/relations.ts';
import { reportJsonText } from '../../report/report-json.ts';
import { programmeReport } from '../../report/programme-report.ts';
import type { StatusReport } from '../../report/status-report.ts';
import { unknownChoice } from '../choice.ts';
import type { Context } from '../context.ts';
import { dated, type DatedOptions } from '../dated.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { version } from '../version.ts';

export interface BuildArguments extends DatedOptions {
  readonly out: string;
  readonly format: string;
  readonly reportOnly?: boolean;
  readonly strict?: boolean;
}

const formatNames = ['pdf', 'md', 'json'] as const;
type FormatName = (typeof formatNames)[number];

/** Validates, then writes the reports of the date; prints the paths written. */
export async function build(context: Context, options: BuildArguments): Promise<ExitCode> {
  const formats = formatsOf(options.format);
  const { report } = dated(context, 'build', options, options.strict);
  if (report === undefined) return exitCodes.findings;
  const { surroundings } = context;
  const made: BuildOptions = {
    formats,
    reportOnly: options.reportOnly === true,
    since: options.since === undefined ? null : (report.previous?.date ?? null),
  };
  const files = await outputFiles(context, report, formats, made.reportOnly);
  const all = [...files, manifest(report.asOf, made, version, files)];
  const folder = await writeDateFolder(surroundings.world, options.out, report.asOf, all);
  if (!context.quiet) {
    const paths = all.map(({ path }) => `${joined(folder, path)}\n`);
    surroundings.stdout.write(paths.join(''));
  }
  return exitCodes.done;
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

async function outputFiles(
  { surroundings: { world, packageFolder } }: Context,
  report: StatusReport,
  formats: readonly FormatName[],
  reportOnly: boolean,
): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  const name = `report-${report.asOf}`;
  const among = relations(report.standings);
  for (const format of formats) {
    if (format === 'json') {
      files.push({ path: `${name}.json`, bytes: new TextEncoder().encode(reportJsonText(report)) });
      continue;
    }
    const render = await pageFormats[format satisfies PageFormat](() =>
      readFonts(world, packageFolder),
    );
    files.push({ path: `${name}.${format}`, bytes: render(programmeReport(report, among)) });
    for (const standing of reportOnly ? [] : report.standings) {
      const { id } = standing.recommendation;
      files.push({
        path: `recommendations/recommendation-${id}-${report.asOf}.${format}`,
        bytes: render(recommendationReport(standing, report, among)),
      });
    }
  }
  return files;
}
