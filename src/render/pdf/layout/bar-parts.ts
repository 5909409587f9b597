import { statusShapes, type Status } from '../../../domain/status.ts';
import type { StackedBars } from '../../../report/document.ts';
import { textAtoms } from '../inline.ts';
import { breakLines, naturalWidth, type Line } from '../line-breaker.ts';
import { structureNode, type StructureNode } from '../structure.ts';
import { bars as look, colors, statusFills, type TextStyle } from '../style.ts';
import type { Drawing } from './column.ts';
import { hatching, rectangle } from './path.ts';
import { baselineOf, type Place } from './place.ts';

/** The element for a chart, with its words and the room it takes. */
export function figure(bars: StackedBars, height: number, place: Place): StructureNode {
  const { left, width, paper } = place;
  const box = { left, width, height: Math.min(height, paper.bodyHeight) };
  return structureNode('Figure', place.node, { alt: bars.alt, box });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of a bar that stands for a status: its colour, and its pattern for those who see none. */
export function partDrawings(status: Status, box: Box, node: StructureNode): Drawing[] {
  const { fill, hatch } = statusFills[status];
  const { x, y, height } = box;
  const width = Math.max(box.width, 0.6);
  return [
    { kind: 'path', path: rectangle(x, y, width, height), fill, node },
    ...(hatch === undefined
      ? []
      : [
          {
            kind: 'path' as const,
            path: hatching(x, y, width, height),
            stroke: hatch,
            lineWidth: 0.9,
            node,
          },
        ]),
  ];
}

/** The number in the middle of its part, after the status's shape where there is room for both. */
export function countDrawings(
  { status, count }: { readonly status: Status; readonly count: number },
  box: Box,
  node: StructureNode,
  place: Place,
): Drawing[] {
  const style = { ...look.count, color: statusFills[status].text };
  if (box.height < style.size) return [];
  for (const words of [`${statusShapes[status]} ${count}`, String(count)]) {
    const text = textDrawing(words, style, node, place);
    if (text.width + look.countPadding > box.width) continue;
    const x = box.x + (box.width - text.width) / 2;
    return placedText(text, x, box.y + (box.height - style.leading) / 2, style);
  }
  return [];
}

interface Text {
  readonly line: Line | undefined;
  readonly width: number;
}

/** A short text on one line; the space after it parts it from the next for those who listen. */
export function textDrawing(
  words: string,
  style: TextStyle,
  node: StructureNode | undefined,
  { shaper }: Place,
): Text {
  const width = naturalWidth(textAtoms(words, style, node, shaper));
  const atoms = textAtoms(`${words} `, style, node, shaper);
  return { line: breakLines(atoms, naturalWidth(atoms) + 1, shaper)[0], width };
}

export function placedText({ line }: Text, x: number, top: number, style: TextStyle): Drawing[] {
  return line === undefined ? [] : [{ kind: 'line', x, baseline: top + baselineOf(style), line }];
}

/** The line that bars stand on. */
export function footDrawing(x: number, y: number, width: number, node: StructureNode): Drawing {
  return { kind: 'path', path: rectangle(x, y, width, 0.8), fill: colors.faint, node };
}
