import { monthNames } from '../../domain/date.ts';
import { statusShapes } from '../../domain/status.ts';
import type { Atom, MutableAtom } from './inline.ts';

/** A line may end after these in a word, where so many letters at least stand on both sides. */
const lettersAround: Readonly<Record<string, number>> = {
  '-': 3,
  '–': 1,
  '—': 1,
  '/': 4,
  '\u200b': 0,
};

/** The parts of a word between which a line may end. One pattern for all takes 4 ms to be compiled. */
export function partsOfWord(word: string): readonly string[] {
  const characters = Array.from(word);
  const parts: string[] = [];
  let from = 0;
  characters.forEach((character, index) => {
    const letters = lettersAround[character];
    if (letters === undefined || index + 1 === characters.length) return;
    const before = characters.slice(Math.max(0, index - letters), index);
    const after = characters.slice(index + 1, index + 1 + letters);
    if (before.length < letters || after.length < letters) return;
    if (![...before, ...after].every((each) => letter.test(each))) return;
    parts.push(characters.slice(from, index + 1).join(''));
    from = index + 1;
  });
  return [...parts, characters.slice(from).join('')];
}

const letter = /\p{L}/u;

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
