import { plain, type Paint } from '../render/paint.ts';
import { colors } from './colors.ts';
import type { Output, Surroundings } from './surroundings.ts';

export const colorModes = ['auto', 'always', 'never'] as const;
export type ColorMode = (typeof colorModes)[number];

/**
 * The colours for a stream: `--color` decides, then NO_COLOR, FORCE_COLOR and TERM=dumb, then whether
 * that very stream is a terminal. chalk's own detection is not asked, as it looks at argv and stdout.
 */
export function paintFor(
  output: Output,
  mode: ColorMode,
  environment: Surroundings['environment'],
): Paint {
  return hasColor(output, mode, environment) ? colors() : plain;
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
