import { isAlias, type Node } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceText } from './source-text.ts';
import type { Scalar } from './value.ts';

/** The anchor of a node: it lets one text stand for another. */
export function anchorOf(node: Node, source: SourceText): Diagnostic | undefined {
  const name = isAlias(node) ? undefined : node.anchor;
  if (name === undefined) return undefined;
  const from = source.text.lastIndexOf(`&${name}`, node.range?.[0] ?? 0);
  const place = source.place(from, from + name.length + 1);
  return { code: 'anchor', facts: { sign: '&', name }, place };
}

/** The tag of a node: it changes what the text after it is. */
export function tagOf(node: Node, source: SourceText): Diagnostic | undefined {
  if (node.tag === undefined) return undefined;
  const start = node.range?.[0] ?? 0;
  const last = source.text.lastIndexOf('!', Math.max(start - 1, 0));
  const from = source.text[last - 1] === '!' ? last - 1 : last;
  const tag = /^\S*/.exec(source.text.slice(from, start))?.[0] ?? node.tag;
  return { code: 'yaml-tag', facts: { tag }, place: source.place(from, from + tag.length) };
}

/** `Report #3` loses its number: a `#` after a space begins a comment. */
export function commentInText(scalar: Scalar, source: SourceText): Diagnostic | undefined {
  if (scalar.kind !== 'text' || scalar.style !== 'plain') return undefined;
  const { text } = source;
  const end = scalar.offset + scalar.source.length;
  const lineEnd = text.indexOf('\n', end);
  const rest = text.slice(end, lineEnd < 0 ? text.length : lineEnd).trimEnd();
  const comment = /^[ \t]+(#[^\s#!].*)$/.exec(rest)?.[1];
  if (comment === undefined) return undefined;
  const to = end + rest.length;
  return {
    code: 'comment-in-text',
    facts: { comment },
    place: source.place(to - comment.length, to),
  };
}
