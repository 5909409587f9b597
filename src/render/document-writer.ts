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
 * `onBlock` is told how many of its blocks are done, and how many more pages.
 */
export async function written(
  document: ReportDocument,
  formats: readonly StartDocument[],
  onBlock: (blocks: number, morePages: number) => void = () => undefined,
): Promise<Promise<Uint8Array>[]> {
  const writers = formats.map((start) => start(document));
  let [blocks, pages] = [0, 0];
  const tell = () => {
    const told = pages;
    pages = writers.reduce((sum, { pageCount = 0 }) => sum + pageCount, 0);
    onBlock(blocks, pages - told);
  };
  const ended = async (writer: DocumentWriter) => {
    const file = await writer.end();
    tell();
    return file;
  };
  for (const block of document.blocks) {
    for (const writer of writers) await writer.add(block);
    blocks += 1;
    tell();
  }
  return writers.map((writer) => handled(ended(writer)));
}

/** The same; whoever waits for it is told of a failure, and that nobody does is no second one. */
export function handled<Result>(promise: Promise<Result>): Promise<Result> {
  promise.catch(() => undefined);
  return promise;
}
