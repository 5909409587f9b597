import type { Status } from '../domain/status.ts';

/** Colours as functions, so that the renderers know no terminal. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
  /** The colour of each status; a shape or words always say the same. */
  readonly status: Readonly<Record<Status, (text: string) => string>>;
}

const same = (text: string) => text;

/** No colour at all: for files, pipes and tests. */
export const plain: Paint = {
  error: same,
  warning: same,
  dim: same,
  bold: same,
  status: {
    complete: same,
    'in-process': same,
    'behind-recovering': same,
    'behind-adjusting': same,
  },
};
