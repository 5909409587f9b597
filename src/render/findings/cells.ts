import { visible } from '../../diagnostics/visible.ts';

/** One character of a line as a terminal shows it. */
export interface Cell {
  /** Escaped when a terminal would act on it. */
  readonly text: string;
  /** Columns that it takes: none for a combining mark, two for a wide character. */
  readonly width: number;
  /** Where it begins in the line, in UTF-16 units. */
  readonly offset: number;
}

const combining = /^[\p{Mn}\p{Me}\u200b-\u200d\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u;
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u;

/** The characters of a line with the columns that each takes on a terminal. */
export function cellsOf(line: string): Cell[] {
  let offset = 0;
  return Array.from(line, (character) => {
    const isPlain = character >= ' ' && character <= '~';
    const text = isPlain && character !== '#' ? character : visibleAt(line, offset, character);
    const cell = { text, width: isPlain ? text.length : widthOfCharacter(character, text), offset };
    offset += character.length;
    return cell;
  });
}

/** The character as `visible` shows it there: some are taken for a command with those after them. */
function visibleAt(line: string, offset: number, character: string): string {
  if (character !== '#') return visible(character);
  const rest = line.slice(offset, offset + '##vso['.length);
  return visible(rest).startsWith('#') ? character : '\\x23';
}

/** The columns between two offsets of the line. */
export function widthOf(cells: readonly Cell[], from: number, to: number): number {
  let width = 0;
  for (const cell of cells) if (cell.offset >= from && cell.offset < to) width += cell.width;
  return width;
}

function widthOfCharacter(character: string, shown: string): number {
  if (shown !== character) return shown.length;
  if (combining.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
