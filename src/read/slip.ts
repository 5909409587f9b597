import { isCollection, isScalar, visit, type Document, type ErrorCode, type Node } from 'yaml';
import type { Diagnostic, DiagnosticOf } from '../diagnostics/diagnostic.ts';
import type { YamlFacts } from '../diagnostics/facts.ts';
import { blankBlock } from './mend.ts';
import type { SourceText } from './source-text.ts';

/** One slip in the YAML of a file, explained, and how to read on as if it were not there. */
export interface Slip {
  readonly diagnostic: Diagnostic;
  /** Offset of the character where the reader stumbled. */
  readonly at: number;
  /** The text without the slip, of the same length. */
  readonly mended: string;
  /** Offsets of the values that have their finding now. */
  readonly spoilt: readonly number[];
  /** Whether mending it may have cost the record an entry. */
  readonly lost: boolean;
}

/** Reads a text as YAML. */
export type Parse = (text: string) => Document.Parsed;

/** What the reader says of a slip. */
export interface Complaint {
  readonly code: ErrorCode;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** A slip in its surroundings. */
export interface Context {
  readonly document: Document.Parsed;
  readonly source: SourceText;
  /** The source, or a copy in which earlier slips are mended. */
  readonly text: string;
  readonly error: Complaint;
  /** Where the reader stumbled. */
  readonly from: number;
  readonly parse: Parse;
}

/** Whatever has no explanation of its own: in the reader's words, and without its line. */
export function somethingElse(context: Context): Slip {
  const { source, text, from, error } = context;
  const problem = plain(error.message);
  return {
    ...finding(context, 'yaml-syntax', { problem }, from, Math.max(error.pos[1], from + 1)),
    mended: blankBlock(source, text, source.lineAt(from)),
    spoilt: [],
    lost: true,
  };
}

/** The finding of a slip, at a stretch of the text without the space at its end. */
export function finding<C extends keyof YamlFacts>(
  { source, from }: Context,
  code: C,
  facts: YamlFacts[C],
  start = from,
  end = start + 1,
): { at: number; diagnostic: Diagnostic } {
  const written = source.text.slice(start, end).trimEnd().length;
  const place = source.place(start, start + Math.max(written, 1));
  return { at: start, diagnostic: { code, facts, place } as DiagnosticOf<C> as Diagnostic };
}

/** The last node that begins before the slip and is of the kind. */
export function lastNode(
  { document, from }: Context,
  matches: (node: Node | undefined) => boolean,
  which: 'innermost' | 'outermost' = 'innermost',
): Node | undefined {
  let last: Node | undefined;
  visit(document, {
    Node(_, node) {
      const start = node.range?.[0] ?? 0;
      if (start > from) return visit.SKIP;
      if (!matches(node) || (start === from && last !== undefined)) return undefined;
      last = node;
      return which === 'outermost' ? visit.SKIP : undefined;
    },
  });
  return last;
}

/** Whether the node is a list in brackets or fields in braces. */
export function isInBrackets(node: Node | undefined): boolean {
  return isCollection(node) && node.flow === true;
}

/** Whether the node is text in quotes. */
export function isQuoted(node: Node | undefined): boolean {
  return isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
}

/** The offset of the end of the line. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** The reader's message as a part of our sentence. */
export function plain(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
}
