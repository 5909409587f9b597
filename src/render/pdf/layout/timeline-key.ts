import type { Timeline } from '../../../report/document.ts';
import { timelineKeyEntries, type KeyEntry } from '../../charts/timeline-key.ts';
import { textAtoms } from '../inline.ts';
import { breakLines, naturalWidth } from '../line-breaker.ts';
import type { StructureNode } from '../structure.ts';
import { timeline as look } from '../style.ts';
import type { Drawing } from './column.ts';
import { markDrawings } from './marks.ts';
import { baselineOf, type Place } from './place.ts';

/** An entry and where its sample begins. */
export interface PlacedKey extends KeyEntry {
  readonly x: number;
}

/** The entries of the key, in as many lines as they need. */
export function keyLines(timeline: Timeline, place: Place): readonly (readonly PlacedKey[])[] {
  const lines: PlacedKey[][] = [];
  let x = Infinity;
  for (const entry of timelineKeyEntries(timeline)) {
    const words = textAtoms(entry.words, look.key, undefined, place.shaper);
    const width = look.keySample + look.keyWordGap + naturalWidth(words);
    if (x + width > place.left + place.width) {
      x = place.left;
      lines.push([]);
    }
    lines.at(-1)?.push({ ...entry, x });
    x += width + look.keyEntryGap;
  }
  return lines;
}

/** One line of the key. */
export function keyDrawings(
  entries: readonly PlacedKey[],
  place: Place,
  node: StructureNode,
): readonly Drawing[] {
  const baseline = baselineOf(look.key);
  return entries.flatMap(({ mark, words, x }) => {
    const atoms = textAtoms(`${words} `, look.key, node, place.shaper);
    const left = x + look.keySample + look.keyWordGap;
    const [text] = breakLines(atoms, naturalWidth(atoms) + 1, place.shaper);
    // The mark of evidence hangs below the middle of a lane; here it stands in the middle.
    const y = look.key.leading / 2 - (mark.style === 'evidence' ? look.evidenceBelow : 0);
    const sample = markDrawings([mark], (at) => x + at * look.keySample, y, node);
    const label: Drawing[] =
      text === undefined ? [] : [{ kind: 'line', x: left, baseline, line: text }];
    return [...sample, ...label];
  });
}
