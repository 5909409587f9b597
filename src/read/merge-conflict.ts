import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceText } from './source-text.ts';

/** A line that git writes into a file where two versions clash; in YAML no line can begin so. */
const marker = /^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?$/;

/** A finding for each stretch of the file that a merge left in both versions, or for a marker left alone. */
export function mergeConflicts(source: SourceText): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (let line = 0; line < source.lineCount; line++) {
    const found = source.line(line).trimEnd();
    if (!marker.test(found)) continue;
    const last = found.startsWith('<') ? endOfConflict(source, line) : line;
    const start = source.startOfLine(line);
    diagnostics.push({
      code: 'merge-conflict',
      facts: { from: line + 1, to: last + 1 },
      place: source.place(start, start + found.length),
    });
    line = last;
  }
  return diagnostics;
}

/** The line of the marker that ends it; its own when there is none before the next one begins. */
function endOfConflict(source: SourceText, first: number): number {
  for (let line = first + 1; line < source.lineCount; line++) {
    const [found] = marker.exec(source.line(line).trimEnd()) ?? [];
    if (found?.startsWith('<') === true) break;
    if (found?.startsWith('>') === true) return line;
  }
  return first;
}
