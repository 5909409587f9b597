import { cellsOf } from '../findings/cells.ts';

/** The text filled up with spaces; `shown` is what of it is seen, when it carries colours. */
export function fill(text: string, width: number, shown = text): string {
  return text + ' '.repeat(Math.max(0, width - columns(shown)));
}

/** The text, cut with `…` when it takes more than the columns given. */
export function cut(text: string, width: number): string {
  return columns(text) <= width ? text : `${startOf(text, width - 1)}…`;
}

const plainText = /^[ -~]*$/;

/** How many columns a terminal uses for the text. */
export function columns(text: string): number {
  // Looked at character by character it takes half of the time of `explain` of a long chain.
  if (plainText.test(text)) return text.length;
  return cellsOf(text).reduce((sum, { width }) => sum + width, 0);
}

/**
 * The text broken at spaces into lines of at most the width: the first indented so, the rest so. A word
 * too long for a line, as in a script without spaces, is broken where the line ends.
 */
export function wrap(text: string, width: number, first = '', rest = first): string[] {
  const lines: string[] = [];
  const indent = () => (lines.length === 0 ? first : rest);
  const fits = (line: string) => columns(indent() + line) <= width;
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && !fits(`${line} ${word}`)) {
      lines.push(indent() + line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
    while (!fits(line)) {
      const start = quietStart(line, width - columns(indent()));
      lines.push(indent() + start);
      line = line.slice(start.length);
    }
  }
  return [...lines, indent() + line];
}

/** A start after which the rest is no command to a log: see `visible`, which breaks no words. */
function quietStart(text: string, width: number): string {
  const start = startOf(text, width);
  return text.startsWith('::', start.length)
    ? startOf(text, width - columns(start.slice(-1)))
    : start;
}

/** As much of the text's start as fits into the columns, but at least one character. */
function startOf(text: string, width: number): string {
  let start = '';
  let used = 0;
  for (const character of text) {
    used += columns(character);
    if (used > width && start !== '') break;
    start += character;
  }
  return start;
}
