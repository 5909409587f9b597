import type { Block, StackedBars } from '../../../src/report/document.ts';

/** Bars of all four statuses, some with none of one, the last with the label given. */
export function bars(direction: StackedBars['direction'], label = '31 Mar 2016'): Block {
  const counts = (complete: number, inProcess: number, recovering: number, adjusting: number) => ({
    complete,
    'in-process': inProcess,
    'behind-recovering': recovering,
    'behind-adjusting': adjusting,
  });
  return {
    kind: 'bars',
    bars: {
      alt: 'Counts by status',
      direction,
      bars: [
        { label: '30 Jun 2015', counts: counts(0, 20, 0, 0) },
        { label: '30 Sep 2015', counts: counts(3, 12, 4, 1) },
        { label: '31 Dec 2015', counts: counts(5, 7, 0, 8) },
        { label, counts: counts(6, 8, 3, 3) },
      ],
    },
  };
}
