import { planEndAt } from '../../src/domain/plan-end.ts';
import { itemStanding, type ItemStanding } from '../../src/domain/schedule.ts';
import { standingsAt } from '../../src/domain/standing.ts';
import type {
  Plan,
  PlanChange,
  Recommendation,
  ScheduleItem,
} from '../../src/domain/recommendation.ts';
import {
  change,
  day,
  item,
  nowhere,
  planChange,
  recommendation,
  registerOf,
  withdrawal,
} from '../support/records.ts';

const due = day('2015-12-31');
const forecastFebruary = change('2015-11-01', { forecast: day('2016-02-28') });
const forecastMay = change('2015-11-01', { forecast: day('2016-05-31') });
const forecastSeptember = change('2015-11-01', { forecast: day('2016-09-30') });
const replanMay = change('2016-01-10', { due: day('2016-05-31'), reason: 'agreed' });
const forecastJune = change('2016-01-10', { forecast: day('2016-06-15') });
const completed = change('2015-12-01', { completed: true });
const reopened = change('2016-02-01', { reopened: true, reason: 'a gap was found' });
const endMoved = [planChange('2016-01-15', '2016-12-31')];

function planOf(end: string | undefined, changes: PlanChange[]): Plan {
  return { end: end === undefined ? undefined : day(end), changes, source: nowhere };
}

/** The item's standing in a recommendation planned to end on 2016-06-30. */
function at(date: string, facts: Partial<ScheduleItem>, changes: PlanChange[] = []): ItemStanding {
  const it = item({ due, ...facts });
  const plan = planOf('2016-06-30', changes);
  const planEnd = planEndAt(recommendation('1', { deliverables: [it], plan }), day(date));
  return itemStanding(it, day(date), planEnd?.original);
}

describe('the worked cases of an item', () => {
  test.each<[string, Partial<ScheduleItem>, string, string, PlanChange[]?]>([
    ['nothing else, on the due date', {}, '2015-12-31', 'in-process'],
    ['nothing else, the day after', {}, '2016-01-01', 'behind-adjusting'],
    ['completed that day', { completed: day('2015-12-30') }, '2015-12-30', 'complete'],
    ['completed a day later', { completed: day('2015-12-30') }, '2015-12-29', 'in-process'],
    ['forecast', { changes: [forecastFebruary] }, '2015-11-30', 'behind-recovering'],
    ['forecast not known yet', { changes: [forecastFebruary] }, '2015-10-31', 'in-process'],
    ['on the forecast day', { changes: [forecastFebruary] }, '2016-02-28', 'behind-recovering'],
    ['forecast passed', { changes: [forecastFebruary] }, '2016-02-29', 'behind-adjusting'],
    ['forecast after plan end', { changes: [forecastSeptember] }, '2015-11-30', 'behind-adjusting'],
    [
      'and the end re-planned after it: the original plan ended before',
      { changes: [forecastSeptember] },
      '2016-01-31',
      'behind-adjusting',
      endMoved,
    ],
    [
      'forecast within the original plan, and the end re-planned to an earlier day',
      { changes: [forecastMay] },
      '2016-01-31',
      'behind-recovering',
      [planChange('2016-01-15', '2016-03-31')],
    ],
    [
      'forecast before due',
      { changes: [change('2015-11-01', { forecast: day('2015-12-15') })] },
      '2015-12-20',
      'in-process',
    ],
    ['re-planned', { changes: [replanMay] }, '2016-01-31', 'in-process'],
    [
      're-plan cancels the forecast',
      { changes: [forecastFebruary, replanMay] },
      '2016-03-31',
      'in-process',
    ],
    [
      'same day: forecast, then re-plan',
      { changes: [forecastJune, replanMay] },
      '2016-01-31',
      'in-process',
    ],
    [
      'same day: re-plan, then forecast',
      { changes: [replanMay, forecastJune] },
      '2016-01-31',
      'behind-recovering',
    ],
    [
      'completed before the reopening',
      { changes: [completed, reopened] },
      '2016-01-15',
      'complete',
    ],
    ['reopened', { changes: [completed, reopened] }, '2016-02-01', 'behind-adjusting'],
    [
      'reopening cancels the forecast',
      { changes: [forecastMay, completed, reopened] },
      '2016-02-01',
      'behind-adjusting',
    ],
    ['no due date', { due: undefined }, '2099-12-31', 'in-process'],
    [
      'no due date, completed',
      { due: undefined, completed: day('2016-01-01') },
      '2016-01-01',
      'complete',
    ],
    // Boundaries that the model's table leaves out.
    [
      'the day the forecast is made',
      { changes: [forecastFebruary] },
      '2015-11-01',
      'behind-recovering',
    ],
    [
      'forecast on the plan end',
      { changes: [change('2015-11-01', { forecast: day('2016-06-30') })] },
      '2016-06-30',
      'behind-recovering',
    ],
    ...['2016-01-14', '2016-01-15', '2016-06-30'].flatMap(
      (date): [string, Partial<ScheduleItem>, string, string, PlanChange[]][] => [
        [
          `forecast on the original plan end, which was moved, on ${date}`,
          { changes: [change('2015-11-01', { forecast: day('2016-06-30') })] },
          date,
          'behind-recovering',
          endMoved,
        ],
        [
          `forecast a day after it, on ${date}`,
          { changes: [change('2015-11-01', { forecast: day('2016-07-01') })] },
          date,
          'behind-adjusting',
          endMoved,
        ],
      ],
    ),
    [
      'forecast a day after it',
      { changes: [change('2015-11-01', { forecast: day('2016-07-01') })] },
      '2016-06-30',
      'behind-adjusting',
    ],
    [
      'forecast on the due date',
      { changes: [change('2015-11-01', { forecast: due })] },
      '2015-12-31',
      'in-process',
    ],
    [
      'forecast on the due date, late',
      { changes: [change('2015-11-01', { forecast: due })] },
      '2016-01-01',
      'behind-adjusting',
    ],
    [
      'a forecast without a due date',
      { due: undefined, changes: [forecastFebruary] },
      '2016-03-31',
      'in-process',
    ],
    [
      'forecast moved earlier again',
      { changes: [forecastFebruary, change('2015-12-01', { forecast: due })] },
      '2015-12-31',
      'in-process',
    ],
    [
      'one change: due and forecast',
      { changes: [change('2016-01-10', { due: day('2016-03-31'), forecast: day('2016-04-30') })] },
      '2016-01-31',
      'behind-recovering',
    ],
    [
      'one change: reopened and forecast',
      {
        changes: [completed, change('2016-02-01', { reopened: true, forecast: day('2016-05-31') })],
      },
      '2016-02-01',
      'behind-recovering',
    ],
    [
      'completed_by, the day before',
      { completedBy: day('2015-09-30') },
      '2015-09-29',
      'in-process',
    ],
    ['completed_by, that day', { completedBy: day('2015-09-30') }, '2015-09-30', 'complete'],
    [
      'completed_by, then reopened',
      { completedBy: day('2015-09-30'), changes: [reopened] },
      '2016-02-01',
      'behind-adjusting',
    ],
    [
      'completed_by after a reopening of the same day',
      { completedBy: day('2016-02-01'), changes: [reopened] },
      '2016-02-01',
      'complete',
    ],
    [
      're-planned the day before its day',
      { changes: [replanMay] },
      '2016-01-09',
      'behind-adjusting',
    ],
    [
      'late against the re-planned date',
      { changes: [replanMay] },
      '2016-06-01',
      'behind-adjusting',
    ],
    [
      'changes out of order apply by date',
      { changes: [reopened, completed] },
      '2016-02-01',
      'behind-adjusting',
    ],
    [
      'completed again',
      { changes: [completed, reopened, change('2016-03-01', { completed: true })] },
      '2016-03-01',
      'complete',
    ],
  ])('%s', (_, facts, date, status, changes = []) => {
    expect(at(date, facts, changes).status).toBe(status);
  });
});

test.each<[string, Partial<ScheduleItem>, string, Partial<ItemStanding>]>([
  ['not due', {}, '2015-12-31', { daysOverdue: 0, daysAfterOriginal: 0, replanned: false }],
  ['overdue', {}, '2016-01-10', { daysOverdue: 10, daysAfterOriginal: 0 }],
  [
    'a forecast',
    { changes: [forecastFebruary] },
    '2016-01-10',
    { daysOverdue: 10, daysAfterOriginal: 59 },
  ],
  [
    'done early',
    { completed: day('2015-12-01') },
    '2016-01-10',
    { daysOverdue: 0, daysAfterOriginal: -30 },
  ],
  [
    'done late',
    { completed: day('2016-01-05') },
    '2016-01-10',
    { daysOverdue: 0, daysAfterOriginal: 5 },
  ],
  [
    'done by',
    { completedBy: day('2016-01-05') },
    '2016-01-10',
    { daysOverdue: 0, daysAfterOriginal: undefined },
  ],
  [
    're-planned',
    { changes: [replanMay] },
    '2016-01-31',
    { replanned: true, daysOverdue: 0, daysAfterOriginal: 152 },
  ],
  [
    're-planned and done',
    { changes: [replanMay, change('2016-05-01', { completed: true })] },
    '2016-05-31',
    { replanned: false, daysAfterOriginal: 122, forecast: undefined },
  ],
  [
    'no due date',
    { due: undefined },
    '2016-05-31',
    { daysOverdue: 0, daysAfterOriginal: undefined },
  ],
])('days of an item: %s', (_, facts, date, expected) => {
  expect(at(date, facts)).toMatchObject(expected);
});

test('each re-plan and forecast is a slip, with the date it moved from', () => {
  const { slips } = at('2016-01-31', { changes: [forecastFebruary, replanMay, forecastJune] });
  expect(slips.map(({ kind, date, from, to }) => [kind, date, from, to])).toEqual([
    ['forecast', '2015-11-01', '2015-12-31', '2016-02-28'],
    ['replan', '2016-01-10', '2015-12-31', '2016-05-31'],
    ['forecast', '2016-01-10', '2016-05-31', '2016-06-15'],
  ]);
});

test.each<[string, Partial<ScheduleItem>, string, string, boolean, PlanChange[]?]>([
  ['no forecast', {}, '2016-01-01', 'no-forecast', false],
  [
    'a forecast that has passed',
    { changes: [forecastFebruary] },
    '2016-03-01',
    'forecast-passed',
    false,
  ],
  ['a forecast within the plan', { changes: [forecastFebruary] }, '2016-01-31', 'recovers', false],
  [
    'within the original plan, whose end was moved since',
    { changes: [forecastFebruary] },
    '2016-01-31',
    'recovers',
    false,
    endMoved,
  ],
  ['after the plan', { changes: [forecastSeptember] }, '2016-01-31', 'beyond-plan-end', false],
  ['re-planned', { changes: [replanMay] }, '2016-01-31', 'in-time', true],
  [
    're-planned and withdrawn',
    { changes: [replanMay], withdrawn: withdrawal('2016-01-15') },
    '2016-01-31',
    'withdrawn',
    false,
  ],
])(
  '%s: the rule that decides, and whether a re-plan did',
  (_, facts, date, rule, replanned, moved = []) => {
    const standing = at(date, facts, moved);
    expect([standing.reason.rule, standing.replanned]).toEqual([rule, replanned]);
  },
);

/** What a record's forecast of 28 February 2016 is judged against, when its plan is not told in full. */
test.each<[string, Partial<Recommendation>, string | undefined]>([
  ['a plan whose only end was agreed later', { plan: planOf(undefined, endMoved) }, '2015-12-31'],
  ['no plan', {}, '2015-12-31'],
  [
    'the latest original due date',
    { deliverables: [item({ due: day('2016-02-28') })] },
    '2016-02-28',
  ],
  [
    'not that of one added later',
    { deliverables: [item({ due: day('2016-02-28'), added: day('2016-02-01') })] },
    '2015-12-31',
  ],
  [
    'that of one added today',
    { deliverables: [item({ due: day('2016-02-28'), added: day('2016-01-31') })] },
    '2016-02-28',
  ],
  [
    'not a re-planned due date',
    {
      deliverables: [
        item({
          due: day('2016-01-10'),
          changes: [change('2016-01-10', { due: day('2016-05-31') })],
        }),
      ],
    },
    '2016-01-10',
  ],
])('the original plan end: %s', (_, facts, original) => {
  const late = item({ due, changes: [forecastFebruary] });
  const record = recommendation('1', {
    ...facts,
    deliverables: [late, ...(facts.deliverables ?? [])],
  });
  const [row] = standingsAt(registerOf(record), day('2016-01-31')).of('1')?.deliverables ?? [];
  expect(row?.reason).toEqual({
    rule: original === '2016-02-28' ? 'recovers' : 'beyond-plan-end',
    due,
    forecast: day('2016-02-28'),
    originalPlanEnd: original,
  });
});

test('a due date agreed where there was none gives no original plan end, nor does a changed plan', () => {
  const late = item({ changes: [change('2015-11-01', { due, forecast: day('2016-02-28') })] });
  for (const changes of [[], endMoved]) {
    const record = recommendation('1', { deliverables: [late], plan: planOf(undefined, changes) });
    const [row] = standingsAt(registerOf(record), day('2016-01-31')).of('1')?.deliverables ?? [];
    expect(row).toMatchObject({ status: 'behind-adjusting', reason: { rule: 'no-plan-end' } });
  }
});

test('late with a forecast and no plan end to recover within is to be adjusted', () => {
  const it = item({ due, changes: [forecastFebruary] });
  expect(itemStanding(it, day('2016-01-31'), undefined)).toMatchObject({
    status: 'behind-adjusting',
    reason: { rule: 'no-plan-end', due, forecast: day('2016-02-28') },
  });
});

test('the re-plan is the one that gave the due date, whatever was forecast since', () => {
  const { replan, slips, forecast } = at('2016-01-31', { changes: [replanMay, forecastJune] });
  expect([replan?.change, slips.map(({ kind }) => kind), forecast]).toEqual([
    replanMay,
    ['replan', 'forecast'],
    '2016-06-15',
  ]);
});

test('what is done has no forecast, what is not has its own', () => {
  expect(at('2016-01-31', { changes: [forecastMay, completed] }).forecast).toBeUndefined();
  expect(at('2016-01-31', { changes: [forecastMay] }).forecast).toBe('2016-05-31');
});

test('a completion in the short form applies once, before the changes that follow it', () => {
  // An error elsewhere; still a reopening is not undone by the next change.
  const facts = {
    completed: day('2015-12-01'),
    changes: [reopened, change('2016-03-01', { due: day('2016-05-31') })],
  };
  expect(at('2016-03-31', facts).status).toBe('in-process');
  expect(at('2016-01-31', facts).status).toBe('complete');
});

describe('the reopening in force', () => {
  const again = change('2016-03-01', { completed: true });
  const twice = change('2016-03-15', { reopened: true, reason: 'another gap was found' });
  test.each<[string, Partial<ScheduleItem>, string, unknown]>([
    ['the day before', { changes: [completed, reopened] }, '2016-01-31', undefined],
    ['the day itself', { changes: [completed, reopened] }, '2016-02-01', reopened],
    [
      'new dates do not end it',
      { changes: [completed, reopened, forecastMay] },
      '2016-02-01',
      reopened,
    ],
    ['done again', { changes: [completed, reopened, again] }, '2016-03-01', undefined],
    ['the newest of two', { changes: [completed, reopened, again, twice] }, '2016-03-15', twice],
    ['twice without a completion', { changes: [completed, reopened, twice] }, '2016-03-15', twice],
    [
      'completed_by after it ends it',
      { completedBy: day('2016-02-15'), changes: [reopened] },
      '2016-02-15',
      undefined,
    ],
    [
      'completed_by of the same day ends it, as it applies last',
      { completedBy: day('2016-02-01'), changes: [reopened] },
      '2016-02-01',
      undefined,
    ],
    [
      'completed before it does not',
      { completed: day('2015-12-01'), changes: [reopened] },
      '2016-02-01',
      reopened,
    ],
  ])('%s', (_, facts, date, expected) => {
    expect(at(date, facts).reopening).toBe(expected);
  });
});
