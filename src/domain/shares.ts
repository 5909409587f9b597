/** What each count is of all of them in percent, each rounded by itself; all 0 when nothing is counted. */
export function shares(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (total === 0 ? 0 : Math.round((count * 100) / total)));
}

/** Whether the shares of something add up to another number than 100, as roundings may. */
export function needNote(shares: readonly number[]): boolean {
  const sum = shares.reduce((whole, share) => whole + share, 0);
  return sum !== 0 && sum !== 100;
}
