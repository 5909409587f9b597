import { renderMarkdown } from '../../render/markdown/render-markdown.ts';
import { movementText } from '../../render/terminal/movement-text.ts';
import { movementJson } from '../../report/report-json.ts';
import { movementDocument } from '../../report/status-document.ts';
import type { StatusReport } from '../../report/status-report.ts';
import type { Context } from '../context.ts';
import { dated, type DatedOptions } from '../dated.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';

export interface ChangesArguments extends DatedOptions {
  readonly format: 'text' | 'md' | 'json';
}

/** Prints what moved since the previous date, or since `--since`. */
export function changes(context: Context, options: ChangesArguments): ExitCode {
  const { report } = dated(context, 'changes', options);
  if (report === undefined) return exitCodes.findings;
  context.surroundings.stdout.write(inFormat(context, report, options.format));
  return exitCodes.done;
}

function inFormat(
  context: Context,
  report: StatusReport,
  format: ChangesArguments['format'],
): string {
  switch (format) {
    case 'text':
      return movementText(report, context.paint.stdout);
    case 'md':
      return renderMarkdown(movementDocument(report));
    case 'json': {
      const movement = report.previous === undefined ? null : movementJson(report.previous);
      const content = { version: 1, date: report.asOf, movement };
      return `${JSON.stringify(content, undefined, 2)}\n`;
    }
  }
}
