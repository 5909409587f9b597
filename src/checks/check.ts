import type { IsoDate } from '../domain/date.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckFacts } from '../diagnostics/facts.ts';
import type { ManualEntry } from '../diagnostics/manual.ts';
import type { ReadSet } from '../read/read-register.ts';

/**
 * A check that needs more than one value: its file is its manual. Its examples are parts of a record
 * (see `example.ts`), of which the bad one has this finding only; a line such as `# 25.yaml` begins
 * the next file of the set.
 */
export interface Check extends ManualEntry {
  readonly code: keyof CheckFacts;
  readonly run: (set: ReadSet, context: CheckContext) => Diagnostic[];
}

export interface CheckContext {
  /** The reporting date; checks that need one find nothing without. */
  readonly asOf: IsoDate | undefined;
  /** What was found before: by the reading, and by the checks above in the table. */
  readonly found: readonly Diagnostic[];
}
