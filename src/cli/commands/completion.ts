import { unknownChoice } from '../choice.ts';
import bash from '../completion/ssr-report.bash';
import fish from '../completion/ssr-report.fish';
import zsh from '../completion/ssr-report.zsh';
import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';

const scripts = { bash, zsh, fish } as const;

export const shells = Object.keys(scripts);

/** Prints the script that completes the program's command lines in the shell. */
export function completion({ surroundings }: Context, shell: string): ExitCode {
  if (!isShell(shell)) throw unknownChoice('shell', shell, shells);
  surroundings.stdout.write(scripts[shell]);
  return exitCodes.done;
}

function isShell(word: string): word is keyof typeof scripts {
  return Object.hasOwn(scripts, word);
}
