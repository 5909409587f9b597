import { visible } from '../../diagnostics/visible.ts';
import { foundSet } from '../../render/findings/finding.ts';
import type { Notice, Preview } from '../../render/html/preview.ts';
import type { StatusReport } from '../../report/status-report.ts';
import type { Context } from '../context.ts';
import { dated, type DatedOptions } from '../dated.ts';
import { failureOf } from '../failure.ts';
import { findingsSummary } from '../findings-text.ts';
import { errorsAt } from '../load.ts';
import { reportFiles } from '../report-files.ts';

/** What the records came to. */
export interface Rebuilt {
  /** The last page that `build` would have written; none while the records have been wrong. */
  readonly page: string | undefined;
  readonly isWrong: boolean;
  readonly served: Preview;
}

/** Reads the records and makes the page; findings go to stderr as with any command. */
export async function build(
  context: Context,
  options: DatedOptions,
  last?: Rebuilt,
): Promise<Rebuilt> {
  const { loaded, findings, asOf, report } = dated(context, 'preview', options);
  const isWrong = report === undefined;
  const shown = isWrong
    ? errorsAt(findings, asOf)
    : findings.filter(({ severity }) => severity === 'warning');
  const page = isWrong ? last?.page : await pageOf(context, report);
  return under(page, {
    state: isWrong ? 'wrong' : shown.length > 0 ? 'warnings' : 'right',
    message: shown.length > 0 ? findingsSummary(shown) : '',
    found: foundSet(shown, loaded.texts, undefined, context.typed),
  });
}

/** The same while the preview runs: whatever goes wrong is told, and ends nothing. */
export async function rebuild(
  context: Context,
  options: DatedOptions,
  last: Rebuilt,
): Promise<Rebuilt> {
  try {
    return await build(context, options, last);
  } catch (error) {
    const lines = failureOf(error, context.verbose, context.typed).lines.map(visible);
    context.surroundings.stderr.write(lines.map((line) => `${line}\n`).join(''));
    const [message = '', ...more] = lines;
    return under(last.page, { state: 'wrong', message, more });
  }
}

async function pageOf(context: Context, report: StatusReport): Promise<string> {
  const options = { formats: ['html'], reportOnly: true, since: null } as const;
  const [page] = await reportFiles(context, report, options);
  return new TextDecoder().decode(page?.bytes);
}

async function under(page: string | undefined, notice: Notice): Promise<Rebuilt> {
  // Loaded only when a page is made, for what it brings along.
  const { previewOf } = await import('../../render/html/preview.ts');
  return { page, isWrong: notice.state === 'wrong', served: previewOf(page, notice) };
}
