import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { statusShapes } from '../../domain/status.ts';
import type { StackedBars } from '../../report/document.ts';
import { shortStatusLabels } from '../../report/words.ts';
import { spread, type PlacedBar, type PlacedBars } from '../charts/stacked-bars.ts';
import { partClass, partWords, percent } from './bar-parts.ts';
import type { Place } from './place.ts';

/** Lengths in ems, so that the drawing grows with the reader's text. */
const look = {
  height: 17,
  above: 1.6,
  below: 2,
  left: 2.2,
  leader: 1.6,
  swatch: 0.85,
  keyWidth: 16,
  line: 1.5,
  /** About the width of a character. */
  character: 0.56,
  labelGap: 1,
} as const;

/** Bars that stand in the order of time, the last labelled with its statuses; scrolled if too wide. */
export function uprightBars(block: StackedBars, placed: PlacedBars, place: Place): Element {
  const pitch = pitchFor(placed.bars.length);
  const width = placed.bars.length * pitch;
  const step = labelStep(placed, pitch);
  const drawn = placed.bars.map((bar, index) => {
    const labelled = (placed.bars.length - 1 - index) % step === 0;
    return s('g', column(bar, pitch, labelled));
  });
  const box = {
    width: em(look.left + width + look.leader + look.keyWidth),
    height: em(look.above + look.height + look.below),
  };
  const plot = { x: em(look.left), y: em(look.above), width: em(width), height: em(look.height) };
  const name = place.nameOf(place.under);
  return h('figure', { className: 'bars' }, [
    h('div', { className: 'scroll', role: 'region', ariaLabel: name, tabIndex: 0 }, [
      s('svg', { className: 'upright', role: 'img', ariaLabel: block.alt, ...box }, [
        s('svg', { ...plot, overflow: 'visible' }, [
          ...ticks(placed),
          ...drawn,
          s('line', { className: 'foot', x1: 0, x2: '100%', y1: '100%', y2: '100%' }),
          ...labels(placed, width),
        ]),
      ]),
    ]),
  ]);
}

/** The distance of bars: few are not drawn as blocks, and many not as threads. */
function pitchFor(count: number): number {
  return count <= 6 ? 5.5 : count <= 10 ? 4.4 : count <= 18 ? 3.4 : 2.6;
}

/** Every how manieth bar has room for its label; the last one always has it. */
function labelStep({ bars }: PlacedBars, pitch: number): number {
  const longest = Math.max(0, ...bars.map(({ label }) => label.length));
  return Math.max(1, Math.ceil((longest * look.character + look.labelGap) / pitch));
}

function ticks({ ticks: all }: PlacedBars): Element[] {
  return all.flatMap(({ at, count }) => {
    const y = percent(1 - at);
    return [
      s('line', { className: 'grid', x1: 0, x2: '100%', y1: y, y2: y }),
      s('text', { className: 'tick end', x: '-.6em', y, dy: '.35em' }, String(count)),
    ];
  });
}

function column(bar: PlacedBar, pitch: number, labelled: boolean): Element[] {
  const middle = percent(bar.at + bar.thickness / 2);
  const parts = bar.parts.flatMap(({ status, count, from, to }) => {
    const high = to - from;
    const area = { x: percent(bar.at), width: percent(bar.thickness) };
    const rect = s('rect', {
      ...area,
      y: percent(1 - to),
      height: percent(high),
      ...partClass(status),
    });
    if (high * look.height < 1.1) return [rect];
    const words = partWords({ status, count }, pitch >= 4);
    const at = { x: middle, y: percent(1 - (from + to) / 2), dy: '.35em' };
    return [rect, s('text', { ...at, className: ['part-words', status] }, words)];
  });
  const total = { x: middle, y: percent(1 - bar.end), dy: '-.45em', className: 'total' };
  const label = { x: middle, y: '100%', dy: '1.5em', className: 'tick middle' };
  return [
    ...parts,
    s('text', total, String(bar.total)),
    ...(labelled ? [s('text', label, bar.label)] : []),
  ];
}

/** The statuses at the right of the parts of the last bar that they name, from its foot up. */
function labels({ bars, last }: PlacedBars, width: number): Element[] {
  const wanted = last.map(({ at }) => at * look.height);
  const places = spread(wanted, look.line, look.height);
  const end = bars.at(-1);
  const from = end === undefined ? 1 : end.at + end.thickness;
  const right = (ems: number) => percent(1 + ems / width);
  return last.flatMap(({ status, count, at }, index) => {
    const y = percent(1 - (places[index] ?? 0) / look.height);
    const leader = { x1: percent(from), y1: percent(1 - at), x2: right(look.leader - 0.3), y2: y };
    const swatch = { width: em(look.swatch), height: em(look.swatch), overflow: 'visible' };
    const words = `${statusShapes[status]} ${shortStatusLabels[status]}: ${count}`;
    return [
      s('line', { className: 'leader', ...leader }),
      s('svg', { x: right(look.leader), y, ...swatch }, [
        s('rect', { y: '-50%', width: '100%', height: '100%', ...partClass(status) }),
      ]),
      s(
        'text',
        {
          x: right(look.leader + look.swatch + 0.5),
          y,
          dy: '.35em',
          className: ['direct', status],
        },
        words,
      ),
    ];
  });
}

function em(length: number): string {
  return `${Math.round(length * 100) / 100}em`;
}
