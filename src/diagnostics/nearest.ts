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
    const away = candidate === text ? 0 : distance(folded, fold(candidate));
    if (away < least) [best, least] = [candidate, away];
  }
  return best;
}

/** Case, spaces and the usual joints do not count as differences. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, '');
}
