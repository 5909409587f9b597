import { once } from 'node:events';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { serve, type Resource, type Server } from '../../../src/cli/preview/server.ts';

const page: Resource = { type: 'text/html', text: '<p>ü</p>', tag: 'one' };
let server: Server;

beforeAll(async () => {
  server = await serve(undefined, (path) => (path === '/' ? page : undefined));
});

afterAll(() => server.close());

interface Answer {
  readonly code: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** What is answered to a request, whose headers may be any. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const of = { host: '127.0.0.1', port: server.port, path, method, headers };
    const asked = request(of, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => {
        resolve({ code: response.statusCode, headers: response.headers, text });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** What comes back when these very bytes are sent. */
function sendRaw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(server.port, '127.0.0.1');
    socket.on('data', (part) => (text += part.toString()));
    // A connection that is cut off is an answer too.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(text);
    });
    socket.end(bytes);
  });
}

test('the page is served with headers that keep it here, and out of every cache', async () => {
  const { code, headers, text } = await ask('/');
  expect([code, text]).toEqual([200, '<p>ü</p>']);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "frame-ancestors 'none'",
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test('HEAD is GET without the text', async () => {
  const { code, headers, text } = await ask('/', 'HEAD');
  expect([code, text, headers.etag]).toEqual([200, '', '"one"']);
});

test('what a browser has already is not sent again', async () => {
  expect(await ask('/', 'GET', { 'If-None-Match': '"one"' })).toMatchObject({
    code: 304,
    text: '',
  });
  expect((await ask('/', 'GET', { 'If-None-Match': '"two"' })).code).toBe(200);
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY'])(
  '%s is refused',
  async (method) => {
    const { code, headers } = await ask('/', method);
    // Some versions of Node know no QUERY, and refuse it themselves.
    if (method === 'QUERY' && code === 400) return;
    expect([code, headers.allow]).toEqual([405, 'GET, HEAD']);
  },
);

test.each([
  '/index.html',
  '/?',
  '//',
  '/.',
  '/../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/data/programme.yaml',
  '/__proto__',
  '/favicon.ico',
  'http://127.0.0.1/',
  '*',
])('there is nothing at %s', async (path) => {
  const { code, headers, text } = await ask(path);
  expect([code, headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8']);
  expect(text).toBe(`The preview is at http://127.0.0.1:${server.port}/\n`);
});

test.each([
  ['127.0.0.1:PORT', 200],
  ['localhost:PORT', 200],
  ['127.0.0.1', 421],
  ['localhost', 421],
  ['localhost:1PORT', 421],
  ['LOCALHOST:PORT', 421],
  ['localhost.:PORT', 421],
  ['attacker.example:PORT', 421],
  ['127.0.0.1.attacker.example:PORT', 421],
  ['attacker.example@127.0.0.1:PORT', 421],
  ['[::1]:PORT', 421],
  ['0.0.0.0:PORT', 421],
])('to the host %j the answer is %i', async (host, code) => {
  const Host = host.replace('PORT', String(server.port));
  for (const method of ['GET', 'POST']) {
    const answer = await ask('/', method, { Host });
    expect(answer.code).toBe(code === 200 && method === 'POST' ? 405 : code);
    if (code !== 200) expect(answer.text).not.toContain('ü');
  }
});

test.each([
  ['no host', 'GET / HTTP/1.1\r\n\r\n', /^HTTP\/1.1 400 /],
  ['an old browser without a host', 'GET / HTTP/1.0\r\n\r\n', /^HTTP\/1.1 421 /],
  ['an empty host', 'GET / HTTP/1.1\r\nHost:\r\n\r\n', /^HTTP\/1.1 421 /],
  ['junk', '\0\0\0 \r\n\r\n', /^HTTP\/1.1 400 /],
  ['a handshake of TLS', '\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03', /^(HTTP\/1.1 400 |$)/],
  ['a header without end', `GET / HTTP/1.1\r\nX: ${'x'.repeat(100_000)}`, /^HTTP\/1.1 431 |^$/],
  ['a tunnel', 'CONNECT a.example:443 HTTP/1.1\r\nHost: a.example\r\n\r\n', /^$/],
  ['half a request', 'GET / HT', /^(HTTP\/1.1 400 |$)/],
  ['nothing', '', /^$/],
])('%s does no harm', async (_, bytes, answered) => {
  expect(await sendRaw(bytes)).toMatch(answered);
  expect((await ask('/')).code).toBe(200);
});

test('nobody reaches it by another address of the machine', async () => {
  const others = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const addresses = ['::1', '127.0.0.2', ...others.map(({ address }) => address)];
  for (const address of new Set(addresses.filter((each) => each !== '127.0.0.1'))) {
    const reached = await new Promise((resolve) => {
      const socket = connect(server.port, address, () => {
        socket.destroy();
        resolve(address);
      });
      socket.on('error', () => {
        resolve('nobody');
      });
    });
    expect(reached).toBe('nobody');
  }
});

test('a taken port is a usage problem', async () => {
  await expect(serve(server.port, () => undefined)).rejects.toMatchObject({
    message: `port ${server.port} is taken by another program`,
    hint: 'name another with --port, or leave it out for a free one',
  });
});

test('closing ends connections that say nothing, do not finish, or do not read', async () => {
  const large = { ...page, text: 'x'.repeat(20_000_000) };
  const closing = await serve(undefined, () => large);
  const whole = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${closing.port}\r\n\r\n`;
  const sockets = await Promise.all(
    ['', 'GET / HT', whole].map(async (bytes) => {
      const socket = connect(closing.port, '127.0.0.1');
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      socket.write(bytes);
      return socket;
    }),
  );
  const [, , slow] = sockets;
  if (slow !== undefined) await once(slow, 'readable');
  // Of 20 MB not read, most are still to be sent.
  await closing.close();
  const ended = sockets.map((socket) => once(socket, 'close'));
  for (const socket of sockets) socket.resume();
  await Promise.all(ended);
  await expect(fetch(`http://127.0.0.1:${closing.port}/`)).rejects.toThrow();
});
