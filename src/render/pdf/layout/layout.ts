import type { Block, DocumentFacts } from '../../../report/document.ts';
import type { Shaper } from '../shape.ts';
import { structureNode, type StructureNode } from '../structure.ts';
import { page as look, pageSizes } from '../style.ts';
import { setBlockBefore } from './blocks.ts';
import { Column, type Drawing, type Slab } from './column.ts';
import { pageNumberDrawings } from './contents.ts';
import { runningHead as runningHeadOf } from './furniture.ts';
import { Cutter, type PlacedPage } from './pages.ts';
import type { Paper, Place } from './place.ts';

/** What all pages of a document have in common. */
export interface Sheet {
  readonly paper: Paper;
  /** Above the text of every page but a cover. */
  readonly head: readonly Drawing[];
  readonly root: StructureNode;
}

export function sheetOf(
  { pageSize, runningHead, recordsLanguage }: DocumentFacts,
  shaper: Shaper,
): Sheet {
  const { width, height } = pageSizes[pageSize];
  const paper = { width, height, bodyHeight: height - look.top - look.bottom };
  const head = runningHeadOf(runningHead, paper, shaper);
  return { paper, head, root: structureNode('Document', undefined, { recordsLanguage }) };
}

/**
 * Lays a document out block by block and gives each page when it is full, with everything in its place
 * and nothing drawn yet: the pages of ten thousand recommendations have no room in memory. The numbers
 * of pages are filled in later.
 */
export class Compositor {
  private readonly column = new Column();
  private readonly cutter: Cutter;
  private readonly place: Place;
  private waiting: Block | undefined;

  constructor({ paper, head, root }: Sheet, shaper: Shaper) {
    const { left, right } = look;
    const width = paper.width - left - right;
    this.cutter = new Cutter(paper, head);
    this.place = { column: this.column, shaper, paper, left, width, node: root };
  }

  /** Gives the pages that are full. The block itself is set when the next one is known. */
  add(block: Block): readonly PlacedPage[] {
    const { waiting } = this;
    this.waiting = block;
    if (waiting === undefined) return [];
    setBlockBefore(block, waiting, this.place);
    this.cutter.add(this.column.take(false));
    return this.cutter.takeFull();
  }

  /** Gives the rest of the pages; a document that says nothing is one empty page. */
  end(): readonly PlacedPage[] {
    if (this.waiting !== undefined) setBlockBefore(undefined, this.waiting, this.place);
    this.cutter.add(this.column.take(true));
    return this.cutter.takeLast();
  }
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
