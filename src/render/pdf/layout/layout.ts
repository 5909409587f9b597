import type { Block, DocumentFacts, Section } from '../../../report/document.ts';
import type { Shaper } from '../shape.ts';
import { structureNode, type StructureNode } from '../structure.ts';
import { page as look, pageSizes } from '../style.ts';
import { setBlocks } from './blocks.ts';
import { Column, type Drawing, type Slab } from './column.ts';
import { pageNumberDrawings } from './contents.ts';
import { runningHead as runningHeadOf } from './furniture.ts';
import { pagesOf, type PlacedPage } from './pages.ts';
import type { Paper } from './place.ts';

/** What all pages of a document have in common. */
export interface Sheet {
  readonly paper: Paper;
  /** Above the text of every page but a cover. */
  readonly head: readonly Drawing[];
  readonly root: StructureNode;
}

export function sheetOf({ pageSize, runningHead }: DocumentFacts, shaper: Shaper): Sheet {
  const { width, height } = pageSizes[pageSize];
  const paper = { width, height, bodyHeight: height - look.top - look.bottom };
  const head = runningHeadOf(runningHead, paper, shaper);
  return { paper, head, root: structureNode('Document', undefined) };
}

/** Whether a page begins with the block, or ends with the one before it. */
export function startsPage(block: Block, before: Block | undefined): boolean {
  return startOf(block) !== 'flow' || (before !== undefined && startOf(before) === 'cover');
}

function startOf(block: Block): Section['start'] {
  return block.kind === 'section' ? block.start : 'flow';
}

/**
 * A part of a document that begins a page, with everything in its place and nothing drawn yet. The
 * numbers of pages in it are filled in later. Nothing at all is one empty page.
 */
export function layOut(
  blocks: readonly Block[],
  { paper, head, root }: Sheet,
  shaper: Shaper,
): readonly PlacedPage[] {
  const column = new Column();
  const width = paper.width - look.left - look.right;
  setBlocks(blocks, { column, shaper, paper, left: look.left, width, node: root });
  return column.slabs.length === 0 && blocks.length > 0 ? [] : pagesOf(column.slabs, paper, head);
}

/** Whether something on the page waits for the numbers of pages. */
export function waitsForNumbers({ slabs }: PlacedPage): boolean {
  return slabs.some(({ slab }) => slab.drawings.some(({ kind }) => kind === 'page-number'));
}

/** The page with the numbers of the pages that it names, by their anchors. */
export function withPageNumbers(
  page: PlacedPage,
  pageOf: ReadonlyMap<string | undefined, number>,
  shaper: Shaper,
): PlacedPage {
  const numbered = (slab: Slab): Slab => ({
    ...slab,
    drawings: slab.drawings.flatMap((drawing) => {
      if (drawing.kind !== 'page-number') return [drawing];
      const number = pageOf.get(drawing.anchor);
      if (number === undefined) throw new Error(`no heading has the anchor "${drawing.anchor}"`);
      return pageNumberDrawings(drawing, number, shaper);
    }),
  });
  const slabs = page.slabs.map((placed) => ({ ...placed, slab: numbered(placed.slab) }));
  return { ...page, slabs };
}
