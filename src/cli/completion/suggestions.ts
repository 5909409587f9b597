import { Option, type Argument, type Command } from 'commander';
import { dataFolder } from '../data-folder.ts';
import type { Surroundings } from '../surroundings.ts';
import { optionsOf, readLine, type Line } from './line.ts';
import { valuesOf } from './values.ts';

/** A word that may stand at the cursor, and what it means. */
export interface Suggestion {
  readonly value: string;
  readonly about: string;
}

/** What may stand at the cursor. */
export interface Suggestions {
  /** A `list` goes on after a comma; `files` and `folders` are left to the shell. */
  readonly kind: 'words' | 'list' | 'files' | 'folders';
  /** The part of the word that stays before all of them. */
  readonly before: string;
  readonly words: readonly Suggestion[];
}

/** What may take the place of the last word of a line, which has the name of the program left out. */
export function suggestionsFor(
  program: Command,
  words: readonly string[],
  surroundings: Surroundings,
): Suggestions {
  const line = readLine(program, words);
  const { expected } = line;
  if (expected !== undefined) return valuesFor(expected, line, surroundings);
  const { command, word, mayBeOption } = line;
  const commands = command.createHelp().visibleCommands(command);
  if (mayBeOption && (word.startsWith('-') || commands.length === 0)) {
    return named(optionsOf(command).map(({ long, description }) => [long ?? '', description]));
  }
  return named(commands.map((each) => [each.name(), each.description()]));
}

function named(words: readonly (readonly [string, string])[]): Suggestions {
  return { kind: 'words', before: '', words: words.map(([value, about]) => ({ value, about })) };
}

function valuesFor(
  expected: Option | Argument,
  { word, before, given }: Line,
  surroundings: Surroundings,
): Suggestions {
  const values = valuesOf(expected.argChoices ?? [], placeholder(expected), {
    begun: word.slice(before.length),
    data: dataFolder(surroundings, given.get('--data')).path,
    surroundings,
  });
  return { ...values, before: `${before}${values.before}` };
}

/** The name in `--date <date>` or `<subject>`, which tells what kind of value it is. */
function placeholder(expected: Option | Argument): string {
  if (!(expected instanceof Option)) return expected.name();
  return /[<[]([\w-]+)/.exec(expected.flags)?.[1] ?? '';
}
