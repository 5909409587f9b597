import { monthNames } from '../../domain/date.ts';
import { statusShapes } from '../../domain/status.ts';
import type { Atom, MutableAtom } from './inline.ts';

/**
 * A word may end a line after a hyphen or dash between letters, after a slash between long words,
 * and at a zero-width space.
 */
export const opportunity =
  /(?<=\p{L}{3}-)(?=\p{L}{3})|(?<=\p{L}[–—])(?=\p{L})|(?<=\p{L}{4}\/)(?=\p{L}{4})|(?<=\u200b)/u;

/** Whether a word of the text may end a line before its end. */
export function mayBreakWords(text: string): boolean {
  return /[-–—/\u200b]/.test(text);
}

/** Takes away the breaks inside a date, and between a status's shape and what it says. */
export function bind(atoms: readonly MutableAtom[]): void {
  const textAt = (index: number) => atoms[index]?.shape.text ?? '';
  atoms.forEach((atom, index) => {
    if (!atom.breakAfter || atom.lineEnd) return;
    const { text } = atom.shape;
    if (months.has(text)) {
      atom.breakIfNarrow = year.test(textAt(index + 1)) && day.test(textAt(index - 1));
      atom.breakAfter = !atom.breakIfNarrow;
    } else if (shapes.has(text) || (day.test(text) && months.has(textAt(index + 1)))) {
      atom.breakAfter = false;
    }
  });
}

/** The atoms with a break before the year of each date. */
export function loosened(atoms: readonly Atom[]): readonly Atom[] {
  return atoms.map((atom) => (atom.breakIfNarrow ? { ...atom, breakAfter: true } : atom));
}

const shapes: ReadonlySet<string> = new Set(Object.values(statusShapes));
const day = /^\(?\d\d?$/;
const months: ReadonlySet<string> = new Set(monthNames);
const year = /^\d{4}\b/;
