import { manifest, type BuildOptions, type OutputFile } from '../../files/manifest.ts';
import { writeDateFolder } from '../../files/date-folder.ts';
import { readFonts } from '../../files/fonts.ts';
import { joined } from '../../files/read-folder.ts';
import { deliverablesCsv } from '../../render/csv/deliverables-csv.ts';
import { recommendationsCsv } from '../../render/csv/recommendations-csv.ts';
import { pageFormats, type DocumentRenderer } from '../../render/formats.ts';
import { recommendationReport } from '../../report/recommendation-report.ts';
import { relations } from '../../report/relations.ts';
import { reportJsonText } from '../../report/report-json.ts';
import { programmeReport } from '../../report/programme-report.ts';
import type { ReportDocument } from '../../report/document.ts';
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

const formatNames = ['pdf', 'md', 'html', 'json', 'csv'] as const;
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

/** The files of a build, format by format; each document is composed once for all of them. */
async function outputFiles(
  { surroundings: { world, packageFolder } }: Context,
  report: StatusReport,
  formats: readonly FormatName[],
  reportOnly: boolean,
): Promise<OutputFile[]> {
  const encoder = new TextEncoder();
  const fonts = () => readFonts(world, packageFolder);
  const renderers: { format: FormatName; render: DocumentRenderer; files: OutputFile[] }[] = [];
  for (const format of formats) {
    if (format === 'json' || format === 'csv') continue;
    renderers.push({ format, render: await pageFormats[format](fonts), files: [] });
  }
  for (const { path, document, isWhole } of documentsOf(report, reportOnly)) {
    for (const { format, render, files } of renderers) {
      // A page is of the whole programme, with a section for each recommendation.
      if (format === 'html' && !isWhole) continue;
      files.push({ path: `${path}.${format}`, bytes: render(document) });
    }
  }
  const { asOf } = report;
  const text = (path: string, content: string) => ({ path, bytes: encoder.encode(content) });
  return [
    ...renderers.flatMap(({ files }) => files),
    ...(formats.includes('json') ? [text(`report-${asOf}.json`, reportJsonText(report))] : []),
    ...(formats.includes('csv')
      ? [
          text(`recommendations-${asOf}.csv`, recommendationsCsv(report)),
          text(`deliverables-${asOf}.csv`, deliverablesCsv(report)),
        ]
      : []),
  ];
}

/** The programme's report, then one for each recommendation, each composed when it is asked for. */
function* documentsOf(
  report: StatusReport,
  reportOnly: boolean,
): Generator<{ path: string; document: ReportDocument; isWhole: boolean }> {
  const { asOf, standings } = report;
  const among = relations(standings);
  const document = programmeReport(report, among);
  yield { path: `report-${asOf}`, document, isWhole: true };
  for (const standing of reportOnly ? [] : standings) {
    const path = `recommendations/recommendation-${standing.recommendation.id}-${asOf}`;
    const document = recommendationReport(standing, report, among);
    yield { path, document, isWhole: false };
  }
}
