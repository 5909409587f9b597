import type { DateProblem, IsoDate } from '../domain/date.ts';
import type { Unreadable } from '../prose/limits.ts';
import type { RecommendationReason } from '../domain/standing.ts';
import type { Status } from '../domain/status.ts';

/** What each kind of finding knows: its code, and the facts that its words are made of. */
export interface Facts extends FileFacts, TableFacts, YamlFacts, SchemaFacts, CheckFacts {}

type Nothing = Readonly<Record<string, never>>;

/** Findings about a file as a whole, or about its characters. */
export interface FileFacts {
  /** Something beside the records that is no record. */
  'stray-file': { readonly name: string; readonly kind: StrayKind };
  /** A copy of a schema for editors: one of another version, or something else in its place. */
  'outdated-schema': { readonly found: 'schema' | 'other'; readonly name: string };
  'too-large': {
    readonly limit: number;
    readonly of: 'bytes' | 'parts' | 'table' | 'cells' | 'rows' | 'columns';
  };
  'not-utf8': {
    readonly encoding: 'utf-16' | 'utf-32' | undefined;
    /** Whether it is a table, which a spreadsheet program saves. */
    readonly isTable?: boolean;
  };
  'empty-file': Nothing;
  /** The rest of a file's findings, of which only the first are told. */
  'too-many-findings': { readonly told: number; readonly more: number };
  'control-character': { readonly codePoint: number; readonly written: 'raw' | 'escaped' };
}

/**
 * Beside the records: a `.yml` file, one with another ending or none, a folder with records in it, a link
 * that leads elsewhere, a pipe or device, a name that is not UTF-8. Beside `programme.yaml`: a record, or
 * a folder with records in it.
 */
export type StrayKind =
  'yml' | 'ending' | 'folder' | 'link' | 'not-a-file' | 'name' | 'beside' | 'other-folder';

/** Findings about a table to be imported; `validate` has none of them. */
export interface TableFacts {
  'table-syntax': { readonly problem: 'open-quote' | 'inner-quote' | 'after-quote' };
  'extra-cell': { readonly text: string };
  'repeated-heading': { readonly heading: string; readonly field: string };
  /** A row that is no record: the headings once more, or a sentence below the last one. */
  'row-passed-over': {
    readonly row: number;
    readonly text: string;
    readonly as: 'headings' | 'note' | 'total';
  };
  /** A heading that is not known, of a column that may hold one of the fields. */
  'unclear-heading': { readonly heading: string; readonly may: readonly string[] };
  /** A number that stands for several recommendations; `column` may say of which source each is. */
  'repeated-numbers': {
    readonly number: string;
    readonly rows: number;
    readonly column: string | undefined;
    readonly areTitlesDifferent: boolean;
  };
  'missing-cell': { readonly field: 'source' | 'id' | 'title' | 'deliverable' };
  'cells-disagree': { readonly field: string; readonly value: string; readonly other: string };
  /** What a record has no place for beside what the other cells say. */
  'unused-cell': { readonly text: string; readonly heading: string };
  'unread-date': {
    readonly texts: readonly TextInCells[];
    readonly problem: 'shape' | 'calendar' | 'given' | 'order' | 'time' | 'placeholder';
  };
  'doubtful-date': {
    readonly text: string;
    readonly doubt: 'order' | 'century' | 'serial' | 'fiscal' | 'zone';
    readonly readings: readonly IsoDate[];
  };
  'rounded-date': { readonly text: string; readonly day: IsoDate };
  /** Words in place of dates of one column; where they say more than that there is none, they are kept. */
  'no-date': { readonly texts: readonly TextInCells[]; readonly areKept: boolean };
  /** What a spreadsheet made of a cell: the error of a formula, a column too narrow, a date of an id. */
  'broken-cell': { readonly text: string; readonly problem: 'formula' | 'width' | 'id' };
  /** What is known only to hold by the day that the table speaks of. */
  'undated-status': {
    readonly status: string;
    readonly day: string;
    readonly as: 'completed_by' | 'withdrawn';
  };
  /** The day, or what stands for one, and the heading above it. */
  'status-against-date': {
    readonly status: string;
    readonly day: string;
    readonly heading: string;
  };
  /** Words that are not known, or mean two things, with the number of rows that have each. */
  'unknown-status': {
    readonly heading: string;
    readonly words: readonly { readonly word: string; readonly rows: number }[];
    /** Those that `--status` takes. */
    readonly meanings: readonly string[];
  };
  /** A day of closing, and nothing that says whether it is one of completion. */
  'unclear-closing': { readonly day: IsoDate; readonly heading: string };
  'after-as-of': { readonly day: IsoDate; readonly asOf: IsoDate; readonly heading: string };
  /** A re-plan for which the table has no reason. */
  'replan-without-reason': { readonly day: string };
  /** A status beside a cell of a column that says how the recommendation was withdrawn. */
  'status-against-withdrawal': {
    readonly status: string;
    readonly heading: string;
    readonly text: string;
  };
  /** What the dates give. */
  'other-status': {
    readonly status: string;
    readonly derived: string;
    /** Kept in an update, or told by a report whose facts the table does not all hold. */
    readonly from: 'table' | 'report';
  };
  'filled-in': { readonly field: string; readonly value: string };
  'existing-record': { readonly id: string };
}

/** A text and the names of the cells that hold it, such as `C4`; none when its place says it. */
export interface TextInCells {
  readonly text: string;
  readonly cells: readonly string[];
}

/** Slips of the YAML itself. */
export interface YamlFacts {
  /** Text that YAML reads as something else because it is not in quotes. */
  'unquoted-text': { readonly sign: string; readonly where: 'inside' | 'start' | 'after' };
  /** A `#` that was meant as text and made the rest of the line a comment. */
  'comment-in-text': {
    readonly comment: string;
    /** In the line of the text, or a line of its own where the text begins or after its end. */
    readonly where: 'line' | 'start' | 'end';
  };
  /** Both versions of a merge that is not finished, from line to line. */
  'merge-conflict': { readonly from: number; readonly to: number };
  /** White space or a colon that only looks like the one that YAML knows. */
  'odd-character': { readonly character: string };
  'tab-indent': Nothing;
  'bad-indent': Nothing;
  'unclosed-quote': { readonly quote: string };
  'unclosed-bracket': { readonly bracket: string };
  'missing-colon': { readonly text: string; readonly needs: 'colon' | 'space' };
  'bad-escape': { readonly escape: string };
  'duplicate-key': { readonly key: string };
  'key-not-text': Nothing;
  anchor: { readonly sign: '&' | '*'; readonly name: string };
  'yaml-tag': { readonly tag: string };
  'yaml-directive': { readonly directive: string };
  'several-documents': Nothing;
  'too-deep': { readonly limit: number };
  /** Whatever else the YAML reader stumbles over, in its own words. */
  'yaml-syntax': { readonly problem: string };
}

/** What a YAML value is, in the words of people who fill in records. */
export type Kind = 'text' | 'a number' | 'true or false' | 'nothing' | 'a list' | 'fields';

/** Findings about the shape of an entry and of single values. */
export interface SchemaFacts {
  'unknown-property': {
    readonly property: string;
    readonly allowed: readonly string[];
    readonly nearest: string | undefined;
  };
  /** One of the properties is needed; `because` is the property that makes it so. */
  'missing-property': { readonly properties: readonly string[] };
  'wrong-type': {
    readonly found: Kind;
    readonly expected: readonly Kind[];
    /** As it stands in the file; undefined for lists and fields. */
    readonly text: string | undefined;
    /** The field that it stands under. */
    readonly field?: string | undefined;
    /** The texts in a list that should be one text. */
    readonly items?: readonly string[] | undefined;
  };
  'unknown-value': {
    readonly value: string;
    readonly allowed: readonly string[];
    readonly nearest: string | undefined;
  };
  'bad-id': { readonly text: string; readonly problem: IdProblem };
  'bad-date': {
    readonly text: string;
    readonly problem: DateProblem;
    /** The field that it stands under. */
    readonly field: string;
    readonly meant: DateReading | undefined;
  };
  'bad-language': { readonly text: string };
  'too-long': { readonly length: number; readonly limit: number };
  /** The text when it has characters, none of which can be seen. */
  'empty-text': { readonly text?: string };
  'empty-list': { readonly property: string };
  'out-of-range': { readonly value: string; readonly from: number; readonly to: number };
}

/** What was most likely meant by a text in place of a day. */
export type DateReading =
  /** One day, or those between which nothing decides. */
  | { readonly kind: 'days'; readonly days: readonly IsoDate[] }
  | { readonly kind: 'period'; readonly last: IsoDate; readonly isQuarter: boolean }
  /** A quarter or year of a fiscal year, whose start only the programme knows. */
  | { readonly kind: 'fiscal' }
  /** That it is done, on a day unknown; or that there is no day yet. */
  | { readonly kind: 'done' | 'open' };

/**
 * Why a text is no id; `number` when YAML would make another number of it, `misread` when other
 * programs would read it as something other than text.
 */
export type IdProblem = 'number' | 'misread' | 'start' | 'character' | 'length';

/** What an id names, as a reader would call it. */
export type Entry =
  'recommendation' | 'deliverable' | 'milestone' | 'focus area' | 'party' | 'report';

/** Findings that need more than one value. */
export interface CheckFacts {
  'duplicate-id': { readonly id: string };
  'id-differs-by-case': { readonly id: string; readonly other: string };
  'unusable-file-name': { readonly id: string };
  'duplicate-item-id': { readonly id: string };
  'duplicate-entry': { readonly value: string; readonly entry: Entry };
  'two-updates': { readonly date: IsoDate };
  'unknown-recommendation': { readonly id: string; readonly nearest: string | undefined };
  'unknown-deliverable': {
    readonly id: string;
    readonly recommendation: string;
    readonly nearest: string | undefined;
  };
  'unknown-focus-area': {
    readonly id: string;
    readonly known: readonly string[];
    readonly nearest: string | undefined;
  };
  'unknown-responsible': {
    readonly name: string;
    readonly known: readonly string[];
    readonly nearest: string | undefined;
  };
  'names-alike': {
    readonly entry: 'owner' | 'party' | 'focus area';
    readonly name: string;
    readonly other: string;
  };
  /** From one id to the next, ending with the one it began with. */
  'dependency-ring': { readonly ring: readonly string[] };
  'into-ring': { readonly ring: readonly string[] };
  'changes-out-of-order': { readonly date: IsoDate; readonly previous: IsoDate };
  'completed-beside-change': {
    readonly short: 'completed' | 'completed_by';
    readonly change: 'completed' | 'reopened';
  };
  'completed-beside-completed-by': Nothing;
  'missing-reason': { readonly change: 'due' | 'reopened' };
  'empty-change': Nothing;
  'completed-and-reopened': Nothing;
  'merged-without-into': Nothing;
  'stated-status': {
    readonly stated: Status;
    /** Null when the recommendation is withdrawn on that day, or not yet in the programme. */
    readonly derived: Status | null;
    readonly asOf: IsoDate;
    readonly reason: RecommendationReason | { readonly rule: 'absent'; readonly added: IsoDate };
  };
  'unsafe-link': { readonly url: string; readonly problem: LinkProblem };
  'placeholder-link': { readonly url: string };
  'placeholder-text': { readonly text: string };
  'unread-markdown': { readonly why: Unreadable };
  'due-after-plan-end': { readonly due: IsoDate; readonly end: IsoDate };
  'complete-without-evidence': {
    /** The reporting date, when all of its evidence is dated later. */
    readonly asOf: IsoDate | undefined;
  };
  'forecast-before-its-day': { readonly forecast: IsoDate; readonly date: IsoDate };
  'dates-in-order': {
    readonly what: DatedThing;
    readonly date: IsoDate;
    readonly order: 'before' | 'after';
    readonly other: DatedThing;
    readonly otherDate: IsoDate;
  };
  'implausible-date': {
    readonly date: IsoDate;
    /** The nearest of the other dates; undefined when programs write the date where there is none. */
    readonly nearest: IsoDate | undefined;
  };
  'change-while-complete': { readonly change: 'due' | 'forecast'; readonly done: IsoDate };
  'file-name-not-id': { readonly name: string; readonly id: string };
  /** A run of characters that no font has, with what stands between them. */
  'missing-glyph': { readonly words: string };
  'unknown-check': { readonly check: string; readonly nearest: string | undefined };
  'locked-check': { readonly check: string; readonly level: string };
  'late-without-forecast': {
    readonly due: IsoDate;
    readonly asOf: IsoDate;
    readonly days: number;
    /** The forecast that has passed, if there was one. */
    readonly forecast: IsoDate | undefined;
  };
  /** How often, and by how many days from the first date; undefined where there was none. */
  'replanned-again': { readonly times: number; readonly days: number | undefined };
  'open-without-due': { readonly asOf: IsoDate };
  'stale-update': { readonly newest: IsoDate | undefined; readonly since: IsoDate };
}

/** What a day of a record is the day of. */
export type DatedThing =
  | 'added'
  | 'agreed'
  | 'change'
  | 'completed'
  | 'due'
  | 'end'
  | 'evidence'
  | 'published'
  | 'reported'
  | 'start'
  | 'update'
  | 'withdrawn';

/** Why a link is not safe to print: its scheme, or that it is no address at all. */
export type LinkProblem = 'scheme' | 'relative' | 'characters' | 'malformed';
