import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Mark, PointStyle, SpanStyle } from '../../report/document.ts';
import { inLayers } from '../charts/mark-layers.ts';
import { percent } from './bar-parts.ts';
import { hatched } from './hatches.ts';

/** In pixels about the middle of a lane, as are the paths below. */
const barHeight = 8;
/** A shorter span has no room for the head of an arrow. */
const leastArrow = 0.04;
/** A span of no days is still seen. */
const leastSpan = 0.004;

/** The marks of a lane, each at its share of the width and in the middle of the height. */
export function markDrawings(marks: readonly Mark[]): Element[] {
  return inLayers(marks).flatMap((mark) =>
    mark.kind === 'span'
      ? spanDrawings(mark.style, mark.from, mark.to)
      : [pointDrawing(mark.style, mark.at)],
  );
}

function spanDrawings(style: SpanStyle, from: number, to: number): Element[] {
  const left = Math.min(from, to);
  const width = Math.max(Math.abs(to - from), leastSpan);
  if (style === 'forecast') {
    const line = { x1: percent(from), x2: percent(to), y1: '50%', y2: '50%' };
    return [s('line', { className: 'span forecast', ...line }), ...arrow(style, from, to)];
  }
  const bar = s('rect', {
    className: ['span', style],
    fill: style === 'slip' ? hatched('slip') : undefined,
    x: percent(left),
    width: percent(width),
    y: -barHeight / 2,
    height: barHeight,
  });
  return [
    s('svg', { y: '50%', overflow: 'visible' }, bar),
    ...(style === 'slip' ? arrow(style, from, to) : []),
  ];
}

/** The head of an arrow that stops short of the mark at its end. */
function arrow(style: SpanStyle, from: number, to: number): Element[] {
  if (Math.abs(to - from) < leastArrow) return [];
  const d = to > from ? 'M-6.5 0l-6.5-5v10z' : 'M6.5 0l6.5-5v10z';
  return [at(to, [s('path', { className: ['arrow', style], d })])];
}

const diamond = 'M0-6L6 0L0 6L-6 0z';
const shapes: Readonly<Record<PointStyle, readonly string[]>> = {
  start: ['M-1-6L8 0L-1 6z'],
  due: [diamond],
  'original-due': [diamond],
  forecast: [diamond],
  done: ['M-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0z', 'M-3.3.2L-1 2.6L3.4-2.5'],
  'was-done': ['M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z', 'M-3 .2L-.9 2.3L3-2.2'],
  // The ground parts the arrow from the lines behind it; its head lies on its end.
  reopened: ['M-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0z', 'M5 0A5 5 0 1 1 0-5', 'M-.5-8v6l4.5-3z'],
  withdrawn: ['M-4.5-4.5L4.5 4.5M-4.5 4.5L4.5-4.5', 'M-4.5-4.5L4.5 4.5M-4.5 4.5L4.5-4.5'],
  evidence: ['M0 7l4 5.5h-8z'],
};

function pointDrawing(style: PointStyle, share: number): Element {
  const [outline, ...inside] = shapes[style];
  return at(share, [
    s('path', { className: ['point', style], d: outline }),
    ...inside.map((d) => s('path', { className: ['tick-mark', style], d })),
  ]);
}

function at(share: number, drawn: Element[]): Element {
  return s('svg', { x: percent(share), y: '50%', overflow: 'visible' }, drawn);
}
