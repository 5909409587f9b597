import { statusShapes } from '../../../domain/status.ts';
import { shortStatusLabels } from '../../../report/words.ts';
import type { StackedBars } from '../../../report/document.ts';
import { spread, type PlacedBar, type PlacedBars } from '../../charts/stacked-bars.ts';
import type { StructureNode } from '../structure.ts';
import { bars as look } from '../style.ts';
import {
  countDrawings,
  figure,
  footDrawing,
  partDrawings,
  placedText,
  textDrawing,
} from './bar-parts.ts';
import type { Drawing } from './column.ts';
import type { Place } from './place.ts';

/** Sets bars that stand side by side, the last one labelled with the statuses of its parts. */
export function setUprightBars(bars: StackedBars, placed: PlacedBars, place: Place): void {
  const { left, width, column } = place;
  const { above, below, keyWidth, keyGap } = look.upright;
  const height = above + look.upright.height + below;
  const node = figure(bars, height, place);
  const room = width - keyWidth - keyGap;
  // A few bars do not fill the room: they would look like blocks.
  const widest = Math.max(...placed.bars.map(({ thickness }) => thickness)) * room;
  const scale = room * Math.min(1, look.upright.mostThickness / widest);
  const shown = labelStep(placed, scale, place);
  const drawings = placed.bars.flatMap((bar, index) => {
    const labelled = (placed.bars.length - 1 - index) % shown === 0;
    return barDrawings(bar, { scale, labelled }, node, place);
  });
  column.add({
    height,
    // The table with the same numbers follows.
    keepIfRoom: true,
    drawings: [
      ...drawings,
      footDrawing(left, above + look.upright.height, scale, node),
      ...keyDrawings(placed, left + scale + keyGap, node, place),
    ],
  });
}

function barDrawings(
  bar: PlacedBar,
  { scale, labelled }: { readonly scale: number; readonly labelled: boolean },
  node: StructureNode,
  place: Place,
): Drawing[] {
  const { above, height } = look.upright;
  const x = place.left + bar.at * scale;
  const width = bar.thickness * scale;
  const foot = above + height;
  const parts = bar.parts.flatMap((part) => {
    const y = foot - part.to * height;
    const box = { x, y, width, height: (part.to - part.from) * height };
    return [
      ...partDrawings(part.status, { ...box, height: box.height - look.partGap }, node),
      ...countDrawings(part, box, node, place),
    ];
  });
  const total = textDrawing(String(bar.total), look.total, node, place);
  const label = textDrawing(bar.label, look.label, node, place);
  const middle = (text: { readonly width: number }) => x + (width - text.width) / 2;
  const top = foot - bar.end * height - look.total.leading;
  return [
    ...(total.width <= width + 2 ? placedText(total, middle(total), top, look.total) : []),
    ...parts,
    ...(labelled ? placedText(label, middle(label), foot + 2, look.label) : []),
  ];
}

/** Every how manieth bar has room for its label; the last one always has it. */
function labelStep({ bars }: PlacedBars, scale: number, place: Place): number {
  const widest = Math.max(
    ...bars.map(({ label }) => textDrawing(label, look.label, undefined, place).width),
  );
  const distance = scale / Math.max(1, bars.length);
  return Math.max(1, Math.ceil((widest + look.labelGap) / distance));
}

/** The statuses beside the parts of the last bar that they name, from its foot up. */
function keyDrawings(
  { last }: PlacedBars,
  x: number,
  node: StructureNode,
  place: Place,
): Drawing[] {
  const { above, height } = look.upright;
  const wanted = last.map(({ at }) => at * height);
  const places = spread(wanted, look.key.leading + 2, height - look.key.leading / 2);
  return last.flatMap(({ status, count }, index) => {
    const middle = above + height - (places[index] ?? 0);
    const words = `${statusShapes[status]} ${shortStatusLabels[status]}: ${count}`;
    const box = { x, y: middle - look.swatch / 2, width: look.swatch, height: look.swatch };
    return [
      ...partDrawings(status, box, node),
      ...placedText(
        textDrawing(words, look.key, node, place),
        x + look.swatch + look.swatchGap,
        middle - look.key.leading / 2,
        look.key,
      ),
    ];
  });
}
