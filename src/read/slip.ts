import { isCollection, isScalar, visit, type Document, type Node, type ErrorCode } from 'yaml';
import type { Diagnostic, DiagnosticOf } from '../diagnostics/diagnostic.ts';
import type { YamlFacts } from '../diagnostics/facts.ts';
import { blank, blankBlock, mask } from './mend.ts';
import { fieldNames } from './schemas.ts';
import type { SourceText } from './source-text.ts';

/** One slip in the YAML of a file, explained, and how to read on as if it were not there. */
export interface Slip {
  readonly diagnostic: Diagnostic;
  /** Offset of the character where the reader stumbled. */
  readonly at: number;
  /** The text without the slip, of the same length; undefined when there is no reading on. */
  readonly mended: string | undefined;
  /** Offsets of the values that have their finding now. */
  readonly spoilt: readonly number[];
  /** Whether mending it may have cost the record an entry. */
  readonly lost: boolean;
}

/** Reads a text as YAML. */
export type Parse = (text: string) => Document.Parsed;

/** The first slip that the reader stumbled over in the text, which is the source or a mended copy. */
export function firstSlip(
  document: Document.Parsed,
  source: SourceText,
  text: string,
  parse: Parse,
): Slip | undefined {
  const errors: Complaint[] = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const [first, second] = errors;
  if (first === undefined) return undefined;
  const context: Context = { document, source, text, error: first, from: first.pos[0], parse };
  if (/^ *\t/.test(source.line(source.lineAt(first.pos[0]))) && isTabLeft(context)) {
    return tabIndent(context);
  }
  const nested = [first, second].find((error) => error?.code === 'BLOCK_AS_IMPLICIT_KEY');
  if (nested?.pos[0] === first.pos[0]) return colonInText({ ...context, error: nested });
  return (explanations[first.code] ?? somethingElse)(context);
}

/** What the reader says of a slip. */
interface Complaint {
  readonly code: ErrorCode;
  readonly message: string;
  readonly pos: readonly [number, number];
}

interface Context {
  readonly document: Document.Parsed;
  readonly source: SourceText;
  readonly text: string;
  readonly error: Complaint;
  readonly from: number;
  readonly parse: Parse;
}

type Explanation = (context: Context) => Slip;

const explanations: Partial<Record<ErrorCode, Explanation>> = {
  TAB_AS_INDENT: tabIndent,
  BAD_INDENT: badIndent,
  BAD_SCALAR_START: (context) => reservedStart(context, context.from),
  BAD_DQ_ESCAPE: badEscape,
  MULTILINE_IMPLICIT_KEY: missingColon,
  MISSING_CHAR: somethingMissing,
  UNEXPECTED_TOKEN: unexpectedToken,
  BLOCK_IN_FLOW: brokenBrackets,
  NON_STRING_KEY: keyNotText,
  RESOURCE_EXHAUSTION: (context) => stop(context, 'too-deep', { limit: 32 }),
  MULTIPLE_DOCS: severalDocuments,
};

/** `title: Foo: bar`, or a field indented further than the one above it. */
function colonInText(context: Context): Slip {
  const { text, from, source } = context;
  if (/^[?-](?=\s)/.test(text.slice(from, from + 2))) return reservedStart(context, from);
  const colon = from + text.slice(from).search(/:(?=\s|$)/);
  const line = source.lineAt(colon);
  const lineStart = source.startOfLine(line);
  const lead = text.slice(lineStart, colon);
  const ends = endOfLine(text, colon);
  const mended = mask(text, /:(?=\s|$)/g, colon, ends);
  const start = source.lineAt(from) === line ? from : lineStart + lead.search(/\S|$/);
  const isOwnLine = source.lineAt(from) !== line;
  if (isOwnLine && fieldNames.has(lead.trim())) {
    return {
      ...finding(context, 'bad-indent', {}, start, colon),
      mended,
      spoilt: [from],
      lost: true,
    };
  }
  return {
    ...finding(context, 'unquoted-text', { sign: ': ', where: 'inside' }, start, ends),
    mended,
    spoilt: [from],
    lost: false,
  };
}

/** Text that begins with a character that YAML keeps for itself. */
function reservedStart(context: Context, from: number): Slip {
  const { text } = context;
  const sign = text[from] ?? '';
  const where = 'start';
  return {
    ...finding(context, 'unquoted-text', { sign, where }, from, endOfLine(text, from)),
    mended: blank(text, from, from + 1, 'x'),
    spoilt: [from],
    lost: false,
  };
}

/** Whether the line still has the tab; in a mended copy it may be gone. */
function isTabLeft({ source, text, from }: Context): boolean {
  return /^ *\t/.test(text.slice(source.startOfLine(source.lineAt(from))));
}

/**
 * The neighbouring lines that are indented with tabs too are one slip with this one. Spaces take the
 * place of the tabs; where those fit even worse, the lines are left out.
 */
function tabIndent(context: Context): Slip {
  const { source, text, from } = context;
  const first = source.lineAt(from);
  let last = first;
  while (/^ *\t/.test(source.line(last + 1))) last++;
  const tabs = /^ *\t[ \t]*/.exec(source.line(first))?.[0].length ?? 1;
  const start = source.startOfLine(first);
  const end = source.startOfLine(last + 1);
  const lines = text.slice(start, end).replace(/^[ \t]+/gm, (lead) => ' '.repeat(lead.length));
  const spaced = text.slice(0, start) + lines + text.slice(end);
  const without = blank(text, start, end);
  const errorsIn = (candidate: string) => context.parse(candidate).errors.length;
  const fits = errorsIn(spaced) <= errorsIn(without);
  return {
    ...finding(context, 'tab-indent', {}, start, start + tabs),
    mended: fits ? spaced : without,
    spoilt: [],
    lost: !fits,
  };
}

function badIndent(context: Context): Slip {
  if (/^Flow|flow/.test(context.error.message)) return brokenBrackets(context);
  const { source, text } = context;
  const line = source.lineAt(context.from);
  const start = source.startOfLine(line) + source.line(line).search(/\S|$/);
  const name = /^[^\s:]+(?=:(\s|$))/.exec(text.slice(start))?.[0];
  const end = name === undefined ? endOfLine(text, start) : start + name.length;
  return {
    ...finding(context, 'bad-indent', {}, start, end),
    mended: blankBlock(source, text, line),
    spoilt: [],
    lost: true,
  };
}

function badEscape(context: Context): Slip {
  const { text, from } = context;
  const at = text[from] === '\\' ? from : text.lastIndexOf('\\', from + 1);
  const escape = text.slice(at, at + 2);
  return {
    ...finding(context, 'bad-escape', { escape }, at, at + 2),
    mended: blank(text, at, at + 1, 'x'),
    spoilt: [at],
    lost: false,
  };
}

/** A line of text where a name and a colon should be; the reader takes it for a part of the next name. */
function missingColon(context: Context): Slip {
  const { source, text, from } = context;
  const end = endOfLine(text, from);
  const line = text.slice(from, end).trimEnd();
  const joined = /^[^\s:]+:(?=\S)/.exec(line)?.[0];
  const needs = joined === undefined ? 'colon' : 'space';
  const keyEnd = context.error.pos[1];
  const lastLine = source.startOfLine(source.lineAt(Math.max(from, keyEnd - 1)));
  const facts = { text: line, needs } as const;
  return {
    ...finding(context, 'missing-colon', facts, from, from + (joined ?? line).length),
    mended: blank(text, from, Math.max(lastLine, end)),
    spoilt: [],
    lost: true,
  };
}

function somethingMissing(context: Context): Slip {
  const { message } = context.error;
  if (message.includes('quote')) return unclosedQuote(context);
  if (message.startsWith('Sequence item')) return badIndent(context);
  if (message.startsWith('Implicit map keys')) return missingColon(context);
  if (/[Ff]low/.test(message)) return brokenBrackets(context);
  return somethingElse(context);
}

function unclosedQuote(context: Context, opening = lastNode(context, isQuoted)): Slip {
  const { text } = context;
  const from = opening?.range?.[0] ?? context.from;
  const quote = text[from] ?? '"';
  return {
    ...finding(context, 'unclosed-quote', { quote }, from, endOfLine(text, from)),
    at: from,
    mended: blank(text, from, from + 1, 'x'),
    spoilt: [from],
    lost: false,
  };
}

function unexpectedToken(context: Context): Slip {
  const { text, from, error } = context;
  if (/[Ff]low/.test(error.message)) return brokenBrackets(context);
  if (error.message.includes('block-seq-ind')) return reservedStart(context, from);
  const value = lastNode(context, (node) => isScalar(node) || isInBrackets(node), 'outermost');
  const valueStart = value?.range?.[0] ?? from;
  const sign = text[valueStart] ?? '';
  const ends = endOfLine(text, from);
  if (!/end|YAML token|header/.test(error.message) || !`"'[{>|`.includes(sign)) {
    return somethingElse(context);
  }
  const written = text.slice(valueStart, from);
  if (isQuoted(value) && /\n\s*(- )?[a-z_]+:/.test(written)) return unclosedQuote(context, value);
  return {
    ...finding(context, 'unquoted-text', { sign, where: 'after' }, valueStart, ends),
    mended: blank(text, from, ends),
    spoilt: [valueStart],
    lost: false,
  };
}

/** A list in `[ ]` or fields in `{ }` that do not end, or not as they should. */
function brokenBrackets(context: Context): Slip {
  const { text, from, error } = context;
  const opening = lastNode(context, isInBrackets, 'outermost');
  if (opening?.range === undefined || opening.range === null) return somethingElse(context);
  const [start] = opening.range;
  const bracket = text[start] ?? '[';
  const unclosed = error.message.includes('end with a');
  const end = Math.max(start + 1, unclosed ? endOfLine(text, start) : opening.range[1]);
  const found = unclosed
    ? finding(context, 'unclosed-bracket', { bracket }, start, endOfLine(text, start))
    : finding(context, 'yaml-syntax', { problem: problemInBrackets(error) }, from, error.pos[1]);
  return {
    ...found,
    at: start,
    mended: blank(blank(text, start, end), start, start + 1, 'x'),
    spoilt: [start],
    lost: false,
  };
}

function problemInBrackets({ code, message }: Complaint): string {
  return code === 'BLOCK_IN_FLOW' || message.startsWith('Missing ,')
    ? 'a comma, a quote or a closing bracket is missing'
    : plain(message);
}

/** `? [a]` and the line `: value` below it. */
function keyNotText(context: Context): Slip {
  const { source, text, from, error } = context;
  const line = source.lineAt(from);
  const hasValueBelow = /^\s*:(\s|$)/.test(source.line(line + 1));
  return {
    ...finding(context, 'key-not-text', {}, from, error.pos[1]),
    mended: blankBlock(source, blankBlock(source, text, line), hasValueBelow ? line + 1 : line),
    spoilt: [],
    lost: true,
  };
}

function severalDocuments(context: Context): Slip {
  const { text, source } = context;
  const line = source.lineAt(context.from);
  const start = source.startOfLine(line);
  return {
    ...finding(context, 'several-documents', {}, start, endOfLine(text, start)),
    mended: blank(text, start, text.length),
    spoilt: [],
    lost: false,
  };
}

/** Whatever has no explanation of its own: in the reader's words, and without its line. */
function somethingElse(context: Context): Slip {
  const { source, text, from, error } = context;
  const problem = plain(error.message);
  return {
    ...finding(context, 'yaml-syntax', { problem }, from, Math.max(error.pos[1], from + 1)),
    mended: blankBlock(source, text, source.lineAt(from)),
    spoilt: [],
    lost: true,
  };
}

function stop<C extends keyof YamlFacts>(context: Context, code: C, facts: YamlFacts[C]): Slip {
  return { ...finding(context, code, facts), mended: undefined, spoilt: [], lost: true };
}

function finding<C extends keyof YamlFacts>(
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
function lastNode(
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

function isInBrackets(node: Node | undefined): boolean {
  return isCollection(node) && node.flow === true;
}

function isQuoted(node: Node | undefined): boolean {
  return isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** The reader's message as a part of our sentence. */
function plain(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
}
