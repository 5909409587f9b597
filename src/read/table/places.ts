import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../domain/place.ts';
import type { SourceFile } from '../source-file.ts';
import { readText } from '../text.ts';
import type { Value } from '../value.ts';
import { readYaml } from '../yaml.ts';
import type { RecordDraft } from './draft-record.ts';
import { cellAt } from './drafted.ts';

/** A draft with the file that it becomes. */
export interface DraftFile {
  readonly draft: RecordDraft;
  readonly source: SourceFile;
}

/** The findings about files to be written, at the cells of the tables that these come from. */
export function atCells(
  diagnostics: readonly Diagnostic[],
  files: readonly DraftFile[],
): Diagnostic[] {
  const byPath = new Map(files.map((file) => [file.source.path, file]));
  const values = new Map<string, Value | undefined>();
  const moved = (place: Place): Place => {
    const file = byPath.get(place.file);
    if (file === undefined) return place;
    if (!values.has(place.file)) values.set(place.file, valueOf(file.source));
    const value = values.get(place.file);
    const cell = value && cellAt(file.draft.drafted, value, place.range.start);
    return (cell ?? file.draft.idCell).place;
  };
  const told = new Set<string>();
  return diagnostics.flatMap((diagnostic) => {
    const { code, place: written, related } = diagnostic;
    const file = byPath.get(written.file);
    if (file === undefined) return [diagnostic];
    const place = moved(written);
    const key = `${code} ${place.file} ${place.range.start.line}:${place.range.start.column}`;
    // A cell may stand in several fields, and in several records.
    if (told.has(key) || (code === 'missing-property' && lacksCells(file.draft))) return [];
    told.add(key);
    const otherPlace = related && { ...related, place: moved(related.place) };
    return [{ ...asInTable(diagnostic), place, related: otherPlace }];
  });
}

/** Whether it is said already what the record has not. */
function lacksCells({ diagnostics }: RecordDraft): boolean {
  return diagnostics.some(({ code }) => code === 'missing-cell');
}

/** Escapes are ours, the table has the characters themselves. */
function asInTable(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.code === 'control-character'
    ? { ...diagnostic, facts: { ...diagnostic.facts, written: 'raw' } }
    : diagnostic;
}

function valueOf(source: SourceFile): Value | undefined {
  const text = readText(source).value;
  return text && readYaml(text).value;
}
