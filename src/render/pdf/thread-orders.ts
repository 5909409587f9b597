import type { Block, DocumentFacts } from '../../report/document.ts';

/** What the program asks of the thread in which PDFs are set; all that crosses is plain data. */
export type Order =
  | { readonly kind: 'start'; readonly facts: DocumentFacts }
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'end' };

/** The answer to an order, in the order in which they were given. */
export type Answer =
  | { readonly kind: 'pages'; readonly count: number }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly error: unknown };
