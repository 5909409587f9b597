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
export type Answer =
  | { readonly kind: 'pages'; readonly count: number }
  | { readonly kind: 'end'; readonly end: PdfEnd }
  | { readonly kind: 'failed'; readonly error: unknown };
