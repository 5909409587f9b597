/** Words in which nothing is escaped, within a line: no mark, no bare address. */
const words =
  /^(?:[\p{L}\p{N} ,;?/"'()$%“”‘’–—…·→✓●▲■−+-]|(?<![Ww])\.|:(?=[ \n]|$)|\n(?=\p{L}))*$/u;

/** What may mean something at the beginning of a line, or after a mark. */
const doubtfulStart = /^(?:[-+.()\n]|\d+[.)])/;

/**
 * Whether the text can be written as it is, unless a space of it begins or ends a line. One that goes
 * on with a line may begin with anything.
 */
export function isPlain(text: string, continuesLine = false): boolean {
  return words.test(text) && (continuesLine || !doubtfulStart.test(text));
}
