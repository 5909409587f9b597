import { Document, isPair, isScalar, Lexer, parseDocument, Scalar, visit } from 'yaml';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { isoDate } from '../domain/date.ts';
import { depthLimit, partsLimit } from './limits.ts';
import { tooDeepAt } from './nesting.ts';
import { isMisread } from './misread.ts';
import { mergeConflicts } from './merge-conflict.ts';
import { withPlainSpaces } from './odd-spaces.ts';
import { NodeReader } from './node-reader.ts';
import { findSlips } from './slips.ts';
import type { SourceText } from './source-text.ts';
import type { Value } from './value.ts';

// All that needs the YAML library to run: the bundle loads it when a file is not plain, or written.

/**
 * The values of a YAML file with their places, however it is written; undefined when the file holds none.
 * YAML 1.2, no anchors, tags or directives: what a reader sees is what it means.
 */
export function readAnyYaml(written: SourceText): Checked<Value | undefined> {
  const conflicts = mergeConflicts(written);
  if (conflicts.length > 0) return { value: undefined, diagnostics: conflicts };
  const deep = tooDeepAt(written.text);
  if (deep !== undefined) {
    const facts = { limit: depthLimit };
    const place = written.place(deep, deep + 1);
    return { value: undefined, diagnostics: [{ code: 'too-deep', facts, place }] };
  }
  const { value: source, diagnostics: odd } = withPlainSpaces(written, parse);
  const { value, diagnostics } = readPlainlySpaced(source);
  return { value, diagnostics: [...odd, ...diagnostics] };
}

function readPlainlySpaced(source: SourceText): Checked<Value | undefined> {
  const slips = findSlips(source, parse);
  const { document } = slips;
  if (document === undefined) return { value: undefined, diagnostics: slips.diagnostics };
  const diagnostics = [...slips.diagnostics, ...documentFindings(document, source)];
  if (document.contents === null) {
    if (diagnostics.length === 0) {
      diagnostics.push({ code: 'empty-file', facts: {}, place: source.place(0, 0) });
    }
    return { value: undefined, diagnostics };
  }
  const value = new NodeReader(source, slips, diagnostics).read(document.contents, 1);
  const isTooDeep = diagnostics.some(({ code }) => code === 'too-deep');
  return { value: isTooDeep ? undefined : value, diagnostics };
}

/** Counts what the library keeps something of: marks, names, values, lines, and escapes, which may be bad. */
export function hasTooManyParts(text: string): boolean {
  let parts = text.split(/[\\\n]/).length;
  if (parts > partsLimit) return true;
  for (const token of new Lexer().lex(text)) {
    // Besides white space, the lexer gives signs of its own, which are control characters.
    if (token.trim() > '\u001f') parts++;
    if (parts > partsLimit) return true;
  }
  return false;
}

function parse(text: string): Document.Parsed {
  return parseDocument(text, {
    schema: 'core',
    version: '1.2',
    resolveKnownTags: false,
    stringKeys: true,
    // The library's own search for duplicates is quadratic.
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    logLevel: 'error',
  });
}

/** Directives and tags change what the text below them means. */
function documentFindings(document: Document.Parsed, source: SourceText): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const start = document.contents?.range[0] ?? source.text.length;
  for (let line = 0; source.startOfLine(line) < start && line < source.lineCount; line++) {
    const directive = source.line(line);
    const from = source.startOfLine(line);
    if (!directive.startsWith('%') || from >= start) continue;
    const place = source.place(from, from + directive.trimEnd().length);
    diagnostics.push({ code: 'yaml-directive', facts: { directive: directive.trimEnd() }, place });
  }
  return diagnostics;
}

/**
 * The fields as YAML that reads back as the same, also in programs that follow YAML 1.1: what these take
 * for something else is in quotes, but for days that are days. No line is broken that was not.
 */
export function stringified(fields: unknown): string {
  const document = new Document(fields, {
    schema: 'core',
    version: '1.2',
    aliasDuplicateObjects: false,
  });
  visit(document, {
    Scalar: (key, node, path) => {
      const { value } = node;
      if (key === 'key' || typeof value !== 'string' || !isMisread(value)) return;
      const pair = path.at(-1);
      const name = isPair(pair) && isScalar(pair.key) ? pair.key.value : undefined;
      const isDay = dateFields.has(name) && isoDate(value) !== undefined;
      if (!isDay) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** The fields that hold days. */
const dateFields: ReadonlySet<unknown> = new Set([
  'date',
  'added',
  'start',
  'end',
  'due',
  'forecast',
  'completed',
  'completed_by',
  'first_report',
  'published',
]);
