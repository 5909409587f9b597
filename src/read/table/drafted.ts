import { comparePositions } from '../../diagnostics/order.ts';
import type { Place, Position } from '../../domain/place.ts';
import type { Value } from '../value.ts';
import type { Cell } from './rows.ts';

/** A text to be written, and the cell that it comes from; what we add has none. */
export class Written {
  readonly text: string;
  readonly cell: Cell | undefined;
  /** Further cells that the text is made of. */
  readonly also: readonly Cell[];

  constructor(text: string, cell?: Cell, also: readonly Cell[] = []) {
    this.text = text;
    this.cell = cell;
    this.also = also;
  }
}

/** A record, or a part of one, to be written; absent fields are left out. */
export type Drafted = Written | readonly Drafted[] | DraftedFields;
export interface DraftedFields {
  readonly [name: string]: Drafted | undefined;
}

/** The same as plain lists, fields and texts; undefined when nothing is in it. */
export function plainOf(drafted: Drafted): unknown {
  if (drafted instanceof Written) return drafted.text;
  if (isList(drafted)) return drafted.length === 0 ? undefined : drafted.map(plainOf);
  const entries = Object.entries(drafted).flatMap(([name, value]) => {
    const plain = value === undefined ? undefined : plainOf(value);
    return plain === undefined ? [] : [[name, plain] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** The cell of what stands at the position of the written file, or of what it belongs to. */
export function cellAt(drafted: Drafted, value: Value, position: Position): Cell | undefined {
  for (const [part, written] of partsOf(drafted, value)) {
    if (holds(written.place, position)) {
      const cell = cellAt(part, written, position);
      if (cell !== undefined) return cell;
    }
  }
  return firstCell(drafted);
}

function partsOf(drafted: Drafted, value: Value): (readonly [Drafted, PlacedValue])[] {
  if (drafted instanceof Written) return [];
  if (isList(drafted)) {
    const items = value.kind === 'list' ? value.items : [];
    return drafted.flatMap((part, index) => {
      const item = items[index];
      return item === undefined ? [] : [[part, item] as const];
    });
  }
  const entries = value.kind === 'map' ? value.entries : undefined;
  return Object.entries(drafted).flatMap(([name, part]) => {
    const entry = entries?.get(name);
    if (part === undefined || entry === undefined) return [];
    const { key } = entry;
    const range = { start: key.range.start, end: entry.value.place.range.end };
    const place = { file: key.file, range };
    return [[part, { ...entry.value, place }] as const];
  });
}

type PlacedValue = Value & { readonly place: Place };

function holds({ range }: Place, position: Position): boolean {
  return comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0;
}

/** Every cell that something in it comes from. */
export function cellsOf(drafted: Drafted): Cell[] {
  if (drafted instanceof Written) {
    return drafted.cell === undefined ? [] : [drafted.cell, ...drafted.also];
  }
  const parts: readonly (Drafted | undefined)[] = isList(drafted)
    ? drafted
    : Object.values(drafted);
  return parts.flatMap((part) => (part === undefined ? [] : cellsOf(part)));
}

function firstCell(drafted: Drafted): Cell | undefined {
  if (drafted instanceof Written) return drafted.cell;
  for (const part of isList(drafted) ? drafted : Object.values(drafted)) {
    const cell = part === undefined ? undefined : firstCell(part);
    if (cell !== undefined) return cell;
  }
  return undefined;
}

function isList(drafted: Drafted): drafted is readonly Drafted[] {
  return Array.isArray(drafted);
}
