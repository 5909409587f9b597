import type { Typed } from '../diagnostics/typed.ts';
import type { Paint } from '../render/paint.ts';
import type { DataFolder } from './data-folder.ts';
import type { Progress } from './progress.ts';
import type { Surroundings } from './surroundings.ts';

/** The options that every command shares. */
export interface SharedOptions {
  /** As the user named it; undefined when the program is to find it. */
  readonly data?: string;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** What a command has to work with. */
export interface Context extends Omit<SharedOptions, 'data'> {
  readonly data: DataFolder;
  readonly surroundings: Surroundings;
  readonly progress: Progress;
  /** Lines that the user may type next, for the same records. */
  readonly typed: Typed;
  /** Colours for stdout and for stderr, which may be different things. */
  readonly paint: { readonly stdout: Paint; readonly stderr: Paint };
}
