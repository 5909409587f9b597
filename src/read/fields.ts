import { isoDate, type IsoDate } from '../domain/date.ts';
import type { FieldSource, Place, Source } from '../domain/place.ts';
import { isPlainDecimal } from './schema.ts';
import { textOf, type MapValue, type Scalar, type Value } from './value.ts';

export const idShape = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** The fields of one entry, each read as what it should be; what is something else is not there. */
export class Fields {
  readonly source: Source;
  readonly #map: MapValue;

  constructor(map: MapValue) {
    this.#map = map;
    this.source = { place: map.place, fields: new FieldPlaces(map) };
  }

  /** Plain text in one spelling (NFC), without the spaces around it. */
  text(name: string): string | undefined {
    return plainText(this.#value(name));
  }

  /** Markdown: its line ends and indents mean something. */
  prose(name: string): string | undefined {
    const text = textOf(this.#value(name))?.normalize('NFC').trimEnd();
    return text === '' ? undefined : text;
  }

  date(name: string): IsoDate | undefined {
    const value = this.#value(name);
    return isoDate(textOf(value) ?? '');
  }

  id(name: string): string | undefined {
    return idIn(this.#value(name));
  }

  flag(name: string): boolean {
    const value = this.#value(name);
    return value?.kind === 'truth' && value.value === true;
  }

  number(name: string): number | undefined {
    const value = this.#value(name);
    return value?.kind === 'number' ? Number(value.value) : undefined;
  }

  /** One of the words; anything else is not there. */
  word<T extends string>(name: string, words: readonly T[]): T | undefined {
    const text = textOf(this.#value(name));
    return words.find((word) => word === text);
  }

  fields(name: string): Fields | undefined {
    const value = this.#value(name);
    return value?.kind === 'map' ? new Fields(value) : undefined;
  }

  /** The entries of a list; those that could not be made are left out, their neighbours stay. */
  list<T>(name: string, make: (entry: Fields) => T | undefined): T[] {
    return this.values(name)
      .map((item) => (item.kind === 'map' ? make(new Fields(item)) : undefined))
      .filter((entry) => entry !== undefined);
  }

  /** The items of a list, or none. */
  values(name: string): readonly Value[] {
    const value = this.#value(name);
    return value?.kind === 'list' ? value.items : [];
  }

  entries(): MapValue['entries'] {
    return this.#map.entries;
  }

  #value(name: string): Value | undefined {
    return this.#map.entries.get(name)?.value;
  }
}

/** Where the fields of an entry stand, in two lists: a map of objects takes more room, and records have many. */
class FieldPlaces implements Pick<ReadonlyMap<string, FieldSource>, 'get' | 'has' | 'keys'> {
  readonly #names: readonly string[];
  /** Of each name and its value, in turn. */
  readonly #places: readonly Place[];

  constructor({ entries }: MapValue) {
    // Copied, since a list that has grown has room for more.
    this.#names = Array.from(entries.keys()).slice();
    this.#places = Array.from(entries.values(), ({ key, value }) => [key, value.place])
      .flat()
      .slice();
  }

  get(name: string): FieldSource | undefined {
    const at = this.#names.indexOf(name);
    const [key, value] = this.#places.slice(2 * at, 2 * at + 2);
    return key === undefined || value === undefined ? undefined : { key, value };
  }

  has(name: string): boolean {
    return this.#names.includes(name);
  }

  keys(): MapIterator<string> {
    return this.#names.values();
  }
}

/** The id that a value spells; undefined when it spells none. */
export function idIn(value: Value | undefined): string | undefined {
  if (value?.kind === 'number') return isPlainDecimal(value.source) ? value.source : undefined;
  const text = textOf(value);
  return text !== undefined && idShape.test(text) ? text : undefined;
}

/** Text in one spelling (NFC), without the spaces around it; undefined when nothing is left. */
export function plainText(value: Value | undefined): string | undefined {
  const text = textOf(value)?.normalize('NFC').trim();
  return text === '' ? undefined : text;
}

/** The source of an entry that is a single value. */
export function sourceOfItem(place: Place): Source {
  return { place, fields: new Map() };
}

/** Every scalar below a value. */
export function scalarsIn(value: Value, name = ''): { name: string; scalar: Scalar }[] {
  switch (value.kind) {
    case 'map':
      return Array.from(value.entries).flatMap(([key, entry]) => scalarsIn(entry.value, key));
    case 'list':
      return value.items.flatMap((item) => scalarsIn(item, name));
    case 'unreadable':
      return [];
    default:
      return [{ name, scalar: value }];
  }
}
