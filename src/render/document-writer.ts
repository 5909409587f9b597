import type { Block, DocumentFacts, ReportDocument } from '../report/document.ts';

/**
 * Writes one document in one format, block by block. A report of ten thousand recommendations has no
 * room in memory as a tree, and each block is composed once for all formats.
 */
export interface DocumentWriter {
  add(block: Block): void;
  end(): Uint8Array;
}

/** Begins a document; made once, it serves all documents of a build. */
export type StartDocument = (facts: DocumentFacts) => DocumentWriter;

/** The document in each of the formats. */
export function written(document: ReportDocument, formats: readonly StartDocument[]): Uint8Array[] {
  const writers = formats.map((start) => start(document));
  for (const block of document.blocks) for (const writer of writers) writer.add(block);
  return writers.map((writer) => writer.end());
}
