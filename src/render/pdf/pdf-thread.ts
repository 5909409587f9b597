import { Worker } from 'node:worker_threads';
import { present } from '../../domain/present.ts';
import type { Block, DocumentFacts } from '../../report/document.ts';
import { handled, type DocumentWriter, type StartDocument } from '../document-writer.ts';
import { FileBytes } from './file-bytes.ts';
import type { FontFiles } from './font-files.ts';
import type { Answer, Failure, News, Order } from './thread-orders.ts';

/** Blocks that may lie ready for the thread; more would only take memory. */
const mostAhead = 16;

/**
 * A thread in which PDFs are set, while this one composes what comes next, writes the other formats and
 * compresses what has been set. The bytes are those that this thread alone would make.
 */
export class PdfThread {
  private readonly worker: Worker;
  private readonly asked: Asked[] = [];
  /** Of the documents that have not ended. */
  private readonly files: FileBytes[] = [];
  private failure: { readonly error: unknown } | undefined;

  /** Starts the thread, whose code is in the file, with the fonts to set PDFs in. */
  constructor(file: string, fonts: FontFiles) {
    this.worker = new Worker(file, { workerData: fonts });
    this.worker.unref();
    this.worker.on('message', (message: Answer | News | Failure) => {
      try {
        this.take(message);
      } catch (error) {
        this.fail(error);
      }
      if (this.asked.length === 0) this.worker.unref();
    });
    this.worker.on('error', (error) => {
      this.fail(error);
    });
    this.worker.on('exit', () => {
      this.fail(new Error('the thread that sets PDFs has ended'));
    });
  }

  /** Begins a document; one is begun when the one before has ended. */
  readonly format: StartDocument = (facts) => {
    const bytes = new FileBytes();
    this.files.push(bytes);
    return new RemoteWriter(this, bytes, facts);
  };

  /** Gives the order; the answer comes when all before are answered. */
  ask(order: Order): Promise<Answer> {
    const answer = handled(
      new Promise<Answer>((resolve, reject) => {
        this.asked.push({ resolve, reject });
      }),
    );
    if (this.failure === undefined) {
      this.worker.ref();
      this.worker.postMessage(order);
    } else this.fail(this.failure.error);
    return answer;
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private take(message: Answer | News | Failure): void {
    switch (message.kind) {
      case 'failed':
        this.fail(message.error);
        break;
      case 'streams':
        for (const stream of message.streams) present(this.files[0]).add(stream);
        break;
      case 'done':
        this.asked.shift()?.resolve(message);
        if (message.end !== undefined) this.files.shift();
    }
  }

  private fail(error: unknown): void {
    this.failure ??= { error };
    for (const { reject } of this.asked.splice(0)) reject(this.failure.error);
  }
}

interface Asked {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** A document that is set in the other thread. */
class RemoteWriter implements DocumentWriter {
  pageCount = 0;
  private readonly thread: PdfThread;
  private readonly bytes: FileBytes;
  private readonly ahead: Promise<void>[] = [];

  constructor(thread: PdfThread, bytes: FileBytes, facts: DocumentFacts) {
    this.thread = thread;
    this.bytes = bytes;
    // The blocks of a report, which come with the facts, are made when asked for and cannot cross.
    const { title, subtitle, organization, date, language, recordsLanguage } = facts;
    const { pageSize, runningHead } = facts;
    const document = { title, subtitle, organization, date, language, recordsLanguage };
    void thread.ask({ kind: 'start', facts: { ...document, pageSize, runningHead } });
  }

  async add(block: Block): Promise<void> {
    const done = handled(
      this.thread.ask({ kind: 'block', block }).then((answer) => {
        this.pageCount = answer.count;
      }),
    );
    this.ahead.push(done);
    if (this.ahead.length > mostAhead) await this.ahead.shift();
  }

  async end(): Promise<Uint8Array> {
    const answer = await this.thread.ask({ kind: 'end' });
    this.pageCount = answer.count;
    return this.bytes.end(present(answer.end));
  }
}
