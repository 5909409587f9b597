/** The value, which is there by what the caller has made sure of; that it is not is a bug of ours. */
export function present<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('a value is absent that cannot be');
  return value;
}
