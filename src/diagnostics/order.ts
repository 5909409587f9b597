import type { Position } from '../domain/place.ts';
import { compareCodePoints, compareNaturally } from '../domain/natural-order.ts';
import type { Diagnostic } from './diagnostic.ts';

/** The same findings in reading order: by file as people count, then by place, then by code. */
export function inReadingOrder<D extends Diagnostic>(diagnostics: readonly D[]): D[] {
  return [...diagnostics].sort(
    (a, b) =>
      (a.place.file === b.place.file ? 0 : compareNaturally(a.place.file, b.place.file)) ||
      comparePositions(a.place.range.start, b.place.range.start) ||
      compareCodePoints(a.code, b.code),
  );
}

/** Negative when `a` comes first in its file. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}
