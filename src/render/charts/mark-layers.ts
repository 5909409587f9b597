import type { Mark } from '../../report/document.ts';

/** The marks of a lane in the order in which they are drawn: what says more lies on top. */
export function inLayers(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((a, b) => layerOf(a) - layerOf(b));
}

const layers: Readonly<Record<Mark['kind'], readonly Mark['style'][]>> = {
  span: ['plan', 'slip', 'forecast'],
  point: [
    'start',
    'original-due',
    'due',
    'evidence',
    'forecast',
    'was-done',
    'reopened',
    'withdrawn',
    'done',
  ],
};

function layerOf({ kind, style }: Mark): number {
  return layers[kind].indexOf(style) + (kind === 'point' ? layers.span.length : 0);
}
