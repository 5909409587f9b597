import type { Block, ContentsEntry } from '../../../src/report/document.ts';

/** The entries of the report's contents. */
export function contentsIn(blocks: readonly Block[]): readonly ContentsEntry[] {
  return blocks.flatMap((block) =>
    block.kind === 'contents'
      ? block.entries
      : block.kind === 'section'
        ? contentsIn(block.blocks)
        : [],
  );
}
