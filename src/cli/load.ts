import { check } from '../checks/index.ts';
import type { Diagnostic, RatedDiagnostic } from '../diagnostics/diagnostic.ts';
import { inReadingOrder } from '../diagnostics/order.ts';
import { rate } from '../diagnostics/severity.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Register } from '../domain/register.ts';
import { fromHere } from '../files/from-here.ts';
import { readFolder, type ProgrammeFiles } from '../files/read-folder.ts';
import { outdatedSchemas } from '../files/schema-copies.ts';
import { readRegister } from '../read/read-register.ts';
import type { Context } from './context.ts';
import { farDate } from './far-date.ts';
import type { DateArgument } from './reporting-date.ts';

/** A data folder as read and checked. */
export interface Loaded {
  readonly files: ProgrammeFiles;
  readonly register: Register;
  /** The text of each file as shown in frames, by its path. */
  readonly texts: ReadonlyMap<string, string>;
  /** In reading order, rated by the programme's settings. */
  readonly findings: readonly RatedDiagnostic[];
  /** What stops every PDF, whatever the settings say of it, and nothing else. */
  readonly unprintable: readonly RatedDiagnostic[];
  /** The reporting date; undefined when none was given. */
  readonly date: IsoDate | undefined;
  /** What is odd about it beside the days that the records name. */
  readonly oddDate: string | undefined;
}

/** More than this many records, and the run is long. */
const mostInShortRun = 100;

/** Reads and checks the whole data folder; `date` adds the checks that need a day. */
export function load(context: Context, date?: DateArgument): Loaded {
  const { world } = context.surroundings;
  context.surroundings.expectShortRun?.();
  const stage = context.progress.begin('Reading records');
  try {
    const folder = fromHere(world, context.data.path);
    const files = readFolder(world, folder);
    const count = files.records.length;
    if (count > mostInShortRun) context.surroundings.expectLongRun?.(count);
    // A record in a stray file is in no count, yet a reference to it is not to something unknown.
    const unread = files.diagnostics.map(({ place }) => place.file);
    const { programme, records } = files;
    const { value: set, diagnostics } = readRegister(programme, records, unread, (done) => {
      stage.tell(done, count);
    });
    const { register } = set;
    const day = date?.(register.programme.fiscalYearStart);
    const beside = [...files.diagnostics, ...outdatedSchemas(world, folder)];
    const all = [...beside, ...diagnostics, ...check(set, day)];
    const findings = inReadingOrder(rate(all, register.programme.checks));
    const unprintable = rate(all.filter(isOfPdf));
    const oddDate = day && farDate(set, day);
    return { files, register, texts: set.texts, findings, unprintable, date: day, oddDate };
  } finally {
    stage.end();
  }
}

/** The findings that matter to a run that makes PDFs, or none, in reading order. */
export function findingsFor(
  { findings, unprintable }: Loaded,
  makesPdf: boolean,
): readonly RatedDiagnostic[] {
  const others = findings.filter((each) => !isOfPdf(each));
  return makesPdf ? inReadingOrder([...others, ...unprintable]) : others;
}

function isOfPdf({ code }: Diagnostic): boolean {
  return code === 'missing-glyph';
}

/** The errors that stop a report of the date: a stated status stops those of its day and later. */
export function errorsAt(findings: readonly RatedDiagnostic[], asOf: IsoDate): RatedDiagnostic[] {
  return findings.filter(
    ({ severity, from }) => severity === 'error' && (from === undefined || from <= asOf),
  );
}
