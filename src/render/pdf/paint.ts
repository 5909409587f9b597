import { present } from '../../domain/present.ts';
import { ContentStream, number } from './content-stream.ts';
import { GlyphEncoder } from './glyph-encoder.ts';
import type { Drawing } from './layout/column.ts';
import { pageNumber } from './layout/furniture.ts';
import { waitsForNumbers, withPageNumbers, type Sheet } from './layout/layout.ts';
import {
  headingsOn,
  type PlacedHeading,
  type PlacedPage,
  type PlacedSlab,
} from './layout/pages.ts';
import type { Paper } from './layout/place.ts';
import type { Piece } from './line-breaker.ts';
import { linkArea } from './navigation.ts';
import type { PdfFile, PdfPage } from './pdf-file.ts';
import type { Shaper } from './shape.ts';
import { StructureWriter } from './structure-writer.ts';
import type { StructureNode } from './structure.ts';
import { code, colors, link as look, page as body } from './style.ts';

/** What was painted: its pages and where its headings stand. */
export interface Painted {
  readonly pages: readonly PdfPage[];
  readonly headings: readonly PlacedHeading[];
}

/**
 * Draws the pages of a document in order, each mark as part of its structure element or as an
 * artifact. A page that waits for the numbers of pages is drawn when all others are, with those to
 * which its blocks go on, and so is the number of every page.
 */
export class Painter {
  private readonly root: StructureNode;
  private readonly tools: Tools;
  private readonly pages: PdfPage[] = [];
  private readonly headings: PlacedHeading[] = [];
  private readonly waiting: { readonly page: PdfPage; readonly placed: PlacedPage }[] = [];
  private isWaiting = false;

  constructor({ paper, root }: Sheet, file: PdfFile, shaper: Shaper) {
    const structure = new StructureWriter(file);
    const glyphs = new GlyphEncoder(file);
    this.root = root;
    this.tools = { paper, file, structure, shaper, glyphs, linked: new Set() };
  }

  get pageCount(): number {
    return this.pages.length;
  }

  /** Draws the page, or what of it can be drawn yet. */
  paint(placed: PlacedPage): void {
    const { paper, file, structure } = this.tools;
    const page = file.addPage(paper.width, paper.height);
    const number = this.pages.push(page);
    this.headings.push(...headingsOn(placed, number));
    page.contents.push(file.newId());
    // For the foot, which only a cover lacks.
    if (!placed.cover) page.contents.push(file.newId());
    this.isWaiting = waitsForNumbers(placed) || (this.isWaiting && !placed.begins);
    if (this.isWaiting) {
      reserve(placed, structure);
      this.waiting.push({ page, placed });
    } else new PagePainter(page, this.tools).paint(placed);
  }

  /** Draws the rest. */
  end(): Painted {
    const { pages, headings, tools } = this;
    const { paper, shaper, structure, linked } = tools;
    const pageOf = new Map(headings.map(({ anchor, page }) => [anchor, page]));
    for (const { page, placed } of this.waiting) {
      new PagePainter(page, tools).paint(withPageNumbers(placed, pageOf, shaper));
    }
    for (const anchor of linked) {
      if (!pageOf.has(anchor)) throw new Error(`no heading has the anchor "${anchor}"`);
    }
    pages.forEach((page, index) => {
      const [, foot] = page.contents;
      if (foot === undefined) return;
      const drawings = pageNumber(index + 1, pages.length, paper, shaper);
      new PagePainter(page, tools).paintFurniture(drawings, foot);
    });
    structure.end(this.root);
    return { pages, headings };
  }
}

/** Gives the elements of a page that is painted later their places among the others. */
function reserve({ slabs }: PlacedPage, structure: StructureWriter): void {
  for (const { slab } of slabs) {
    for (const drawing of slab.drawings) {
      const nodes =
        drawing.kind === 'line' ? drawing.line.pieces.map(({ atom }) => atom.node) : [drawing.node];
      for (const node of nodes) if (node !== undefined) structure.reserve(node);
    }
  }
}

interface Tools {
  readonly paper: Paper;
  readonly file: PdfFile;
  readonly structure: StructureWriter;
  readonly shaper: Shaper;
  readonly glyphs: GlyphEncoder;
  /** The anchors that links go to. */
  readonly linked: Set<string>;
}

class PagePainter {
  private readonly page: PdfPage;
  private readonly tools: Tools;
  private readonly stream = new ContentStream();
  /** What the marked content that is open belongs to. */
  private open: StructureNode | 'artifact' | undefined;

  constructor(page: PdfPage, tools: Tools) {
    this.page = page;
    this.tools = tools;
  }

  paint(placed: PlacedPage): void {
    const { structure, paper, file } = this.tools;
    const key = structure.startPage(this.page.dictionary);
    Object.assign(this.page.dictionary.data, { StructParents: key });
    // From here on y runs downwards from the upper edge.
    this.stream.add(`1 0 0 -1 0 ${number(paper.height)} cm`);
    for (const slab of placed.slabs) this.paintBackdrop(slab);
    for (const { slab, y } of placed.slabs) {
      for (const drawing of slab.drawings) this.draw(drawing, y);
    }
    this.paintFurniture(placed.furniture, present(this.page.contents[0]));
    structure.endPage(key);
    file.endPage(this.page);
  }

  /** Draws what repeats, and writes the content. */
  paintFurniture(drawings: readonly Drawing[], content: number): void {
    for (const drawing of drawings) this.draw(drawing, 0, '/Type /Pagination');
    this.close();
    this.tools.file.stream(content, this.stream.toString());
  }

  private paintBackdrop({ slab, y, gap }: PlacedSlab): void {
    for (const { x, width, color, overGap, ...box } of slab.backdrop) {
      this.enter(undefined);
      const over = overGap ? gap : 0;
      this.stream.rectangle(x, y + box.y - over, width, box.height + over, color);
    }
  }

  private draw(drawing: Drawing, y: number, artifact?: string): void {
    switch (drawing.kind) {
      case 'line':
        for (const pieces of byNode(drawing.line.pieces)) {
          this.drawPieces(pieces, drawing.x, y + drawing.baseline, y, artifact);
        }
        break;
      case 'path':
        this.enter(drawing.node, y, artifact);
        this.stream.path(drawing, y);
        break;
      case 'nothing':
        this.tools.structure.attach(drawing.node);
        break;
      case 'page-number':
        throw new Error('the number of a page was not filled in');
    }
  }

  /** Text that belongs to one element, with the tint behind code and the line under a link. */
  private drawPieces(
    pieces: readonly Piece[],
    lineX: number,
    baseline: number,
    y: number,
    artifact: string | undefined,
  ): void {
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (first === undefined || last === undefined) return;
    const { node, style } = first.atom;
    const x = lineX + first.x;
    const width = last.x + last.atom.width - first.x;
    this.enter(node, y, artifact);
    if (node?.type === 'Code' && node.parent?.facts.block !== true) {
      const { overhang, above, height } = code.tint;
      const top = baseline - above * style.size;
      this.stream.rectangle(
        x - overhang,
        top,
        width + 2 * overhang,
        height * style.size,
        colors.codeTint,
      );
    }
    this.drawText(pieces, x, baseline);
    const link = linkOf(node);
    const target = link?.facts.target;
    if (link === undefined || target === undefined) return;
    // A list of contents is nothing but links; lines under all of them would say nothing.
    if (link.parent?.type !== 'Reference' && target.plain !== true) {
      const top = baseline + look.underlineBelow;
      this.stream.rectangle(x, top, width, look.underlineWidth, look.underline);
    }
    const box = { x, y: baseline - style.size, width, height: style.size * 1.3 };
    if ('anchor' in target) this.tools.linked.add(target.anchor);
    const { file, paper, structure } = this.tools;
    const area = file.newId();
    file.write(area, linkArea(target, box, paper, structure.addLinkArea(link, area)));
    this.page.annotations.push(area);
  }

  private drawText(pieces: readonly Piece[], x: number, baseline: number): void {
    const { shaper, glyphs } = this.tools;
    this.stream.add('BT');
    this.stream.add(`1 0 0 -1 ${number(x)} ${number(baseline)} Tm`);
    for (const { atom } of pieces) {
      const { shape, style, space } = atom;
      // The space at the end of a line is written too: it parts the words for those who listen.
      const runs =
        space > 0 ? glyphs.runsSpaced(shape, shaper.space(style.face)) : glyphs.runs(shape);
      for (const { font, operands } of runs) {
        this.stream.text(operands, font, style.size, style.color);
      }
    }
    this.stream.endText();
  }

  /** Opens marked content for the element, or for an artifact when there is none. */
  private enter(node: StructureNode | undefined, y = 0, artifact?: string): void {
    const wanted = node ?? 'artifact';
    if (this.open === wanted) return;
    this.close();
    this.open = wanted;
    if (node === undefined) {
      this.stream.add(artifact === undefined ? '/Artifact BMC' : `/Artifact <<${artifact}>> BDC`);
    } else {
      const mark = this.tools.structure.mark(node, this.corners(node, y));
      this.stream.add(`/${node.type} <</MCID ${mark}>> BDC`);
    }
  }

  /** The box of a drawing as PDF has it; one that goes on on the next page ends with the body. */
  private corners({ facts: { box } }: StructureNode, y: number): readonly number[] | undefined {
    if (box === undefined) return undefined;
    const upper = this.tools.paper.height - y;
    return [box.left, Math.max(body.bottom, upper - box.height), box.left + box.width, upper];
  }

  private close(): void {
    if (this.open !== undefined) this.stream.add('EMC');
    this.open = undefined;
  }
}

/** The link that the element is, or is in: code, or the number of a page. */
function linkOf(node: StructureNode | undefined): StructureNode | undefined {
  return node?.type === 'Code' || node?.type === 'Span' ? linkOf(node.parent) : node;
}

/** The pieces in runs that belong to the same element. */
function byNode(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const first = pieces[0]?.atom.node;
  if (pieces.every(({ atom }) => atom.node === first)) return [pieces];
  const runs: Piece[][] = [];
  let node: StructureNode | undefined;
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (run !== undefined && node === piece.atom.node) run.push(piece);
    else runs.push([piece]);
    node = piece.atom.node;
  }
  return runs;
}
