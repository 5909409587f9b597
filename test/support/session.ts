import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freshFolder } from './folders.ts';
import { checkout } from './programmes.ts';
import { commandIn } from './repositories.ts';
import { runShown } from './run.ts';

/** Where the commands of a page are run, and what is not run there. */
export interface Reader {
  readonly folder: string;
  readonly today: string;
  isRun(command: string): boolean;
}

/** What became of a page whose commands were run. */
export interface Walk {
  /** The page, with what the commands printed. */
  readonly page: string;
  /** Commands that failed without the page showing it, with what they printed. */
  readonly failed: readonly string[];
}

/**
 * Follows a page as its reader does, from top to bottom: a block that names a file writes it, a `console`
 * block is a session, each line of a `sh` block is a command, and so is each call of the program in a
 * recipe for another system. A command ends well, unless the page shows what it says instead.
 */
export async function walk(text: string, reader: Reader): Promise<Walk> {
  const failed: string[] = [];
  const shell = shellOf(reader);
  const follow = async (command: string, mayFail: boolean): Promise<string | undefined> => {
    if (!reader.isRun(command)) return undefined;
    const { output, exit } = await shell.outputOf(command);
    if (exit !== 0 && !(mayFail && output !== '')) failed.push(`${command}: ${exit}\n${output}`);
    return output;
  };
  let page = '';
  let end = 0;
  for (const block of text.matchAll(/^( *)```(\w+)(?: (\S+))?\n([\s\S]*?)^\1```$/gm)) {
    const [whole, indent = '', language = '', path, indented = ''] = block;
    const content = indented.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    page += text.slice(end, block.index);
    end = block.index + whole.length;
    if (path !== undefined) {
      const file = join(shell.here(), path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    if (language !== 'console') {
      for (const command of commandsIn(language, content)) await follow(command, false);
      page += whole;
      continue;
    }
    let session = '';
    for (const [, command = '', printed = ''] of content.matchAll(
      /^\$ ((?:.*\\\n)*.*)\n((?:(?!\$ ).*\n)*)/gm,
    )) {
      session += `$ ${command}\n${(await follow(joined(command), true)) ?? printed}`;
    }
    page += `${indent}\`\`\`console\n${session.replaceAll(/^(?=.)/gm, indent)}${indent}\`\`\``;
  }
  return { page: page + text.slice(end), failed };
}

/** The words of a command, in which only double quotes mean something. */
export function wordsOf(command: string): string[] {
  return Array.from(command.matchAll(/(?:"[^"]*"|[^\s"])+/g), ([word]) => word.replaceAll('"', ''));
}

function commandsIn(language: string, content: string): string[] {
  if (language === 'sh') {
    return joined(content)
      .split('\n')
      .map((line) => line.replace(/^#.*|\s+# .*$/, ''))
      .filter((line) => line !== '');
  }
  if (!['yaml', 'groovy'].includes(language)) return [];
  const calls = content.matchAll(
    /^\s*(?:- |- run: |sh ')(npx (?:--no-install )?ssr-report [^'\n]*)/gm,
  );
  return Array.from(calls, ([, command = '']) => command);
}

function joined(command: string): string {
  return command.replaceAll(/ *\\\n\s*/g, ' ');
}

/** Runs commands: those of the program by the clock of the reader, all others in a shell. */
function shellOf({ folder, today }: Reader) {
  const program = join(freshFolder(), 'ssr-report');
  symlinkSync(join(checkout, 'bin/ssr-report.js'), program);
  let here = folder;
  const outputOf = async (command: string): Promise<{ output: string; exit: number }> => {
    const [, args] = /^(?:npx (?:--no-install )?)?ssr-report ([^|<>&;$]*)$/.exec(command) ?? [];
    if (args !== undefined) return runShown(wordsOf(args), { folder: here, today });
    const [, to] = /^cd (\S+)$/.exec(command) ?? [];
    if (to !== undefined) {
      here = join(here, to);
      return { output: '', exit: 0 };
    }
    const path = `${dirname(program)}:${process.env['PATH'] ?? ''}`;
    const environment = {
      PATH: path,
      PRE_COMMIT_HOME: join(folder, '..'),
      npm_config_offline: 'true',
    };
    return commandIn(here, environment)('bash', '-c', command);
  };
  return { outputOf, here: () => here };
}
