import type { ProseBlock } from './prose-tree.ts';

/** The most work that a text may be to parse; a person's text stays below a hundredth of it. */
const mostWork = 4_000_000;

const lineEnd = /\r\n?|\n/;
const delimiter = /[*_[\]]/g;
const containerMarks = /^(?:[ \t]*(?:[>+*-]|\d{1,9}[.)]))*[ \t]*/;
const blockStart = /^[ \t]*(?:[>=+*-]|\d{1,9}[.)])/;

/**
 * Whether the text has so many delimiters in a paragraph, levels on a line, or quotes, list items
 * and underlines that it would take seconds to parse: the parser's time grows with their squares.
 */
export function isTooIntricate(markdown: string): boolean {
  let work = 0;
  let delimiters = 0;
  let starts = 0;
  for (const line of markdown.split(lineEnd)) {
    if (line.trim() === '') {
      work += delimiters ** 2;
      delimiters = 0;
    }
    delimiters += line.match(delimiter)?.length ?? 0;
    work += indent(line) ** 2;
    if (blockStart.test(line)) starts += 1;
  }
  return work + delimiters ** 2 + starts ** 2 > mostWork;
}

/** The text as it is written: a paragraph for each run of lines, no mark read as Markdown. */
export function plainProse(markdown: string): ProseBlock[] {
  return markdown
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*(?=\n)/)
    .map((lines) => lines.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', content: [{ kind: 'text', text }] }));
}

/** Columns taken by white space and the marks of quotes and lists before the line's own text. */
function indent(line: string): number {
  const [marks = ''] = containerMarks.exec(line) ?? [];
  return marks.replace(/\t/g, '    ').length;
}
