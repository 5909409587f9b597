import { decodeProgramme } from './decode-programme.ts';
import { Fields } from './fields.ts';
import type { SourceFile } from './source-file.ts';
import { readText } from './text.ts';
import type { MapValue } from './value.ts';
import { readYaml } from './yaml.ts';

/** What a record is called. */
export interface RecordName {
  readonly id: string;
  readonly title: string;
}

/** The name of a record as far as it can be read, in haste: no schema is asked; undefined without an id. */
export function recordName(file: SourceFile): RecordName | undefined {
  const map = mapIn(file);
  if (map === undefined) return undefined;
  const fields = new Fields(map);
  const id = fields.id('id');
  return id === undefined ? undefined : { id, title: fields.text('title') ?? '' };
}

/** The month in which the fiscal year starts, read in the same haste; January when none is given. */
export function fiscalYearStartIn(file: SourceFile): number {
  const map = mapIn(file);
  return map === undefined ? 1 : decodeProgramme(map).fiscalYearStart;
}

function mapIn(file: SourceFile): MapValue | undefined {
  const text = readText(file).value;
  const value = text === undefined ? undefined : readYaml(text).value;
  return value?.kind === 'map' ? value : undefined;
}
