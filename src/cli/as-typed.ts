import type { Typed } from '../diagnostics/typed.ts';
import { visible } from '../diagnostics/visible.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Makes lines that work as typed. What npx started, or what a project has for itself, is found by
 * npx and not by a shell; `option` names the data folder where the program would not find it.
 */
export function typedBy(
  { environment, script = '' }: Pick<Surroundings, 'environment' | 'script'>,
  option = '',
): Typed {
  const isOfProject =
    environment['npm_command'] === 'exec' || /[\\/]node_modules[\\/]\.bin[\\/]/.test(script);
  const program = isOfProject ? 'npx ssr-report' : 'ssr-report';
  return (command) => `${program} ${command}${option}`;
}

/** A word in a line to type: in quotes unless it means the same to every shell without. */
export function shellWord(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${visible(word).replaceAll("'", `'\\''`)}'`;
}
