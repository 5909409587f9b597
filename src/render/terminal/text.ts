import { cellsOf } from '../findings/cells.ts';

/** The text filled up with spaces; `shown` is what of it is seen, when it carries colours. */
export function fill(text: string, width: number, shown = text): string {
  return text + ' '.repeat(Math.max(0, width - columns(shown)));
}

/** The text, cut with `…` when it takes more than the columns given. */
export function cut(text: string, width: number): string {
  if (columns(text) <= width) return text;
  let shown = '';
  for (const character of text) {
    if (columns(shown + character) > width - 1) break;
    shown += character;
  }
  return `${shown}…`;
}

/** How many columns a terminal uses for the text. */
export function columns(text: string): number {
  return cellsOf(text).reduce((sum, { width }) => sum + width, 0);
}

/** The text broken at spaces into lines of at most the width: the first indented so, the rest so. */
export function wrap(text: string, width: number, first = '', rest = first): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const indent = lines.length === 0 ? first : rest;
    if (line !== '' && columns(`${indent}${line} ${word}`) > width) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, (lines.length === 0 ? first : rest) + line];
}
