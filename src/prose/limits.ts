import type { ProseBlock } from './tree.ts';

/** Levels of quotes, lists and marks that are kept; what lies deeper is plain text. */
export const mostLevels = 20;

/** The longest text that is read as Markdown, in characters: some forty pages. */
const longest = 100_000;

/** The most work that a text may be to parse; a person's text stays below a hundredth of it. */
const mostWork = 4_000_000;

/** What a cell of a table costs; a short row is filled up to the width of the head. */
const cellWork = 10;

const lineEnd = /\r\n?|\n/;
const bar = /\|/g;
const delimiter = /[*_[\]]/g;
const containerMarks = /^(?:[ \t]*(?:[>+*-]|\d{1,9}[.)]))*[ \t]*/;
const blockStart = /^[ \t]*(?:[>=+*-]|\d{1,9}[.)])/;

/**
 * Whether the text would take seconds to parse: the parser's time grows with the square of the
 * delimiters in a paragraph, of the levels on a line, and of quotes, list items and underlines.
 */
export function isTooIntricate(markdown: string): boolean {
  if (markdown.length > longest) return true;
  const lines = markdown.split(lineEnd);
  let work = lines.filter((line) => blockStart.test(line)).length ** 2;
  for (const line of lines) work += indent(line) ** 2;
  for (const paragraph of paragraphs(lines)) {
    const columns = paragraph.reduce((most, line) => Math.max(most, count(line, bar)), 0);
    const delimiters = paragraph.reduce((sum, line) => sum + count(line, delimiter), 0);
    work += delimiters ** 2 + columns * paragraph.length * cellWork;
  }
  return work > mostWork;
}

/** The text as it is written: a paragraph for each run of lines, no mark read as Markdown. */
export function plainProse(markdown: string): ProseBlock[] {
  return paragraphs(markdown.split(lineEnd)).map((lines) => {
    const text = lines.join(' ').replace(/\s+/g, ' ').trim();
    return { kind: 'paragraph', content: [{ kind: 'text', text }] };
  });
}

/** The runs of lines between blank ones. */
function paragraphs(lines: readonly string[]): string[][] {
  const runs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') runs.push([]);
    else runs.at(-1)?.push(line);
  }
  return runs.filter((run) => run.length > 0);
}

/** Columns taken by white space and the marks of quotes and lists before the line's own text. */
function indent(line: string): number {
  const [marks = ''] = containerMarks.exec(line) ?? [];
  return marks.replace(/\t/g, '    ').length;
}

function count(line: string, pattern: RegExp): number {
  return line.match(pattern)?.length ?? 0;
}
