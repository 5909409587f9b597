/** What a Markdown field of a record says, reduced to the kinds that every report can show. */
export type ProseBlock =
  | Heading
  | Paragraph
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly ProseBlock[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly ProseBlock[] }
  | { readonly kind: 'code'; readonly text: string }
  | ProseTable;

export interface Heading {
  readonly kind: 'heading';
  /** 1 is the highest; no level is left out on the way down. */
  readonly level: number;
  readonly content: readonly Inline[];
  /** The name that links inside the document use. */
  readonly anchor?: string | undefined;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly content: readonly Inline[];
  /** What the paragraph is, where it is more than running text; decides its look, not its words. */
  readonly role?: ParagraphRole | undefined;
}

/** A table with one head row, of the shape that the tables of a report have. */
export interface ProseTable {
  readonly kind: 'table';
  readonly columns: readonly {
    readonly heading: readonly Inline[];
    /** Share of the table's width: the length of the column's longest text, within bounds. */
    readonly width: number;
    readonly align: 'left' | 'right';
  }[];
  readonly rows: readonly { readonly cells: readonly (readonly Inline[])[] }[];
}

export type ParagraphRole = 'subtitle' | 'date' | 'lead' | 'note' | 'small';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly content: readonly Inline[] }
  | { readonly kind: 'break' };
