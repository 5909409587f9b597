import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { Mark, Timeline } from '../../report/document.ts';
import { timelineKeyEntries } from '../charts/timeline-key.ts';
import { markDrawings } from './timeline-marks.ts';

/** A sample and words for each kind of mark that the timeline has. */
export function timelineKey(timeline: Timeline): Element {
  const entries = timelineKeyEntries(timeline).map(({ mark, words }) =>
    h('span', { className: 'key-entry' }, [sample(mark), words]),
  );
  return h('span', { className: 'key' }, entries);
}

function sample(mark: Mark): Element {
  // The mark of evidence hangs below the middle of a lane; here it stands in the middle.
  const y = mark.style === 'evidence' ? { y: -9 } : {};
  const width = mark.kind === 'span' ? 34 : 18;
  return s('svg', { width, height: 18 }, [
    s('svg', { ...y, overflow: 'visible', width: '100%', height: '100%' }, markDrawings([mark])),
  ]);
}
