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

/** A fenced block of a page; the text before it, and its own lines without their indent. */
interface Block {
  readonly before: string;
  readonly indent: string;
  readonly language: string;
  /** The file that it shows. */
  readonly path: string | undefined;
  readonly content: string;
}

/**
 * Follows a page as its reader does, from top to bottom: a block that names a file writes it, a `console`
 * block is a session, each line of a `sh` block is a command, and so is each call of the program in a
 * recipe for another system. A command ends well, unless the page shows what it says instead.
 */
export async function walk(text: string, reader: Reader): Promise<Walk> {
  const failed: string[] = [];
  const shell = shellOf(reader);
  const follow = async (command: string, isShown: boolean): Promise<string | undefined> => {
    if (!reader.isRun(command)) return undefined;
    const { output, exit } = await shell.outputOf(command);
    if (exit !== 0 && !(isShown && output !== '')) failed.push(`${command}: ${exit}\n${output}`);
    return output;
  };
  const { blocks, after } = blocksIn(text);
  let page = '';
  for (const { before, indent, language, path, content } of blocks) {
    if (path !== undefined) write(join(shell.here(), path), content);
    for (const command of commandsIn(language, content)) await follow(command, false);
    let now = language === 'console' ? '' : content;
    for (const { command, printed } of language === 'console' ? sessionIn(content) : []) {
      now += `$ ${command}\n${(await follow(joined(command), true)) ?? printed}`;
    }
    page += `${before}${now.replaceAll(/^(?=.)/gm, indent)}`;
  }
  return { page: page + after, failed };
}

/** The languages of the fenced blocks of a page. */
export function languagesIn(text: string): string[] {
  return blocksIn(text).blocks.map(({ language }) => language);
}

function blocksIn(text: string): { blocks: Block[]; after: string } {
  const blocks: Block[] = [];
  let end = 0;
  for (const found of text.matchAll(/^( *)```(\w*)(?: (\S+))?\n([\s\S]*?)^\1```$/gm)) {
    const [whole, indent = '', language = '', path, lines = ''] = found;
    const last = found.index + whole.length - `${indent}\`\`\``.length;
    const before = text.slice(end, last - lines.length);
    const content = lines.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    blocks.push({ before, indent, language, path, content });
    end = last;
  }
  return { blocks, after: text.slice(end) };
}

/** The commands of a session, which may go on in another line, and what is shown below each. */
function sessionIn(content: string): { command: string; printed: string }[] {
  return Array.from(
    content.matchAll(/^\$ ((?:.*\\\n)*.*)\n((?:(?!\$ ).*\n)*)/gm),
    ([, command = '', printed = '']) => ({ command, printed }),
  );
}

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
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
    const { output, exit } = commandIn(here, environment)('bash', '-c', command);
    // How long a hook took differs from run to run.
    return { output: output.replace(/^- duration: .*s$/gm, '- duration: 0.5s'), exit };
  };
  return { outputOf, here: () => here };
}
