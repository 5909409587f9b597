import { quoted } from '../../diagnostics/visible.ts';
import { dataStamp } from '../../files/data-stamp.ts';
import { UsageProblem } from '../../files/problem.ts';
import { Interrupted } from '../../files/world.ts';
import type { Preview } from '../../render/html/preview.ts';
import type { Context } from '../context.ts';
import type { DatedOptions } from '../dated.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { changed } from '../preview/changed.ts';
import { build, rebuild } from '../preview/rebuild.ts';
import type { Resource } from '../preview/server.ts';

export interface PreviewArguments extends DatedOptions {
  readonly port?: string;
}

/** Serves the page of the date on the loopback address, always as of the records, until a signal ends it. */
export async function preview(context: Context, options: PreviewArguments): Promise<ExitCode> {
  const { surroundings, quiet } = context;
  const data = context.data.path;
  const { world, stdout, stderr } = surroundings;
  const port = portOf(options.port);
  surroundings.expectLongRun?.();
  // Loaded only here, since no other command needs it.
  const { loopback, serve } = await import('../preview/server.ts');
  const say = (text: string) => {
    if (!quiet) stderr.write(`${text}\n`);
  };
  const started = startedToday(context);
  let stamp = dataStamp(world, data);
  let last = await build(started, options);
  const server = await serve(port, (path) => resourceAt(path, last.served));
  const release = world.holdSignals();
  stdout.write(`http://${loopback}:${server.port}/\n`);
  say('rebuilt when a record changes; press Ctrl-C to stop');
  try {
    for (;;) {
      stamp = await changed(world, data, stamp);
      const next = await rebuild(started, options, last);
      if (!next.isWrong) say(next.page === last.page ? 'rebuilt; the page is the same' : 'rebuilt');
      last = next;
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

function resourceAt(path: string, { page, notice }: Preview): Resource | undefined {
  if (path === '/') return { type: 'text/html', ...page };
  return path === '/notice' ? { type: 'application/json', ...notice } : undefined;
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
    `--port ${quoted(text)} is not a valid port`,
    'give a number from 1 to 65535, or leave it out for a free one',
  );
}
