import { unknownChoice } from '../choice.ts';
import bash from '../completion/ssr-report.bash';
import fish from '../completion/ssr-report.fish';
import zsh from '../completion/ssr-report.zsh';
import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { shells, type Shell } from '../option-words.ts';

const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish };

/** Prints the script that completes the program's command lines in the shell. */
export function completion({ surroundings }: Context, shell: string): ExitCode {
  if (!isShell(shell)) throw unknownChoice('shell', shell, shells);
  surroundings.stdout.write(scripts[shell]);
  return exitCodes.done;
}

function isShell(word: string): word is Shell {
  return shells.some((each) => each === word);
}
