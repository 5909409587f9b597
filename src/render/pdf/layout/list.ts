import type { Block } from '../../../report/document.ts';
import { textAtoms } from '../inline.ts';
import { breakLines, naturalWidth } from '../line-breaker.ts';
import { structureNode } from '../structure.ts';
import { body, colors, leastWidth, list } from '../style.ts';
import type { Column, Drawing } from './column.ts';
import { baselineOf, type Place } from './place.ts';

type List = Extract<Block, { kind: 'list' }>;

/** Sets a list: labels in the margin that its indent makes, items beside them. */
export function setList(
  block: List,
  place: Place,
  setBlocks: (blocks: readonly Block[], place: Place) => void,
): void {
  const { column, shaper } = place;
  const depth = depthOf(place);
  const style = { ...(place.text ?? body), ...(block.ordered ? {} : { color: colors.accent }) };
  const legend = isLegend(block);
  const numbering = block.ordered ? 'Decimal' : legend ? 'None' : 'Disc';
  const node = structureNode('L', place.node, { numbering });
  const labels = block.items.map((_, index) =>
    block.ordered ? `${block.start + index}.` : (list.bullets[depth % list.bullets.length] ?? '•'),
  );
  const widest = Math.max(
    ...labels.map((label) => naturalWidth(textAtoms(label, style, undefined, shaper))),
  );
  const indent = Math.max(list.indent, widest + list.labelGap);
  const long = block.items.some((item) => item.filter(({ kind }) => kind !== 'list').length > 1);
  if (depth > 0) column.setSpace(list.betweenItems);
  else column.space(list.before);
  const starts: number[] = [];
  block.items.forEach((item, index) => {
    starts.push(column.slabs.length);
    if (index > 0) column.setSpace(long ? list.betweenLongItems : list.betweenItems);
    const entry = structureNode('LI', node);
    if (legend) {
      setBlocks(item, { ...place, node: structureNode('LBody', entry) });
      return;
    }
    const atoms = textAtoms(labels[index] ?? '', style, structureNode('Lbl', entry), shaper);
    const [line] = breakLines(atoms, indent, shaper);
    const inside = { ...place, node: structureNode('LBody', entry) };
    if (line === undefined) return;
    const room = indent - list.labelGap - line.width;
    const x = place.left + (block.ordered ? room : Math.min(room, list.labelGap));
    const label = (baseline: number): Drawing => ({ kind: 'line', x, baseline, line });
    if (place.width - indent < leastWidth || item.length === 0) {
      // So many lists in lists that no room is left beside the label: the item goes below it.
      column.add({ height: style.leading, keep: true, drawings: [label(baselineOf(style))] });
      setBlocks(item, inside);
    } else {
      const first = column.slabs.length;
      setBlocks(item, { ...inside, left: place.left + indent, width: place.width - indent });
      column.insertBefore(first, (slab) => [label(slab.baseline || baselineOf(style))]);
    }
  });
  if (legend) column.keepFrom(starts[0] ?? 0);
  else keepPairs(starts, column);
  column.space(list.after);
}

/** Neither the first nor the last item is left alone on a page, if it is not long. */
function keepPairs(starts: readonly number[], column: Column): void {
  if (starts.length < 2) return;
  const ends = [...starts.slice(1), column.slabs.length];
  const isShort = (index: number) => (ends[index] ?? 0) - (starts[index] ?? 0) <= list.shortItem;
  const last = starts.length - 1;
  if (isShort(0)) column.keepIfRoom((starts[1] ?? 0) - 1);
  if (isShort(last)) column.keepIfRoom((starts[last] ?? 0) - 1);
}

/** Whether the block is a list that explains statuses. */
export function isLegend(block: Block | undefined): boolean {
  return block?.kind === 'list' && !block.ordered && block.items.every(beginsWithStatus);
}

/** The shape of a status is sign enough: such an item needs no bullet. */
function beginsWithStatus([first]: readonly Block[]): boolean {
  return first?.kind === 'paragraph' && first.content[0]?.kind === 'status';
}

/** How many lists the place is inside of. */
function depthOf(place: Place): number {
  let depth = 0;
  for (let node = place.node.parent; node !== undefined; node = node.parent) {
    if (node.type === 'L') depth += 1;
  }
  return depth;
}
