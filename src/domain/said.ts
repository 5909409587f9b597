import type { IsoDate } from './date.ts';
import { inOrder } from './plan-end.ts';
import { isKnown, type Recommendation, type Update } from './recommendation.ts';

/** What a report of one day quotes of a recommendation's updates; a text stays until a newer one. */
export interface Said {
  /** The newest update of all. */
  readonly newest: Update | undefined;
  /** The newest one that has the text. */
  readonly projectStatus: Update | undefined;
  readonly implementationNotes: Update | undefined;
}

/** The updates whose texts show at the day, of two of one day the one written last. */
export function saidAt({ updates }: Recommendation, asOf: IsoDate): Said {
  const known = inOrder(updates).filter(({ date }) => isKnown(date, asOf));
  return {
    newest: known.at(-1),
    projectStatus: known.findLast((each) => each.projectStatus !== undefined),
    implementationNotes: known.findLast((each) => each.implementationNotes !== undefined),
  };
}

/** The texts that a reader finds changed from then to now. */
export function changedTexts(then: Said, now: Said): ('projectStatus' | 'implementationNotes')[] {
  return (['projectStatus', 'implementationNotes'] as const).filter(
    (text) => then[text]?.[text] !== now[text]?.[text],
  );
}
