import { blank, blankBlock } from './mend.ts';
import {
  endOfLine,
  finding,
  isInBrackets,
  lastNode,
  plain,
  somethingElse,
  type Complaint,
  type Context,
  type Slip,
} from './slip.ts';

/** Whether the line still has the tab; in a mended copy it may be gone. */
export function isTabLeft({ source, text, from }: Context): boolean {
  return /^ *\t/.test(text.slice(source.startOfLine(source.lineAt(from))));
}

/**
 * The neighbouring lines that are indented with tabs too are one slip with this one. Spaces take the
 * place of the tabs; where those fit even worse, the lines are left out.
 */
export function tabIndent(context: Context): Slip {
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

/** A line that begins in no column where an entry may begin. */
export function badIndent(context: Context): Slip {
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

/** A line of text where a name and a colon should be; the reader takes it for a part of the next name. */
export function missingColon(context: Context): Slip {
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

/** A list in `[ ]` or fields in `{ }` that do not end, or not as they should. */
export function brokenBrackets(context: Context): Slip {
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
export function keyNotText(context: Context): Slip {
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

/** A line `---` or text after `...`: what follows is not read. */
export function severalDocuments(context: Context): Slip {
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
