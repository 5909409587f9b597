import { UsageProblem } from '../../files/problem.ts';
import { renderMarkdown } from '../../render/markdown/render-markdown.ts';
import { movementText } from '../../render/terminal/movement-text.ts';
import {
  movementAgainst,
  movementSince,
  type MovementReport,
} from '../../report/movement-report.ts';
import { movementReportJson } from '../../report/movement-json.ts';
import { movementDocument } from '../../report/status-document.ts';
import type { Context } from '../context.ts';
import { comparable, dated, type DatedOptions } from '../dated.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';

export interface ChangesArguments extends DatedOptions {
  readonly against?: string;
  readonly format: 'text' | 'md' | 'json';
}

/** Prints what moved since the previous date or `--since`, or what differs from another data folder. */
export function changes(context: Context, options: ChangesArguments): ExitCode {
  const report = movementReport(context, options);
  if (report === undefined) return exitCodes.findings;
  context.surroundings.stdout.write(inFormat(context, report, options.format));
  return exitCodes.done;
}

/** Undefined when either set has an error; the findings of both are shown first. */
function movementReport(context: Context, options: ChangesArguments): MovementReport | undefined {
  const { against } = options;
  if (against === undefined) {
    const { report } = dated(context, 'changes', options);
    return report && movementSince(report);
  }
  if (options.since !== undefined) {
    throw new UsageProblem(
      'changes takes --against or --since, not both',
      '--against compares two data folders at one date, --since two dates of one data folder',
    );
  }
  const { report, asOf } = dated(context, 'changes', options);
  const base = comparable(context, against, asOf);
  if (report === undefined || base === undefined) return undefined;
  return movementAgainst(base, report, { base: against, present: context.data.path });
}

function inFormat(
  context: Context,
  report: MovementReport,
  format: ChangesArguments['format'],
): string {
  switch (format) {
    case 'text':
      return movementText(report, context.paint.stdout);
    case 'md':
      return renderMarkdown(movementDocument(report));
    case 'json':
      return `${JSON.stringify(movementReportJson(report), undefined, 2)}\n`;
  }
}
