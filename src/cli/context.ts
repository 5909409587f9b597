import type { Paint } from '../render/paint.ts';
import type { Progress } from './progress.ts';
import type { Surroundings } from './surroundings.ts';

/** The data folder when none is named. */
export const defaultData = 'data';

/** The options that every command shares. */
export interface SharedOptions {
  readonly data: string;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** What a command has to work with. */
export interface Context extends SharedOptions {
  readonly surroundings: Surroundings;
  readonly progress: Progress;
  /** Colours for stdout and for stderr, which may be different things. */
  readonly paint: { readonly stdout: Paint; readonly stderr: Paint };
}
