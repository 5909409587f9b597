import type { PdfEnd, PdfStream } from './objects.ts';
import type { Block, DocumentFacts } from '../../report/document.ts';

/** What the program asks of the thread in which PDFs are set; all that crosses is plain data. */
export type Order =
  | { readonly kind: 'start'; readonly facts: DocumentFacts }
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'end' };

/** Streams of the document that was begun first and has not ended, whenever there are some. */
export interface News {
  readonly kind: 'streams';
  readonly streams: readonly PdfStream[];
}

/** The answer to an order, in the order in which they were given. */
export interface Answer {
  readonly kind: 'done';
  /** The pages of the document that are done. */
  readonly count: number;
  /** Of the order to end it. */
  readonly end?: PdfEnd;
}

/** In place of an answer; nothing more comes of what was asked. */
export interface Failure {
  readonly kind: 'failed';
  readonly error: unknown;
}
