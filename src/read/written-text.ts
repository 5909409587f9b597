import type { Place } from '../domain/place.ts';
import { scalarsIn } from './fields.ts';
import { offsetsOf } from './scalar-offsets.ts';
import type { SourceText } from './source-text.ts';
import type { Scalar, Value } from './value.ts';

/** One piece of text of a file, which knows where each of its characters was written. */
export interface WrittenText {
  /** The field that it stands in. */
  readonly field: string;
  readonly text: string;
  readonly place: Place;
  /** The place of the characters from one offset of `text` to just before the other. */
  placeOf(from: number, to: number): Place;
}

/** The fields whose text is Markdown. */
export const proseFields: ReadonlySet<string> = new Set([
  'description',
  'continuing',
  'project_status',
  'implementation_notes',
  'notice',
  'note',
]);

/** Every text of a file, in reading order. */
export function writtenTexts(value: Value, source: SourceText): WrittenText[] {
  return scalarsIn(value)
    .filter(({ scalar }) => scalar.kind === 'text')
    .map(({ name, scalar }) => writtenText(name, scalar, source));
}

function writtenText(field: string, scalar: Scalar, source: SourceText): WrittenText {
  let offsets: readonly number[] | undefined;
  return {
    field,
    text: String(scalar.value),
    place: scalar.place,
    placeOf(from, to) {
      offsets ??= offsetsOf(scalar);
      const start = offsets[from] ?? scalar.offset;
      const last = offsets[Math.max(from, to - 1)] ?? start;
      return source.place(start, Math.max(last, start) + (to > from ? 1 : 0));
    },
  };
}
