import { createHash } from 'node:crypto';
import { linesOfEach, type FoundSet } from './finding.ts';

/** Beginnings of lines tell them apart; a line of a megabyte need not be hashed a thousand times. */
const mostOfLine = 10_000;

/**
 * A name for each finding by which the next run knows it again: of the check, the file, the text of the
 * line and which of several alike it is. Lines added above change none of these.
 */
export function fingerprints({ findings, sources }: FoundSet): string[] {
  const linesOf = linesOfEach(sources);
  const seen = new Map<string, number>();
  return findings.map(({ code, place: { file, range } }) => {
    const line = (linesOf(file)[range.start.line - 1] ?? '').trim().slice(0, mostOfLine);
    const traits = JSON.stringify([code, file, line]);
    const occurrence = (seen.get(traits) ?? 0) + 1;
    seen.set(traits, occurrence);
    return createHash('sha256').update(`${traits} ${occurrence}`).digest('hex');
  });
}
