import type { Recommendation } from '../../src/domain/recommendation.ts';
import { standingsAt } from '../../src/domain/standing.ts';
import {
  change,
  day,
  dependency,
  item,
  nowhere,
  planChange,
  recommendation,
  registerOf,
  withdrawal,
} from '../support/records.ts';

const done = item({ completed: day('2014-01-01') });
const open = item({ due: day('2017-12-31') });
const late = item({ due: day('2014-12-31') });
const plan = { end: day('2016-06-30'), changes: [], source: nowhere };
const movedPlan = { ...plan, changes: [planChange('2016-06-01', '2016-12-31')] };
const moved = item({
  due: day('2016-03-31'),
  changes: [change('2016-06-01', { due: day('2016-12-31'), reason: 'agreed' })],
});
const waiting = recommendation('28', {
  plan,
  deliverables: [done, done],
  dependsOn: [dependency('25')],
});
const of25 = recommendation('25', { deliverables: [item()] });

function statusAt(date: string, id: string, ...records: Recommendation[]) {
  return standingsAt(registerOf(...records), day(date)).of(id);
}

test.each<[string, string, string | null, string | undefined, Recommendation[]]>([
  ['waits for 25, on the plan end', '2016-06-30', 'in-process', 'worst-row', [waiting, of25]],
  [
    'waits for 25, the day after',
    '2016-07-01',
    'behind-adjusting',
    'plan-end-passed',
    [waiting, of25],
  ],
  [
    'one in process',
    '2016-06-30',
    'in-process',
    'worst-row',
    [recommendation('28', { plan, deliverables: [done, open] })],
  ],
  [
    're-planned past the plan end',
    '2016-08-01',
    'behind-adjusting',
    'plan-end-passed',
    [recommendation('28', { plan, deliverables: [done, moved] })],
  ],
  [
    'and the end re-planned',
    '2016-08-01',
    'in-process',
    'worst-row',
    [recommendation('28', { plan: movedPlan, deliverables: [done, moved] })],
  ],
  // Beyond the model's table.
  [
    'no rows',
    '2016-08-01',
    'in-process',
    'no-rows',
    [recommendation('28', { plan, deliverables: [item({ added: day('2016-08-02') })] })],
  ],
  [
    'all complete after the plan end',
    '2016-08-01',
    'complete',
    'all-complete',
    [recommendation('28', { plan, deliverables: [done] })],
  ],
  [
    'a derived plan end is no rule of its own',
    '2018-01-01',
    'in-process',
    'worst-row',
    [recommendation('28', { deliverables: [done, item()] })],
  ],
  [
    'one late',
    '2015-01-31',
    'behind-adjusting',
    'worst-row',
    [recommendation('28', { deliverables: [late, open] })],
  ],
  [
    'all deliverables withdrawn',
    '2016-01-01',
    'in-process',
    'no-rows',
    [recommendation('28', { deliverables: [item({ withdrawn: withdrawal('2015-01-01') })] })],
  ],
  [
    'an open one withdrawn that day',
    '2016-01-01',
    'complete',
    'all-complete',
    [recommendation('28', { deliverables: [done, item({ withdrawn: withdrawal('2016-01-01') })] })],
  ],
  [
    'an open one withdrawn a day later',
    '2015-12-31',
    'in-process',
    'worst-row',
    [recommendation('28', { deliverables: [done, item({ withdrawn: withdrawal('2016-01-01') })] })],
  ],
  [
    'withdrawn',
    '2016-01-01',
    null,
    'withdrawn',
    [recommendation('28', { deliverables: [done], withdrawn: withdrawal('2016-01-01') })],
  ],
  [
    'not in the programme',
    '2016-01-01',
    undefined as unknown as null,
    undefined,
    [recommendation('28', { deliverables: [done], added: day('2016-01-02') })],
  ],
  [
    'waits for one that is late',
    '2015-12-31',
    'in-process',
    'worst-row',
    [waiting, recommendation('25', { deliverables: [late] })],
  ],
  [
    'waits for one that is complete',
    '2016-12-31',
    'complete',
    'all-complete',
    [waiting, recommendation('25', { deliverables: [done] })],
  ],
  [
    'waits for one that is not there yet',
    '2016-12-31',
    'complete',
    'all-complete',
    [waiting, { ...of25, added: day('2017-01-01') }],
  ],
  [
    'the dependency is not there yet',
    '2016-12-31',
    'complete',
    'all-complete',
    [{ ...waiting, dependsOn: [dependency('25', { added: day('2017-01-01') })] }, of25],
  ],
  [
    'waits for one deliverable, done',
    '2016-12-31',
    'complete',
    'all-complete',
    [
      { ...waiting, dependsOn: [dependency('25', { deliverable: 'a' })] },
      recommendation('25', { deliverables: [{ ...done, id: 'a' }, open] }),
    ],
  ],
  [
    'waits for one deliverable, open',
    '2016-06-30',
    'in-process',
    'worst-row',
    [
      { ...waiting, dependsOn: [dependency('25', { deliverable: 'a' })] },
      recommendation('25', { deliverables: [{ ...open, id: 'a' }, done] }),
    ],
  ],
  [
    'waits for a withdrawn deliverable',
    '2016-12-31',
    'complete',
    'all-complete',
    [
      { ...waiting, dependsOn: [dependency('25', { deliverable: 'a' })] },
      recommendation('25', {
        deliverables: [{ ...open, id: 'a', withdrawn: withdrawal('2016-01-01') }, done],
      }),
    ],
  ],
  [
    'waits for one withdrawn without successor',
    '2016-12-31',
    'complete',
    'all-complete',
    [waiting, { ...of25, withdrawn: withdrawal('2016-01-01') }],
  ],
  [
    'waits for one that went into 26',
    '2016-06-30',
    'in-process',
    'worst-row',
    [
      waiting,
      { ...of25, withdrawn: withdrawal('2016-01-01', { as: 'merged', into: '26' }) },
      recommendation('26', { deliverables: [open] }),
    ],
  ],
  [
    '26 complete',
    '2016-12-31',
    'complete',
    'all-complete',
    [
      waiting,
      { ...of25, withdrawn: withdrawal('2016-01-01', { as: 'merged', into: '26' }) },
      recommendation('26', { deliverables: [done] }),
    ],
  ],
  [
    'went into the waiting one',
    '2016-12-31',
    'complete',
    'all-complete',
    [waiting, { ...of25, withdrawn: withdrawal('2016-01-01', { as: 'merged', into: '28' }) }],
  ],
  [
    'the successor waits for the waiting one',
    '2016-12-31',
    'complete',
    'all-complete',
    [
      waiting,
      { ...of25, withdrawn: withdrawal('2016-01-01', { as: 'merged', into: '26' }) },
      recommendation('26', { deliverables: [open], dependsOn: [dependency('27')] }),
      recommendation('27', { deliverables: [open], dependsOn: [dependency('28')] }),
    ],
  ],
])('a recommendation: %s', (_, date, status, rule, records) => {
  const standing = statusAt(date, '28', ...records);
  expect(standing?.status).toBe(status);
  expect(standing?.reason.rule).toBe(rule);
});

test.each<[string, string, boolean, Partial<Recommendation>]>([
  ['a row re-planned', '2016-06-30', true, { plan, deliverables: [done, moved] }],
  ['before the re-plan', '2016-05-31', false, { plan, deliverables: [done, moved] }],
  ['only the plan end', '2016-06-30', true, { plan: movedPlan, deliverables: [open] }],
  ['complete', '2016-12-31', false, { plan: movedPlan, deliverables: [done] }],
  ['after it', '2017-01-31', true, { plan: movedPlan, deliverables: [open] }],
  ['without a row', '2016-12-31', false, { plan: movedPlan }],
  ['never', '2016-07-01', false, { plan, deliverables: [open] }],
])('re-planned: %s', (_, date, replanned, facts) => {
  expect(statusAt(date, '28', recommendation('28', facts))?.replanned).toBe(replanned);
});

test('a dependency shows the status of what it waits for, and counts as in process', () => {
  const records = [waiting, recommendation('25', { deliverables: [late] })];
  expect(statusAt('2015-12-31', '28', ...records)?.dependencies).toMatchObject([
    { status: 'behind-adjusting', countsAs: 'in-process' },
  ]);
});

test('a chain of 20,000 dependencies is worked out', () => {
  const chain = Array.from({ length: 20_000 }, (_, i) =>
    recommendation(String(i), {
      deliverables: [done],
      dependsOn: i < 19_999 ? [dependency(String(i + 1))] : [],
    }),
  );
  expect(statusAt('2016-01-01', '0', ...chain)?.status).toBe('complete');
});

/**
 * Whatever the ids, and whoever is asked for first: the status of each and, of each row, its target, its
 * status and what it counts as. Records are made from their names, which stand for any ids.
 */
test.each<
  [string, (named: Readonly<Record<'A' | 'B' | 'C' | 'D', string>>) => Recommendation[], object]
>([
  [
    'two that wait, one for a deliverable of the other',
    ({ A, B }) => [
      recommendation(A, { deliverables: [{ ...done, id: 'a' }], dependsOn: [dependency(B)] }),
      recommendation(B, {
        deliverables: [done],
        dependsOn: [dependency(A, { deliverable: 'a' })],
      }),
    ],
    { A: ['complete', 'B complete complete'], B: ['complete', 'A/a complete complete'] },
  ],
  [
    'the same, and that deliverable is late',
    ({ A, B }) => [
      recommendation(A, { deliverables: [{ ...late, id: 'a' }], dependsOn: [dependency(B)] }),
      recommendation(B, {
        deliverables: [done],
        dependsOn: [dependency(A, { deliverable: 'a' })],
      }),
    ],
    {
      A: ['behind-adjusting', 'B in-process in-process'],
      B: ['in-process', 'A/a behind-adjusting in-process'],
    },
  ],
  [
    'three in a ring through a deliverable',
    ({ A, B, C }) => [
      recommendation(A, { deliverables: [{ ...done, id: 'a' }], dependsOn: [dependency(B)] }),
      recommendation(B, { dependsOn: [dependency(C)] }),
      recommendation(C, { dependsOn: [dependency(A, { deliverable: 'a' })] }),
    ],
    {
      A: ['complete', 'B complete complete'],
      B: ['complete', 'C complete complete'],
      C: ['complete', 'A/a complete complete'],
    },
  ],
  [
    'two that wait for a deliverable of each other',
    ({ A, B }) => [
      recommendation(A, {
        deliverables: [{ ...done, id: 'a' }],
        dependsOn: [dependency(B, { deliverable: 'b' })],
      }),
      recommendation(B, {
        deliverables: [{ ...open, id: 'b' }],
        dependsOn: [dependency(A, { deliverable: 'a' })],
      }),
    ],
    {
      A: ['in-process', 'B/b in-process in-process'],
      B: ['in-process', 'A/a complete complete'],
    },
  ],
  [
    'one that waits for its own deliverable (an error elsewhere)',
    ({ A }) => [
      recommendation(A, {
        deliverables: [{ ...done, id: 'a' }],
        dependsOn: [dependency(A, { deliverable: 'a' })],
      }),
    ],
    { A: ['complete', 'A/a complete complete'] },
  ],
  [
    'a ring (an error elsewhere), one of it late, and one that waits for it',
    ({ A, B, C }) => [
      recommendation(A, { deliverables: [done], dependsOn: [dependency(B)] }),
      recommendation(B, { deliverables: [late], dependsOn: [dependency(A)] }),
      recommendation(C, { deliverables: [done], dependsOn: [dependency(A)] }),
    ],
    {
      A: ['in-process', 'B behind-adjusting in-process'],
      B: ['behind-adjusting', 'A in-process in-process'],
      C: ['in-process', 'A in-process in-process'],
    },
  ],
  [
    'one that waits for itself (an error elsewhere)',
    ({ A, B }) => [
      recommendation(A, { deliverables: [done], dependsOn: [dependency(A)] }),
      recommendation(B, { deliverables: [done], dependsOn: [dependency(A)] }),
    ],
    { A: ['in-process', 'A in-process in-process'], B: ['in-process', 'A in-process in-process'] },
  ],
  [
    'one that went into another that waits for a deliverable of the waiting one',
    ({ A, B, C }) => [
      recommendation(A, { deliverables: [{ ...done, id: 'a' }], dependsOn: [dependency(B)] }),
      recommendation(B, into(C)),
      recommendation(C, { deliverables: [done], dependsOn: [dependency(A, { deliverable: 'a' })] }),
    ],
    {
      A: ['complete', 'C complete complete'],
      B: [null],
      C: ['complete', 'A/a complete complete'],
    },
  ],
  [
    'one that went through another into the waiting one',
    ({ A, B, C }) => [
      recommendation(A, { deliverables: [done], dependsOn: [dependency(B)] }),
      recommendation(B, into(C)),
      recommendation(C, into(A)),
    ],
    { A: ['complete'], B: [null], C: [null] },
  ],
  [
    'one that went through another into one that waits for the waiting one',
    ({ A, B, C, D }) => [
      recommendation(A, { deliverables: [done], dependsOn: [dependency(B)] }),
      recommendation(B, into(C)),
      recommendation(C, into(D)),
      recommendation(D, { deliverables: [done], dependsOn: [dependency(A)] }),
    ],
    { A: ['complete'], B: [null], C: [null], D: ['complete', 'A complete complete'] },
  ],
  [
    'two that wait for what went into each other: neither is a row of the other',
    ({ A, B, C, D }) => [
      recommendation(A, { deliverables: [done], dependsOn: [dependency(C)] }),
      recommendation(B, { deliverables: [open], dependsOn: [dependency(D)] }),
      recommendation(C, into(B)),
      recommendation(D, into(A)),
    ],
    { A: ['complete'], B: ['in-process'], C: [null], D: [null] },
  ],
  [
    'one that waits for it both by its name and as what another went into',
    ({ A, B, C }) => [
      recommendation(A, { deliverables: [done], dependsOn: [dependency(B), dependency(C)] }),
      recommendation(B, { deliverables: [late] }),
      recommendation(C, into(B)),
    ],
    {
      A: ['in-process', 'B behind-adjusting in-process', 'B behind-adjusting in-process'],
      B: ['behind-adjusting'],
      C: [null],
    },
  ],
])('by any ids and in any order: %s', (_, recordsOf, expected) => {
  const names = ['A', 'B', 'C', 'D'] as const;
  for (const ids of permutations(['1', '2', '3', '4'])) {
    const [A, B, C, D] = ids;
    const records = recordsOf({ A, B, C, D } as Record<(typeof names)[number], string>);
    const nameOf = (id: string) => names[ids.indexOf(id)] ?? '';
    for (const order of permutations(records.map(({ id }) => id))) {
      const standings = standingsAt(registerOf(...records), day('2016-03-31'));
      const found = order.map((id) => {
        const { status, dependencies } = standings.of(id) ?? {};
        const rows = dependencies?.map(({ target, item, ...row }) =>
          [[nameOf(target.id), item?.id ?? []].flat().join('/'), row.status, row.countsAs].join(
            ' ',
          ),
        );
        return [nameOf(id), [status, ...(rows ?? [])]];
      });
      expect(Object.fromEntries(found)).toEqual(expected);
    }
  }
});

function into(id: string): Partial<Recommendation> {
  return { withdrawn: withdrawal('2016-01-01', { as: 'merged', into: id }) };
}

function permutations(all: readonly string[]): string[][] {
  return all.length === 0
    ? [[]]
    : all.flatMap((first) =>
        permutations(all.filter((each) => each !== first)).map((rest) => [first, ...rest]),
      );
}

test('a chain of 20,000 that went into each other leads each that waits to the last, by any way', () => {
  const last = 20_000;
  const merged = Array.from({ length: last }, (_, i) =>
    recommendation(String(i), into(String(i + 1))),
  );
  const waiting = Array.from({ length: last }, (_, i) =>
    recommendation(`W${i}`, { dependsOn: [dependency(String(i))] }),
  );
  const end = recommendation(String(last), { deliverables: [done] });
  const standings = standingsAt(registerOf(...merged, ...waiting, end), day('2016-01-01'));
  for (const i of [0, 1, last - 1]) {
    expect(standings.of(`W${i}`)?.dependencies.map(({ target }) => target.id)).toEqual([end.id]);
  }
  expect(waiting.every(({ id }) => standings.of(id)?.status === 'complete')).toBe(true);
});

test('a ring of dependencies (an error elsewhere) still comes to an end', () => {
  const ring = ['1', '2'].map((id) =>
    recommendation(id, { deliverables: [done], dependsOn: [dependency(id === '1' ? '2' : '1')] }),
  );
  const standings = standingsAt(registerOf(...ring), day('2016-01-01'));
  for (const id of ['1', '2']) {
    const standing = standings.of(id);
    expect(standing?.status).toBe('in-process');
    expect(standing?.dependencies.map(({ status }) => status)).toEqual(['in-process']);
  }
});

test('a ring of successors (an error elsewhere) stands in for nothing', () => {
  const merged = (id: string, into: string) =>
    recommendation(id, { withdrawn: withdrawal('2016-01-01', { as: 'merged', into }) });
  const standing = statusAt('2016-01-01', '28', waiting, merged('25', '26'), merged('26', '25'));
  expect(standing?.dependencies).toEqual([]);
});

test('what no record is named has no standing', () => {
  expect(statusAt('2016-01-01', '99', waiting, of25)).toBeUndefined();
});

const [named, other] = [
  item({ id: 'a', ...{ due: late.due } }),
  item({ id: 'b', completed: done.completed }),
];
const [into26, added] = [
  { withdrawn: withdrawal('2016-01-01', { as: 'merged', into: '26' }) },
  { added: day('2016-02-01') },
];

/** What the dependency of 28 on 25 is worth on 2016-01-31: the target, the item, and the two statuses. */
test.each<[string, object, Recommendation[], unknown[] | undefined]>([
  ['no such record', {}, [], undefined],
  ['a record to come', {}, [recommendation('25', added)], undefined],
  ['the whole', {}, [of25], ['25', undefined, false, 'in-process', 'in-process']],
  [
    'the whole, done',
    {},
    [recommendation('25', { deliverables: [done] })],
    ['25', undefined, false, 'complete', 'complete'],
  ],
  [
    'one of two deliverables',
    { deliverable: 'b' },
    [recommendation('25', { deliverables: [named, other] })],
    ['25', 'b', false, 'complete', 'complete'],
  ],
  [
    'the other, late',
    { deliverable: 'a' },
    [recommendation('25', { deliverables: [other, named] })],
    ['25', 'a', false, 'behind-adjusting', 'in-process'],
  ],
  [
    'no such deliverable',
    { deliverable: 'c' },
    [recommendation('25', { deliverables: [named] })],
    undefined,
  ],
  [
    'a deliverable to come',
    { deliverable: 'a' },
    [recommendation('25', { deliverables: [{ ...named, ...added }] })],
    undefined,
  ],
  [
    'a successor',
    {},
    [recommendation('25', into26), recommendation('26')],
    ['26', undefined, true, 'in-process', 'in-process'],
  ],
  ['no such successor', {}, [recommendation('25', into26)], undefined],
  [
    'a successor to come',
    {},
    [recommendation('25', into26), recommendation('26', added)],
    undefined,
  ],
  [
    'a successor that waits for one deliverable of the waiting one',
    {},
    [
      recommendation('25', into26),
      recommendation('26', { dependsOn: [dependency('28', { deliverable: 'a' })] }),
    ],
    ['26', undefined, true, 'in-process', 'in-process'],
  ],
])('waits for %s', (_, facts, records, expected) => {
  const record = recommendation('28', {
    deliverables: [named],
    dependsOn: [dependency('25', facts)],
  });
  const [row] = statusAt('2016-01-31', '28', record, ...records)?.dependencies ?? [];
  expect(row && [row.target.id, row.item?.id, row.standsIn, row.status, row.countsAs]).toEqual(
    expected,
  );
});

test('one deliverable of a recommendation that waits for the waiting one is waited for all the same', () => {
  const records = [
    recommendation('28', { dependsOn: [dependency('25', { deliverable: 'a' })] }),
    recommendation('25', { deliverables: [named], dependsOn: [dependency('28')] }),
  ];
  expect(statusAt('2016-01-31', '28', ...records)?.dependencies.length).toBe(1);
});

test('a ring of dependencies counts as in process', () => {
  const [one, two] = [
    recommendation('1', { dependsOn: [dependency('2')] }),
    recommendation('2', { dependsOn: [dependency('1')] }),
  ];
  const row = { status: 'in-process', countsAs: 'in-process' };
  expect(statusAt('2016-01-01', '1', one, two)?.dependencies).toMatchObject([row]);
  expect(statusAt('2016-01-01', '2', one, two)?.dependencies).toMatchObject([row]);
});

test('the rows that decide are those that stand as the worst one', () => {
  const rows = recommendation('28', {
    deliverables: [done, open],
    dependsOn: [dependency('25'), dependency('26')],
  });
  const standing = statusAt(
    '2016-01-31',
    '28',
    rows,
    of25,
    recommendation('26', { deliverables: [done] }),
  );
  const { reason } = standing ?? {};
  if (reason?.rule !== 'worst-row') throw new Error('no row decides');
  expect(reason.deliverables.map(({ item }) => item)).toEqual([open]);
  expect(reason.dependencies.map(({ target }) => target.id)).toEqual(['25']);
});
