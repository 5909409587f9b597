import type { PdfReference, PdfValue } from './objects.ts';
import { pdfText, type PdfFile } from './pdf-file.ts';
import type { StructureNode } from './structure.ts';

interface Element {
  readonly node: StructureNode;
  readonly reference: PdfReference;
  /** Elements, marked content and links, in the order in which they were painted. */
  readonly kids: PdfValue[];
  readonly elements: Element[];
  page: PdfReference | undefined;
}

/**
 * Writes the structure tree while the pages are painted. An element is attached to its parent when
 * its first mark is painted, and written when the block that it is in has been left, so that a long
 * report does not keep the tree in memory.
 */
export class StructureWriter {
  private readonly file: PdfFile;
  private readonly elements = new Map<StructureNode, Element>();
  /** For each page and link, by its key: who owns its marks. */
  private readonly owners: PdfValue[] = [];
  private readonly reserved = new Set<StructureNode>();
  private block: StructureNode | undefined;
  private pageOwners: PdfReference[] = [];
  private page: PdfReference | undefined;

  constructor(file: PdfFile) {
    this.file = file;
  }

  /** The key by which the page's marks find their elements. */
  startPage(page: PdfReference): number {
    this.page = page;
    this.pageOwners = [];
    this.owners.push(null);
    return this.owners.length - 1;
  }

  endPage(key: number): void {
    this.owners[key] = this.file.object(this.pageOwners);
  }

  /** Gives the number of new marked content on the page that belongs to the element. */
  mark(node: StructureNode, box?: readonly number[]): number {
    const element = this.attach(node);
    const { page } = this;
    if (page === undefined) throw new Error('a mark outside of a page');
    element.page ??= page;
    const number = this.pageOwners.push(element.reference) - 1;
    element.kids.push(element.page === page ? number : { Type: 'MCR', Pg: page, MCID: number });
    if (box !== undefined && !('A' in element.reference.data)) {
      Object.assign(element.reference.data, {
        A: { O: 'Layout', Placement: 'Block', BBox: box },
      });
    }
    return number;
  }

  /** Makes the element part of the tree, if it is not yet. */
  attach(node: StructureNode): Element {
    const known = this.elements.get(node);
    if (known !== undefined) return known;
    this.leaveBlockFor(node);
    const parent = node.parent === undefined ? undefined : this.attach(node.parent);
    const reference = this.file.reference({
      Type: 'StructElem',
      S: node.type,
      P: parent?.reference ?? this.file.structureRoot(),
      ...attributesOf(node),
    });
    const element = { node, reference, kids: [], elements: [], page: undefined };
    this.elements.set(node, element);
    parent?.kids.push(reference);
    parent?.elements.push(element);
    return element;
  }

  /** Adds a link's clickable area to its element and gives the area's key. */
  addLinkArea(node: StructureNode, area: PdfReference): number {
    const element = this.attach(node);
    element.kids.push({ Type: 'OBJR', Obj: area, Pg: this.page });
    return this.owners.push(element.reference) - 1;
  }

  /** Gives the block of the element its place in the order of reading; it is painted after all others. */
  reserve(node: StructureNode): void {
    const block = blockOf(node);
    this.attach(block);
    this.reserved.add(block);
  }

  /** Writes all that is left, and the tree's root. */
  end(root: StructureNode): void {
    const reserved = [...this.reserved];
    this.reserved.clear();
    for (const node of reserved) this.write(this.attach(node));
    const element = this.attach(root);
    this.write(element);
    const numbers = this.owners.flatMap((owner, key) => [key, owner]);
    this.file.setStructure({
      K: [element.reference],
      ParentTree: this.file.object({ Nums: numbers }),
      ParentTreeNextKey: this.owners.length,
    });
  }

  /** Marks come in reading order: when one belongs to another block, the last block is complete. */
  private leaveBlockFor(node: StructureNode): void {
    const block = blockOf(node);
    if (block === this.block) return;
    const left = this.block;
    this.block = block;
    if (left === undefined) return;
    const around = new Set(ancestors(block));
    for (const ancestor of ancestors(left)) {
      if (around.has(ancestor)) break;
      const element = this.elements.get(ancestor);
      if (element !== undefined) this.write(element);
    }
  }

  private write(element: Element): void {
    if (this.reserved.has(element.node) || !this.elements.delete(element.node)) return;
    for (const kid of element.elements) this.write(kid);
    Object.assign(element.reference.data, { Pg: element.page, K: element.kids });
    this.file.finish(element.reference);
    element.elements.length = 0;
    element.kids.length = 0;
  }
}

/** The element just below the section that the node is in; a section itself is one. */
function blockOf(node: StructureNode): StructureNode {
  let block = node;
  while (block.parent !== undefined && !isSection(block.parent)) block = block.parent;
  return block;
}

function isSection(node: StructureNode): boolean {
  return node.type === 'Sect' || node.type === 'Document';
}

/** The node and all that it is in, innermost first. */
function ancestors(node: StructureNode): readonly StructureNode[] {
  return node.parent === undefined ? [node] : [node, ...ancestors(node.parent)];
}

function attributesOf({ facts }: StructureNode): Record<string, PdfValue> {
  const { alt, scope, numbering } = facts;
  return {
    ...(alt === undefined ? {} : { Alt: pdfText(alt) }),
    ...(scope === undefined ? {} : { A: { O: 'Table', Scope: scope } }),
    ...(numbering === undefined ? {} : { A: { O: 'List', ListNumbering: numbering } }),
  };
}
