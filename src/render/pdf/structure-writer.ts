import { present } from '../../domain/present.ts';
import { nameOf, naming, source, textSource, type PdfReference } from './objects.ts';
import type { PdfFile } from './pdf-file.ts';
import type { StructureNode } from './structure.ts';

interface Element {
  readonly node: StructureNode;
  readonly id: number;
  /** The number of what it is in. */
  readonly parent: number;
  /** Elements, marked content and links, in the order in which they were painted, as a file has them. */
  readonly kids: string[];
  readonly elements: Element[];
  /** How it is laid out, or read, as a file has it. */
  attributes: string | undefined;
  page: PdfReference | undefined;
}

/**
 * Writes the structure tree while the pages are painted. An element is attached to its parent when
 * its first mark is painted, and written when the block that it is in has been left, so that a long
 * report does not keep the tree in memory. Elements are most of the objects of a file, so they are
 * put together as text.
 */
export class StructureWriter {
  private readonly file: PdfFile;
  private readonly elements = new Map<StructureNode, Element>();
  /** For each page and link, by its key: who owns its marks. */
  private readonly owners: number[] = [];
  private readonly reserved = new Set<StructureNode>();
  private block: StructureNode | undefined;
  private pageOwners: string[] = [];
  private page: PdfReference | undefined;

  constructor(file: PdfFile) {
    this.file = file;
  }

  /** The key by which the page's marks find their elements. */
  startPage(page: PdfReference): number {
    this.page = page;
    this.pageOwners = [];
    // Known when the page is done.
    this.owners.push(0);
    return this.owners.length - 1;
  }

  endPage(key: number): void {
    const id = this.file.newId();
    this.owners[key] = id;
    this.file.write(id, `[${this.pageOwners.join(' ')}]`);
  }

  /** Gives the number of new marked content on the page that belongs to the element. */
  mark(node: StructureNode, box?: readonly number[]): number {
    const element = this.attach(node);
    const { page } = this;
    if (page === undefined) throw new Error('a mark outside of a page');
    element.page ??= page;
    const number = this.pageOwners.push(naming(element.id)) - 1;
    element.kids.push(
      element.page === page
        ? String(number)
        : `<</Type /MCR /Pg ${naming(page.id)} /MCID ${number}>>`,
    );
    if (box !== undefined) {
      element.attributes ??= `<</O /Layout /Placement /Block /BBox ${source(box)}>>`;
    }
    return number;
  }

  /** Makes the element part of the tree, if it is not yet. */
  attach(node: StructureNode): Element {
    const known = this.elements.get(node);
    if (known !== undefined) return known;
    this.leaveBlockFor(node);
    const above = node.parent === undefined ? undefined : this.attach(node.parent);
    const parent = above?.id ?? this.file.structureRoot().id;
    const id = this.file.newId();
    const attributes = attributesOf(node);
    const element = { node, id, parent, kids: [], elements: [], attributes, page: undefined };
    this.elements.set(node, element);
    above?.kids.push(naming(id));
    above?.elements.push(element);
    return element;
  }

  /** Adds a link's clickable area, the object of that number, to its element and gives the area's key. */
  addLinkArea(node: StructureNode, area: number): number {
    const element = this.attach(node);
    const { id } = present(this.page);
    element.kids.push(`<</Type /OBJR /Obj ${naming(area)} /Pg ${naming(id)}>>`);
    return this.owners.push(element.id) - 1;
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
    const numbers = this.owners.map((owner, key) => `${key} ${naming(owner)}`);
    const tree = this.file.newId();
    this.file.write(tree, `<</Nums [${numbers.join(' ')}]>>`);
    this.file.setStructure({
      K: [nameOf(element.id)],
      ParentTree: nameOf(tree),
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
    const { node, id, parent, kids, elements, attributes, page } = element;
    if (this.reserved.has(node) || !this.elements.delete(node)) return;
    for (const kid of elements) this.write(kid);
    let text = `<</Type /StructElem /S /${node.type} /P ${naming(parent)}`;
    if (node.facts.alt !== undefined) text += ` /Alt ${textSource(node.facts.alt)}`;
    if (node.facts.language !== undefined) text += ` /Lang ${textSource(node.facts.language)}`;
    if (attributes !== undefined) text += ` /A ${attributes}`;
    if (page !== undefined) text += ` /Pg ${naming(page.id)}`;
    this.file.write(id, `${text} /K [${kids.join(' ')}]>>`);
    elements.length = 0;
    kids.length = 0;
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

function attributesOf({ facts: { scope, numbering } }: StructureNode): string | undefined {
  if (scope !== undefined) return `<</O /Table /Scope /${scope}>>`;
  return numbering === undefined ? undefined : `<</O /List /ListNumbering /${numbering}>>`;
}
