import type { SourceText } from './source-text.ts';

/** The text with a stretch of it replaced, line feeds kept, so that nothing else moves. */
export function blank(text: string, from: number, to: number, by = ' '): string {
  return text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, by) + text.slice(to);
}

/** The text with each match between two offsets replaced by a letter. */
export function mask(text: string, pattern: RegExp, from: number, to: number): string {
  return text.slice(0, from) + text.slice(from, to).replace(pattern, 'x') + text.slice(to);
}

/** The text without a line and the lines below it that are indented further. */
export function blankBlock(source: SourceText, text: string, line: number): string {
  const indent = columnOfLine(source, line);
  let last = line;
  while (last + 1 < source.lineCount) {
    if (source.line(last + 1).trim() !== '' && columnOfLine(source, last + 1) <= indent) break;
    last++;
  }
  return blank(text, source.startOfLine(line), source.startOfLine(last + 1));
}

/** The column of a line's first character that is no space. */
export function columnOfLine(source: SourceText, line: number): number {
  return source.line(line).search(/\S|$/) + 1;
}
