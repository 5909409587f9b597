import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type ParsedNode,
  type YAMLMap,
} from 'yaml';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../domain/place.ts';
import { escapedHiddenCharacters } from './scalar-offsets.ts';
import { findSlips, type Slips } from './slips.ts';
import type { SourceText } from './source-text.ts';
import type { MapEntry, Scalar, Value } from './value.ts';

/** Records are four levels deep; this bounds every walk over them. */
export const depthLimit = 32;

/**
 * The values of a YAML file with their places; undefined when the file holds none.
 * YAML 1.2, no anchors, tags or directives: what a reader sees is what it means.
 */
export function readYaml(source: SourceText): Checked<Value | undefined> {
  const slips = findSlips(source, parse);
  const diagnostics = [...slips.diagnostics];
  const { document } = slips;
  if (document === undefined) return { value: undefined, diagnostics };
  diagnostics.push(...documentFindings(document, source));
  if (document.contents === null) {
    if (diagnostics.length === 0) {
      diagnostics.push({ code: 'empty-file', facts: {}, place: source.place(0, 0) });
    }
    return { value: undefined, diagnostics };
  }
  const value = new Reader(source, slips, diagnostics).read(document.contents, 1);
  const isTooDeep = diagnostics.some(({ code }) => code === 'too-deep');
  return { value: isTooDeep ? undefined : value, diagnostics };
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

/** Walks the nodes of one document. */
class Reader {
  readonly #source: SourceText;
  readonly #slips: Slips;
  readonly #diagnostics: Diagnostic[];
  #tooDeep = false;

  constructor(source: SourceText, slips: Slips, diagnostics: Diagnostic[]) {
    this.#source = source;
    this.#slips = slips;
    this.#diagnostics = diagnostics;
  }

  read(node: Node | null, depth: number, emptyAt = 0): Value {
    if (node === null) {
      return this.#nothing(emptyAt);
    }
    const place = this.#placeOf(node);
    this.#refuseProperties(node);
    if (depth > depthLimit) {
      if (!this.#tooDeep) this.#report({ code: 'too-deep', facts: { limit: depthLimit }, place });
      this.#tooDeep = true;
      return { kind: 'unreadable', place };
    }
    if (isAlias(node)) {
      this.#report({ code: 'anchor', facts: { sign: '*', name: node.source }, place });
      return { kind: 'unreadable', place };
    }
    if (isMap(node))
      return this.#slips.spoils(node)
        ? { kind: 'unreadable', place }
        : this.#map(node, place, depth);
    if (isSeq(node)) {
      if (this.#slips.spoils(node)) return { kind: 'unreadable', place };
      const items = node.items.map((item) => this.read(item as Node | null, depth + 1));
      return { kind: 'list', items, place };
    }
    if (!isScalar(node) || this.#slips.spoils(node)) return { kind: 'unreadable', place };
    return this.#scalar(node as Scalar_, place);
  }

  #map(node: YAMLMap, place: Place, depth: number): Value {
    const entries = new Map<string, MapEntry>();
    for (const pair of node.items) {
      const key = pair.key as ParsedNode;
      const keyPlace = this.#placeOf(key);
      const value = this.read(pair.value as Node | null, depth + 1, key.range[1] + 1);
      this.#refuseProperties(key);
      if (!isScalar(key)) {
        this.#report({ code: 'key-not-text', facts: {}, place: keyPlace });
        continue;
      }
      const name = String(key.value);
      const first = entries.get(name);
      if (first === undefined) entries.set(name, { key: keyPlace, value });
      else {
        const related = { place: first.key, what: 'first given' };
        this.#report({ code: 'duplicate-key', facts: { key: name }, place: keyPlace, related });
      }
    }
    const incomplete = this.#slips.depletes(node);
    return { kind: 'map', entries, place, incomplete };
  }

  #scalar(node: Scalar_, place: Place): Value {
    const [start, end] = node.range;
    const source = this.#source.text.slice(start, end);
    const value = node.value;
    const scalar: Scalar = {
      kind: kindOf(value),
      value,
      source,
      style: styles[node.type ?? 'PLAIN'] ?? 'block',
      place,
      offset: start,
    };
    if (scalar.kind === 'nothing' && source === '') return this.#nothing(start);
    for (const { from, to, codePoint } of escapedHiddenCharacters(scalar)) {
      this.#report({
        code: 'control-character',
        facts: { codePoint, written: 'escaped' },
        place: this.#source.place(from, to),
      });
    }
    this.#lookForCutText(scalar, end);
    return scalar;
  }

  /** `Report #3` loses its number: a `#` after a space begins a comment. */
  #lookForCutText(scalar: Scalar, end: number): void {
    if (scalar.kind !== 'text' || scalar.style !== 'plain') return;
    const { text } = this.#source;
    const lineEnd = text.indexOf('\n', end);
    const rest = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
    const comment = /^[ \t]+(#[^\s#!].*)$/.exec(rest)?.[1];
    if (comment === undefined) return;
    const from = end + rest.length - comment.length;
    this.#report({
      code: 'comment-in-text',
      facts: { comment: comment.trimEnd() },
      place: this.#source.place(from, from + comment.trimEnd().length),
    });
  }

  /** An entry whose value was left out stands just after its key. */
  #nothing(offset: number): Scalar {
    const place = this.#source.place(offset, offset);
    return { kind: 'nothing', value: null, source: '', style: 'plain', place, offset };
  }

  /** Anchors make one text mean two things; tags change what a text is. */
  #refuseProperties(node: Node): void {
    const anchor = isAlias(node) ? undefined : node.anchor;
    const start = node.range?.[0] ?? 0;
    if (anchor !== undefined) {
      const from = this.#source.text.lastIndexOf(`&${anchor}`, start);
      const place = this.#source.place(from, from + anchor.length + 1);
      this.#report({ code: 'anchor', facts: { sign: '&', name: anchor }, place });
    }
    const tag = node.tag;
    if (tag !== undefined) {
      const from = this.#source.text.lastIndexOf('!', Math.max(start - 1, 0));
      const written = /^\S*/.exec(this.#source.text.slice(from))?.[0] ?? tag;
      const doubled = this.#source.text[from - 1] === '!' ? 1 : 0;
      const place = this.#source.place(from - doubled, from + written.length);
      const shown = this.#source.text.slice(from - doubled, from + written.length);
      this.#report({ code: 'yaml-tag', facts: { tag: shown }, place });
    }
  }

  /** Without the line feeds that a block of text ends with. */
  #placeOf(node: Node): Place {
    const [start, end] = node.range ?? [0, 0];
    const written = this.#source.text.slice(start, end).trimEnd().length;
    return this.#source.place(start, start + written);
  }

  #report(diagnostic: Diagnostic): void {
    this.#diagnostics.push(diagnostic);
  }
}

interface Scalar_ {
  readonly value: string | number | boolean | null;
  readonly range: [number, number, number];
  readonly type?: string;
}

const styles: Readonly<Record<string, Scalar['style']>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
};

function kindOf(value: unknown): Scalar['kind'] {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'truth';
  return value === null ? 'nothing' : 'text';
}
