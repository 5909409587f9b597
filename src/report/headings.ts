import type { Block, Heading } from './document.ts';

/** Every heading of the blocks in order, wherever it stands. */
export function* headingsIn(blocks: Iterable<Block>): Generator<Heading> {
  for (const block of blocks) {
    if (block.kind === 'heading') yield block;
    else if (block.kind === 'section' || block.kind === 'quote') yield* headingsIn(block.blocks);
    else if (block.kind === 'list') for (const item of block.items) yield* headingsIn(item);
  }
}
