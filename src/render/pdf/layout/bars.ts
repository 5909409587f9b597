import type { StackedBars } from '../../../report/document.ts';
import { structureNode } from '../structure.ts';
import type { Place } from './place.ts';

/** Sets bars of parts. */
export function setBars(bars: StackedBars, place: Place): void {
  structureNode('Figure', place.node, { alt: bars.alt });
}
