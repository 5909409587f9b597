import { present } from './present.ts';

/** Compares ids as people count: 2 before 10, 5.2 before 5.10; the same in every locale. */
export function compareNaturally(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (other === undefined) break;
    const order = comparePart(part, other);
    if (order !== 0) return order;
  }
  return left.length - right.length || compareCodePoints(a, b);
}

/** Compares texts by their code points; the same in every locale. */
export function compareCodePoints(a: string, b: string): number {
  const [left, right] = [codePoints(a), codePoints(b)];
  for (const [index, codePoint] of left.entries()) {
    const other = right[index];
    if (other === undefined) break;
    if (codePoint !== other) return codePoint - other;
  }
  return left.length - right.length;
}

function codePoints(text: string): number[] {
  return Array.from(text, (character) => present(character.codePointAt(0)));
}

function parts(id: string): string[] {
  return Array.from(id.matchAll(/\d+|\D+/g), ([part]) => part);
}

/** Numbers of any length by value, everything else by code point; a number before a word. */
function comparePart(a: string, b: string): number {
  if (!isNumber(a) || !isNumber(b)) return compareCodePoints(a, b);
  const [left, right] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return left.length - right.length || compareCodePoints(left, right);
}

function isNumber(part: string): boolean {
  return /^\d/.test(part);
}
