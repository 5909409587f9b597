/** The four statuses, best first; this order decides which of two is worse. */
export const statuses = [
  'complete',
  'in-process',
  'behind-recovering',
  'behind-adjusting',
] as const;

export type Status = (typeof statuses)[number];

/** The words of each status, as the published reports have them. */
export const statusLabels: Readonly<Record<Status, string>> = {
  complete: 'Complete',
  'in-process': 'Planned/In Process',
  'behind-recovering': 'Behind schedule, expected to recover within original plan',
  'behind-adjusting': 'Behind schedule, original plan to be adjusted',
};

/** What a report says of a recommendation in each status. */
export const statusSentences: Readonly<Record<Status, string>> = {
  complete: 'This recommendation is complete.',
  'in-process': 'This recommendation is in progress.',
  'behind-recovering':
    'This recommendation is behind schedule and expected to recover within the original plan.',
  'behind-adjusting':
    'This recommendation is behind schedule and its original plan is to be adjusted.',
};

/** Negative when `a` is the better status, positive when it is the worse one. */
export function compareStatus(a: Status, b: Status): number {
  return statuses.indexOf(a) - statuses.indexOf(b);
}

/** The worst of the statuses; `complete` for none. */
export function worstStatus(given: Iterable<Status>): Status {
  let worst: Status = 'complete';
  for (const status of given) if (compareStatus(status, worst) > 0) worst = status;
  return worst;
}

/** Whether the status is one of the two that mean "behind schedule". */
export function isBehind(
  status: Status | null | undefined,
): status is 'behind-recovering' | 'behind-adjusting' {
  return status === 'behind-recovering' || status === 'behind-adjusting';
}

/** The shape that stands before a status's words, so that colour is never the only sign. */
export const statusShapes: Readonly<Record<Status, string>> = {
  complete: '✓',
  'in-process': '●',
  'behind-recovering': '▲',
  'behind-adjusting': '■',
};
