import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import { statusShapes } from '../../domain/status.ts';
import type { Lane, Timeline } from '../../report/document.ts';
import { percent } from './bar-parts.ts';
import { markDrawings } from './timeline-marks.ts';
import { timelineKey } from './timeline-key.ts';

/** A tick nearer than this to the reporting date has no label, whose line would run through it. */
const nearNow = 0.04;
/** A label nearer than this to an end of the axis stands on its inner side; a day's is longer. */
const nearEnd = { tick: 0.05, now: 0.16 } as const;

/** A schedule drawn to scale: an axis, a lane for each thing, and a key of the marks that occur. */
export function timeline(drawing: Timeline): Element {
  return h('figure', { className: 'timeline' }, [
    h('div', { role: 'img', ariaLabel: drawing.alt }, [
      h('div', { className: 'lanes' }, [
        h('span', { className: 'lane-label axis-label' }),
        h('span', { className: 'lane' }, axis(drawing)),
        ...drawing.lanes.flatMap((lane) => laneRow(lane, drawing)),
      ]),
      timelineKey(drawing),
    ]),
  ]);
}

function axis({ ticks, now }: Timeline): Element {
  const labels = ticks.flatMap(({ at, label }, index) => {
    const x = percent(at);
    // Every second one goes where there is little room.
    const className = ['tick', anchorAt(at, nearEnd.tick), ...(index % 2 === 1 ? ['minor'] : [])];
    return [
      s('line', { className: 'foot', x1: x, x2: x, y1: '2.5em', y2: '100%' }),
      ...(Math.abs(at - now.at) < nearNow ? [] : [s('text', { className, x, y: '2.2em' }, label)]),
    ];
  });
  const x = percent(now.at);
  return s('svg', { className: 'axis', height: '2.8em' }, [
    s('line', { className: 'foot', x1: '-1%', x2: '101%', y1: '100%', y2: '100%' }),
    s('line', { className: 'now', x1: x, x2: x, y1: '1.25em', y2: '100%' }),
    ...labels,
    s('text', { className: ['now-label', anchorAt(now.at, nearEnd.now)], x, y: '.9em' }, now.label),
  ]);
}

function anchorAt(at: number, near: number): 'start' | 'middle' | 'end' {
  return at < near ? 'start' : at > 1 - near ? 'end' : 'middle';
}

function laneRow(lane: Lane, { ticks, now }: Timeline): ElementContent[] {
  const line = (className: string, at: number) => {
    const x = percent(at);
    return s('line', { className, x1: x, x2: x, y1: 0, y2: '100%' });
  };
  const shape =
    lane.status === undefined
      ? []
      : [h('span', { className: ['shape', lane.status] }, statusShapes[lane.status])];
  const note =
    lane.note === undefined ? [] : [h('span', { className: 'lane-note' }, ` ${lane.note}`)];
  const marks = (kind: 'span' | 'point') =>
    markDrawings(lane.marks.filter((mark) => mark.kind === kind));
  const drawn = s('svg', { height: '100%' }, [
    ...ticks.map(({ at }) => line('grid', at)),
    ...marks('span'),
    line('now', now.at),
    ...marks('point'),
  ]);
  return [
    h('span', { className: 'lane-label' }, [...shape, h('span', [lane.label, ...note])]),
    h('span', { className: 'lane' }, drawn),
  ];
}
