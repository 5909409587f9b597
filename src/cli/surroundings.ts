import type { IsoDate } from '../domain/date.ts';
import type { StartDocument } from '../render/document-writer.ts';
import type { World } from '../files/world.ts';

/** A stream that the program writes to. */
export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Its width in characters; undefined when it is no terminal. */
  readonly columns: number | undefined;
}

/** Everything outside the program: it is a function of its arguments and of this. */
export interface Surroundings {
  readonly world: World;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The path by which the program was started, with its links. */
  readonly script?: string;
  /** Asks the user at a terminal; undefined, or absent, where nobody can be asked. */
  ask?(question: string): Promise<string | undefined>;
  /** The only clock: today where the user is. */
  today(): IsoDate;
  /** What the run has taken until now; it is in no output but progress and `--verbose`. */
  readonly meter: {
    /** Since the program was started. */
    milliseconds(): number;
    /** The most that was held at once, in bytes. */
    peakMemory(): number;
  };
  /** Sets PDFs in a thread of their own, which the first call starts; without it they are set in this one. */
  pdfInThread?(): Promise<StartDocument>;
  /** No more PDFs are set: their thread may end while the files are written. */
  endPdfThread?(): void;
  /** Called before the first records are read, and not before Node has loaded what it needs. */
  expectShortRun?(): void;
  /** Called when there is much to do: what makes short runs quick makes long ones slow and large. */
  expectLongRun?(records?: number): void;
  /** The folder of the package, in which fonts lie. */
  readonly packageFolder: string;
}
