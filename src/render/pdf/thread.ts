import { parentPort, workerData } from 'node:worker_threads';
import { present } from '../../domain/present.ts';
import type { FontFiles } from './font-files.ts';
import type { PdfStream } from './objects.ts';
import { pdfStreams, type StreamWriter } from './render-pdf.ts';
import type { Answer, Failure, News, Order } from './thread-orders.ts';
import { warmUp } from './warm-up.ts';

/** Streams that are sent together. */
const mostStreams = 8;

/** The whole of the thread in which PDFs are set: it does what it is told, one order after the other. */
const port = present(parentPort);
const start = pdfStreams(workerData as FontFiles);
let writer: StreamWriter | undefined;
let streams: PdfStream[] = [];

const warming = warmUp(start);
let isOrdered = false;

port.on('message', (order: Order) => {
  isOrdered = true;
  const answer = answerTo(order);
  sendStreams();
  port.postMessage(answer);
});

setImmediate(warm);

/** Goes on until the first order comes. */
function warm(): void {
  if (!isOrdered && warming.next().done !== true) setImmediate(warm);
}

function answerTo(order: Order): Answer | Failure {
  try {
    return obeyed(order);
  } catch (error) {
    return { kind: 'failed', error };
  }
}

function obeyed(order: Order): Answer {
  switch (order.kind) {
    case 'start':
      writer = start(order.facts, addStream);
      break;
    case 'block':
      present(writer).add(order.block);
      break;
    case 'end': {
      const end = present(writer).end();
      return { kind: 'done', count: present(writer).pageCount, end };
    }
  }
  return { kind: 'done', count: present(writer).pageCount };
}

function addStream(stream: PdfStream): void {
  streams.push(stream);
  if (streams.length === mostStreams) sendStreams();
}

function sendStreams(): void {
  if (streams.length === 0) return;
  port.postMessage({ kind: 'streams', streams } satisfies News);
  streams = [];
}
