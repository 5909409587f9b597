/** The kinds of structure element that the reports use, by their names in PDF. */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'Div'
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | 'P'
  | 'BlockQuote'
  | 'Code'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Link'
  | 'Span'
  | 'Reference'
  | 'Figure'
  | 'TOC'
  | 'TOCI';

/**
 * One element of the structure tree, which says what the marks on the pages are and in what order
 * to read them. It knows its parent; the order of children is the order in which they are painted.
 */
export interface StructureNode {
  readonly type: StructureType;
  readonly parent: StructureNode | undefined;
  readonly facts: StructureFacts;
}

export interface StructureFacts {
  /** What to say in place of a drawing. */
  readonly alt?: string;
  /** The language of the words in it, where it is not that of what it is in. */
  readonly language?: string | undefined;
  /** On the root only: the language of what the records say, where it is not that of the document. */
  readonly recordsLanguage?: string | undefined;
  readonly scope?: 'Row' | 'Column';
  readonly numbering?: 'Decimal' | 'Disc' | 'None';
  readonly target?: LinkTarget;
  /** A paragraph that is nothing but code. */
  readonly block?: boolean;
  /** The room that a drawing takes, from its first mark down, on the page where it begins. */
  readonly box?: { readonly left: number; readonly width: number; readonly height: number };
}

/** Where a link leads, its words, and whether it goes without a line below them. */
export type LinkTarget = { readonly words: string; readonly plain?: boolean } & (
  { readonly url: string } | { readonly anchor: string }
);

export function structureNode(
  type: StructureType,
  parent: StructureNode | undefined,
  facts: StructureFacts = {},
): StructureNode {
  return { type, parent, facts };
}

/** An element of the type for what the records say; the parent itself where that needs no mark. */
export function recordedNode(type: 'Div' | 'Span', parent: StructureNode): StructureNode {
  let root = parent;
  while (root.parent !== undefined) root = root.parent;
  const language = root.facts.recordsLanguage;
  return language === undefined ? parent : structureNode(type, parent, { language });
}

/** The element for a heading; levels below the sixth look and read like the sixth. */
export function headingType(level: number): StructureType {
  return (['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const)[Math.min(level, 6) - 1] ?? 'H1';
}
