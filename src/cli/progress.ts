import type { Surroundings } from './surroundings.ts';

/** A run that takes less shows no progress, in milliseconds. */
const quickRun = 1000;
/** Between two showings of the line, in milliseconds. */
const interval = 100;
/** Before so much of the work is done, nobody knows how long the rest takes. */
const knownAfter = 0.05;

/** How far a long run is, on one line of a terminal; with `--verbose` what each stage took. */
export class Progress {
  private readonly surroundings: Surroundings;
  private readonly options: { readonly quiet: boolean; readonly verbose: boolean };
  private shownAt = 0;
  private isOnLine = false;

  constructor(surroundings: Surroundings, options: { quiet: boolean; verbose: boolean }) {
    this.surroundings = surroundings;
    this.options = options;
  }

  /** Begins a stage of the run, to be ended whatever happens in it. */
  begin(doing: string): Stage {
    const { meter, stderr } = this.surroundings;
    const began = meter.milliseconds();
    return {
      tell: (done, total, beside = '') => {
        const now = meter.milliseconds();
        if (now < quickRun || now - this.shownAt < interval || !this.isShown()) return;
        this.shownAt = now;
        const share = done / total;
        const left = ((now - began) / share) * (1 - share);
        const estimate = share < knownAfter ? '' : `, about ${Math.ceil(left / 1000)} s left`;
        const line = `${doing}: ${done} of ${total}${beside}${estimate}`;
        stderr.write(`\r\x1b[K${line.slice(0, (stderr.columns ?? 80) - 1)}`);
        this.isOnLine = true;
      },
      end: () => {
        if (this.isOnLine) stderr.write('\r\x1b[K');
        this.isOnLine = false;
        if (!this.options.verbose) return;
        const seconds = ((meter.milliseconds() - began) / 1000).toFixed(2);
        const memory = Math.round(meter.peakMemory() / 1e6);
        stderr.write(`${doing}: ${seconds} s, ${memory} MB at most so far\n`);
      },
    };
  }

  private isShown(): boolean {
    const { stderr, environment } = this.surroundings;
    return !this.options.quiet && environment['TERM'] !== 'dumb' && stderr.isTerminal;
  }
}

export interface Stage {
  /** Says how much is done; `beside` stands after the numbers. */
  readonly tell: (done: number, total: number, beside?: string) => void;
  readonly end: () => void;
}
