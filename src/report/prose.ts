import { readProse } from '../prose/prose.ts';
import type { ProseBlock } from '../prose/tree.ts';
import type { Block } from './document.ts';

const lowestLevel = 6;

/** A Markdown field as blocks, its headings fitted below the section of the given level. */
export function prose(markdown: string | undefined, below: number): Block[] {
  return markdown === undefined
    ? []
    : readProse(markdown).map((block) => ({ ...fit(block, below), recorded: true }));
}

function fit(block: ProseBlock, below: number): Block {
  switch (block.kind) {
    case 'heading':
      return { ...block, level: Math.min(lowestLevel, below + block.level) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((each) => fit(each, below))) };
    case 'quote':
      return { ...block, blocks: block.blocks.map((each) => fit(each, below)) };
    default:
      return block;
  }
}
