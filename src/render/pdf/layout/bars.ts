import type { StackedBars } from '../../../report/document.ts';
import { placedBars, type PlacedBar, type PlacedBars } from '../../charts/stacked-bars.ts';
import { textAtoms } from '../inline.ts';
import { naturalWidth, shortened, type Line } from '../line-breaker.ts';
import type { StructureNode } from '../structure.ts';
import { bars as look } from '../style.ts';
import { countDrawings, figure, partDrawings, placedText, textDrawing } from './bar-parts.ts';
import type { Drawing } from './column.ts';
import { barKeyDrawings, barKeyLines } from './bar-key.ts';
import { baselineOf, type Place } from './place.ts';
import { setUprightBars } from './upright-bars.ts';

/** Sets bars of parts with their numbers in them: across the page with a key, or upright. */
export function setBars(bars: StackedBars, place: Place): void {
  const placed = placedBars(bars);
  place.column.space(look.before);
  if (bars.direction === 'upright') setUprightBars(bars, placed, place);
  else setBarsAcross(bars, placed, place);
  place.column.space(look.after);
}

function setBarsAcross(bars: StackedBars, placed: PlacedBars, place: Place): void {
  const { column, left, width, shaper } = place;
  const labelWidth = Math.min(
    width * look.across.labelShare,
    Math.max(
      ...placed.bars.map(({ label }) =>
        naturalWidth(textAtoms(label, look.label, undefined, shaper)),
      ),
    ) + 1,
  );
  const rows = placed.bars.map((bar) => {
    const lines = labelLines(bar.label, labelWidth, undefined, place).length;
    const least = look.across.height + 2 * look.across.padding;
    return { bar, height: Math.max(least, lines * look.label.leading + 2 * look.across.padding) };
  });
  const keys = barKeyLines(placed.last, place);
  const height =
    rows.reduce((sum, row) => sum + row.height, 0) + look.keyAbove + keys.length * look.key.leading;
  const node = figure(bars, height, place);
  const first = column.slabs.length;
  const from = left + labelWidth + look.across.labelGap;
  const room = left + width - look.across.totalGap - look.across.totalWidth - from;
  for (const row of rows) {
    const drawings = [
      ...labelDrawings(row.bar.label, labelWidth, row.height, node, place),
      ...barDrawings(row.bar, from, room, row.height, node, place),
    ];
    column.add({ height: row.height, drawings, keepIfRoom: true });
  }
  for (const [index, key] of keys.entries()) {
    if (index === 0) column.add({ height: look.keyAbove, keep: true });
    // The table with the same numbers follows.
    const keeps = index < keys.length - 1 ? { keep: true } : { keepIfRoom: true };
    column.add({
      height: look.key.leading,
      ...keeps,
      drawings: barKeyDrawings(key, place, node),
    });
  }
  if (height <= look.keepWhole * place.paper.bodyHeight) column.keepFrom(first);
}

function labelLines(
  label: string,
  width: number,
  node: StructureNode | undefined,
  { shaper }: Place,
): readonly Line[] {
  return shortened(textAtoms(`${label} `, look.label, node, shaper), width, 3, shaper);
}

function labelDrawings(
  label: string,
  width: number,
  height: number,
  node: StructureNode,
  place: Place,
): Drawing[] {
  const lines = labelLines(label, width, node, place);
  const top = (height - lines.length * look.label.leading) / 2 + baselineOf(look.label);
  return lines.map((line, index) => ({
    kind: 'line',
    x: place.left,
    baseline: top + index * look.label.leading,
    line,
  }));
}

function barDrawings(
  bar: PlacedBar,
  from: number,
  room: number,
  height: number,
  node: StructureNode,
  place: Place,
): Drawing[] {
  const top = (height - look.across.height) / 2;
  const parts = bar.parts.flatMap((part) => {
    const box = {
      x: from + part.from * room,
      y: top,
      width: (part.to - part.from) * room,
      height: look.across.height,
    };
    return [
      ...partDrawings(part.status, { ...box, width: box.width - look.partGap }, node),
      ...countDrawings(part, box, node, place),
    ];
  });
  const total = textDrawing(String(bar.total), look.total, node, place);
  const x = from + bar.end * room + look.across.totalGap;
  return [...parts, ...placedText(total, x, (height - look.total.leading) / 2, look.total)];
}
