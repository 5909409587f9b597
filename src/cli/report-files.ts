import { readFonts } from '../files/fonts.ts';
import { manifest, type BuildOptions, type OutputFile } from '../files/manifest.ts';
import { sha256 } from '../files/sha256.ts';
import { present } from '../domain/present.ts';
import { handled, written, type StartDocument } from '../render/document-writer.ts';
import { type PageFormat, pageFormats } from '../render/formats.ts';
import type { ReportDocument } from '../report/document.ts';
import { programmeReport } from '../report/programme-report.ts';
import { recommendationReport } from '../report/recommendation-report.ts';
import { relations } from '../report/relations.ts';
import { reportJsonText } from '../report/report-json.ts';
import type { StatusReport } from '../report/status-report.ts';
import { counted } from '../report/words.ts';
import type { Context } from './context.ts';
import type { Surroundings } from './surroundings.ts';
import type { FormatName } from './option-words.ts';
import { version } from './version.ts';

/** All that a build with the options writes, the manifest last. */
export async function reportFiles(
  context: Context,
  report: StatusReport,
  options: ReportOptions,
): Promise<OutputFile[]> {
  const files = await outputFiles(context, report, options);
  return [...files, manifest(report.asOf, options, version, files)];
}

/** The options of a build, its formats known. */
export interface ReportOptions extends BuildOptions {
  readonly formats: readonly FormatName[];
}

/** Format by format; each document is composed once for all of them. */
async function outputFiles(
  { surroundings, progress }: Context,
  report: StatusReport,
  { formats, reportOnly }: ReportOptions,
): Promise<OutputFile[]> {
  const encoder = new TextEncoder();
  const pages: { format: FormatName; start: StartDocument; files: Promise<OutputFile>[] }[] = [];
  for (const format of formats) {
    if (format === 'json' || format === 'csv') continue;
    pages.push({ format, start: await pageFormat(format, surroundings), files: [] });
  }
  // Each recommendation is a step for the programme's report, and one for its own.
  const { length } = report.standings;
  const steps = reportOnly ? length : 2 * length;
  let [done, pageCount] = [0, 0];
  const outputs: OutputFile[] = [];
  const stage = progress.begin('Setting pages');
  try {
    for (const { path, document, isWhole } of documentsOf(report, reportOnly)) {
      // A page is of the whole programme, with a section for each recommendation.
      const wanted = pages.filter(({ format }) => isWhole || format !== 'html');
      const all = await written(
        document,
        wanted.map(({ start }) => start),
        (blocks, morePages) => {
          pageCount += morePages;
          const step = isWhole ? Math.min(blocks, length) : done;
          stage.tell(step, steps, `, ${counted(pageCount, 'page')}`);
        },
      );
      done += isWhole ? length : 1;
      wanted.forEach(({ format, files }, index) => {
        files.push(hashed(`${path}.${format}`, present(all[index])));
      });
    }
    for (const { files } of pages) {
      for (const file of files) outputs.push(await file);
    }
  } finally {
    stage.end();
  }
  const { asOf } = report;
  const text = (path: string, content: string) => ({ path, bytes: encoder.encode(content) });
  return [
    ...outputs,
    ...(formats.includes('json') ? [text(`report-${asOf}.json`, reportJsonText(report))] : []),
    ...(formats.includes('csv')
      ? (await tables(report)).map(({ name, content }) => text(`${name}-${asOf}.csv`, content))
      : []),
  ];
}

/** The tables for spreadsheets, of which few builds have any. */
async function tables(report: StatusReport): Promise<{ name: string; content: string }[]> {
  const { recommendationsCsv } = await import('../render/csv/recommendations-csv.ts');
  const { deliverablesCsv } = await import('../render/csv/deliverables-csv.ts');
  return [
    { name: 'recommendations', content: recommendationsCsv(report) },
    { name: 'deliverables', content: deliverablesCsv(report) },
  ];
}

/** The file when its bytes are there: of all but the last, while others are still being set. */
function hashed(path: string, coming: Promise<Uint8Array>): Promise<OutputFile> {
  return handled(coming.then((bytes) => ({ path, bytes, sha256: sha256(bytes) })));
}

/** How a document of the format is begun. */
function pageFormat(format: PageFormat, surroundings: Surroundings): Promise<StartDocument> {
  const inThread = format === 'pdf' ? surroundings.pdfInThread?.() : undefined;
  const fonts = () => readFonts(surroundings.world, surroundings.packageFolder);
  return inThread ?? pageFormats[format](fonts);
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
