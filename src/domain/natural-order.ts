/** Compares ids as people count: 2 before 10, 5.2 before 5.10; the same in every locale. */
export function compareNaturally(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = comparePart(left[i] ?? '', right[i] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length || compareCodePoints(a, b);
}

/** Compares texts by their code points; the same in every locale. */
export function compareCodePoints(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function parts(id: string): string[] {
  return id.match(/\d+|\D+/g) ?? [];
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
