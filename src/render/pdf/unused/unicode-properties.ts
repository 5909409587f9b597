/** Stand in the bundle for what fontkit would shape text with; its glyphs are placed by this program. */
export function getScript(): never {
  throw new Error('text is shaped by this program');
}

export const getCategory = getScript;
export const getCombiningClass = getScript;
export const isDigit = getScript;

/** Asked for each glyph of a font, and its answer by the shaping alone. */
export function isMark(): boolean {
  return false;
}
