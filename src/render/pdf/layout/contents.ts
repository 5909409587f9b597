import type { ContentsEntry } from '../../../report/document.ts';
import { textAtoms, wordsOf, atomsOf } from '../inline.ts';
import { breakLines, naturalWidth } from '../line-breaker.ts';
import type { Shaper } from '../shape.ts';
import { structureNode, type StructureNode } from '../structure.ts';
import { colors, contents, headings } from '../style.ts';
import type { Drawing, PageNumberDrawing } from './column.ts';
import { baselineOf, type Place } from './place.ts';

/** Sets the list of contents; its page numbers are filled in when the pages are known. */
export function setContents(entries: readonly ContentsEntry[], place: Place): void {
  const { column, shaper } = place;
  const lists: StructureNode[] = [structureNode('TOC', place.node)];
  entries.forEach((entry, index) => {
    const look = contents.levels[Math.min(entry.level, contents.levels.length) - 1];
    if (look === undefined) return;
    lists.length = Math.min(lists.length, entry.level);
    while (lists.length < entry.level) lists.push(structureNode('TOC', lists.at(-1)));
    const item = structureNode('Reference', structureNode('TOCI', lists.at(-1)));
    const target = { anchor: entry.anchor, words: wordsOf(entry.title) };
    const link = structureNode('Link', item, { target });
    // The space parts the title from the number for those who listen.
    const title = [...entry.title, { kind: 'text' as const, text: ' ' }];
    const atoms = atomsOf(title, look.text, link, shaper);
    const left = place.left + look.indent;
    const right = place.left + place.width;
    const lines = breakLines(atoms, right - left - contents.numberWidth, shaper);
    const baseline = baselineOf(look.text);
    const afterDeeper = (entries[index - 1]?.level ?? 0) > entry.level;
    const hasDeeper = (entries[index + 1]?.level ?? 0) > entry.level;
    column.space(afterDeeper ? contents.betweenParts : look.before);
    lines.forEach((line, lineIndex) => {
      const last = lineIndex === lines.length - 1;
      const drawings: Drawing[] = [{ kind: 'line', x: left, baseline, line }];
      if (last) {
        const { anchor } = entry;
        const from = left + line.width;
        const node = structureNode('Span', link);
        const style = look.text;
        drawings.push({ kind: 'page-number', node, anchor, from, right, baseline, style });
      }
      // A part is not left at the foot of a page without its first entry.
      column.add({ height: look.text.leading, baseline, drawings, keep: !last || hasDeeper });
    });
  });
  column.space(headings[1]?.before ?? 0);
}

/** The number and the dots before it, which stand in one column with those of other entries. */
export function pageNumberDrawings(
  { node, from, right, baseline, style }: PageNumberDrawing,
  pageNumber: number,
  shaper: Shaper,
): readonly Drawing[] {
  const number = textAtoms(String(pageNumber), style, node, shaper);
  const start = right - naturalWidth(number);
  const [line] = breakLines(number, right, shaper);
  if (line === undefined) return [];
  const drawings: Drawing[] = [{ kind: 'line', x: start, baseline, line }];
  const dotted = right - contents.numberWidth * 0.6;
  const dots = Math.floor((dotted - from - contents.leaderGap) / contents.leaderStep);
  if (dots > 1) {
    drawings.push({
      kind: 'path',
      path: [
        { to: 'move', x: dotted, y: baseline - 0.4 },
        { to: 'line', x: dotted - dots * contents.leaderStep, y: baseline - 0.4 },
      ],
      stroke: colors.faint,
      lineWidth: 0.8,
      dash: [0.8, contents.leaderStep - 0.8],
    });
  }
  return drawings;
}
