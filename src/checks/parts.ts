import { comparePositions } from '../diagnostics/order.ts';
import type { Position } from '../domain/place.ts';
import type { Recommendation, ScheduleItem } from '../domain/recommendation.ts';

/** The deliverables and milestones of a record, in the order of the file: one list, then the other. */
export function scheduleItemsOf({ deliverables, milestones }: Recommendation): ScheduleItem[] {
  const [deliverable] = deliverables;
  const [milestone] = milestones;
  const isMilestoneFirst =
    deliverable !== undefined &&
    milestone !== undefined &&
    comparePositions(startOf(milestone), startOf(deliverable)) < 0;
  return isMilestoneFirst ? [...milestones, ...deliverables] : [...deliverables, ...milestones];
}

function startOf({ source }: ScheduleItem): Position {
  return source.place.range.start;
}
