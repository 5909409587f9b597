import { visible } from '../../diagnostics/visible.ts';
import { foundSet } from '../../render/findings/finding.ts';
import type { Notice } from '../../render/html/preview.ts';
import type { Context } from '../context.ts';
import { dated, type DatedOptions } from '../dated.ts';
import { failureOf } from '../failure.ts';
import { errorsAt, findingsSummary } from '../load.ts';
import { reportFiles } from '../report-files.ts';

/** What the records came to: the page that `build` would write, none while they are wrong, and a notice. */
export interface Rebuilt {
  readonly page: string | undefined;
  readonly notice: Notice;
}

/** Reads the records and makes the page; findings go to stderr as with any command. */
export async function build(context: Context, options: DatedOptions): Promise<Rebuilt> {
  const { loaded, asOf, report } = dated(context, 'preview', options);
  const isWrong = report === undefined;
  const shown = isWrong
    ? errorsAt(loaded.findings, asOf)
    : loaded.findings.filter(({ severity }) => severity === 'warning');
  const notice: Notice = {
    state: isWrong ? 'wrong' : shown.length > 0 ? 'warnings' : 'right',
    message: shown.length > 0 ? findingsSummary(shown) : '',
    found: foundSet(shown, loaded.texts),
  };
  if (isWrong) return { page: undefined, notice };
  const [page] = await reportFiles(context, report, {
    formats: ['html'],
    reportOnly: true,
    since: null,
  });
  return { page: new TextDecoder().decode(page?.bytes), notice };
}

/** The same while the preview runs: whatever goes wrong is told, and ends nothing. */
export async function rebuild(context: Context, options: DatedOptions): Promise<Rebuilt> {
  try {
    return await build(context, options);
  } catch (error) {
    const lines = failureOf(error, context.verbose).lines.map(visible);
    context.surroundings.stderr.write(lines.map((line) => `${line}\n`).join(''));
    const [message = '', ...more] = lines;
    return { page: undefined, notice: { state: 'wrong', message, more } };
  }
}
