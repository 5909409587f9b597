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

/** How many columns a terminal uses: none for marks over letters, two for wide characters. */
export function columns(text: string): number {
  let count = 0;
  for (const character of text) {
    if (/\p{Mark}|\p{Cf}/u.test(character)) continue;
    count +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]|[\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return count;
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
