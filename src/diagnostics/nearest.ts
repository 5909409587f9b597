import { distance } from 'fastest-levenshtein';

/** Longer texts are no slips of the pen, and would make the comparison slow. */
const longest = 64;

/** The candidate that the text was most likely meant to be; undefined when none is near. */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  if (text.length > longest) return undefined;
  const folded = fold(text);
  let best: string | undefined;
  let least = Math.floor(Math.max(text.length, 3) / 3) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= least + 2) continue;
    const other = fold(candidate);
    const away = areSwapped(folded, other) ? 1 : distance(folded, other);
    if (away < least) [best, least] = [candidate, away];
  }
  return best;
}

/** Whether the texts differ only in the order of two neighbours: one slip, not two. */
function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Case, spaces and the usual joints do not count as differences. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, '');
}
