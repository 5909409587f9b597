import type { Element } from 'hast';
import { s } from 'hastscript';

/** Patterns that drawings refer to by name; the names clash with no anchor, which have no colon. */
const patterns = {
  'behind-recovering': { size: 6, path: 'M-1.5 1.5l3-3M0 6l6-6M4.5 7.5l3-3' },
  slip: { size: 4, path: 'M-1 1l2-2M0 4l4-4M3 5l2-2' },
} as const;

export type Hatch = keyof typeof patterns;

/** The paint of a hatched area. */
export function hatched(hatch: Hatch): string {
  return `url(#hatch:${hatch})`;
}

/** The patterns of the page, in a drawing that takes no room. */
export function hatches(): Element {
  const definitions = Object.entries(patterns).map(([name, { size, path }]) =>
    s(
      'pattern',
      { id: `hatch:${name}`, width: size, height: size, patternUnits: 'userSpaceOnUse' },
      [
        s('rect', { className: [`hatch-ground`, name], width: size, height: size }),
        s('path', { className: [`hatch-lines`, name], d: path }),
      ],
    ),
  );
  return s(
    'svg',
    { className: 'hatches', width: 0, height: 0, ariaHidden: 'true' },
    s('defs', definitions),
  );
}
