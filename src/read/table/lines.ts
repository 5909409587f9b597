/**
 * The text of a cell as Markdown in which its lines stay lines: a single line break would become a space.
 * Lines of a list are one already, and whoever wrote an empty line between two has parted them.
 */
export function withLines(text: string): string {
  return text.replace(/([^\n])\n(?=[^\n])(?![ \t]*(?:[-*+]|\d{1,9}[.)]) |[ \t]*[|>#`])/g, '$1\n\n');
}
