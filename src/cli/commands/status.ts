import { isBehind } from '../../domain/status.ts';
import { renderMarkdown } from '../../render/markdown/render-markdown.ts';
import { statusCsv } from '../../render/csv/status-csv.ts';
import type { Grouping } from '../../report/groupings.ts';
import { statusText } from '../../render/terminal/status-text.ts';
import { reportJsonText } from '../../report/report-json.ts';
import { statusDocument } from '../../report/status-document.ts';
import type { StatusReport } from '../../report/status-report.ts';
import type { Context } from '../context.ts';
import { dated, type DatedOptions } from '../dated.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { FailOn } from '../option-words.ts';

export interface StatusArguments extends DatedOptions {
  readonly format: 'text' | 'md' | 'json' | 'csv';
  readonly by?: Grouping;
  readonly failOn?: FailOn;
}

/** Prints the roll-up of the date; `--fail-on` turns it into a gate. */
export function status(context: Context, options: StatusArguments): ExitCode {
  const { report } = dated(context, 'status', options);
  if (report === undefined) return exitCodes.findings;
  context.surroundings.stdout.write(inFormat(context, report, options));
  return meets(report, options.failOn) ? exitCodes.findings : exitCodes.done;
}

function inFormat(context: Context, report: StatusReport, options: StatusArguments): string {
  switch (options.format) {
    case 'text':
      return statusText(report, context.paint.stdout, options.by);
    case 'md':
      return renderMarkdown(statusDocument(report, options.by));
    case 'json':
      return reportJsonText(report);
    case 'csv':
      return statusCsv(report, options.by);
  }
}

function meets({ standings }: StatusReport, limit: StatusArguments['failOn']): boolean {
  return standings.some(({ status: of }) =>
    limit === 'behind' ? isBehind(of) : limit !== undefined && of === limit,
  );
}
