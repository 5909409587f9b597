import type { Place } from '../domain/place.ts';

/** What a YAML file holds, each part with its place. Text, numbers and the like keep their spelling. */
export type Value = Scalar | ListValue | MapValue | Unreadable;

export interface Scalar {
  readonly kind: 'text' | 'number' | 'truth' | 'nothing';
  readonly value: string | number | boolean | null;
  /** As it stands in the file, quotes and all. */
  readonly source: string;
  readonly style: 'plain' | 'single' | 'double' | 'block';
  readonly place: Place;
  /** Where `source` begins in the file. */
  readonly offset: number;
}

export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly place: Place;
}

export interface MapValue {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, MapEntry>;
  readonly place: Place;
  /** Whether a slip of the YAML may have cost it entries: then nothing counts as missing. */
  readonly incomplete: boolean;
}

export interface MapEntry {
  readonly key: Place;
  readonly value: Value;
}

/** A value that has a finding of its own already; nothing more is said about it. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly place: Place;
}

/** A scalar's text when it is one. */
export function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'text' && typeof value.value === 'string' ? value.value : undefined;
}
