import { present } from './present.ts';

/**
 * The knot of each: two are in one knot exactly when each of them leads to the other. A knot is named by
 * one of its own.
 *
 * Path-based, after Gabow, in linear time, with a stack of its own, since a chain may be of any length.
 */
export function knots<T>(all: Iterable<T>, nextOf: (each: T) => readonly T[]): Map<T, T> {
  const knotOf = new Map<T, T>();
  const metAs = new Map<T, number>();
  /** Met, and in no knot yet. */
  const open: T[] = [];
  /** Those of the path that may be the first of their knot. */
  const firsts: T[] = [];
  const path: { readonly at: T; readonly left: T[] }[] = [];

  function enter(at: T): void {
    metAs.set(at, metAs.size);
    open.push(at);
    firsts.push(at);
    path.push({ at, left: [...nextOf(at)] });
  }

  function leave(at: T): void {
    path.pop();
    if (firsts.at(-1) !== at) return;
    firsts.pop();
    for (const each of open.splice(open.lastIndexOf(at))) knotOf.set(each, at);
  }

  const met = (each: T | undefined) => present(metAs.get(present(each)));
  for (const start of all) {
    if (!metAs.has(start)) enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.left.pop();
      if (next === undefined) leave(top.at);
      else if (!metAs.has(next)) enter(next);
      else if (!knotOf.has(next)) while (met(firsts.at(-1)) > met(next)) firsts.pop();
    }
  }
  return knotOf;
}
