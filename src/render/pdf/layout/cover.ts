import type { ParagraphRole } from '../../../prose/tree.ts';
import type { Block, Inline } from '../../../report/document.ts';
import { atomsOf, wordsOf } from '../inline.ts';
import { breakLines } from '../line-breaker.ts';
import { headingType, structureNode } from '../structure.ts';
import { colors, cover, page, type TextStyle } from '../style.ts';
import { Column, type Drawing } from './column.ts';
import { rectangle } from './path.ts';
import { setText, type Paper, type Place } from './place.ts';

/** Sets the first page: what the report is on a coloured panel, and below it what it comes to. */
export function setCover(blocks: readonly Block[], place: Place, setBlocks: SetBlocks): void {
  const { column, paper } = place;
  const below = blocks.findIndex((block) => !isOnPanel(block));
  const onPanel = below < 0 ? blocks : blocks.slice(0, below);
  const trial = new Column();
  for (const block of onPanel) setOnPanel(block, { ...place, column: trial });
  const text = heightOf(trial);
  column.startPage('cover');
  // Text that fills a page is set like any other: on the panel it would run off the paper.
  if (cover.panelTop + text + cover.panelFoot > paper.height - page.bottom) {
    setBlocks(blocks, place);
    return;
  }
  const panel = Math.max(cover.panel * paper.height, cover.panelTop + text + cover.panelFoot);
  column.add({
    height: 0,
    keep: true,
    drawings: [panelDrawing(paper, panel), markDrawing(place.left)],
  });
  for (const block of onPanel) setOnPanel(block, place);
  column.setSpace(0);
  column.add({ height: panel - cover.panelTop - text });
  column.space(cover.belowPanel);
  if (below >= 0) setBlocks(blocks.slice(below), { ...place, text: cover.below });
}

type SetBlocks = (blocks: readonly Block[], place: Place) => void;

function isOnPanel(block: Block): boolean {
  if (block.kind === 'heading') return block.level === 1;
  return block.kind === 'paragraph' && block.role !== 'note';
}

function setOnPanel(block: Block, place: Place): void {
  if (block.kind === 'heading') {
    const node = structureNode(headingType(block.level), place.node);
    setText(block.content, titleStyle(block.content, place), place, node, {
      keep: 'with-next',
      balanced: true,
      mark: { level: block.level, words: wordsOf(block.content), anchor: block.anchor },
    });
  } else if (block.kind === 'paragraph') {
    const node = structureNode('P', place.node);
    setText(block.content, paragraphStyle(block.role), place, node, { keep: 'with-next' });
  }
  place.column.space(cover.after);
}

function titleStyle(title: readonly Inline[], { shaper, width }: Place): TextStyle {
  const fits = (style: TextStyle) =>
    breakLines(atomsOf(title, style, undefined, shaper), width, shaper).length <= cover.titleLines;
  return cover.titles.find(fits) ?? cover.titles[2];
}

function paragraphStyle(role: ParagraphRole | undefined): TextStyle {
  return role === 'subtitle' ? cover.subtitle : role === 'date' ? cover.date : cover.text;
}

function heightOf(column: Column): number {
  return column.slabs.reduce((height, slab) => height + slab.gap + slab.height, 0);
}

function panelDrawing(paper: Paper, height: number): Drawing {
  const { bleed } = cover;
  const [left, top] = [-bleed, -cover.panelTop - bleed];
  const path = rectangle(left, top, paper.width + 2 * bleed, height + bleed);
  return { kind: 'path', path, fill: colors.accent };
}

/** A short bar at the upper edge, above where the text begins. */
function markDrawing(left: number): Drawing {
  const path = rectangle(left, -cover.panelTop, cover.ruleWidth, cover.ruleHeight);
  return { kind: 'path', path, fill: colors.accentLight };
}
