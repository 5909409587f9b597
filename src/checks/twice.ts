/** An entry that has the same key as one before it. */
export interface Twice<T> {
  readonly entry: T;
  readonly first: T;
  readonly key: string;
}

/** The entries whose key stood before, each with the first that had it; no key is never the same. */
export function entriesTwice<T>(
  entries: Iterable<T>,
  keyOf: (entry: T) => string | undefined,
): Twice<T>[] {
  const first = new Map<string, T>();
  const twice: Twice<T>[] = [];
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const before = first.get(key);
    if (before === undefined) first.set(key, entry);
    else twice.push({ entry, first: before, key });
  }
  return twice;
}
