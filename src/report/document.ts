import type { IsoDate } from '../domain/date.ts';
import type { PageSize } from '../domain/programme.ts';
import type { Status } from '../domain/status.ts';
import type {
  Heading as ProseHeading,
  Paragraph as ProseParagraph,
  ParagraphRole,
} from '../prose/tree.ts';

/** What a format must know of a report before its first block. */
export interface DocumentFacts {
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly organization: string | undefined;
  /** The reporting date; nothing in a document knows any other clock. */
  readonly date: IsoDate;
  /** The language of the report's own words, a BCP 47 tag. */
  readonly language: string;
  /** The language of what the records say, where it is another one. */
  readonly recordsLanguage?: string | undefined;
  readonly pageSize: PageSize;
  /** Printed on every page by formats that have pages: what this is, and as of when. */
  readonly runningHead: string;
}

/**
 * One report as a tree: its wording, order and grouping, decided once for every page format.
 * A format knows only how each kind of block looks.
 */
export interface ReportDocument extends DocumentFacts {
  /** Of a long report each is composed when it is asked for, and asked for once. */
  readonly blocks: Iterable<Block>;
}

/** A report that is short enough to be composed at once. */
export interface WholeDocument extends ReportDocument {
  readonly blocks: readonly Block[];
}

/** `recorded` marks what is a record's own text, and so in the language of the records. */
export type Block = { readonly recorded?: true | undefined } & (
  | Heading
  | Paragraph
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | Table
  | { readonly kind: 'timeline'; readonly timeline: Timeline }
  | { readonly kind: 'bars'; readonly bars: StackedBars }
  | { readonly kind: 'contents'; readonly entries: readonly ContentsEntry[] }
  | Section
);

export interface Heading extends Omit<ProseHeading, 'content'> {
  readonly content: readonly Inline[];
}

export interface Paragraph extends Omit<ProseParagraph, 'content'> {
  readonly content: readonly Inline[];
  readonly role?: ParagraphRole | undefined;
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly recorded?: true | undefined }
  | { readonly kind: 'strong' | 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly content: readonly Inline[] }
  /** A link to the heading of this document that has the anchor. */
  | { readonly kind: 'jump'; readonly anchor: string; readonly content: readonly Inline[] }
  /** A status: its shape, then its words or, for a count or a legend, the words given. */
  | { readonly kind: 'status'; readonly status: Status; readonly words?: string | undefined }
  | { readonly kind: 'break' };

/** A table with one head row. Cells hold one paragraph each. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** By what a reader may narrow the rows, where the format lets them; in the order of the columns. */
  readonly filters?: readonly TableFilter[] | undefined;
}

/** One way to narrow a table's rows: to those that have one of its values. */
export interface TableFilter {
  /** Short and stable: it stands in addresses that people send to each other. */
  readonly name: 'status' | 'area' | 'owner' | 'responsible';
  readonly label: string;
  readonly values: readonly FilterValue[];
}

export interface FilterValue {
  /** The id or the name as recorded; empty for what has none. */
  readonly value: string;
  readonly label: string;
}

export interface Column {
  readonly heading: readonly Inline[];
  /** Share of the table's width; the shares of a table need not add up to anything. */
  readonly width: number;
  readonly align: 'left' | 'right';
}

export interface TableRow {
  /** One a column; the first is the head of its row. */
  readonly cells: readonly (readonly Inline[])[];
  /** A total, set apart from the rows above it. */
  readonly total?: boolean | undefined;
  /** The row's values for each of the table's filters; it may have several of one. */
  readonly values?: Readonly<Partial<Record<TableFilter['name'], readonly string[]>>> | undefined;
}

/** A part that a reader can jump to; on paper it may start a page. */
export interface Section {
  readonly kind: 'section';
  readonly start: 'cover' | 'page' | 'flow';
  readonly blocks: readonly Block[];
}

export interface ContentsEntry {
  /** 1 for a part, 2 for a recommendation. */
  readonly level: number;
  readonly title: readonly Inline[];
  readonly anchor: string;
}

/**
 * Counts by status drawn as bars of parts, one bar a label, all to one scale. The same numbers stand
 * in a table beside it; the words for those who cannot see the drawing are `alt`.
 */
export interface StackedBars {
  readonly alt: string;
  /** Upright bars are a course of time, from left to right. */
  readonly direction: 'across' | 'upright';
  readonly bars: readonly {
    readonly label: string;
    readonly counts: Readonly<Record<Status, number>>;
  }[];
}

/**
 * The drawing of a schedule: one lane a thing, its marks at fractions (0–1) of the time axis.
 * Data only, so that paper and screen draw the same; the words for those who cannot see it are `alt`.
 */
export interface Timeline {
  readonly alt: string;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** The reporting date. */
  readonly now: { readonly at: number; readonly label: string };
  readonly lanes: readonly Lane[];
}

export interface Lane {
  readonly label: string;
  /** What its marks do not say: that it has no date, or is no longer in force. */
  readonly note?: string | undefined;
  /** The status of the thing, when it has one: its shape stands before the label. */
  readonly status: Status | undefined;
  readonly marks: readonly Mark[];
}

export type Mark =
  | { readonly kind: 'span'; readonly style: SpanStyle; readonly from: number; readonly to: number }
  | { readonly kind: 'point'; readonly style: PointStyle; readonly at: number };

/** The plan's length; a slip from the original to a later due date; the way to a forecast. */
export type SpanStyle = 'plan' | 'slip' | 'forecast';

/**
 * The plan's start, a due date, one that was given up, the day done, a day done that a reopening took
 * back, the reopening, a forecast, a piece of evidence, the day from which the thing is not in force.
 */
export type PointStyle =
  | 'start'
  | 'due'
  | 'original-due'
  | 'done'
  | 'was-done'
  | 'reopened'
  | 'forecast'
  | 'evidence'
  | 'withdrawn';
