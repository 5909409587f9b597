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
    .map(({ name, scalar }) => new ScalarText(name, scalar, source));
}

/** Of a class, since a closure for each would take more room than the texts. */
class ScalarText implements WrittenText {
  readonly field: string;
  readonly #scalar: Scalar;
  readonly #source: SourceText;
  #offsets: readonly number[] | undefined;

  constructor(field: string, scalar: Scalar, source: SourceText) {
    this.field = field;
    this.#scalar = scalar;
    this.#source = source;
  }

  get text(): string {
    return String(this.#scalar.value);
  }

  get place(): Place {
    return this.#scalar.place;
  }

  placeOf(from: number, to: number): Place {
    this.#offsets ??= offsetsOf(this.#scalar);
    const start = this.#offsets[from] ?? this.#scalar.offset;
    const last = this.#offsets[Math.max(from, to - 1)] ?? start;
    return this.#source.place(start, Math.max(last, start) + (to > from ? 1 : 0));
  }
}
