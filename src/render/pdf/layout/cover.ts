import type { Block } from '../../../report/document.ts';
import { wordsOf } from '../inline.ts';
import { headingType, structureNode } from '../structure.ts';
import { colors, cover, page } from '../style.ts';
import { rectangle } from './path.ts';
import { setText, type Place } from './place.ts';

/** Sets the first page: what the report is on a coloured panel, and notices below it. */
export function setCover(
  blocks: readonly Block[],
  place: Place,
  setBlocks: (blocks: readonly Block[], place: Place) => void,
): void {
  const { column, paper } = place;
  const below = blocks.findIndex((block) => !isOnPanel(block));
  const onPanel = below < 0 ? blocks : blocks.slice(0, below);
  column.startPage('cover');
  const first = column.slabs.length;
  column.add({ height: cover.panelTop - page.top, keep: true });
  for (const block of onPanel) setOnPanel(block, place);
  const text = column.slabs
    .slice(first)
    .reduce((height, slab) => height + slab.gap + slab.height, 0);
  const panel = Math.max(cover.panel * paper.height, page.top + text + cover.panelFoot);
  column.insertBefore(first, () => [
    {
      kind: 'path',
      path: rectangle(
        -cover.bleed,
        -page.top - cover.bleed,
        paper.width + 2 * cover.bleed,
        panel + cover.bleed,
      ),
      fill: colors.accent,
    },
    {
      kind: 'path',
      path: rectangle(place.left, -page.top, cover.ruleWidth, cover.ruleHeight),
      fill: colors.accentLight,
    },
  ]);
  column.add({ height: panel - page.top - text, gap: 0 });
  column.space(cover.belowPanel);
  if (below >= 0) setBlocks(blocks.slice(below), place);
}

function isOnPanel(block: Block): boolean {
  return block.kind === 'heading' || (block.kind === 'paragraph' && block.role !== 'note');
}

function setOnPanel(block: Block, place: Place): void {
  if (block.kind === 'heading') {
    setText(
      block.content,
      cover.title,
      place,
      structureNode(headingType(block.level), place.node),
      {
        keep: 'with-next',
        balanced: true,
        mark: { level: block.level, words: wordsOf(block.content), anchor: block.anchor },
      },
    );
  } else if (block.kind === 'paragraph') {
    const style =
      block.role === 'subtitle' ? cover.subtitle : block.role === 'date' ? cover.date : cover.text;
    setText(block.content, style, place, structureNode('P', place.node), { keep: 'with-next' });
  }
  place.column.space(cover.after);
}
