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
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    place: moved(diagnostic.place),
    related: diagnostic.related && {
      ...diagnostic.related,
      place: moved(diagnostic.related.place),
    },
  }));
}

function valueOf(source: SourceFile): Value | undefined {
  const text = readText(source).value;
  return text && readYaml(text).value;
}
