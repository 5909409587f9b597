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

/** `Report #3` loses its number, and a text below its name a heading: a `#` begins a comment. */
export function commentInText(scalar: Scalar, source: SourceText): Diagnostic | undefined {
  if (scalar.kind !== 'text' || scalar.style !== 'plain') return undefined;
  const { text } = source;
  const end = scalar.offset + scalar.source.length;
  const lineEnd = text.indexOf('\n', end);
  const rest = text.slice(end, lineEnd < 0 ? text.length : lineEnd).trimEnd();
  const comment = /^[ \t]+(#[^\s#!].*)$/.exec(rest)?.[1];
  if (comment === undefined) return commentLine(scalar, source);
  const to = end + rest.length;
  return {
    code: 'comment-in-text',
    facts: { comment, where: 'line' },
    place: source.place(to - comment.length, to),
  };
}

/** A line that is a comment between the name of a text and the text, or below the text and indented as it is. */
function commentLine(
  { offset, source: written }: Scalar,
  source: SourceText,
): Diagnostic | undefined {
  const first = source.lineAt(offset);
  const isBelow =
    source
      .line(first)
      .slice(0, offset - source.startOfLine(first))
      .trim() === '';
  if (!isBelow && !written.includes('\n')) return undefined;
  let name = isBelow ? first - 1 : first;
  while (isBelow && name >= 0 && isGap(source.line(name))) name--;
  const column = source.line(name).search(/[^\s-]/);
  const last = source.lineAt(offset + written.length - 1);
  const comments = (from: number, to: number, where: 'start' | 'end') => {
    for (let line = from; line < to && isGap(source.line(line)); line++) {
      const at = source.line(line).indexOf('#');
      if (at > column) return commentAt(source, line, at, where);
    }
    return undefined;
  };
  return comments(name + 1, first, 'start') ?? comments(last + 1, source.lineCount, 'end');
}

/** Whether a line holds nothing but, perhaps, a comment. */
function isGap(line: string): boolean {
  return /^\s*(?:#|$)/.test(line);
}

function commentAt(
  source: SourceText,
  line: number,
  at: number,
  where: 'start' | 'end',
): Diagnostic {
  const comment = source.line(line).slice(at).trimEnd();
  const start = source.startOfLine(line) + at;
  return {
    code: 'comment-in-text',
    facts: { comment, where },
    place: source.place(start, start + comment.length),
  };
}
