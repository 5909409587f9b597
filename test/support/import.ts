import { check } from '../../src/checks/index.ts';
import { columnLetters } from '../../src/diagnostics/phrases.ts';
import { inReadingOrder } from '../../src/diagnostics/order.ts';
import { readRegister } from '../../src/read/read-register.ts';
import { plainOf } from '../../src/read/table/drafted.ts';
import {
  importTables,
  type Imported,
  type ImportSetting,
} from '../../src/read/table/import-tables.ts';
import { atCells } from '../../src/read/table/places.ts';
import { yamlText } from '../../src/read/write-yaml.ts';
import { sourceFile } from '../read/set.ts';
import { day } from './records.ts';

/** What is asked for when nothing is said. */
export const usualSetting: ImportSetting = {
  map: [],
  asOf: day('2016-03-31'),
  dateOrder: undefined,
  century: undefined,
  fiscalYearStart: undefined,
  zone: undefined,
  keepsWords: false,
  source: undefined,
  headingRow: undefined,
  statuses: new Map(),
  replanReason: undefined,
  focusAreas: undefined,
};

/** A table imported as of 31 March 2016: its records, and every finding as `B3 code`, by cell. */
export function importing(
  content: string | Uint8Array,
  setting: Partial<ImportSetting> = {},
  name = 'table.csv',
): { imported: Imported; records: Record<string, unknown>[]; found: string[] } {
  const { value: imported, diagnostics } = importTables([sourceFile(name, content)], {
    ...usualSetting,
    ...setting,
  });
  const files = imported.records.map((draft) => ({
    draft,
    source: sourceFile(`${draft.id}.yaml`, yamlText(plainOf(draft.drafted), 'schema.json')),
  }));
  const areas = JSON.stringify(imported.focusAreas);
  const programme = sourceFile('programme.yaml', `title: Review\nfocus_areas: ${areas}\n`);
  const { value: set, diagnostics: faults } = readRegister(
    programme,
    files.map(({ source }) => source),
  );
  const all = [...diagnostics, ...atCells([...faults, ...check(set)], files)];
  return {
    imported,
    records: files.map(({ draft }) => plainOf(draft.drafted) as Record<string, unknown>),
    found: inReadingOrder(all)
      .filter(({ code }) => code !== 'complete-without-evidence')
      .map(({ code, place: { cell, range } }) =>
        cell === undefined
          ? `${range.start.line}:${range.start.column} ${code}`
          : `${columnLetters(cell.column)}${cell.row} ${code}`,
      ),
  };
}
