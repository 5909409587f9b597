/** A spot in a text: line and column count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of text; `end` is the position just after its last character. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A stretch of a file. The file is named as the user would, relative to where the tool was started. */
export interface Place {
  readonly file: string;
  readonly range: Range;
  /** The cell of a spreadsheet that stands there. */
  readonly cell?: CellName | undefined;
}

/** A cell as a spreadsheet shows it: rows count from 1, columns from 0. */
export interface CellName {
  readonly row: number;
  readonly column: number;
  /** What stands above it; empty when nothing does. */
  readonly heading: string;
}

/** Where an entry of a record stands, and each of its fields by the name it has in the file. */
export interface Source {
  readonly place: Place;
  readonly fields: Pick<ReadonlyMap<string, FieldSource>, 'get' | 'has' | 'keys'>;
}

/** Where the name of a field stands, and its value. */
export interface FieldSource {
  readonly key: Place;
  readonly value: Place;
}

/** The place of a field's value, or of the whole entry when it has no such field. */
export function placeOf(source: Source, field?: string): Place {
  return (field === undefined ? undefined : source.fields.get(field)?.value) ?? source.place;
}

/** The place of a field's name, or of the whole entry when it has no such field. */
export function keyPlaceOf(source: Source, field: string): Place {
  return source.fields.get(field)?.key ?? source.place;
}
