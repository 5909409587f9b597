import { progressTo } from '../../src/domain/progress.ts';
import { register } from '../../src/domain/register.ts';
import type { ScheduleItem } from '../../src/domain/recommendation.ts';
import {
  change,
  day,
  item,
  nowhere,
  programme,
  recommendation,
  update,
} from '../support/records.ts';

const open = item({ due: day('2015-06-30') });

/** The quarter ends that are told up to the day. */
function told(
  asOf: string,
  facts: Parameters<typeof recommendation>[1],
  settings: Parameters<typeof programme>[0] = {},
): string[] {
  const whole = register(programme(settings), [recommendation('1', facts)]);
  return progressTo(whole, day(asOf)).mileposts.map(({ date }) => date);
}

test.each<[string, Parameters<typeof told>, string[]]>([
  [
    'from the first dated fact',
    ['2015-09-30', { deliverables: [{ ...open, completed: day('2015-02-10') }] }],
    ['2015-03-31', '2015-06-30', '2015-09-30'],
  ],
  [
    'a fact on a quarter end is told at it',
    ['2015-06-30', { updates: [update('2015-03-31')] }],
    ['2015-03-31', '2015-06-30'],
  ],
  [
    'a fact on the day after is not',
    ['2015-06-30', { updates: [update('2015-04-01')] }],
    ['2015-06-30'],
  ],
  [
    'a day that ends no quarter comes last',
    ['2015-05-01', { updates: [update('2015-03-31')] }],
    ['2015-03-31', '2015-05-01'],
  ],
  ['without a dated fact, the day alone', ['2015-09-30', { deliverables: [open] }], ['2015-09-30']],
  [
    'a fact after the day counts for nothing',
    ['2015-09-30', { updates: [update('2015-10-01')] }],
    ['2015-09-30'],
  ],
  [
    'nor does a fact of what is not yet in the programme',
    [
      '2015-09-30',
      {
        deliverables: [{ ...open, added: day('2016-01-01'), changes: [change('2014-01-01', {})] }],
      },
    ],
    ['2015-09-30'],
  ],
  [
    'from the first report, whatever came before it',
    ['2015-09-30', { updates: [update('2013-01-01')] }, { firstReport: day('2015-06-30') }],
    ['2015-06-30', '2015-09-30'],
  ],
  [
    'by the quarters of the fiscal year',
    ['2015-08-31', { updates: [update('2015-02-28')] }, { fiscalYearStart: 3 }],
    ['2015-02-28', '2015-05-31', '2015-08-31'],
  ],
])('%s', (_, [asOf, facts, settings], expected) => {
  expect(told(asOf, facts, settings)).toEqual(expected);
});

test('ten years at the most, and it says that there were more', () => {
  const whole = (first: string) =>
    register(programme(), [recommendation('1', { updates: [update(first)] })]);
  const long = progressTo(whole('0001-01-01'), day('2016-03-31'));
  expect(long.mileposts).toHaveLength(40);
  expect([long.mileposts[0]?.date, long.cut]).toEqual(['2006-06-30', true]);
  expect(progressTo(whole('2006-04-01'), day('2016-03-31'))).toMatchObject({ cut: false });
  expect(progressTo(whole('2006-03-31'), day('2016-03-31'))).toMatchObject({ cut: true });
});

test('each quarter end has the counts of that day', () => {
  const done = { ...open, completed: day('2015-04-01') };
  const whole = register(programme(), [
    recommendation('1', { deliverables: [done], updates: [update('2015-03-01')] }),
  ]);
  const { mileposts } = progressTo(whole, day('2015-06-30'));
  expect(mileposts.map(({ recommendations }) => recommendations.counts.complete)).toEqual([0, 1]);
});

test.each<[string, Partial<ScheduleItem>]>([
  ['a change', { changes: [change('2015-02-01', {}), change('2015-05-01', {})] }],
  ['a later change before it', { changes: [change('2015-05-01', {}), change('2015-02-01', {})] }],
  [
    'a piece of evidence',
    {
      evidence: [
        { title: 'a', url: 'https://port.example/', date: day('2015-02-01'), source: nowhere },
      ],
    },
  ],
])('the earliest fact is %s', (_, facts) => {
  expect(told('2015-06-30', { deliverables: [{ ...open, ...facts }] })).toEqual([
    '2015-03-31',
    '2015-06-30',
  ]);
});
