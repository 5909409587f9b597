import type { Drawing, Slab } from '../../../src/render/pdf/layout/column.ts';

import type { StructureNode } from '../../../src/render/pdf/structure.ts';
import { cover as coverLook, page as look } from '../../../src/render/pdf/style.ts';
import type { WholeLayout } from './whole-layout.ts';

/** What a reader would find ugly or unreadable on laid out pages, each fault in a few words. */
export const layoutFaults: Readonly<Record<string, (layout: WholeLayout) => readonly string[]>> = {
  'a heading, or what leads on to something, at the foot of a page': (layout) =>
    slabsByPage(layout).flatMap((slabs, page) => {
      const last = slabs.at(-1);
      const isLast = page === layout.pages.length - 1;
      return last?.mark !== undefined || (last?.keep === true && !isLast) ? [at(page, last)] : [];
    }),

  'text outside the body of its page': ({ pages, paper }) =>
    pages.flatMap(({ slabs, cover }, page) =>
      slabs.flatMap(({ slab, y }) => {
        const bottom = paper.height - look.bottom;
        const top = cover ? coverLook.panelTop : look.top;
        const isInside = y >= top - 0.01 && y + slab.height <= bottom + 0.01;
        const lines = linesOf(slab.drawings).filter(
          ({ x, baseline, line }) =>
            x < look.left - 0.01 ||
            x + line.width > paper.width - look.right + 0.01 ||
            baseline <= 0 ||
            baseline >= slab.height,
        );
        return isInside && lines.length === 0 ? [] : [at(page, slab)];
      }),
    ),

  'text over other text': ({ pages }) =>
    pages.flatMap(({ slabs }, page) =>
      slabs.flatMap(({ slab, y }, index) => {
        const above = slabs[index - 1];
        const boxes = linesOf(slab.drawings).map(boxOf);
        const isOver = boxes.some((box, own) => boxes.slice(0, own).some(overlaps(box)));
        const lowest = above === undefined ? 0 : above.y + above.slab.height;
        return isOver || y < lowest - 0.01 ? [at(page, slab)] : [];
      }),
    ),

  'a strip without what is repeated above it, or another strip': (layout) =>
    slabsByPage(layout).flatMap((slabs, page) =>
      slabs.flatMap((strip, index) => {
        const [head] = strip.repeat();
        if (head === undefined) return [];
        const above = slabs[index - 1];
        const isStrip =
          above?.repeat()[0] === head || strip.repeat().some((slab) => slab === above);
        return isStrip || textOf(above?.drawings ?? []) === textOf(head.drawings)
          ? []
          : [at(page, strip)];
      }),
    ),

  'a row of a table with neither its head nor another of its rows above it': (layout) => {
    const all = slabsByPage(layout);
    const heads = new Map(
      all.flat().flatMap((slab) => parentsOf(slab, 'THead').map((table) => [table, slab])),
    );
    return all.flatMap((slabs, page) =>
      slabs.flatMap((slab, index) => {
        const above = slabs.slice(0, index).findLast(({ drawings }) => drawings.length > 0);
        const words = textOf(above?.drawings ?? []);
        return parentsOf(slab, 'TBody')
          .filter((table) => above === undefined || !parentsOf(above, 'TBody').includes(table))
          .filter((table) => words !== textOf(heads.get(table)?.drawings ?? []))
          .map(() => at(page, slab));
      }),
    );
  },

  'a line of a paragraph alone at the foot or the head of a page': (layout) =>
    pagesOfElements(layout, 'P')
      .filter((pages) => pages.size > 1 && [...pages.values()].some((lines) => lines.length < 2))
      .map(whereOf),

  'a row on two pages that would have room on one': (layout) =>
    pagesOfElements(layout, 'TR')
      .filter((pages) => {
        const height = [...pages.values()].flat().reduce((sum, slab) => sum + slab.height, 0);
        // Less what the head of the table may take.
        return pages.size > 1 && height < layout.paper.bodyHeight - 60;
      })
      .map(whereOf),
};

type LineDrawing = Extract<Drawing, { kind: 'line' }>;

export function linesOf(drawings: readonly Drawing[]): readonly LineDrawing[] {
  return drawings.filter((drawing) => drawing.kind === 'line');
}

export function textOf(drawings: readonly Drawing[]): string {
  return linesOf(drawings)
    .flatMap(({ line }) => line.pieces)
    .map(({ atom }) => atom.shape.text + (atom.space > 0 ? ' ' : ''))
    .join('');
}

export function slabsByPage(layout: WholeLayout): readonly (readonly Slab[])[] {
  return layout.pages.map(({ slabs }) => slabs.map(({ slab }) => slab));
}

type SlabsByPage = ReadonlyMap<number, readonly Slab[]>;

/** For each element of the kind, the strips in which it stands on each of its pages. */
function pagesOfElements(layout: WholeLayout, type: StructureNode['type']): readonly SlabsByPage[] {
  const found = new Map<StructureNode, Map<number, Slab[]>>();
  slabsByPage(layout).forEach((slabs, page) => {
    for (const slab of slabs) {
      for (const node of new Set(linesOf(slab.drawings).flatMap((line) => around(line, type)))) {
        const pages = found.get(node) ?? new Map<number, Slab[]>();
        found.set(node, pages.set(page, [...(pages.get(page) ?? []), slab]));
      }
    }
  });
  return [...found.values()];
}

function whereOf(pages: SlabsByPage): string {
  return [...pages].map(([page, [slab]]) => at(page, slab)).join(' and ');
}

/** The tables of which the slab holds this part. */
function parentsOf({ drawings }: Slab, part: 'THead' | 'TBody'): readonly StructureNode[] {
  const nodes = drawings.flatMap((drawing) =>
    drawing.kind === 'line' ? drawing.line.pieces.map(({ atom }) => atom.node) : [drawing.node],
  );
  const tables = nodes.map((node) => {
    let inner = node;
    while (inner !== undefined && inner.type !== part) inner = inner.parent;
    return inner?.parent;
  });
  return [...new Set(tables)].filter((table) => table !== undefined);
}

/** The innermost element of the kind that the line is in. */
function around({ line }: LineDrawing, type: StructureNode['type']): readonly StructureNode[] {
  let node = line.pieces[0]?.atom.node;
  while (node !== undefined && node.type !== type) node = node.parent;
  return node === undefined || node.facts.block === true ? [] : [node];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf({ x, baseline, line }: LineDrawing): Box {
  const size = line.pieces[0]?.atom.style.size ?? 0;
  return {
    left: x,
    right: x + line.width,
    top: baseline - 0.66 * size,
    bottom: baseline + 0.2 * size,
  };
}

function overlaps(a: Box): (b: Box) => boolean {
  return (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function at(page: number, slab: Slab | undefined): string {
  return `page ${page + 1}: ${textOf(slab?.drawings ?? [])}`;
}
