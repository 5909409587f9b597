import type { Lane, Mark, Timeline } from '../../../report/document.ts';
import { statusShapes } from '../../../domain/status.ts';
import { textAtoms } from '../inline.ts';
import { breakLines, naturalWidth, type Line } from '../line-breaker.ts';
import { structureNode, type StructureNode } from '../structure.ts';
import { colors, statusColors, timeline as look, type TextStyle } from '../style.ts';
import { Column, type Backdrop, type Drawing } from './column.ts';
import { line } from './path.ts';
import { markDrawings } from './marks.ts';
import { baselineOf, type Place } from './place.ts';

interface Axis {
  readonly timeline: Timeline;
  readonly place: Place;
  /** Where labels begin, past the status shapes. */
  readonly labelLeft: number;
  readonly labelWidth: number;
  readonly left: number;
  readonly right: number;
  readonly xOf: (at: number) => number;
}

/** Sets a timeline to scale: an axis, a lane for each thing, and a key of the marks that occur. */
export function setTimeline(timeline: Timeline, place: Place): void {
  const { column } = place;
  const axis = axisOf(timeline, place);
  const repeated = new Column();
  addAxis(axis, undefined, repeated);
  const lanes = timeline.lanes.map((lane) => ({ lane, height: laneHeight(lane, axis) }));
  const keys = keyLines(axis);
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
  lanes.forEach(({ lane, height }, index) => {
    const drawings = laneDrawings(lane, axis, height, node);
    // The last lanes stay with the key.
    const keep = index >= lanes.length - 2;
    const backdrop = laneBackdrop(axis, height);
    column.add({ height, drawings, keep, backdrop, repeat: repeated.slabs });
  });
  keys.forEach((drawings, index) => {
    if (index === 0) column.add({ height: look.keyGap, keep: true });
    const keep = index < keys.length - 1;
    column.add({ height: look.key.leading, keep, drawings: keyDrawings(drawings, place, node) });
  });
  if (height <= look.keepWhole * place.paper.bodyHeight) column.keepFrom(first);
  column.space(look.after);
}

const axisHeight = look.now.leading + look.tick.leading + look.axisGap;

function axisOf(timeline: Timeline, place: Place): Axis {
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
function addAxis(axis: Axis, node: StructureNode | undefined, column: Column): void {
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
      nowLine(axis, look.now.leading, lowest),
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
    .sort((a, b) => length(a) - length(b));
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
function length(ticks: readonly TickLabel[]): number {
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

/** A label with a space, for those who listen, centred on its place on the axis, but never past the edges of the drawing. */
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

function laneLines(lane: Lane, axis: Axis, node: StructureNode | undefined): readonly Line[] {
  const { shaper } = axis.place;
  return breakLines(textAtoms(`${lane.label} `, look.label, node, shaper), axis.labelWidth, shaper);
}

function laneHeight(lane: Lane, axis: Axis): number {
  const lines = laneLines(lane, axis, undefined).length;
  return Math.max(look.laneHeight, lines * look.label.leading + 2 * look.lanePadding);
}

function laneDrawings(
  lane: Lane,
  axis: Axis,
  height: number,
  node: StructureNode,
): readonly Drawing[] {
  const lines = laneLines(lane, axis, node);
  const top = (height - lines.length * look.label.leading) / 2 + baselineOf(look.label);
  const drawings: Drawing[] = [];
  if (lane.status !== undefined) {
    const style = { ...look.label, color: statusColors[lane.status] };
    const shape = textAtoms(`${statusShapes[lane.status]} `, style, node, axis.place.shaper);
    const [shapeLine] = breakLines(shape, look.statusWidth * 2, axis.place.shaper);
    if (shapeLine !== undefined) {
      drawings.push({ kind: 'line', x: axis.place.left, baseline: top, line: shapeLine });
    }
  }
  lines.forEach((text, index) => {
    const baseline = top + index * look.label.leading;
    drawings.push({ kind: 'line', x: axis.labelLeft, baseline, line: text });
  });
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

function nowLine(axis: Axis, from: number, to: number): Backdrop {
  return rule(axis.xOf(axis.timeline.now.at) - 0.5, from, 1, to - from, colors.now);
}

function rule(
  x: number,
  y: number,
  width: number,
  height: number,
  color: Backdrop['color'],
): Backdrop {
  return { x, y, width, height, color, overGap: false };
}

interface KeyEntry {
  readonly mark: Mark;
  readonly words: string;
}

/** One entry for each kind of mark, with a sample drawn from 0 to 1. */
const key: readonly KeyEntry[] = [
  { mark: { kind: 'span', style: 'plan', from: 0, to: 1 }, words: 'Plan' },
  { mark: { kind: 'point', style: 'due', at: 0.5 }, words: 'Due' },
  { mark: { kind: 'point', style: 'done', at: 0.5 }, words: 'Done' },
  { mark: { kind: 'point', style: 'evidence', at: 0.5 }, words: 'Evidence' },
  { mark: { kind: 'point', style: 'original-due', at: 0.5 }, words: 'Original due date, given up' },
  { mark: { kind: 'span', style: 'slip', from: 0, to: 1 }, words: 'Slip to the new date' },
  { mark: { kind: 'point', style: 'forecast', at: 0.5 }, words: 'Forecast' },
  { mark: { kind: 'span', style: 'forecast', from: 0, to: 1 }, words: 'Way to the forecast' },
];

interface PlacedKey extends KeyEntry {
  readonly x: number;
}

/** The entries of the key, in as many lines as they need. */
function keyLines(axis: Axis): readonly (readonly PlacedKey[])[] {
  const { place, timeline } = axis;
  const used = timeline.lanes.flatMap((lane) => lane.marks);
  const shown = key.filter(({ mark }) =>
    used.some(({ kind, style }) => kind === mark.kind && style === mark.style),
  );
  const lines: PlacedKey[][] = [];
  let x = Infinity;
  for (const entry of shown) {
    const words = textAtoms(entry.words, look.key, undefined, place.shaper);
    const width = look.keySample + look.keyWordGap + naturalWidth(words);
    if (x + width > place.left + place.width) {
      x = place.left;
      lines.push([]);
    }
    lines.at(-1)?.push({ ...entry, x });
    x += width + look.keyEntryGap;
  }
  return lines;
}

function keyDrawings(
  entries: readonly PlacedKey[],
  place: Place,
  node: StructureNode,
): readonly Drawing[] {
  const baseline = baselineOf(look.key);
  return entries.flatMap(({ mark, words, x }) => {
    const atoms = textAtoms(`${words} `, look.key, node, place.shaper);
    const left = x + look.keySample + look.keyWordGap;
    const [text] = breakLines(atoms, naturalWidth(atoms) + 1, place.shaper);
    // The mark of evidence hangs below the middle of a lane; here it stands in the middle.
    const y = look.key.leading / 2 - (mark.style === 'evidence' ? look.evidenceBelow : 0);
    const sample = markDrawings([mark], (at) => x + at * look.keySample, y, node);
    const label: Drawing[] =
      text === undefined ? [] : [{ kind: 'line', x: left, baseline, line: text }];
    return [...sample, ...label];
  });
}
