import { UsageProblem } from '../../files/problem.ts';
import { dataStamp } from '../../files/data-stamp.ts';
import { Interrupted } from '../../files/world.ts';
import { quoted } from '../../diagnostics/visible.ts';
import type { Context } from '../context.ts';
import type { DatedOptions } from '../dated.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { changed } from '../preview/changed.ts';
import { build, rebuild, type Rebuilt } from '../preview/rebuild.ts';
import type { Resource } from '../preview/server.ts';

export interface PreviewArguments extends DatedOptions {
  readonly port?: string;
}

/** Serves the page of the date on the loopback address, always as of the records, until a signal ends it. */
export async function preview(context: Context, options: PreviewArguments): Promise<ExitCode> {
  const { surroundings, data } = context;
  const { world, stdout, stderr } = surroundings;
  const port = portOf(options.port);
  // Loaded only here, since no other command needs them.
  const { loopback, serve } = await import('../preview/server.ts');
  const { previewOf } = await import('../../render/html/preview.ts');
  const say = (text: string) => {
    if (!context.quiet) stderr.write(`${text}\n`);
  };
  const started = startedToday(context);
  let stamp = dataStamp(world, data);
  let last = await build(started, options);
  let served = previewOf(last.page, last.notice);
  const server = await serve(port, (path): Resource | undefined => {
    if (path === '/') return { type: 'text/html', ...served.page };
    return path === '/notice' ? { type: 'application/json', ...served.notice } : undefined;
  });
  const release = world.holdSignals();
  stdout.write(`http://${loopback}:${server.port}/\n`);
  say('rebuilt when a record changes; press Ctrl-C to stop');
  try {
    for (;;) {
      stamp = await changed(world, data, stamp);
      const next = await rebuild(started, options);
      const outcome = next.page === undefined ? undefined : rebuiltInWords(last, next);
      if (outcome !== undefined) say(outcome);
      last = { page: next.page ?? last.page, notice: next.notice };
      served = previewOf(last.page, last.notice);
    }
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    say('stopped');
    return exitCodes[error.signal];
  } finally {
    release();
    await server.close();
  }
}

function rebuiltInWords(last: Rebuilt, next: Rebuilt): string {
  return next.page === last.page ? 'rebuilt; the page is the same' : 'rebuilt';
}

/** `today` and `last` stay what they were when the preview started, however long it runs. */
function startedToday(context: Context): Context {
  const today = context.surroundings.today();
  return { ...context, surroundings: { ...context.surroundings, today: () => today } };
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new UsageProblem(
    `--port ${quoted(text)} is no port`,
    'give a number from 1 to 65535, or leave it out for a free one',
  );
}
