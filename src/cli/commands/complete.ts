import type { Command } from 'commander';
import { visible } from '../../diagnostics/visible.ts';
import { unquoted } from '../completion/typed-word.ts';
import { suggestionsFor } from '../completion/suggestions.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * Prints what may stand in the place of the last word, for the scripts: first what kind of words and
 * what stays before them, then a word a line, each with what it means, if anything, after a tab.
 */
export function complete(
  program: Command,
  words: readonly string[],
  surroundings: Surroundings,
): void {
  const { environment, stdout } = surroundings;
  const typed = words.map((word) => unquoted(word, environment['HOME']));
  const { kind, before, words: suggestions } = suggestionsFor(program, typed, surroundings);
  const lines = suggestions.map(({ value, about }) =>
    about === '' ? `${before}${value}` : `${before}${value}\t${visible(about)}`,
  );
  stdout.write(`${[`${kind}\t${before}`, ...lines].join('\n')}\n`);
}
