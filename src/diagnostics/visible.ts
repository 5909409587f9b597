/**
 * Control characters, direction marks and lone surrogates: never meant in a record, and able to
 * make a line look like another one. Tab and line feed are not among them, nor are the joiners
 * that some scripts need.
 */
const hidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * What GitHub and Azure take for a command to themselves when it stands in a log: `##[` and `##vso[`
 * anywhere, `::` where a line begins. A text may come to begin a line at each of its spaces.
 */
const logCommand = /##(?=\[|vso\[)|(?<!\S)::(?=[a-z])/gi;

/** Where such characters stand in the text: offsets in UTF-16 code units. */
export function hiddenCharacters(text: string): { offset: number; codePoint: number }[] {
  return Array.from(text.matchAll(hidden), ({ index, 0: found }) => ({
    offset: index,
    codePoint: found.codePointAt(0) ?? 0,
  }));
}

/**
 * The text with such characters, commands to a log, tabs and line feeds escaped: safe to send to a
 * terminal, and to a log. Whether this run is in one is not asked: its output may be shown there later.
 */
export function visible(text: string): string {
  return text
    .replace(logCommand, (found) => `\\x${hexOf(found)}${found.slice(1)}`)
    .replace(/[\n\t]/g, (found) => (found === '\n' ? '\\n' : '\\t'))
    .replace(hidden, escaped);
}

/** What a reader cannot see or takes for a plain space; outputs print it, messages show it. */
const unseen = /[\p{Default_Ignorable_Code_Point}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;

/** Quoted as it stands in a message: safe to show, with what cannot be seen, and of a readable length. */
export function quoted(text: string): string {
  const characters = Array.from(text);
  const cut = characters.length > 60 ? `${characters.slice(0, 57).join('')}…` : text;
  return `"${visible(cut).replace(unseen, (found) => `\\u${hexOf(found).padStart(4, '0')}`)}"`;
}

/** A code point as `U+202E`. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

function escaped(character: string): string {
  const hex = hexOf(character);
  return hex.length <= 2 ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`;
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}
