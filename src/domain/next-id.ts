import { present } from './present.ts';

/**
 * The id that follows and is free: 29 after 28, 5.3 after 5.2, WS2-2 after WS2-1; the first of all is 1.
 * Ids that differ only by case count as one.
 */
export function nextId(after: string | undefined, taken: readonly string[]): string {
  if (after === undefined) return '1';
  const [last] = present([...after.matchAll(/\d+|\D+/g)].at(-1));
  const [series, digits] = /^\d/.test(last)
    ? [after.slice(0, -last.length), last]
    : [`${after}-`, '1'];
  const lower = new Set(taken.map((id) => id.toLowerCase()));
  for (let number = BigInt(digits) + 1n; ; number++) {
    const id = series + String(number).padStart(digits.length, '0');
    if (!lower.has(id.toLowerCase())) return id;
  }
}
