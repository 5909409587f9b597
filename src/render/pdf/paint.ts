import { ContentStream, number } from './content-stream.ts';
import { GlyphEncoder } from './glyph-encoder.ts';
import type { Drawing } from './layout/column.ts';
import type { Layout } from './layout/layout.ts';
import type { PlacedPage, PlacedSlab } from './layout/pages.ts';
import type { Piece } from './line-breaker.ts';
import { linkArea } from './navigation.ts';
import type { PdfFile, PdfPage } from './pdf-file.ts';
import type { Shaper } from './shape.ts';
import { StructureWriter } from './structure-writer.ts';
import type { StructureNode } from './structure.ts';
import { code, colors, link as look, page as body } from './style.ts';

/** Draws the pages in order, each mark as part of its structure element or as an artifact. */
export function paint(layout: Layout, file: PdfFile, shaper: Shaper): readonly PdfPage[] {
  const structure = new StructureWriter(file);
  const tools = { layout, file, structure, shaper, glyphs: new GlyphEncoder(file) };
  const pages = layout.pages.map((placed) => {
    const { width, height } = layout.paper;
    const page = file.addPage(width, height);
    new PagePainter(page, tools).paint(placed);
    return page;
  });
  structure.end(layout.root);
  return pages;
}

interface Tools {
  readonly layout: Layout;
  readonly file: PdfFile;
  readonly structure: StructureWriter;
  readonly shaper: Shaper;
  readonly glyphs: GlyphEncoder;
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
    const { structure } = this.tools;
    const key = structure.startPage(this.page.dictionary);
    Object.assign(this.page.dictionary.data, { StructParents: key });
    for (const slab of placed.slabs) this.paintBackdrop(slab);
    for (const { slab, y } of placed.slabs) {
      for (const drawing of slab.drawings) this.draw(drawing, y);
    }
    for (const drawing of placed.furniture) this.draw(drawing, 0, '/Type /Pagination');
    this.close();
    this.page.write(Buffer.from(this.stream.toString(), 'latin1'));
    structure.endPage(key);
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
    const area = linkArea(target, box, this.tools.layout, this.tools.file);
    Object.assign(area.data, { StructParent: this.tools.structure.addLinkArea(link, area) });
    area.end();
    this.page.annotations.push(area);
  }

  private drawText(pieces: readonly Piece[], x: number, baseline: number): void {
    const { shaper, glyphs } = this.tools;
    this.stream.add('BT');
    this.stream.add(`1 0 0 -1 ${number(x)} ${number(baseline)} Tm`);
    for (const { atom } of pieces) {
      const { runs } = atom.shape;
      // The space at the end of a line is written too: it parts the words for those who listen.
      const space = atom.space > 0 ? shaper.shape(atom.style.face, ' ').runs : [];
      for (const run of [...runs, ...space]) {
        const embedded = glyphs.font(run.font);
        this.page.fonts[embedded.id] ??= embedded.ref();
        this.stream.text(glyphs.operands(run), embedded.id, atom.style.size, atom.style.color);
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
    const upper = this.tools.layout.paper.height - y;
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
