import { Lexer, Parser } from 'yaml';

/**
 * What the YAML library reads without trouble. It calls itself for each level, and where the stack ends
 * it can say so, unless V8 has to compile a pattern just there: then V8 ends the process.
 */
const safeDepth = 256;

/** The offset at which a text nests deeper than the library can safely read; undefined when nowhere. */
export function tooDeepAt(text: string): number | undefined {
  // A tab may count as a space when a slip is mended.
  const spaced = text.replaceAll('\t', ' ');
  if (mostDepth(spaced) <= safeDepth) return undefined;
  const parser = new Parser();
  for (const token of new Lexer().lex(spaced)) {
    Array.from(parser.next(token));
    if (parser.stack.length > safeDepth) return parser.offset;
  }
  return undefined;
}

/**
 * At least as deep as the text can be, which for nearly all texts is enough to know: each bracket is a
 * level, and each column in which an entry can begin is two, a list in a field of the same column.
 */
function mostDepth(text: string): number {
  const brackets = text.match(/[[{]/g)?.length ?? 0;
  let columns = 1;
  for (const line of text.split('\n')) {
    const indent = line.search(/[^ ]|$/);
    const indicators = line.match(/[-?:](?= |$)/g)?.length ?? 0;
    columns = Math.max(columns, indent + indicators + 1);
  }
  return brackets + 2 * columns;
}
