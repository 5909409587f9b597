import type { Mark, PointStyle, SpanStyle } from '../../../report/document.ts';
import { inLayers } from '../../charts/mark-layers.ts';
import type { StructureNode } from '../structure.ts';
import { colors, marks as look } from '../style.ts';
import type { Drawing, PathDrawing } from './column.ts';
import {
  circle,
  diamond,
  hatching,
  line,
  openPolygon,
  polygon,
  rectangle,
  threeQuarters,
} from './path.ts';

type Shape = Omit<PathDrawing, 'kind' | 'node'>;

/** The marks of a lane at height y, `xOf` giving the place of a fraction of the axis. */
export function markDrawings(
  marks: readonly Mark[],
  xOf: (at: number) => number,
  y: number,
  node: StructureNode,
): readonly Drawing[] {
  const shapes = inLayers(marks).flatMap((mark) =>
    mark.kind === 'span'
      ? spanShapes(mark.style, xOf(mark.from), xOf(mark.to), y)
      : pointShapes(mark.style, xOf(mark.at), y),
  );
  return shapes.map((shape) => ({ kind: 'path', ...shape, node }));
}

function spanShapes(style: SpanStyle, from: number, to: number, y: number): readonly Shape[] {
  const left = Math.min(from, to);
  const width = Math.max(Math.abs(to - from), look.leastSpan);
  const half = look.barHeight / 2;
  switch (style) {
    case 'plan':
      return [{ path: rectangle(left, y - half, width, look.barHeight), fill: colors.plan }];
    case 'slip': {
      // The bar ends where the head of the arrow begins, if there is room for both.
      const head = Math.min(look.radius + look.arrow, width / 2);
      const bar = [from < to ? left : left + head, y - half, width - head, look.barHeight] as const;
      return [
        { path: rectangle(...bar), fill: colors.white, stroke: colors.slip, lineWidth: 0.6 },
        { path: hatching(...bar), stroke: colors.slip, lineWidth: 0.7 },
        ...arrow(from, to, y, colors.slip),
      ];
    }
    case 'forecast':
      return [
        { path: line(from, y, to, y), stroke: colors.accent, lineWidth: 1.1, dash: [3, 2] },
        ...arrow(from, to, y, colors.accent),
      ];
  }
}

/** The head of an arrow that stops short of the mark at its end. */
function arrow(from: number, to: number, y: number, color: typeof colors.slip): readonly Shape[] {
  const way = Math.sign(to - from);
  if (Math.abs(to - from) < 3 * look.radius) return [];
  const tip = to - way * (look.radius + 0.5);
  const back = tip - way * look.arrow;
  return [
    {
      path: polygon([tip, y], [back, y - look.arrow * 0.75], [back, y + look.arrow * 0.75]),
      fill: color,
    },
  ];
}

function pointShapes(style: PointStyle, x: number, y: number): readonly Shape[] {
  const radius = look.radius;
  switch (style) {
    case 'start':
      return [
        {
          path: polygon([x, y - radius], [x + 1.6 * radius, y], [x, y + radius]),
          fill: colors.accent,
        },
      ];
    case 'due':
      return [
        { path: diamond(x, y, radius), fill: colors.accent, stroke: colors.white, lineWidth: 0.6 },
      ];
    case 'original-due':
      return [
        { path: diamond(x, y, radius), fill: colors.white, stroke: colors.quiet, lineWidth: 1 },
      ];
    case 'forecast':
      return [
        {
          path: diamond(x, y, radius + 0.3),
          fill: colors.white,
          stroke: colors.accent,
          lineWidth: 1.1,
          dash: [1.7, 1.2],
        },
      ];
    case 'done':
      return [
        {
          path: circle(x, y, radius + 0.6),
          fill: colors.done,
          stroke: colors.white,
          lineWidth: 0.6,
        },
        {
          path: openPolygon([x - 2.4, y + 0.1], [x - 0.7, y + 1.9], [x + 2.5, y - 1.9]),
          stroke: colors.white,
          lineWidth: 1.2,
        },
      ];
    case 'was-done':
      return [
        { path: circle(x, y, radius), fill: colors.white, stroke: colors.done, lineWidth: 1.1 },
        {
          path: openPolygon([x - 2.2, y + 0.1], [x - 0.7, y + 1.7], [x + 2.2, y - 1.7]),
          stroke: colors.done,
          lineWidth: 1.1,
        },
      ];
    case 'reopened': {
      const top = y - radius + 0.6;
      return [
        { path: circle(x, y, radius + 1), fill: colors.white },
        { path: threeQuarters(x, y, radius - 0.6), stroke: colors.ink, lineWidth: 1.3 },
        {
          path: polygon([x + 3, top], [x - 0.4, top - 2.3], [x - 0.4, top + 2.3]),
          fill: colors.ink,
        },
      ];
    }
    case 'withdrawn': {
      const arm = radius - 0.8;
      const cross = [
        ...line(x - arm, y - arm, x + arm, y + arm),
        ...line(x - arm, y + arm, x + arm, y - arm),
      ];
      return [
        { path: cross, stroke: colors.white, lineWidth: 3.4 },
        { path: cross, stroke: colors.ink, lineWidth: 1.6 },
      ];
    }
    case 'evidence': {
      const [top, foot] = [y + look.evidenceTop, y + look.evidenceTop + look.evidenceHeight];
      return [{ path: polygon([x, top], [x + 2.4, foot], [x - 2.4, foot]), fill: colors.ink }];
    }
  }
}
