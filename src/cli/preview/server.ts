import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { SurroundingsProblem, systemProblem, UsageProblem } from '../../files/problem.ts';
import { errorCode } from '../../files/world.ts';

/** What is served now at one of the few paths there are. */
export interface Resource {
  readonly type: 'text/html' | 'application/json';
  readonly text: string;
  /** By this a browser asks whether it has this text already. */
  readonly tag: string;
}

export interface Server {
  readonly port: number;
  /** Stops listening and ends every connection at once, whatever it waits for. */
  close(): Promise<void>;
}

/** Not `localhost`, which may lead to other addresses as well: only this machine reaches this one. */
export const loopback = '127.0.0.1';

/** Serves what is found under a path, on the port or on any free one; a taken port is a usage problem. */
export async function serve(
  port: number | undefined,
  found: (path: string) => Resource | undefined,
): Promise<Server> {
  let hosts: readonly string[] = [];
  // Many records take a while, in which no connection that waits should be taken for a dead one.
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    const [code, text, headers] = answer(request, hosts, found);
    send(response, code, text, headers);
  });
  const listening = new Promise<void>((resolve, reject) => {
    // Later ones are of connections that could not be accepted; whoever asked asks again.
    server.on('error', reject);
    server.listen({ host: loopback, port: port ?? 0 }, resolve);
  });
  await listening.catch((error: unknown) => {
    throw cannotListen(error, port);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  hosts = hostsOf(address.port);
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

type Answer = readonly [code: number, text: string, headers: Readonly<Record<string, string>>];

/** A page elsewhere can lead its own name to this address: then the host that it asks for is not ours. */
function answer(
  { headers: { host, 'if-none-match': known }, method, url }: IncomingMessage,
  hosts: readonly string[],
  found: (path: string) => Resource | undefined,
): Answer {
  const plain = { 'Content-Type': 'text/plain; charset=utf-8' };
  if (!hosts.includes(host ?? '')) {
    return [421, `This server answers only to ${hosts.join(' and ')}.\n`, plain];
  }
  if (method !== 'GET' && method !== 'HEAD') {
    return [405, 'This server can only be read.\n', { ...plain, Allow: 'GET, HEAD' }];
  }
  const resource = found(url ?? '');
  if (resource === undefined) return [404, `The preview is at http://${hosts[0] ?? ''}/\n`, plain];
  const { type, text, tag } = resource;
  const ETag = `"${tag}"`;
  if (known === ETag) return [304, '', { ETag }];
  return [200, text, { ETag, 'Content-Type': `${type}; charset=utf-8` }];
}

/** Nothing is kept by a browser, and nothing can be read, shown or guessed at by pages of others. */
function send(response: ServerResponse, ...[code, text, headers]: Answer): void {
  response.writeHead(code, {
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "frame-ancestors 'none'",
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  response.end(text);
}

/** Browsers leave out the usual port. */
function hostsOf(port: number): string[] {
  const names = [loopback, 'localhost'];
  return [...names.map((name) => `${name}:${port}`), ...(port === 80 ? names : [])];
}

function cannotListen(error: unknown, port: number | undefined): unknown {
  const code = errorCode(error);
  if (code === undefined || port === undefined) return error;
  if (code === 'EADDRINUSE') {
    return new UsageProblem(
      `port ${port} is taken by another program`,
      'name another with --port, or leave it out for a free one',
    );
  }
  return new SurroundingsProblem(`cannot listen on port ${port}: ${systemProblem(error)}`);
}
