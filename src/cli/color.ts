import { plain, type Paint } from '../render/paint.ts';
import type { Output, Surroundings } from './surroundings.ts';

export const colorModes = ['auto', 'always', 'never'] as const;
export type ColorMode = (typeof colorModes)[number];

/**
 * The colours for a stream: `--color` decides, then NO_COLOR, FORCE_COLOR and TERM=dumb, then whether
 * that very stream is a terminal. chalk's own detection is not asked, as it looks at argv and stdout.
 */
export async function paintFor(
  output: Output,
  mode: ColorMode,
  environment: Surroundings['environment'],
): Promise<Paint> {
  if (!hasColor(output, mode, environment)) return plain;
  // Loaded for colours only: most runs print none.
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    error: chalk.red,
    warning: chalk.yellow,
    dim: chalk.dim,
    bold: chalk.bold,
    status: {
      complete: chalk.green,
      // Blue is hard to read on the black of many terminals.
      'in-process': chalk.cyan,
      'behind-recovering': chalk.yellow,
      'behind-adjusting': chalk.red,
    },
  };
}

function hasColor(
  output: Output,
  mode: ColorMode,
  environment: Surroundings['environment'],
): boolean {
  if (mode !== 'auto') return mode === 'always';
  const isSet = (name: string) => (environment[name] ?? '') !== '';
  if (isSet('NO_COLOR')) return false;
  if (isSet('FORCE_COLOR')) return environment['FORCE_COLOR'] !== '0';
  return environment['TERM'] !== 'dumb' && output.isTerminal;
}
