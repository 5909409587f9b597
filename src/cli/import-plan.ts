import { check } from '../checks/index.ts';
import type { Diagnostic, RatedDiagnostic } from '../diagnostics/diagnostic.ts';
import { inReadingOrder } from '../diagnostics/order.ts';
import { rate } from '../diagnostics/severity.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Register } from '../domain/register.ts';
import { standingsByDay } from '../domain/standing.ts';
import { joined, type FolderSoFar } from '../files/read-folder.ts';
import { missingCopies, recordSchema, schemaCopyPath } from '../files/schema-copies.ts';
import type { World } from '../files/world.ts';
import { readRegister } from '../read/read-register.ts';
import { textFile, type SourceFile } from '../read/source-file.ts';
import { plainOf } from '../read/table/drafted.ts';
import type { Imported } from '../read/table/import-tables.ts';
import { atCells, type DraftFile } from '../read/table/places.ts';
import { yamlText } from '../read/write-yaml.ts';

/** What an import would write, and everything that is wrong with it. */
export interface ImportPlan {
  /** When there is no programme yet, it comes first, and the schemas for editors last. */
  readonly files: readonly SourceFile[];
  /** In reading order; those about files to be written stand at the cells of the tables. */
  readonly findings: readonly RatedDiagnostic[];
  /** The text of each file of the set, by its path. */
  readonly texts: ReadonlyMap<string, string>;
  /** The programme as it would be. */
  readonly register: Register;
}

/** What a programme would say that is not there yet. */
export interface NewProgramme {
  readonly title: string;
  readonly fiscalYearStart: number | undefined;
  /** The day of the table: what it tells of earlier ones is not enough for a report to be compared with. */
  readonly firstReport: IsoDate | undefined;
}

/** The files that the tables give, checked with those that are there as `validate` would check them. */
export function planImport(
  world: World,
  folder: string,
  there: FolderSoFar,
  { records, focusAreas }: Imported,
  { title, fiscalYearStart, firstReport }: NewProgramme,
): ImportPlan {
  const isNew = there.programme === undefined;
  const schema = isNew
    ? `../${schemaCopyPath('recommendation')}`
    : recordSchema(world, folder, there.records);
  const drafts = records.map((draft): DraftFile => {
    const path = joined(folder, `recommendations/${draft.id}.yaml`);
    return { draft, source: textFile(path, yamlText(plainOf(draft.drafted), schema)) };
  });
  const programme =
    there.programme ?? newProgramme(folder, { title, fiscalYearStart, firstReport }, focusAreas);
  const clashes = drafts.filter(({ source }) => world.kindOf(source.path) !== undefined);
  const added = drafts.filter((each) => !clashes.includes(each)).map(({ source }) => source);
  const unread = there.diagnostics.map(({ place }) => place.file);
  const { value: set, diagnostics } = readRegister(programme, [...there.records, ...added], unread);
  const found = atCells([...diagnostics, ...check(set)], drafts);
  const all = [
    ...there.diagnostics,
    ...clashes.map(existing),
    ...found,
    ...otherStatuses(set.register, records),
  ];
  return {
    files: isNew ? [programme, ...added, ...missingCopies(world, folder)] : added,
    findings: inReadingOrder(rate(all, set.register.programme.checks)),
    texts: set.texts,
    register: set.register,
  };
}

function existing({ draft, source }: DraftFile): Diagnostic {
  const start = { line: 1, column: 1 };
  return {
    code: 'existing-record',
    facts: { id: draft.id },
    place: draft.idCell.place,
    related: { place: { file: source.path, range: { start, end: start } }, what: 'the record' },
  };
}

/** Where our own table had another status, since it rested on more than the table holds. */
function otherStatuses(register: Register, records: Imported['records']): Diagnostic[] {
  const standingsOn = standingsByDay(register);
  return records.flatMap(({ id, exported }): Diagnostic[] => {
    if (exported === undefined) return [];
    const { cell, asOf } = exported;
    const derived = standingsOn(asOf).of(id)?.status ?? undefined;
    if (derived === undefined || derived === cell.text) return [];
    const facts = { status: cell.text, derived, from: 'report' } as const;
    return [{ code: 'other-status', facts, place: cell.place }];
  });
}

function newProgramme(
  folder: string,
  { title, fiscalYearStart, firstReport }: NewProgramme,
  focusAreas: Imported['focusAreas'],
): SourceFile {
  const fields = {
    title,
    ...(fiscalYearStart === undefined ? {} : { fiscal_year_start: fiscalYearStart }),
    ...(firstReport === undefined ? {} : { first_report: firstReport }),
    ...(focusAreas.length === 0 ? {} : { focus_areas: focusAreas }),
  };
  return textFile(
    joined(folder, 'programme.yaml'),
    yamlText(fields, `./${schemaCopyPath('programme')}`),
  );
}
