import type { RollUp, Tally } from '../domain/roll-up.ts';

/** Why no deliverable can be overdue or due; undefined where one could be. */
export function whyNoneDue({ deliverables }: RollUp): string | undefined {
  return why(deliverables, 'no deliverable is open', 'no open deliverable has a due date');
}

/** Why no recommendation can be behind schedule; undefined where one could be. */
export function whyNoneBehind({ recommendations }: RollUp): string | undefined {
  return why(recommendations, 'no recommendation is open', 'no open recommendation has a date');
}

/** Why nothing can be asked of open recommendations; undefined where there is one. */
export function whyNoneOpen({ recommendations }: RollUp): string | undefined {
  return openIn(recommendations) === 0 ? 'no recommendation is open' : undefined;
}

/** `none`, or that there can be none and why: what cannot be otherwise is no good news. */
export function none(why: string | undefined): string {
  return why === undefined ? 'none' : `none can be: ${why}`;
}

/** A sentence that says that nothing is so, and why nothing can be; it comes without its full stop. */
export function noneSentence(sentence: string, why: string | undefined): string {
  return `${sentence}${why === undefined ? '' : `, and none can be: ${why}`}.`;
}

/** How many of those that count are not complete. */
export function openIn({ total, counts }: Tally): number {
  return total - counts.complete;
}

function why(tally: Tally, noneOpen: string, noneDated: string): string | undefined {
  const open = openIn(tally);
  if (open === 0) return noneOpen;
  return tally.withoutDate === open ? noneDated : undefined;
}
