import type { ProseBlock } from './tree.ts';

/** Levels of quotes, lists and marks that are kept; what lies deeper is plain text. */
export const mostLevels = 20;

/** The longest text that is read as Markdown, in characters: some forty pages. */
const mostCharacters = 100_000;

/** The widest table that a page has room for, in columns. */
const mostColumns = 40;

/** How many cells the rows of a text's tables may leave out; each is made, and costs as much as others. */
const mostMissingCells = 10_000;

/** Why a text is not read as Markdown. */
export type Unreadable = 'characters' | 'columns' | 'cells';

const lineEnd = /\r\n?|\n/;
const ruleOfTable = /^[\s>|:-]+$/;

/**
 * What keeps a text from being read as Markdown: it is too long, or a few characters of it make a
 * table of very many cells.
 */
export function whyUnreadable(markdown: string): Unreadable | undefined {
  if (markdown.length > mostCharacters) return 'characters';
  let missing = 0;
  for (const lines of paragraphs(markdown.split(lineEnd))) {
    const columns = lines.reduce(
      (most, line) => (ruleOfTable.test(line) ? Math.max(most, barsIn(line)) : most),
      0,
    );
    if (columns > mostColumns + 1) return 'columns';
    for (const line of lines) missing += Math.max(0, columns - 1 - barsIn(line));
  }
  return missing > mostMissingCells ? 'cells' : undefined;
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

function barsIn(line: string): number {
  return line.split('|').length - 1;
}
