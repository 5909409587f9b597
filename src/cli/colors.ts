import { Chalk } from 'chalk';
import type { Paint } from '../render/paint.ts';

/** The colours of a terminal; in the bundle loaded when there is something to colour. */
export function colors(): Paint {
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
