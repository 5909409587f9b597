import { didYouMean } from '../diagnostics/phrases.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { quoted } from '../diagnostics/visible.ts';
import type { Programme } from '../domain/programme.ts';
import { UsageProblem } from '../files/problem.ts';
import type { Column } from '../read/table/headings.ts';
import type { Imported, ImportSetting } from '../read/table/import-tables.ts';
import { offsetOf, type DateOrder } from '../read/table/spelled-day.ts';
import type { SaidStatuses } from '../read/table/stated.ts';
import { placeInWords } from '../render/findings/concise.ts';
import type { ColumnMapping } from './import-mapping.ts';
import { dateArgument } from './reporting-date.ts';
import type { Surroundings } from './surroundings.ts';

export interface ImportArguments {
  readonly map: readonly ColumnMapping[];
  readonly dateOrder?: DateOrder;
  readonly century?: string;
  readonly headingRow?: string;
  readonly source?: string;
  readonly status: SaidStatuses;
  readonly fiscalYearStart?: string;
  readonly zone?: string;
  readonly unreadDates?: 'words';
  readonly replanReason?: string;
  readonly asOf?: string;
  readonly title?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

/** What the options ask for, beside a programme that may be there already. */
export function importSetting(
  options: ImportArguments,
  surroundings: Surroundings,
  programme: Programme | undefined,
): ImportSetting {
  const { map, dateOrder, century, headingRow } = options;
  if (century !== undefined && !/^\d{2}$/.test(century)) {
    throw new UsageProblem(
      `--century ${quoted(century)} is not a century`,
      'give the first two digits of its years: 20 makes 2016 of 16',
    );
  }
  if (headingRow !== undefined && !/^[1-9]\d{0,4}$/.test(headingRow)) {
    throw new UsageProblem(
      `--heading-row ${quoted(headingRow)} is not the number of a row`,
      'count as the spreadsheet does: the first row is 1',
    );
  }
  const fiscalYearStart = fiscalYearStartOf(options) ?? programme?.fiscalYearStart;
  const asOf =
    options.asOf === undefined
      ? undefined
      : dateArgument('--as-of', options.asOf, () => surroundings.today());
  return {
    map,
    dateOrder,
    century: century === undefined ? undefined : Number(century),
    source: options.source,
    headingRow: headingRow === undefined ? undefined : Number(headingRow),
    fiscalYearStart,
    zone: zoneOf(options),
    keepsWords: options.unreadDates === 'words',
    statuses: options.status,
    replanReason: replanReasonOf(options),
    asOf: asOf?.(fiscalYearStart ?? 1),
    focusAreas: programme?.focusAreas,
  };
}

/** The month with which the fiscal year begins, where it was given. */
export function fiscalYearStartOf({ fiscalYearStart }: ImportArguments): number | undefined {
  if (fiscalYearStart === undefined) return undefined;
  const month = /^\d{1,2}$/.test(fiscalYearStart) ? Number(fiscalYearStart) : 0;
  if (month >= 1 && month <= 12) return month;
  throw new UsageProblem(
    `--fiscal-year-start ${quoted(fiscalYearStart)} is not a month`,
    'give its number, from 1 to 12: 7 for July',
  );
}

/** The minutes by which the place of the table is ahead of UTC, where they were given. */
function zoneOf({ zone }: ImportArguments): number | undefined {
  if (zone === undefined) return undefined;
  if (/^(?:[+-](?:0\d|1[0-4]):?[0-5]\d|[Zz])$/.test(zone)) return offsetOf(zone);
  throw new UsageProblem(
    `--zone ${quoted(zone)} is not an offset from UTC`,
    'give hours and minutes with a sign: +02:00, --zone=-05:00',
  );
}

function replanReasonOf({ replanReason }: ImportArguments): string | undefined {
  if (replanReason?.trim() === '') {
    throw new UsageProblem(
      '--replan-reason has no text',
      'say why the dates were changed, as it is to be printed',
    );
  }
  return replanReason;
}

/** Stops where an option is needed that was not given, or names what is not there. */
export function refuseIncomplete(
  { tables, headless, unmatched, unmatchedStatuses, undated }: Imported,
  { title, dryRun, headingRow: saidRow }: ImportArguments,
  hasProgramme: boolean,
): void {
  for (const file of headless) {
    throw new UsageProblem(
      `${file} has nothing in row ${saidRow ?? ''}`,
      'count as the spreadsheet does, empty rows too: the first row is 1',
    );
  }
  const headings = tables.flatMap((table) => table.headings.map(({ text }) => text));
  for (const column of unmatched) {
    throw new UsageProblem(
      `there is no column ${quoted(column)}`,
      didYouMean(nearest(column, headings)) ?? `the columns are ${headings.map(quoted).join(', ')}`,
    );
  }
  for (const word of unmatchedStatuses) {
    throw new UsageProblem(
      `no row has the status ${quoted(word)}`,
      'write the word of --status as the column of statuses has it',
    );
  }
  for (const { file, columns, entries, headingRow, lostRows } of tables) {
    if (!columns.some(({ taken }) => taken.for === 'id' || taken.for === 'reference')) {
      throw new UsageProblem(
        `no column of ${file} is known to hold the number of the recommendation`,
        `say which one does: --map "HEADING=id"; or which row holds the headings, if not row ${headingRow}: --heading-row 3`,
      );
    }
    if (entries.length + lostRows === 0) {
      throw new UsageProblem(
        `${file} has no rows below its headings in row ${headingRow}`,
        'is it the right file? If another row holds the headings, name it: --heading-row 3',
      );
    }
  }
  if (tables.length > 0 && !tables.some(({ columns }) => columns.some(isText))) {
    throw new UsageProblem(
      'no column is known to hold the title of a recommendation, or its description',
      'say which one does: --map "HEADING=title"',
    );
  }
  const needsTitle = !hasProgramme && title === undefined && dryRun !== true;
  if (undated !== undefined) {
    const { heading } = undated.place.cell;
    throw new UsageProblem(
      `${placeInWords(undated.place)} tells how things stood on a day that nobody named`,
      `name the day of which the table speaks${needsTitle ? ', and the programme' : ''}: --as-of 2016-03-31${needsTitle ? exampleTitle : ''}; or leave the column out: --map ${quoted(`${heading}=`)}`,
    );
  }
  if (needsTitle) {
    throw new UsageProblem(
      'there is no programme yet, and the new one needs a title, as printed on its reports',
      `such as${exampleTitle}`,
    );
  }
}

function isText({ taken }: Column): boolean {
  return taken.for === 'title' || taken.for === 'description';
}

const exampleTitle = ' --title "Harbour Safety Review Implementation"';
