import type { Argument, Command, Option } from 'commander';

/** What is known of a command line up to the word at the cursor, which may be empty. */
export interface Line {
  readonly command: Command;
  /** The word at the cursor, up to the cursor. */
  readonly word: string;
  /** What the word is the value of: an option, an argument of the command, or neither. */
  readonly expected: Option | Argument | undefined;
  /** The part of the word before the value: `--format=` when it is given in one word. */
  readonly before: string;
  /** Whether the word may be an option: not after `--`. */
  readonly mayBeOption: boolean;
  /** The values given so far, by the long name of their option. */
  readonly given: ReadonlyMap<string, string>;
}

/** Reads the words after the name of the program; what makes no sense is passed over. */
export function readLine(program: Command, words: readonly string[]): Line {
  const word = words.at(-1) ?? '';
  const given = new Map<string, string>();
  let command = program;
  let operands = 0;
  let awaiting: Option | undefined;
  let mayBeOption = true;
  for (const each of words.slice(0, -1)) {
    if (awaiting !== undefined) {
      given.set(awaiting.long ?? '', each);
      awaiting = undefined;
    } else if (mayBeOption && each === '--') {
      mayBeOption = false;
    } else if (mayBeOption && each.startsWith('-')) {
      const [name, value] = parted(each);
      const option = optionOf(command, name);
      if (!takesValue(option)) continue;
      if (value === undefined) awaiting = option;
      else given.set(option.long ?? '', value);
    } else {
      const next = command.commands.find((known) => known.name() === each);
      if (next === undefined) operands++;
      else command = next;
    }
  }
  const line = { command, word, mayBeOption, given };
  if (awaiting !== undefined) return { ...line, expected: awaiting, before: '' };
  const [name, value] = parted(word);
  if (mayBeOption && name.startsWith('-')) {
    const option = value === undefined ? undefined : optionOf(command, name);
    return { ...line, expected: option, before: option === undefined ? '' : `${name}=` };
  }
  return { ...line, expected: argumentAt(command, operands), before: '' };
}

/** The options of the command and those that every command shares. */
export function optionsOf(command: Command): Option[] {
  const help = command.createHelp();
  return [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)];
}

function optionOf(command: Command, name: string): Option | undefined {
  return optionsOf(command).find(({ short, long }) => name === short || name === long);
}

function takesValue(option: Option | undefined): option is Option {
  return option !== undefined && (option.required || option.optional);
}

/** The argument at the place; the last one of several takes all that follow. */
function argumentAt({ registeredArguments }: Command, place: number): Argument | undefined {
  const last = registeredArguments.at(-1);
  return registeredArguments[place] ?? (last?.variadic === true ? last : undefined);
}

function parted(word: string): [string, string | undefined] {
  const at = word.indexOf('=');
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}
