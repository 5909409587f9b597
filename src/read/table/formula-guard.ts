/**
 * Where a spreadsheet could begin a cell with what it runs: at the beginning of a text and, when it
 * parts the cells of the file by another character than we do, behind that character or a line end.
 * Quotes in between are the file's own to such a reader, which drops them. The wide forms of the signs
 * are what East Asian keyboards give, and taken for them by some. Behind a character at the very end of
 * a text stands what follows the cell in the file, such as the end of the row.
 */
const beginning = /(?<=^|[,;|\t\n\r])(?=["']*[=+\-@\t\r＝＋－＠])|(?<=[;|\t\n\r])(?=["']*$)/g;

/** The same with the apostrophe that `guarded` has put there. */
const guard = /(?<=^|[,;|\t\n\r])'(?=["']*[=+\-@\t\r＝＋－＠])|(?<=[;|\t\n\r])'(?=["']*$)/g;

/** The text with an apostrophe wherever a spreadsheet could begin to run it. */
export function guarded(text: string): string {
  return text.replace(beginning, "'");
}

/** The text that was recorded, of one that `guarded` gave; it undoes that and nothing else. */
export function recorded(text: string): string {
  return text.replace(guard, '');
}
