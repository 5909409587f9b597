import type { Inline } from '../../../report/document.ts';
import { atomsOf } from '../inline.ts';
import { balancedLines, breakLines, type Line } from '../line-breaker.ts';
import type { Shaper } from '../shape.ts';
import type { StructureNode } from '../structure.ts';
import type { TextStyle } from '../style.ts';
import type { Column, HeadingMark } from './column.ts';

/** Where blocks are set: in which column, between which edges, as part of what. */
export interface Place {
  readonly column: Column;
  readonly shaper: Shaper;
  readonly left: number;
  readonly width: number;
  readonly node: StructureNode;
  readonly paper: Paper;
  /** What plain paragraphs are set in, where it is not the body's style. */
  readonly text?: TextStyle;
}

/** The size of the page, and how much of its height is for the body. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly bodyHeight: number;
}

/** From the upper edge of a line to its baseline. */
export function baselineOf(style: TextStyle): number {
  return style.leading / 2 + style.size * 0.34;
}

export interface LineOptions {
  /** All lines on one page, and on that of what follows. */
  readonly keep?: 'together' | 'with-next' | undefined;
  readonly balanced?: boolean;
  readonly mark?: HeadingMark;
  readonly width?: number;
}

/** Sets a text as lines, one slab each, never leaving one line of it alone on a page. */
export function setText(
  content: readonly Inline[],
  style: TextStyle,
  place: Place,
  node: StructureNode,
  options: LineOptions = {},
): void {
  const atoms = atomsOf(content, style, node, place.shaper);
  const width = options.width ?? place.width;
  const lines = (options.balanced === true ? balancedLines : breakLines)(
    atoms,
    width,
    place.shaper,
  );
  setLines(lines, style, place, options);
}

export function setLines(
  lines: readonly Line[],
  style: TextStyle,
  place: Place,
  options: LineOptions = {},
): void {
  const baseline = baselineOf(style);
  const last = lines.length - 1;
  // A heading without words can still be gone to.
  if (last < 0 && options.mark !== undefined) {
    place.column.add({ height: 0, keep: true, mark: options.mark });
  }
  lines.forEach((line, index) => {
    const inside =
      index < last && (options.keep !== undefined || index === 0 || index === last - 1);
    place.column.add({
      height: style.leading,
      baseline,
      drawings: [{ kind: 'line', x: place.left, baseline, line }],
      keep: inside || (index === last && options.keep === 'with-next'),
      ...(index === 0 && options.mark !== undefined ? { mark: options.mark } : {}),
    });
  });
}
