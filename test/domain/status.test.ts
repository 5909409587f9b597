import {
  compareStatus,
  isBehind,
  statuses,
  statusLabels,
  statusSentences,
  statusShapes,
  worstStatus,
  type Status,
} from '../../src/domain/status.ts';

/** The table of the model, best first. */
test.each<[Status, string, string, string, boolean]>([
  ['complete', '✓', 'Complete', 'This recommendation is complete.', false],
  ['in-process', '●', 'Planned/In Process', 'This recommendation is in progress.', false],
  [
    'behind-recovering',
    '▲',
    'Behind schedule, expected to recover within original plan',
    'This recommendation is behind schedule and expected to recover within the original plan.',
    true,
  ],
  [
    'behind-adjusting',
    '■',
    'Behind schedule, original plan to be adjusted',
    'This recommendation is behind schedule and its original plan is to be adjusted.',
    true,
  ],
])('%s is %s %s', (status, shape, label, sentence, behind) => {
  expect([statusShapes[status], statusLabels[status], statusSentences[status]]).toEqual([
    shape,
    label,
    sentence,
  ]);
  expect(isBehind(status)).toBe(behind);
});

test('the worst of any two is the one that comes later, and of none the best', () => {
  const worst = statuses.map((one) => statuses.map((other) => worstStatus([one, other])));
  expect(worst).toEqual(statuses.map((_, i) => statuses.map((__, j) => statuses[Math.max(i, j)])));
  expect(worstStatus([])).toBe('complete');
  expect(statuses.map((each) => Math.sign(compareStatus(each, 'in-process')))).toEqual([
    -1, 0, 1, 1,
  ]);
  expect([isBehind(null), isBehind(undefined)]).toEqual([false, false]);
});
