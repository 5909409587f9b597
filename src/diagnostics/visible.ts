/**
 * Control characters, direction marks and lone surrogates: never meant in a record, and able to
 * make a line look like another one. Tab and line feed are not among them, nor are the joiners
 * that some scripts need.
 */
const hidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Where such characters stand in the text: offsets in UTF-16 code units. */
export function hiddenCharacters(text: string): { offset: number; codePoint: number }[] {
  return Array.from(text.matchAll(hidden), ({ index, 0: found }) => ({
    offset: index,
    codePoint: found.codePointAt(0) ?? 0,
  }));
}

/** The text with such characters, tabs and line feeds escaped, safe to send to a terminal. */
export function visible(text: string): string {
  return text
    .replace(/[\n\t]/g, (found) => (found === '\n' ? '\\n' : '\\t'))
    .replace(hidden, escaped);
}

/** Quoted as it stands in a message: safe to show and cut to a readable length. */
export function quoted(text: string): string {
  const characters = Array.from(text);
  const cut = characters.length > 60 ? `${characters.slice(0, 57).join('')}…` : text;
  return `"${visible(cut)}"`;
}

/** A code point as `U+202E`. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

function escaped(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  const hex = codePoint.toString(16);
  return codePoint < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`;
}
