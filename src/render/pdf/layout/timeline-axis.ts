import type { Timeline } from '../../../report/document.ts';
import { textAtoms } from '../inline.ts';
import { breakLines, naturalWidth } from '../line-breaker.ts';
import type { StructureNode } from '../structure.ts';
import { colors, timeline as look, type TextStyle } from '../style.ts';
import type { Backdrop, Column, Drawing } from './column.ts';
import { line } from './path.ts';
import { baselineOf, type Place } from './place.ts';

/** The room of a timeline: labels at the left, and the axis that times are drawn along. */
export interface Axis {
  readonly timeline: Timeline;
  readonly place: Place;
  /** Where labels begin, past the status shapes. */
  readonly labelLeft: number;
  readonly labelWidth: number;
  readonly left: number;
  readonly right: number;
  readonly xOf: (at: number) => number;
}

export const axisHeight = look.now.leading + look.tick.leading + look.axisGap;

export function axisOf(timeline: Timeline, place: Place): Axis {
  const indent = timeline.lanes.some((lane) => lane.status !== undefined) ? look.statusWidth : 0;
  const labels = place.width * look.labelShare;
  const left = place.left + labels + look.labelGap + look.axisInset;
  const right = place.left + place.width - look.axisInset;
  return {
    timeline,
    place,
    labelLeft: place.left + indent,
    labelWidth: labels - indent,
    left,
    right,
    xOf: (at) => left + at * (right - left),
  };
}

/** The reporting date above, the ticks below it, and the line of the axis. */
export function addAxis(axis: Axis, node: StructureNode | undefined, column: Column): void {
  const { timeline, place } = axis;
  const lowest = axisHeight;
  const now = centred(timeline.now.label, timeline.now.at, look.now, axis, node);
  const drawings: Drawing[] = now === undefined ? [] : [now.drawing];
  for (const { label, x } of shownTicks(axis, node)) {
    drawings.push(lowered(label.drawing, look.now.leading), {
      kind: 'path',
      path: line(x, lowest - look.tickLength, x, lowest),
      stroke: colors.faint,
      lineWidth: 0.6,
      node,
    });
  }
  const from = axis.left - look.axisInset;
  column.add({
    height: lowest,
    keep: true,
    drawings,
    backdrop: [
      rule(from, lowest - 0.8, place.left + place.width - from, 0.8, colors.faint),
      rule(
        axis.xOf(timeline.now.at) - 0.5,
        look.now.leading,
        1,
        lowest - look.now.leading,
        colors.now,
      ),
    ],
  });
}

interface TickLabel {
  readonly label: Label;
  readonly x: number;
}

/**
 * The ticks that have room for their labels: each, or every second, and so on. The line of the
 * reporting date, which has a label of its own, does not run through another.
 */
function shownTicks(axis: Axis, node: StructureNode | undefined): readonly TickLabel[] {
  const { ticks, now } = axis.timeline;
  const all = ticks.flatMap((tick) => {
    const label = centred(tick.label, tick.at, look.tick, axis, node);
    return label === undefined ? [] : [{ label, x: axis.xOf(tick.at) }];
  });
  let shown: readonly (readonly TickLabel[])[] = [all];
  while (shown.every(crowded)) shown = everyNth(all, shown.length + 1);
  // Of the ways to leave labels out, the one with the shortest words: "2015" rather than "Jul 2015".
  const [best = []] = shown
    .filter((ticks) => !crowded(ticks))
    .sort((a, b) => meanWidth(a) - meanWidth(b));
  const nowX = axis.xOf(now.at);
  return best.filter(
    ({ label }) => nowX < label.left - look.nowGap || label.right + look.nowGap < nowX,
  );
}

/** Every nth tick, beginning with the first, with the second, and so on. */
function everyNth(ticks: readonly TickLabel[], step: number): (readonly TickLabel[])[] {
  return Array.from({ length: step }, (_, first) =>
    ticks.filter((_tick, index) => index % step === first),
  );
}

/** The mean width of a label. */
function meanWidth(ticks: readonly TickLabel[]): number {
  const widths = ticks.map(({ label }) => label.right - label.left);
  return widths.reduce((sum, width) => sum + width, 0) / Math.max(1, widths.length);
}

function crowded(ticks: readonly TickLabel[]): boolean {
  return ticks.some(({ label }, index) => {
    const before = ticks[index - 1]?.label.right ?? -Infinity;
    return label.left < before + look.tickGap;
  });
}

interface Label {
  readonly drawing: Extract<Drawing, { kind: 'line' }>;
  readonly left: number;
  readonly right: number;
}

/** A label centred on its place, but never past the edges; the space parts it from the next. */
function centred(
  text: string,
  at: number,
  style: TextStyle,
  axis: Axis,
  node: StructureNode | undefined,
): Label | undefined {
  const atoms = textAtoms(`${text} `, style, node, axis.place.shaper);
  const width = naturalWidth(atoms);
  const [first] = breakLines(atoms, width + 1, axis.place.shaper);
  if (first === undefined) return undefined;
  const most = axis.place.left + axis.place.width - width;
  const left = Math.max(axis.left - look.axisInset, Math.min(most, axis.xOf(at) - width / 2));
  const drawing = { kind: 'line' as const, x: left, baseline: baselineOf(style), line: first };
  return { drawing, left, right: left + width };
}

function lowered(drawing: Extract<Drawing, { kind: 'line' }>, by: number): Drawing {
  return { ...drawing, baseline: drawing.baseline + by };
}

/** A thin line as a backdrop. */
export function rule(
  x: number,
  y: number,
  width: number,
  height: number,
  color: Backdrop['color'],
): Backdrop {
  return { x, y, width, height, color, overGap: false };
}
