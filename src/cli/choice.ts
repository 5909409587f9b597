import { didYouMean } from '../diagnostics/phrases.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { quoted } from '../diagnostics/visible.ts';
import { UsageProblem } from '../files/problem.ts';

/** The complaint about a word that is none of the choices, with the one that was most likely meant. */
export function unknownChoice(
  what: string,
  word: string,
  choices: readonly string[],
): UsageProblem {
  const list = choices.join(', ');
  const meant = didYouMean(nearest(word, choices));
  return new UsageProblem(
    `unknown ${what} ${quoted(word)}`,
    meant === undefined ? `the choices are ${list}` : `${meant} The choices are ${list}`,
  );
}
