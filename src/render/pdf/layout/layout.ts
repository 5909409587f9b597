import type { ReportDocument } from '../../../report/document.ts';
import type { Shaper } from '../shape.ts';
import { structureNode, type StructureNode } from '../structure.ts';
import { page as look, pageSizes } from '../style.ts';
import { setBlocks } from './blocks.ts';
import { Column, type Slab } from './column.ts';
import { pageNumberDrawings } from './contents.ts';
import { addFurniture } from './furniture.ts';
import { headingsOf, pagesOf, type PlacedHeading, type PlacedPage } from './pages.ts';
import type { Paper } from './place.ts';

/** A document laid out: everything in its place, nothing drawn yet. */
export interface Layout {
  readonly paper: Paper;
  readonly pages: readonly PlacedPage[];
  readonly headings: readonly PlacedHeading[];
  /** Of all headings that have one. */
  readonly anchors: ReadonlySet<string>;
  readonly root: StructureNode;
}

/** Sets the document, cuts it into pages, and then fills in what needs the numbers of pages. */
export function layOut(document: ReportDocument, shaper: Shaper): Layout {
  const { width, height } = pageSizes[document.pageSize];
  const paper = { width, height, bodyHeight: height - look.top - look.bottom };
  const root = structureNode('Document', undefined);
  const column = new Column();
  setBlocks(document.blocks, {
    column,
    shaper,
    paper,
    left: look.left,
    width: width - look.left - look.right,
    node: root,
  });
  const pages = pagesOf(column.slabs, paper);
  const headings = headingsOf(pages);
  const numbered = withPageNumbers(pages, headings, shaper);
  return {
    paper,
    headings,
    anchors: new Set(headings.flatMap(({ anchor }) => anchor ?? [])),
    root,
    pages: addFurniture(numbered, document, paper, shaper),
  };
}

function withPageNumbers(
  pages: readonly PlacedPage[],
  headings: readonly PlacedHeading[],
  shaper: Shaper,
): readonly PlacedPage[] {
  const pageOf = new Map(headings.map(({ anchor, page }) => [anchor, page]));
  const numbered = (slab: Slab): Slab => ({
    ...slab,
    drawings: slab.drawings.flatMap((drawing) => {
      if (drawing.kind !== 'page-number') return [drawing];
      const page = pageOf.get(drawing.anchor);
      if (page === undefined) throw new Error(`no heading has the anchor "${drawing.anchor}"`);
      return pageNumberDrawings(drawing, page, shaper);
    }),
  });
  return pages.map((page) => {
    const waiting = page.slabs.some(({ slab }) => waits(slab));
    if (!waiting) return page;
    const slabs = page.slabs.map((placed) => ({ ...placed, slab: numbered(placed.slab) }));
    return { ...page, slabs };
  });
}

function waits(slab: Slab): boolean {
  return slab.drawings.some((drawing) => drawing.kind === 'page-number');
}
