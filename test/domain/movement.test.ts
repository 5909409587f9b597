import { movement } from '../../src/domain/movement.ts';
import type { Recommendation } from '../../src/domain/recommendation.ts';
import { standingList } from '../../src/domain/roll-up.ts';
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

const [then, now] = [day('2015-12-31'), day('2016-03-31')];
const dueEarly = day('2015-11-30');
const plan = { end: day('2016-06-30'), changes: [], source: nowhere };

function moved(...records: Recommendation[]) {
  const register = registerOf(...records);
  const before = standingList(standingsAt(register, then));
  const byId = new Map(before.map((each) => [each.recommendation.id, each]));
  return movement(then, byId, standingList(standingsAt(register, now)));
}

test.each<[string, Partial<Recommendation>, string[], string[]]>([
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
    ['replanned'],
    ['replanned'],
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
