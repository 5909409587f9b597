import { monthNames } from '../../domain/date.ts';
import { statusShapes } from '../../domain/status.ts';
import type { Atom } from './inline.ts';

/**
 * A word may end a line after a hyphen or dash between letters, after a slash between long words,
 * and at a zero-width space.
 */
const opportunity =
  /(?<=\p{L}{3}-)(?=\p{L}{3})|(?<=\p{L}[–—])(?=\p{L})|(?<=\p{L}{4}\/)(?=\p{L}{4})|(?<=\u200b)/u;

/** The parts of a word that may stand on lines of their own; mostly the word itself. */
export function breakableParts(word: string): readonly string[] {
  return /[-–—/\u200b]/.test(word) ? word.split(opportunity) : [word];
}

/** The atoms with no break inside a date, or between a status's shape and what it says. */
export function bound(atoms: readonly Atom[]): readonly Atom[] {
  const textAt = (index: number) => atoms[index]?.shape.text ?? '';
  return atoms.map((atom, index) => {
    if (!atom.breakAfter || atom.lineEnd) return atom;
    const [text, next] = [textAt(index), textAt(index + 1)];
    const isDay = day.test(text) && month.test(next);
    const isMonth = month.test(text) && year.test(next) && day.test(textAt(index - 1));
    if (isMonth) return { ...atom, breakAfter: false, breakIfNarrow: true };
    return shapes.has(text) || isDay ? { ...atom, breakAfter: false } : atom;
  });
}

/** The atoms with a break before the year of each date. */
export function loosened(atoms: readonly Atom[]): readonly Atom[] {
  return atoms.map((atom) =>
    atom.breakIfNarrow === undefined ? atom : { ...atom, breakAfter: true },
  );
}

const shapes: ReadonlySet<string> = new Set(Object.values(statusShapes));
const day = /^\(?\d\d?$/;
const month = new RegExp(`^(?:${monthNames.join('|')})$`);
const year = /^\d{4}\b/;
