import type { IsoDate } from '../../src/domain/date.ts';
import { movement, moves, movesOfDates, movesOfStatus } from '../../src/domain/movement.ts';
import { sameItems } from '../../src/domain/same-item.ts';
import type { Recommendation, ScheduleItem } from '../../src/domain/recommendation.ts';
import type { Register } from '../../src/domain/register.ts';
import { standingList } from '../../src/domain/roll-up.ts';
import { standingsAt } from '../../src/domain/standing.ts';
import { replanInWords } from '../../src/report/movement-words.ts';
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

const [then, now] = [day('2015-12-31'), day('2016-03-31')];
const dueEarly = day('2015-11-30');
const plan = { end: day('2016-06-30'), changes: [], source: nowhere };

function at(register: Register, asOf: IsoDate) {
  return standingList(standingsAt(register, asOf));
}

/** A due date agreed on the day and, perhaps, what is forecast then. */
function replan(on: string, due: string, forecast?: string) {
  const expected = forecast === undefined ? {} : { forecast: day(forecast) };
  return change(on, { due: day(due), ...expected, reason: 'r' });
}

type MoveRow = [string, Partial<Recommendation>, string[], string[]];

function moved(...records: Recommendation[]) {
  const register = registerOf(...records);
  return movement(at(register, then), at(register, now));
}

test.each<MoveRow>([
  ['nothing', { deliverables: [item()] }, [], []],
  ['completed', { deliverables: [item({ completed: now })] }, ['completed'], ['completed']],
  ['completed before', { deliverables: [item({ completed: then })] }, [], []],
  ['new', { added: now, deliverables: [item()] }, ['new'], ['new']],
  [
    'new and done',
    { added: now, deliverables: [item({ completed: now })] },
    ['new', 'completed'],
    ['new', 'completed'],
  ],
  ['a new deliverable', { deliverables: [item(), item({ added: now })] }, [], ['new']],
  [
    'withdrawn',
    { deliverables: [item()], withdrawn: withdrawal('2016-01-01') },
    ['withdrawn'],
    ['withdrawn'],
  ],
  ['withdrawn before', { deliverables: [item()], withdrawn: withdrawal('2015-01-01') }, [], []],
  [
    'reopened',
    {
      deliverables: [
        item({
          changes: [
            change('2015-12-01', { completed: true }),
            change('2016-01-01', { reopened: true }),
          ],
        }),
      ],
    },
    ['reopened'],
    ['reopened'],
  ],
  [
    'newly behind',
    { plan, deliverables: [item({ due: day('2016-01-31') })] },
    ['newly-behind'],
    ['newly-behind'],
  ],
  [
    'worse',
    {
      plan,
      deliverables: [
        item({ due: dueEarly, changes: [change('2015-12-01', { forecast: day('2016-01-31') })] }),
      ],
    },
    ['worse'],
    ['worse'],
  ],
  [
    'better',
    {
      plan,
      deliverables: [
        item({ due: dueEarly, changes: [change('2016-01-01', { forecast: day('2016-05-31') })] }),
      ],
    },
    ['better'],
    ['better'],
  ],
  [
    'recovered',
    {
      plan,
      deliverables: [
        item({
          due: day('2016-05-31'),
          changes: [
            change('2015-12-01', { forecast: day('2016-06-15') }),
            change('2016-01-01', { forecast: day('2016-05-15') }),
          ],
        }),
      ],
    },
    ['recovered'],
    ['recovered'],
  ],
  [
    'recovered only by a re-plan',
    {
      plan,
      deliverables: [
        item({
          due: dueEarly,
          changes: [change('2016-01-01', { due: day('2016-05-31'), reason: 'r' })],
        }),
      ],
    },
    ['better-by-dates', 'replanned'],
    ['better-by-dates', 'replanned'],
  ],
  [
    'expected to recover only by a re-plan',
    {
      plan,
      deliverables: [
        item({ due: dueEarly, changes: [replan('2016-01-01', '2016-02-28', '2016-05-31')] }),
      ],
    },
    ['better-by-dates', 'replanned'],
    ['better-by-dates', 'replanned'],
  ],
  [
    'expected to recover by a re-plan as before',
    {
      plan,
      deliverables: [
        item({
          due: dueEarly,
          changes: [
            change('2015-12-01', { forecast: day('2016-01-31') }),
            replan('2016-01-01', '2016-02-28', '2016-05-31'),
          ],
        }),
      ],
    },
    ['replanned'],
    ['replanned'],
  ],
  [
    'worse in spite of a re-plan',
    {
      plan,
      deliverables: [
        item({
          due: dueEarly,
          changes: [
            change('2015-12-01', { forecast: day('2016-01-31') }),
            replan('2016-01-01', '2016-02-28'),
          ],
        }),
      ],
    },
    ['worse', 'replanned'],
    ['worse', 'replanned'],
  ],
  [
    'completed after a re-plan',
    {
      plan,
      deliverables: [
        item({ due: dueEarly, changes: [replan('2016-01-01', '2016-05-31')], completed: now }),
      ],
    },
    ['completed', 'replanned'],
    ['completed', 'replanned'],
  ],
  [
    'one earned beside one that was re-planned',
    {
      plan,
      deliverables: [
        item({ due: dueEarly, completed: now }),
        item({ due: dueEarly, changes: [replan('2016-01-01', '2016-05-31')] }),
      ],
    },
    ['better-by-dates', 'replanned'],
    ['completed', 'better-by-dates', 'replanned'],
  ],
  [
    'back in the plan only by its new end',
    {
      plan: { ...plan, end: dueEarly, changes: [planChange('2016-01-15', '2016-06-30')] },
      deliverables: [item()],
    },
    ['better-by-dates', 'replanned'],
    [],
  ],
  [
    'a new plan end past the forecast, which is after the original one',
    {
      plan: { ...plan, end: now, changes: [planChange('2016-01-15', '2016-12-31')] },
      deliverables: [
        item({ due: dueEarly, changes: [change('2015-12-01', { forecast: day('2016-05-31') })] }),
      ],
    },
    ['replanned'],
    [],
  ],
  [
    'a forecast within the original plan, beside a new plan end',
    {
      plan: { ...plan, changes: [planChange('2016-01-15', '2016-12-31')] },
      deliverables: [
        item({ due: dueEarly, changes: [change('2016-01-01', { forecast: day('2016-05-31') })] }),
      ],
    },
    ['better-by-dates', 'replanned'],
    ['better'],
  ],
  ...(['2016-05-31', '2016-06-30'] as const).flatMap((planned): MoveRow[] => {
    const late = (forecast: string) =>
      item({ due: dueEarly, changes: [change('2015-12-01', { forecast: day(forecast) })] });
    const more = { due: day(planned), added: day('2016-01-01') };
    const changes = [planChange('2015-12-01', '2016-12-31')];
    const within = planned === '2016-06-30';
    return [
      [
        `a deliverable due on ${planned} added, that ends the plan later than a forecast of June`,
        { deliverables: [late('2016-06-30'), item(more)] },
        within ? ['better-by-dates', 'replanned'] : ['replanned'],
        within ? ['better-by-dates', 'new'] : ['new'],
      ],
      [
        `the same, in a plan whose only end was agreed later: ${planned}`,
        {
          plan: { ...plan, end: undefined, changes },
          deliverables: [late('2016-06-30'), item(more)],
        },
        within ? ['better-by-dates'] : [],
        within ? ['better-by-dates', 'new'] : ['new'],
      ],
    ];
  }),
  [
    'the original plan with no end at first, and one by what was added',
    {
      deliverables: [
        item({ changes: [replan('2015-12-01', '2015-12-15', '2016-05-31')] }),
        item({ due: day('2016-06-30'), added: day('2016-01-01') }),
      ],
    },
    ['better-by-dates', 'replanned'],
    ['better-by-dates', 'new'],
  ],
  [
    'plan end re-planned',
    {
      plan: { ...plan, changes: [planChange('2016-01-15', '2016-12-31')] },
      deliverables: [item()],
    },
    ['replanned'],
    [],
  ],
])('%s', (_, facts, recommendations, deliverables) => {
  const movement = moved(recommendation('1', facts));
  expect(movement.recommendations.flatMap(({ moves }) => moves)).toEqual(recommendations);
  expect(movement.deliverables.flatMap(({ moves }) => moves)).toEqual(deliverables);
});

test('a re-plan is told with its days and its reason', () => {
  const it = item({
    due: then,
    changes: [change('2016-01-01', { due: now, reason: 'the tender' })],
  });
  const [replan] = moved(recommendation('1', { plan, deliverables: [it] })).deliverables;
  expect(replan?.replans).toMatchObject([{ from: then, to: now, days: 91, reason: 'the tender' }]);
});

test('a date that moved again is told beside that of the first plan', () => {
  const it = item({
    due: dueEarly,
    changes: [
      change('2015-12-01', { due: then, reason: 'the flood' }),
      change('2016-01-01', { due: now, reason: 'the tender' }),
    ],
  });
  const [replan] = moved(recommendation('1', { plan, deliverables: [it] })).deliverables;
  expect(replan?.replans).toMatchObject([
    { original: dueEarly, from: then, to: now, days: 91, daysAfterOriginal: 122 },
  ]);
  expect(replan?.replans.map(replanInWords)).toEqual([
    '“Tug escort rules” due from 31 December 2015 to 31 March 2016, 91 days later, 122 days later than the original 30 November 2015 (the tender)',
  ]);
});

/** What moved at one day from the records of one set to those of another. */
function between(before: readonly Recommendation[], after: readonly Recommendation[]) {
  const { recommendations, deliverables } = movement(
    at(registerOf(...before), now),
    at(registerOf(...after), now),
  );
  return [
    ...recommendations.map(({ latest, moves }) => [latest.recommendation.id, ...moves]),
    ...deliverables.map(({ of, latest, moves }) => [
      `${of.recommendation.id} ${latest.item.title}`,
      ...moves,
    ]),
  ];
}

test('between two sets, recommendations are the same by id', () => {
  const [one, two, ten] = ['1', '2', '10'].map((id) => recommendation(id, { title: `Now ${id}` }));
  const then = [recommendation('1'), recommendation('2'), recommendation('10')];
  expect(
    between(
      then,
      [one, two, ten].flatMap((each) => each ?? []),
    ),
  ).toEqual([]);
  expect(between(then, [recommendation('10'), recommendation('3')])).toEqual([
    ['1', 'removed'],
    ['2', 'removed'],
    ['3', 'new'],
  ]);
  expect(between([recommendation('1', { withdrawn: withdrawal('2015-01-01') })], then)).toEqual([
    ['1', 'restored'],
    ['2', 'new'],
    ['10', 'new'],
  ]);
  expect(between([recommendation('1', { withdrawn: withdrawal('2015-01-01') })], [])).toEqual([
    ['1', 'removed'],
  ]);
});

const done = { completed: then };
const [a, b, c] = ['A', 'B', 'C'].map((title) => item({ title }));
const [a1, b2] = [item({ title: 'A', id: 'one' }), item({ title: 'B', id: 'two' })];

test.each<[string, (ScheduleItem | undefined)[], (ScheduleItem | undefined)[], string[][]]>([
  [
    'the same titles',
    [a, b],
    [item({ title: 'A' }), item({ title: 'B', ...done })],
    [['B', 'completed']],
  ],
  [
    'another order',
    [a, b],
    [item({ title: 'B', ...done }), item({ title: 'A' })],
    [['B', 'completed']],
  ],
  ['one more before', [a, b], [c, a, b], [['C', 'new']]],
  ['one less', [a, b, c], [a, c], [['B', 'removed']]],
  [
    'another title at the same place',
    [a, b],
    [a, item({ title: 'X', ...done })],
    [
      ['X', 'new', 'completed'],
      ['B', 'removed'],
    ],
  ],
  [
    'a title that reads the same',
    [a, b],
    [a, item({ title: ' b\u00a0', ...done })],
    [[' b\u00a0', 'completed']],
  ],
  ['another title at another place', [a, b], [b, a, c], [['C', 'new']]],
  [
    'one id and another title and place',
    [a1, b],
    [b, item({ title: 'X', id: 'one', ...done })],
    [['X', 'completed']],
  ],
  [
    'two ids and one title',
    [a1],
    [item({ title: 'A', id: 'two' })],
    [
      ['A', 'new'],
      ['A', 'removed'],
    ],
  ],
  [
    'an id given to what had none',
    [a, b],
    [item({ title: 'B', id: 'two', ...done }), a],
    [['B', 'completed']],
  ],
  [
    'ids that change places',
    [a1, b2],
    [
      { ...b2, title: 'A' },
      { ...a1, title: 'B' },
    ],
    [],
  ],
  [
    'one title twice, in order',
    [a, a],
    [item({ title: 'A', ...done }), item({ title: 'A' })],
    [['A', 'completed']],
  ],
  [
    'one title twice, one less',
    [item({ title: 'A', ...done }), a],
    [item({ title: 'A', ...done })],
    [['A', 'removed']],
  ],
  ['a due date', [a], [item({ title: 'A', due: day('2016-06-30') })], [['A', 'replanned']]],
])('between two sets, deliverables: %s', (_, before, after, expected) => {
  const record = (items: readonly (ScheduleItem | undefined)[]) =>
    recommendation('1', {
      deliverables: [...items.flatMap((each) => each ?? []), item({ title: 'Open to the end' })],
    });
  const moved = between([record(before)], [record(after)]).filter(([name]) => name !== '1');
  expect(moved).toEqual(expected.map(([title = '', ...moves]) => [`1 ${title}`, ...moves]));
});

test('what is gone tells how it stood, and nothing of it is re-planned', () => {
  const gone = recommendation('1', { plan, deliverables: [item(done)] });
  const { recommendations } = movement(at(registerOf(gone), now), []);
  expect(recommendations).toMatchObject([
    { then: { status: 'complete' }, now: undefined, latest: { status: 'complete' }, replans: [] },
  ]);
});

test('what came and was withdrawn in between is withdrawn, not new', () => {
  const { recommendations } = moved(
    recommendation('1', { added: day('2016-01-01'), withdrawn: withdrawal('2016-02-01') }),
  );
  expect(recommendations.map(({ moves }) => moves)).toEqual([['withdrawn']]);
});

test('a plan end that moved is told with the reason of its newest change', () => {
  const changes = [
    { ...planChange('2016-01-01', '2016-09-30'), reason: 'first' },
    { ...planChange('2016-01-15', '2016-10-31'), reason: 'second' },
    { ...planChange('2016-02-01', '2016-12-31'), reason: 'third' },
  ];
  const { recommendations } = moved(recommendation('1', { plan: { ...plan, changes } }));
  expect(recommendations[0]?.replans).toEqual([
    {
      item: undefined,
      from: '2016-06-30',
      to: '2016-12-31',
      original: '2016-06-30',
      days: 184,
      daysAfterOriginal: 184,
      reason: 'third',
    },
  ]);
});

test('a plan end that is no more in other records has no days and no reason', () => {
  const [before, after] = [recommendation('1', { plan }), recommendation('1')].map((record) =>
    at(registerOf(record), now),
  );
  const { recommendations } = movement(before ?? [], after ?? []);
  expect(recommendations[0]?.replans).toEqual([
    {
      item: undefined,
      from: '2016-06-30',
      to: undefined,
      original: '2016-06-30',
      days: undefined,
      daysAfterOriginal: undefined,
      reason: undefined,
    },
  ]);
});

test('two dates of one set of records know no removal and no return', () => {
  expect(movesOfDates).toEqual([
    ...['new', 'withdrawn', 'completed', 'reopened', 'newly-behind', 'worse', 'better'],
    ...['better-by-dates', 'recovered', 'replanned', 'updated'],
  ]);
});

/** Each deliverable of the later record, and the earlier one that it is. */
test.each<[string, Partial<ScheduleItem>[], Partial<ScheduleItem>[], (number | undefined)[]]>([
  [
    'by title, then by how it reads, never by place',
    [{ title: 'p' }, { title: 'q' }, { title: 'r' }],
    [{ title: 'q' }, { title: 'x' }, { title: 'R' }],
    [1, undefined, 2],
  ],
  [
    'by title, when one has lost its id',
    [{ title: 'p', id: 'a' }, { title: 'q' }],
    [{ title: 'q' }, { title: 'p' }],
    [1, 0],
  ],
  [
    'by title, when one has got an id',
    [{ title: 'p' }, { title: 'q' }],
    [{ title: 'q', id: 'a' }, { title: 'p' }],
    [1, 0],
  ],
  ['not with another id', [{ title: 'p', id: 'a' }], [{ title: 'p', id: 'b' }], [undefined]],
])('items of two sets are the same ones: %s', (_, before, after, expected) => {
  const list = (facts: Partial<ScheduleItem>[]) =>
    at(registerOf(recommendation('1', { deliverables: facts.map((each) => item(each)) })), now)[0]
      ?.deliverables ?? [];
  const [then, later] = [list(before), list(after)];
  const same = sameItems(then, later);
  expect(later.map((each) => same.get(each)).map((each) => each && then.indexOf(each))).toEqual(
    expected,
  );
});

test('items of one set are themselves, whatever they are called', () => {
  const twins = [item(), item()];
  const list = (deliverables: ScheduleItem[]) =>
    at(registerOf(recommendation('1', { deliverables })), now)[0]?.deliverables ?? [];
  const [then, later] = [list(twins), list([...twins].reverse())];
  const same = sameItems(then, later);
  for (const each of later) expect(same.get(each)?.item).toBe(each.item);
});

test('a deliverable has every move but that of a text, and between two dates nothing goes', () => {
  expect(moves.filter((move) => !movesOfStatus.includes(move))).toEqual(['updated']);
  expect(moves.filter((move) => !movesOfDates.includes(move))).toEqual(['removed', 'restored']);
});
