import type { IsoDate } from '../../domain/date.ts';
import type { Place } from '../../domain/place.ts';
import { catalogue } from '../../diagnostics/catalogue.ts';
import type { Code, RatedDiagnostic, Related, Severity } from '../../diagnostics/diagnostic.ts';
import { typedPlainly, type Typed } from '../../diagnostics/typed.ts';
import { inWords } from '../../diagnostics/words.ts';

/** A finding as every format tells it. */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  /** What is wrong, as a heading. */
  readonly title: string;
  /** What was found and what was expected, in one line safe to show anywhere. */
  readonly message: string;
  /** The way out, where there is one. */
  readonly hint: string | undefined;
  readonly place: Place;
  readonly related: Related | undefined;
  /** The first reporting date whose builds it stops; every build when absent. */
  readonly from: IsoDate | undefined;
}

/** What a run found: the one thing behind all formats. */
export interface FoundSet {
  /** In reading order. */
  readonly findings: readonly Finding[];
  readonly counts: FindingCounts;
  /** The day whose checks were added, if one was named. */
  readonly date: IsoDate | undefined;
  /** The text of each file as shown in frames, by its path. */
  readonly sources: ReadonlyMap<string, string>;
}

export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  /** Files that have a finding. */
  readonly files: number;
}

/** The findings, put into words and counted; `typed` makes the commands in hints lines to type. */
export function foundSet(
  diagnostics: readonly RatedDiagnostic[],
  sources: ReadonlyMap<string, string>,
  date?: IsoDate,
  typed: Typed = typedPlainly,
): FoundSet {
  const findings = diagnostics.map((each) => told(each, typed));
  return { findings, counts: countsOf(diagnostics), date, sources };
}

/** How many there are of each severity, and in how many files. */
export function countsOf(diagnostics: readonly RatedDiagnostic[]): FindingCounts {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const files = new Set(diagnostics.map(({ place }) => place.file)).size;
  return { errors, warnings: diagnostics.length - errors, files };
}

function told(diagnostic: RatedDiagnostic, typed: Typed): Finding {
  const { code, severity, place, related, from } = diagnostic;
  const { message, hint } = inWords(diagnostic, typed);
  return { code, severity, title: catalogue[code].title, message, hint, place, related, from };
}

/** The lines of each file on demand: most files have no finding, and some have many. */
export function linesOfEach(
  sources: ReadonlyMap<string, string>,
): (file: string) => readonly string[] {
  const split = new Map<string, readonly string[]>();
  return (file) => {
    const lines = split.get(file) ?? (sources.get(file) ?? '').split('\n');
    split.set(file, lines);
    return lines;
  };
}
