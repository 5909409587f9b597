import { statusShapes, type Status } from '../../../domain/status.ts';
import { shortStatusLabels } from '../../../report/words.ts';
import type { StructureNode } from '../structure.ts';
import { bars as look } from '../style.ts';
import { partDrawings, placedText, textDrawing } from './bar-parts.ts';
import type { Drawing } from './column.ts';
import type { Place } from './place.ts';

/** An entry of the key and where it begins. */
interface PlacedKey {
  readonly status: Status;
  readonly x: number;
}

/** The statuses that the bars show, in as many lines as they need. */
export function barKeyLines(
  used: readonly { readonly status: Status }[],
  place: Place,
): readonly (readonly PlacedKey[])[] {
  const lines: PlacedKey[][] = [];
  let x = Infinity;
  for (const { status } of used) {
    const text = textDrawing(keyWords(status), look.key, undefined, place);
    const width = look.swatch + look.swatchGap + text.width;
    if (x + width > place.left + place.width) {
      x = place.left;
      lines.push([]);
    }
    lines.at(-1)?.push({ status, x });
    x += width + look.keyEntryGap;
  }
  return lines;
}

/** One line of the key. */
export function barKeyDrawings(
  entries: readonly PlacedKey[],
  place: Place,
  node: StructureNode,
): Drawing[] {
  const y = (look.key.leading - look.swatch) / 2;
  return entries.flatMap(({ status, x }) => [
    ...partDrawings(status, { x, y, width: look.swatch, height: look.swatch }, node),
    ...placedText(
      textDrawing(keyWords(status), look.key, node, place),
      x + look.swatch + look.swatchGap,
      0,
      look.key,
    ),
  ]);
}

function keyWords(status: Status): string {
  return `${statusShapes[status]} ${shortStatusLabels[status]}`;
}
