import type { ProseBlock } from './tree.ts';

/**
 * The blocks with their headings' levels counted anew: the highest is level 1, and each one below
 * another is one level lower, however many its author left out.
 */
export function withFittedHeadings(blocks: readonly ProseBlock[]): ProseBlock[] {
  const above: number[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    while ((above.at(-1) ?? 0) >= block.level) above.pop();
    above.push(block.level);
    return { ...block, level: above.length };
  });
}
