import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../domain/place.ts';
import { depthLimit } from './limits.ts';
import { anchorOf, commentInText, tagOf } from './misleading.ts';
import { escapedHiddenCharacters } from './scalar-offsets.ts';
import type { Slips } from './slips.ts';
import type { SourceText } from './source-text.ts';
import type { MapEntry, Scalar, Value } from './value.ts';

/** Makes values with places of the nodes of one document, and tells what is wrong with them. */
export class NodeReader {
  readonly #source: SourceText;
  readonly #slips: Slips;
  readonly #diagnostics: Diagnostic[];
  #isTooDeep = false;

  constructor(source: SourceText, slips: Slips, diagnostics: Diagnostic[]) {
    this.#source = source;
    this.#slips = slips;
    this.#diagnostics = diagnostics;
  }

  /** The value of a node; one that was left out stands where it would begin. */
  read(node: Node | null, depth: number, emptyAt = 0): Value {
    if (node === null) return this.#nothing(emptyAt);
    const place = this.#placeOf(node);
    if (depth > depthLimit) {
      if (!this.#isTooDeep) this.#report({ code: 'too-deep', facts: { limit: depthLimit }, place });
      this.#isTooDeep = true;
      return { kind: 'unreadable', place };
    }
    this.#refuseProperties(node);
    if (isAlias(node)) {
      this.#report({ code: 'anchor', facts: { sign: '*', name: node.source }, place });
      return { kind: 'unreadable', place };
    }
    if (this.#slips.spoils(node)) return { kind: 'unreadable', place };
    if (isMap(node)) return this.#map(node, place, depth);
    if (isScalar(node)) return this.#scalar(node, place);
    const items = isSeq(node) ? node.items : [];
    return {
      kind: 'list',
      items: items.map((item) => this.read(item as Node | null, depth + 1)),
      place,
    };
  }

  #map(node: YAMLMap, place: Place, depth: number): Value {
    const entries = new Map<string, MapEntry>();
    for (const pair of node.items) {
      const key = pair.key as Node | null;
      const value = pair.value as Node | null;
      const keyPlace = key === null ? place : this.#placeOf(key);
      if (!isScalar(key)) {
        this.#report({ code: 'key-not-text', facts: {}, place: keyPlace });
        continue;
      }
      this.#refuseProperties(key);
      const name = String(key.value);
      const read = this.read(value, depth + 1, (key.range?.[1] ?? 0) + 1);
      const first = entries.get(name);
      if (first === undefined) entries.set(name, { key: keyPlace, value: read });
      else {
        const related = { place: first.key, what: 'first given' };
        this.#report({ code: 'duplicate-key', facts: { key: name }, place: keyPlace, related });
      }
    }
    return { kind: 'map', entries, place, incomplete: this.#slips.depletes(node) };
  }

  #scalar(node: ScalarNode, place: Place): Value {
    const [start, end] = node.range ?? [0, 0];
    const value = node.value as Scalar['value'];
    const source = this.#source.text.slice(start, end);
    if (value === null && source === '') return this.#nothing(start);
    const style = styles[node.type ?? 'PLAIN'] ?? 'block';
    const scalar: Scalar = { kind: kindOf(value), value, source, style, place, offset: start };
    for (const { from, to, codePoint } of escapedHiddenCharacters(scalar)) {
      this.#report({
        code: 'control-character',
        facts: { codePoint, written: 'escaped' },
        place: this.#source.place(from, to),
      });
    }
    this.#report(commentInText(scalar, this.#source));
    return scalar;
  }

  /** An entry whose value was left out stands just after its key. */
  #nothing(offset: number): Scalar {
    const place = this.#source.place(offset, offset);
    return { kind: 'nothing', value: null, source: '', style: 'plain', place, offset };
  }

  #refuseProperties(node: Node): void {
    this.#report(anchorOf(node, this.#source));
    this.#report(tagOf(node, this.#source));
  }

  /** Without the line feeds that a block of text ends with. */
  #placeOf(node: Node): Place {
    const [start, end] = node.range ?? [0, 0];
    const written = this.#source.text.slice(start, end).trimEnd().length;
    return this.#source.place(start, start + written);
  }

  #report(diagnostic: Diagnostic | undefined): void {
    if (diagnostic !== undefined) this.#diagnostics.push(diagnostic);
  }
}

interface ScalarNode {
  readonly value: unknown;
  readonly range?: readonly [number, number, number] | null | undefined;
  readonly type?: string | undefined;
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
