import type { IsoDate } from '../domain/date.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReadSet } from '../read/read-register.ts';
import { changeWhileComplete } from './change-while-complete.ts';
import { changesOutOfOrder } from './changes-out-of-order.ts';
import type { Check } from './check.ts';
import { completeWithoutEvidence } from './complete-without-evidence.ts';
import { completedAndReopened } from './completed-and-reopened.ts';
import { completedBesideChange } from './completed-beside-change.ts';
import { completedBesideCompletedBy } from './completed-beside-completed-by.ts';
import { datesInOrder } from './dates-in-order.ts';
import { dependencyRing } from './dependency-ring.ts';
import { dueAfterPlanEnd } from './due-after-plan-end.ts';
import { duplicateEntry } from './duplicate-entry.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateItemId } from './duplicate-item-id.ts';
import { emptyChange } from './empty-change.ts';
import { fileNameNotId } from './file-name-not-id.ts';
import { forecastBeforeItsDay } from './forecast-before-its-day.ts';
import { idDiffersByCase } from './id-differs-by-case.ts';
import { implausibleDate } from './implausible-date.ts';
import { intoRing } from './into-ring.ts';
import { lateWithoutForecast } from './late-without-forecast.ts';
import { lockedCheck } from './locked-check.ts';
import { mergedWithoutInto } from './merged-without-into.ts';
import { missingGlyph } from './missing-glyph.ts';
import { missingReason } from './missing-reason.ts';
import { namesAlike } from './names-alike.ts';
import { openWithoutDue } from './open-without-due.ts';
import { placeholderLink } from './placeholder-link.ts';
import { placeholderText } from './placeholder-text.ts';
import { replannedAgain } from './replanned-again.ts';
import { staleUpdate } from './stale-update.ts';
import { statedStatus } from './stated-status.ts';
import { twoUpdates } from './two-updates.ts';
import { unknownCheck } from './unknown-check.ts';
import { unknownDeliverable } from './unknown-deliverable.ts';
import { unknownFocusArea } from './unknown-focus-area.ts';
import { unknownRecommendation } from './unknown-recommendation.ts';
import { unknownResponsible } from './unknown-responsible.ts';
import { unreadMarkdown } from './unread-markdown.ts';
import { unsafeLink } from './unsafe-link.ts';
import { unusableFileName } from './unusable-file-name.ts';

/** Every check that needs more than one value; the last one looks at what the others found. */
export const checks: readonly Check[] = [
  duplicateId,
  idDiffersByCase,
  unusableFileName,
  duplicateItemId,
  duplicateEntry,
  twoUpdates,
  unknownRecommendation,
  unknownDeliverable,
  unknownFocusArea,
  unknownResponsible,
  dependencyRing,
  intoRing,
  changesOutOfOrder,
  completedBesideChange,
  completedBesideCompletedBy,
  missingReason,
  emptyChange,
  completedAndReopened,
  mergedWithoutInto,
  unsafeLink,
  placeholderLink,
  placeholderText,
  unreadMarkdown,
  namesAlike,
  dueAfterPlanEnd,
  completeWithoutEvidence,
  forecastBeforeItsDay,
  datesInOrder,
  implausibleDate,
  changeWhileComplete,
  fileNameNotId,
  missingGlyph,
  unknownCheck,
  lockedCheck,
  replannedAgain,
  lateWithoutForecast,
  openWithoutDue,
  staleUpdate,
  statedStatus,
];

/** What the checks find in the set, besides what reading it found; a date adds those that need one. */
export function check(set: ReadSet, asOf?: IsoDate): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const each of checks) {
    for (const finding of each.run(set, { asOf, found })) found.push(finding);
  }
  return found;
}
