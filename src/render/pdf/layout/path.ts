import type { Path } from './column.ts';

/** The outlines that drawings are made of. */

export function line(x1: number, y1: number, x2: number, y2: number): Path {
  return [
    { to: 'move', x: x1, y: y1 },
    { to: 'line', x: x2, y: y2 },
  ];
}

export function polygon(...corners: readonly (readonly [number, number])[]): Path {
  return [...openPolygon(...corners), { to: 'close' }];
}

export function openPolygon(...corners: readonly (readonly [number, number])[]): Path {
  return corners.map(([x, y], index) => ({ to: index === 0 ? 'move' : 'line', x, y }));
}

export function rectangle(x: number, y: number, width: number, height: number): Path {
  return polygon([x, y], [x + width, y], [x + width, y + height], [x, y + height]);
}

export function diamond(x: number, y: number, radius: number): Path {
  return polygon([x, y - radius], [x + radius, y], [x, y + radius], [x - radius, y]);
}

export function circle(x: number, y: number, radius: number): Path {
  // Four Bézier curves with their handles this far out are round to the eye.
  const handle = radius * 0.5523;
  return [
    { to: 'move', x: x + radius, y },
    { to: 'curve', points: [x + radius, y + handle, x + handle, y + radius, x, y + radius] },
    { to: 'curve', points: [x - handle, y + radius, x - radius, y + handle, x - radius, y] },
    { to: 'curve', points: [x - radius, y - handle, x - handle, y - radius, x, y - radius] },
    { to: 'curve', points: [x + handle, y - radius, x + radius, y - handle, x + radius, y] },
    { to: 'close' },
  ];
}

/** The circle without its upper right quarter, which ends at the top. */
export function threeQuarters(x: number, y: number, radius: number): Path {
  return circle(x, y, radius).slice(0, 4);
}

/** Diagonal strokes that fill a rectangle. */
export function hatching(x: number, y: number, width: number, height: number): Path {
  const step = 3;
  const strokes: Path[] = [];
  for (let from = -height + step; from < width; from += step) {
    // Each stroke rises to the right; its ends are cut where the rectangle ends.
    const low = Math.max(0, from);
    const high = Math.min(width, from + height);
    if (high > low) {
      strokes.push(line(x + low, y + height - (low - from), x + high, y + height - (high - from)));
    }
  }
  return strokes.flat();
}
