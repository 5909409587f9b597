import { present } from '../../src/domain/present.ts';
import type { Recommendation } from '../../src/domain/recommendation.ts';
import { replanning } from '../../src/domain/replanning.ts';
import { standingsAt } from '../../src/domain/standing.ts';
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

const due = day('2015-06-30');
const moved = (date: string, to: string) => change(date, { due: day(to), reason: 'agreed' });
const once = [moved('2015-06-01', '2015-09-30')];
const four = [
  ...once,
  moved('2015-09-15', '2015-12-31'),
  moved('2015-12-15', '2016-03-31'),
  moved('2016-03-15', '2016-06-30'),
];
const plan = (...changes: ReturnType<typeof planChange>[]) => ({
  plan: { end: day('2015-12-31'), changes, source: nowhere },
});

test.each<[string, Partial<Recommendation>, ReturnType<typeof replanning>]>([
  ['never', { deliverables: [item({ due })] }, undefined],
  ['once', { deliverables: [item({ due, changes: once })] }, { times: 1, days: 92 }],
  ['four times', { deliverables: [item({ due, changes: four })] }, { times: 4, days: 366 }],
  [
    'a forecast is no re-plan',
    { deliverables: [item({ due, changes: [change('2015-06-01', { forecast: due })] })] },
    undefined,
  ],
  [
    'a re-plan after the day is not known',
    { deliverables: [item({ due, changes: [moved('2016-04-01', '2016-12-31')] })] },
    undefined,
  ],
  [
    'the most often and the furthest of several dates',
    {
      ...plan(planChange('2015-06-01', '2017-12-31')),
      deliverables: [item({ due, changes: once }), item({ due, changes: four })],
    },
    { times: 4, days: 731 },
  ],
  ['earlier than planned', plan(planChange('2015-06-01', '2015-12-01')), { times: 1, days: -30 }],
  [
    'without a first date',
    { deliverables: [item({ changes: once })] },
    { times: 1, days: undefined },
  ],
  ['done', { deliverables: [item({ due, changes: four, completed: due })] }, undefined],
  [
    'done beside an open one',
    { deliverables: [item({ due, changes: four, completed: due }), item({ due })] },
    undefined,
  ],
  [
    'withdrawn',
    { withdrawn: withdrawal('2016-01-01'), deliverables: [item({ due, changes: four })] },
    undefined,
  ],
])('a recommendation re-planned: %s', (_, facts, expected) => {
  const whole = registerOf(recommendation('1', { deliverables: [item({ due })], ...facts }));
  const standing = present(standingsAt(whole, day('2016-03-31')).of('1'));
  expect(replanning(standing)).toEqual(expected);
});
