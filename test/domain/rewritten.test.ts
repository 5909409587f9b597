import { rewritten } from '../../src/domain/rewritten.ts';
import type { Recommendation } from '../../src/domain/recommendation.ts';
import { standingList } from '../../src/domain/roll-up.ts';
import { standingsAt } from '../../src/domain/standing.ts';
import {
  rewrittenInWords,
  rewrittenSections,
  rewrittenTitle,
} from '../../src/report/rewritten-words.ts';
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

const asOf = day('2016-03-31');

function found(base: Partial<Recommendation>, present: Partial<Recommendation>): string[] {
  const other = recommendation('25', { deliverables: [item({ id: 'a' })] });
  const of = (facts: Partial<Recommendation>) =>
    standingList(standingsAt(registerOf(recommendation('28', facts), other), asOf));
  return rewritten(of(base), of(present), asOf).map(rewrittenInWords);
}

const plan = (facts: object) => ({ plan: { changes: [], source: nowhere, ...facts } });
const items = (...facts: Parameters<typeof item>[0][]) => ({ deliverables: facts.map(item) });
const [early, late] = [day('2015-12-31'), day('2016-12-31')];
const reason = 'r';

test.each<[string, Partial<Recommendation>, Partial<Recommendation>, string[]]>([
  ['nothing', items({ due: early }), items({ due: early }), []],
  [
    'an original due date',
    items({ due: early }),
    items({ due: late }),
    ['original due date changed from 31 December 2015 to 31 December 2016'],
  ],
  [
    'one that is gone',
    items({ due: early }),
    items({}),
    ['original due date 31 December 2015 removed'],
  ],
  [
    'one that is new',
    items({}),
    items({ due: early }),
    ['original due date 31 December 2015 added'],
  ],
  [
    'that of a milestone',
    { milestones: [item({ due: early })] },
    { milestones: [item({ due: late })] },
    ['original due date changed from 31 December 2015 to 31 December 2016'],
  ],
  [
    'the first plan, before all else',
    { ...plan({ start: early, end: early }), title: 'A' },
    { ...plan({ start: late, end: late }), title: 'B' },
    [
      'plan start changed from 31 December 2015 to 31 December 2016',
      'original plan end changed from 31 December 2015 to 31 December 2016',
      'title changed from “A” to “B”',
    ],
  ],
  [
    'a plan',
    plan({
      end: early,
      changes: [planChange('2016-01-01', '2016-06-30'), planChange('2016-06-01', '2016-12-31')],
    }),
    plan({ end: early }),
    ["re-plan of the plan's end of 1 January 2016 removed"],
  ],
  ['a plan as a whole', plan({ end: early }), {}, ['original plan end 31 December 2015 removed']],
  [
    'texts',
    { description: 'A\n\nb', owner: 'A', successMeasure: 'A' },
    { description: 'C', owner: 'B', successMeasure: 'B' },
    [
      'description changed from “A b” to “C”',
      'success measure changed from “A” to “B”',
      'owner changed from “A” to “B”',
    ],
  ],
  ['a long text', { description: 'A' }, { description: 'A'.repeat(201) }, ['description changed']],
  [
    'a title and a party of an item',
    items({ id: 'a', title: 'A', responsible: 'A' }),
    items({ id: 'a', title: 'B', responsible: 'B' }),
    ['title changed from “A” to “B”', 'responsible party changed from “A” to “B”'],
  ],
  [
    'a day of completion',
    items({ completed: early }),
    items({ completedBy: day('2015-11-30') }),
    ['completed on 30 November 2015, not 31 December 2015 as before'],
  ],
  [
    'facts of the past',
    items({
      changes: [
        change('2015-06-30', { due: early, reason }),
        change('2015-09-30', { forecast: late }),
        change('2015-11-30', { completed: true }),
        change('2016-01-31', { reopened: true, reason }),
      ],
    }),
    items({}),
    [
      'completion of 30 November 2015 removed',
      'reopening of 31 January 2016 removed',
      're-plan of 30 June 2015 removed',
      'forecast of 30 September 2015 removed',
    ],
  ],
  [
    'a completion',
    items({ completed: early }),
    items({}),
    ['completion of 31 December 2015 removed'],
  ],
  ['facts after the day', items({ completed: late }), items({}), []],
  [
    'what is waited for',
    { dependsOn: [dependency('25')] },
    { dependsOn: [dependency('25', { deliverable: 'a' })] },
    ['dependency on recommendation “25” removed', 'dependency on recommendation “25, a” added'],
  ],
  ['a milestone', { milestones: [item({ title: 'A' })] }, {}, ['milestone “A” removed']],
  ['a deliverable is told as what moved', items({ title: 'A' }), items({ title: 'B' }), []],
  ['what is withdrawn', items({}), { ...items({}), withdrawn: withdrawal('2016-01-01') }, []],
])('between two sets: %s', (_, base, present, expected) => {
  expect(found(base, present)).toEqual(expected);
});

test('what only one of the sets has is told as new or removed', () => {
  const of = (...ids: string[]) =>
    standingList(
      standingsAt(registerOf(...ids.map((id) => recommendation(id, { title: id }))), asOf),
    );
  expect(rewritten(of('1', '2'), of('2', '3'), asOf)).toEqual([]);
});

test('original dates stand apart, before the rest, by the titles that they are about', () => {
  const of = (due: string, title: string) =>
    standingList(
      standingsAt(
        registerOf(recommendation('1', { title, deliverables: [item({ due: day(due) })] })),
        asOf,
      ),
    );
  const all = rewritten(of('2015-12-31', 'A'), of('2016-12-31', 'B'), asOf);
  expect(
    rewrittenSections(all).map(({ title, entries }) => [title, entries.map(rewrittenTitle)]),
  ).toEqual([
    ['Original dates changed', ['Tug escort rules']],
    ['Rewritten', ['B']],
  ]);
  expect(rewrittenSections([])).toEqual([]);
});
