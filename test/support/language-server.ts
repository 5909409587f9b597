import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkout } from './programmes.ts';

/** Lines and characters count from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Complaint {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly message: string;
  readonly severity: number;
}

export interface CompletionItem {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
  readonly insertText?: string;
  readonly textEdit?: { readonly newText: string };
}

/** An editor's side of a conversation with yaml-language-server about the files of one folder. */
export interface Editor {
  /** Shows the text to the server as the content of that file, and gives what it finds wrong. */
  open(path: string, text: string): Promise<Complaint[]>;
  completions(path: string, position: Position): Promise<CompletionItem[]>;
  /** The Markdown of the box that a pointer at that position brings up, or none. */
  hover(path: string, position: Position): Promise<string | undefined>;
  /** Asks the server to stop; gives its exit code and what it wrote to stderr. */
  close(): Promise<{ exit: number | null; stderr: string }>;
  /** Stops it without asking. */
  kill(): void;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

const program = join(
  checkout,
  'test/tools/node_modules/yaml-language-server/bin/yaml-language-server',
);

/** Says so and fails when anything asks for another machine. */
const noNetwork = `import dns from 'node:dns'; import fs from 'node:fs'; import net from 'node:net';
const refuse = () => { fs.writeSync(2, 'asked for the network'); throw new Error('no network'); };
dns.lookup = dns.promises.lookup = refuse; net.Socket.prototype.connect = refuse;`;

/**
 * Starts the server on the folder, with its ordinary settings but for the store of schemas; with
 * `schemas`, the files that each of them is for.
 */
export async function startEditor(
  folder: string,
  schemas: Readonly<Record<string, string>> = {},
): Promise<Editor> {
  const yaml = { schemaStore: { enable: false }, schemas };
  const server = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(noNetwork)}`, program, '--stdio'],
    { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const exited = once(server, 'exit') as Promise<[number | null]>;
  // Whoever waits for an answer learns from `exited` that none will come.
  server.stdin.on('error', () => undefined);
  let stderr = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));

  const stopped = exited.then(([exit]): never => {
    throw new Error(`the server has stopped with ${exit ?? 'a signal'}: ${stderr}`);
  });
  stopped.catch(() => undefined);

  const answers = new Map<number, (message: Message) => void>();
  const awaited = new Map<string, (complaints: Complaint[]) => void>();
  let lastId = 0;

  const send = (message: Message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const request = async (method: string, params?: unknown): Promise<unknown> => {
    const id = ++lastId;
    const answer = new Promise<Message>((resolve) => answers.set(id, resolve));
    send({ id, method, params });
    const { result, error } = await Promise.race([answer, stopped]);
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  };

  readMessages(server.stdout, (message) => {
    if (message.method === undefined) {
      answers.get(message.id as number)?.(message);
    } else if (message.id !== undefined) {
      // The server asks for settings, one for each section that it names.
      const { items } = (message.params ?? {}) as { items?: { section: string }[] };
      const result = items?.map(({ section }) => (section === 'yaml' ? yaml : null));
      send({ id: message.id, result: result ?? null });
    } else if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params as { uri: string; diagnostics: Complaint[] };
      awaited.get(uri)?.(diagnostics);
    }
  });

  const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
  const at = (path: string, position: Position) => ({
    textDocument: { uri: uriOf(path) },
    position,
  });

  await request('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'workspace' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        completion: {
          completionItem: { snippetSupport: true, documentationFormat: ['markdown'] },
        },
        hover: { contentFormat: ['markdown'] },
      },
    },
  });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml } } });

  let version = 0;
  const opened = new Set<string>();
  return {
    open: async (path, text) => {
      const uri = uriOf(path);
      const found = new Promise<Complaint[]>((resolve) => awaited.set(uri, resolve));
      const textDocument = { uri, languageId: 'yaml', version: ++version, text };
      if (opened.has(uri)) {
        const change = { textDocument: { uri, version }, contentChanges: [{ text }] };
        send({ method: 'textDocument/didChange', params: change });
      } else {
        send({ method: 'textDocument/didOpen', params: { textDocument } });
      }
      opened.add(uri);
      return Promise.race([found, stopped]);
    },
    completions: async (path, position) => {
      const result = await request('textDocument/completion', at(path, position));
      return (result as { items: CompletionItem[] }).items;
    },
    hover: async (path, position) => {
      const result = await request('textDocument/hover', at(path, position));
      return (result as { contents: { value: string } } | null)?.contents.value;
    },
    close: async () => {
      await request('shutdown');
      send({ method: 'exit' });
      const [exit] = await exited;
      return { exit, stderr };
    },
    kill: () => {
      server.kill('SIGKILL');
    },
  };
}

/** Calls back with each message of the stream, which has its length in front of it. */
function readMessages(stream: NodeJS.ReadableStream, found: (message: Message) => void): void {
  let bytes = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (;;) {
      const start = bytes.indexOf('\r\n\r\n') + 4;
      const length = Number(/Content-Length: (\d+)/i.exec(bytes.toString('latin1', 0, start))?.[1]);
      if (start < 4 || bytes.length < start + length) return;
      const body = bytes.toString('utf8', start, start + length);
      bytes = bytes.subarray(start + length);
      found(JSON.parse(body) as Message);
    }
  });
}
