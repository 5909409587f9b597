import type { Recommendation, ScheduleItem } from '../domain/recommendation.ts';
import { comparePositions } from '../diagnostics/order.ts';

/** The deliverables and milestones of a record, in the order of the file. */
export function scheduleItemsOf({ deliverables, milestones }: Recommendation): ScheduleItem[] {
  return [...deliverables, ...milestones].sort((a, b) =>
    comparePositions(a.source.place.range.start, b.source.place.range.start),
  );
}
