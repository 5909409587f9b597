import type { Block, DocumentFacts, ReportDocument } from '../report/document.ts';

/**
 * Writes one document in one format, block by block. A report of ten thousand recommendations has no
 * room in memory as a tree, and each block is composed once for all formats.
 */
export interface DocumentWriter {
  /** Done at once, or to be waited for. */
  add(block: Block): void | Promise<void>;
  /** How many pages there are yet, of a format that has pages. */
  readonly pageCount?: number;
  end(): Uint8Array | Promise<Uint8Array>;
}

/** Begins a document; made once, it serves all documents of a build. */
export type StartDocument = (facts: DocumentFacts) => DocumentWriter;

/**
 * The document in each of the formats, which may still be on its way when the next one is begun;
 * `onBlock` is told how many blocks and pages are done.
 */
export async function written(
  document: ReportDocument,
  formats: readonly StartDocument[],
  onBlock: (blocks: number, pages: number) => void = () => undefined,
): Promise<(Uint8Array | Promise<Uint8Array>)[]> {
  const writers = formats.map((start) => start(document));
  let blocks = 0;
  const tell = () => {
    onBlock(
      blocks,
      writers.reduce((sum, { pageCount = 0 }) => sum + pageCount, 0),
    );
  };
  for (const block of document.blocks) {
    for (const writer of writers) await writer.add(block);
    blocks += 1;
    tell();
  }
  return writers.map((writer) => writer.end());
}
