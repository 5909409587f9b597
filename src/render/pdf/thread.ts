import { parentPort, workerData } from 'node:worker_threads';
import { present } from '../../domain/present.ts';
import type { FontFiles } from './font-files.ts';
import { pdfFormat, type PdfWriter } from './render-pdf.ts';
import type { Answer, Order } from './thread-orders.ts';

/** The whole of the thread in which PDFs are set: it does what it is told, one order after the other. */
const port = present(parentPort);
const format = pdfFormat(workerData as FontFiles);
let writer: PdfWriter | undefined;

port.on('message', (order: Order) => {
  const answer = answerTo(order);
  port.postMessage(answer, answer.kind === 'file' ? [answer.bytes.buffer as ArrayBuffer] : []);
});

function answerTo(order: Order): Answer {
  try {
    return obeyed(order);
  } catch (error) {
    return { kind: 'failed', error };
  }
}

function obeyed(order: Order): Answer {
  switch (order.kind) {
    case 'start':
      writer = format(order.facts);
      break;
    case 'block':
      present(writer).add(order.block);
      break;
    case 'end':
      return { kind: 'file', bytes: present(writer).end() };
  }
  return { kind: 'pages', count: writer?.pageCount ?? 0 };
}
