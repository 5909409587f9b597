import type { Lane, Mark, Timeline } from '../../../report/document.ts';
import { statusShapes } from '../../../domain/status.ts';
import { textAtoms } from '../inline.ts';
import { breakLines, shortened, type Line } from '../line-breaker.ts';
import { structureNode, type StructureNode } from '../structure.ts';
import { colors, statusColors, timeline as look, type TextStyle } from '../style.ts';
import { onDemand, type Backdrop, type Drawing } from './column.ts';
import { line } from './path.ts';
import { markDrawings } from './marks.ts';
import { baselineOf, type Place } from './place.ts';
import { addAxis, axisHeight, axisOf, rule, type Axis } from './timeline-axis.ts';
import { keyDrawings, keyLines } from './timeline-key.ts';

/** Sets a timeline to scale: an axis, a lane for each thing, and a key of the marks that occur. */
export function setTimeline(timeline: Timeline, place: Place): void {
  const { column } = place;
  const axis = axisOf(timeline, place);
  const lanes = timeline.lanes.map((lane) => ({ lane, height: laneHeight(lane, axis) }));
  const keys = keyLines(timeline, place);
  const height =
    axisHeight +
    lanes.reduce((sum, lane) => sum + lane.height, 0) +
    look.keyGap +
    keys.length * look.key.leading;
  const node = structureNode('Figure', place.node, {
    alt: timeline.alt,
    box: { left: place.left, width: place.width, height: Math.min(height, place.paper.bodyHeight) },
  });

  column.space(look.before);
  const first = column.slabs.length;
  addAxis(axis, node, column);
  const repeat = onDemand((repeated) => {
    addAxis(axis, undefined, repeated);
  });
  lanes.forEach(({ lane, height }, index) => {
    const drawings = laneDrawings(lane, axis, height, node);
    // The last lanes stay with the key.
    const keepIfRoom = index >= lanes.length - 2;
    const backdrop = laneBackdrop(axis, height);
    column.add({ height, drawings, keepIfRoom, backdrop, repeat });
  });
  keys.forEach((drawings, index) => {
    if (index === 0) column.add({ height: look.keyGap, keep: true });
    const keep = index < keys.length - 1;
    column.add({ height: look.key.leading, keep, drawings: keyDrawings(drawings, place, node) });
  });
  if (height <= look.keepWhole * place.paper.bodyHeight) column.keepFrom(first);
  column.space(look.after);
}

interface LaneLine {
  readonly line: Line;
  readonly style: TextStyle;
}

/** The label and, below it, what the marks do not say. */
function laneLines(
  { label, note }: Lane,
  axis: Axis,
  node: StructureNode | undefined,
): readonly LaneLine[] {
  const { shaper } = axis.place;
  const set = (words: string, style: TextStyle) =>
    shortened(
      textAtoms(`${words} `, style, node, shaper),
      axis.labelWidth,
      look.labelLines,
      shaper,
    ).map((line) => ({ line, style }));
  return [...set(label, look.label), ...(note === undefined ? [] : set(note, look.note))];
}

function heightOf(lines: readonly LaneLine[]): number {
  return lines.reduce((sum, { style }) => sum + style.leading, 0);
}

function laneHeight(lane: Lane, axis: Axis): number {
  const lines = heightOf(laneLines(lane, axis, undefined));
  return Math.max(look.laneHeight, lines + 2 * look.lanePadding);
}

function laneDrawings(
  lane: Lane,
  axis: Axis,
  height: number,
  node: StructureNode,
): readonly Drawing[] {
  const lines = laneLines(lane, axis, node);
  let top = (height - heightOf(lines)) / 2;
  const drawings: Drawing[] = [];
  if (lane.status !== undefined) {
    const style = { ...look.label, color: statusColors[lane.status] };
    const shape = textAtoms(`${statusShapes[lane.status]} `, style, node, axis.place.shaper);
    const [shapeLine] = breakLines(shape, look.statusWidth * 2, axis.place.shaper);
    if (shapeLine !== undefined) {
      const baseline = top + baselineOf(look.label);
      drawings.push({ kind: 'line', x: axis.place.left, baseline, line: shapeLine });
    }
  }
  for (const { line: words, style } of lines) {
    const baseline = top + baselineOf(style);
    drawings.push({ kind: 'line', x: axis.labelLeft, baseline, line: words });
    top += style.leading;
  }
  const marks = (kind: Mark['kind']) =>
    markDrawings(
      lane.marks.filter((mark) => mark.kind === kind),
      axis.xOf,
      height / 2,
      node,
    );
  const x = axis.xOf(axis.timeline.now.at);
  const now: Drawing = {
    kind: 'path',
    path: line(x, 0, x, height),
    stroke: colors.now,
    lineWidth: 1,
    node,
  };
  return [...drawings, ...marks('span'), now, ...marks('point')];
}

function laneBackdrop(axis: Axis, height: number): readonly Backdrop[] {
  const { timeline, place } = axis;
  const grid = timeline.ticks.map(({ at }) => rule(axis.xOf(at), 0, 0.5, height, colors.gridline));
  const foot = rule(place.left, height - 0.5, place.width, 0.5, colors.gridline);
  return [...grid, foot];
}
