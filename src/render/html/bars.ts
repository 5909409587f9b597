import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import { statusLabels, statusShapes } from '../../domain/status.ts';
import type { StackedBars } from '../../report/document.ts';
import { placedBars, type PlacedBar, type PlacedBars } from '../charts/stacked-bars.ts';
import { partClass, partWords, percent } from './bar-parts.ts';
import type { Place } from './place.ts';
import { uprightBars } from './upright-bars.ts';

/** From these shares of a bar's room on, a part has room for its number, and for its shape too. */
const room = { number: 0.07, shape: 0.16 } as const;

/** Bars of parts, across the page with a key, or upright. */
export function bars(block: StackedBars, place: Place): Element {
  const placed = placedBars(block);
  return block.direction === 'upright'
    ? uprightBars(block, placed, place)
    : h('figure', { className: 'bars' }, [
        h('div', { className: 'across', role: 'img', ariaLabel: block.alt }, [
          ...placed.bars.flatMap(barAcross),
          key(placed),
        ]),
      ]);
}

function barAcross({ label, total, parts }: PlacedBar): ElementContent[] {
  const drawn = parts.flatMap(({ status, count, from, to }) => {
    const width = to - from;
    const area = s('rect', {
      x: percent(from),
      width: percent(width),
      height: '100%',
      ...partClass(status),
    });
    if (width < room.number) return [area];
    const words = partWords({ status, count }, width >= room.shape);
    const at = { x: percent(from + width / 2), y: '50%', dy: '.35em' };
    return [area, s('text', { ...at, className: ['part-words', status] }, words)];
  });
  return [
    h('span', { className: 'bar-label' }, label),
    s('svg', { className: 'bar', height: '1.75em' }, drawn),
    h('span', { className: 'bar-total' }, String(total)),
  ];
}

function key({ last }: PlacedBars): Element {
  const entries = last.map(({ status }) => {
    const sample = s('rect', { width: '100%', height: '100%', ...partClass(status) });
    return h('span', { className: 'key-entry' }, [
      s('svg', { width: '.9em', height: '.9em' }, sample),
      `${statusShapes[status]} ${statusLabels[status]}`,
    ]);
  });
  return h('span', { className: 'key' }, entries);
}
