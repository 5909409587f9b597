import { reportTitleOf } from '../../src/domain/programme.ts';
import { recommendationsAt, register } from '../../src/domain/register.ts';
import { dueNext, overdue, rollUp, standingList, type Tally } from '../../src/domain/roll-up.ts';
import type { Recommendation } from '../../src/domain/recommendation.ts';
import { standingsAt } from '../../src/domain/standing.ts';
import { statuses } from '../../src/domain/status.ts';
import {
  change,
  day,
  dependency,
  item,
  nowhere,
  planChange,
  programme,
  recommendation,
  withdrawal,
} from '../support/records.ts';

const asOf = day('2016-03-31');
const plan = { end: day('2016-12-31'), changes: [], source: nowhere };
const done = { completed: day('2016-01-01') };
const late = { due: day('2016-02-29') };
const later = { due: day('2016-01-31') };
const soon = { due: day('2016-06-30') };
const sooner = { due: day('2016-04-01') };
const far = { due: day('2016-07-01') };
const forecast = { changes: [change('2016-03-01', { forecast: day('2016-05-31') })] };
const agreed = { changes: [change('2016-03-01', { due: day('2016-06-30'), reason: 'agreed' })] };
const gone = { withdrawn: withdrawal('2016-03-01') };
const staff = { responsible: 'Staff' };
const pilots = { responsible: 'Pilots' };
const nobody = { responsible: undefined };

/**
 * Counted by hand below: five recommendations, one of them withdrawn, and one that is not there yet.
 * Made in each test, so that a tool can tell which test runs what.
 */
const whole = () =>
  register(
    programme({ focusAreas: ['b', 'a'].map((id) => ({ id, title: id, source: nowhere })) }),
    [
      recommendation('10', {
        plan,
        focusArea: 'a',
        owner: 'Bo',
        deliverables: [item({ ...done, ...staff })],
      }),
      recommendation('2', {
        plan,
        focusArea: 'b',
        owner: 'Ann',
        deliverables: [item({ ...late, ...staff }), item({ ...later, ...pilots, ...forecast })],
      }),
      recommendation('3', {
        plan,
        deliverables: [
          item({ ...late, ...agreed, ...nobody }),
          item({ ...late, ...gone, ...staff }),
          item({ ...sooner, ...pilots }),
        ],
      }),
      recommendation('4', { focusArea: 'a', ...gone, deliverables: [item({ ...late, ...staff })] }),
      recommendation('5', {
        plan,
        owner: 'Ann',
        deliverables: [item({ ...far, ...staff }), item({ ...late, ...forecast, ...staff })],
      }),
      recommendation('6', {
        added: day('2016-04-01'),
        deliverables: [item({ ...late, ...staff })],
      }),
    ],
  );
const list = () => standingList(standingsAt(whole(), asOf));

/** The four counts, their total, those withdrawn and those re-planned. */
function numbers({ counts, total, withdrawn, replanned }: Tally): number[] {
  return [...statuses.map((each) => counts[each]), total, withdrawn, replanned];
}

test('records stand in natural order, and only those that have come', () => {
  expect(whole().recommendations.map(({ id }) => id)).toEqual(['2', '3', '4', '5', '6', '10']);
  expect(recommendationsAt(whole(), asOf).map(({ id }) => id)).toEqual(['2', '3', '4', '5', '10']);
  expect(list().map(({ recommendation: { id } }) => id)).toEqual(['2', '3', '4', '5', '10']);
});

test('of two records with one id, an error elsewhere, the first counts', () => {
  const [first, second] = [
    recommendation('1', { title: 'a' }),
    recommendation('1', { title: 'b' }),
  ];
  expect(register(programme(), [first, second]).byId.get('1')).toBe(first);
});

test('of two records with one id, an error elsewhere, neither counts before the first has come', () => {
  const twins = [recommendation('1', { added: day('2016-04-01') }), recommendation('1')];
  expect(standingList(standingsAt(register(programme(), twins), asOf))).toHaveLength(0);
});

test('focus areas keep the order of the programme, whatever comes first', () => {
  const focusAreas = ['c', 'a', 'b'].map((id) => ({ id, title: id, source: nowhere }));
  const records = ['b', 'c', 'a'].map((focusArea, index) =>
    recommendation(String(index), { focusArea }),
  );
  const mixed = register(programme({ focusAreas }), records);
  const { recommendationsByFocusArea } = rollUp(mixed, standingList(standingsAt(mixed, asOf)));
  expect(recommendationsByFocusArea.map(({ key }) => key)).toEqual(['c', 'a', 'b']);
});

test('both sets are counted, and cut into groups with those of no group last', () => {
  const counted = rollUp(whole(), list());
  expect(numbers(counted.recommendations)).toEqual([1, 1, 1, 1, 4, 1, 1]);
  expect(numbers(counted.deliverables)).toEqual([1, 3, 2, 1, 7, 2, 1]);
  const groups = (of: readonly { key: string | null; tally: Tally }[]) =>
    of.map(({ key, tally }) => [key, ...numbers(tally)]);
  expect(groups(counted.recommendationsByFocusArea)).toEqual([
    ['b', 0, 0, 0, 1, 1, 0, 0],
    ['a', 1, 0, 0, 0, 1, 1, 0],
    [null, 0, 1, 1, 0, 2, 0, 1],
  ]);
  expect(groups(counted.deliverablesByFocusArea)).toEqual([
    ['b', 0, 0, 1, 1, 2, 0, 0],
    ['a', 1, 0, 0, 0, 1, 1, 0],
    [null, 0, 3, 1, 0, 4, 1, 1],
  ]);
  expect(groups(counted.recommendationsByOwner)).toEqual([
    ['Ann', 0, 0, 1, 1, 2, 0, 0],
    ['Bo', 1, 0, 0, 0, 1, 0, 0],
    [null, 0, 1, 0, 0, 1, 1, 1],
  ]);
  expect(groups(counted.deliverablesByResponsible)).toEqual([
    ['Pilots', 0, 1, 1, 0, 2, 0, 0],
    ['Staff', 1, 1, 1, 1, 4, 2, 0],
    [null, 0, 1, 0, 0, 1, 0, 1],
  ]);
});

test('overdue is what is open past its due date, the longest first', () => {
  expect(
    overdue(list()).map(({ of, standing }) => [of.recommendation.id, standing.daysOverdue]),
  ).toEqual([
    ['2', 60],
    ['2', 31],
    ['5', 31],
  ]);
  const [onItsDay] = [recommendation('1', { deliverables: [item({ due: asOf })] })];
  const today = register(programme(), [onItsDay]);
  expect(overdue(standingList(standingsAt(today, asOf)))).toEqual([]);
});

test('due next is what is open and due after the day, up to the next quarter end, the soonest first', () => {
  const due = recommendation('1', {
    deliverables: [
      item({ title: 'on the quarter end', ...soon }),
      item({ title: 'the day after it', ...far }),
      item({ title: 'on the day', due: asOf }),
      item({ title: 'the day after', ...sooner }),
      item({ title: 'done', ...sooner, ...done }),
      item({ title: 'withdrawn', ...sooner, ...gone }),
      item({ title: 'without a date' }),
    ],
  });
  const titles = (start: number) => {
    const one = register(programme({ fiscalYearStart: start }), [due]);
    return dueNext(one, standingList(standingsAt(one, asOf)), asOf).map(
      ({ standing }) => standing.item.title,
    );
  };
  expect(titles(1)).toEqual(['the day after', 'on the quarter end']);
  expect(titles(2)).toEqual(['the day after']);
});

test('the title of a report names its recommendation wherever {id} stands', () => {
  const settings = programme({ reportTitle: '{id}: report of {id}' });
  expect(reportTitleOf(settings, '$&')).toBe('$&: report of $&');
});

test.each([
  ['===', '=== 5.2'],
  ['{id} ===', '5.2 ==='],
  ['Über', 'Über'],
  ['2016', '2016'],
])('the title %j of a report is %j: one without a word has the id after it', (title, written) => {
  expect(reportTitleOf(programme({ reportTitle: title }), '5.2')).toBe(written);
});

describe('without a date: what is open and of which nothing can be late', () => {
  const ended = { end: day('2016-06-30'), changes: [], source: nowhere };
  const open = { plan: undefined };
  test.each<[string, Partial<Recommendation>, number, number]>([
    ['no due date and no plan', { deliverables: [item()] }, 1, 1],
    ['a due date', { deliverables: [item(far)] }, 0, 0],
    ['one of two with a due date', { deliverables: [item(), item(far)] }, 0, 1],
    ['the dated one is done', { deliverables: [item(), item({ ...far, ...done })] }, 1, 1],
    ['the dated one is withdrawn', { deliverables: [item(), item({ ...far, ...gone })] }, 1, 1],
    ['a due date agreed by the day', { deliverables: [item(agreed)] }, 0, 0],
    [
      'one agreed later',
      { deliverables: [item({ changes: [change('2016-04-01', { due: day('2016-06-30') })] })] },
      1,
      1,
    ],
    ['a forecast only', { deliverables: [item(forecast)] }, 1, 1],
    ['the end of its plan', { plan: ended, deliverables: [item()] }, 0, 1],
    [
      'an end agreed by the day',
      {
        plan: { changes: [planChange('2016-03-31', '2016-06-30')], source: nowhere },
        deliverables: [item()],
      },
      0,
      1,
    ],
    [
      'the start of its plan only',
      { plan: { start: asOf, changes: [], source: nowhere }, deliverables: [item()] },
      1,
      1,
    ],
    ['only another that it waits for', { deliverables: [], dependsOn: [dependency('2')] }, 1, 0],
    ['nothing at all', { deliverables: [] }, 1, 0],
    ['complete', { deliverables: [item(done)] }, 0, 0],
    ['withdrawn', { ...gone, deliverables: [item()] }, 0, 0],
  ])('%s', (_, facts, recommendations, deliverables) => {
    const other = recommendation('2', { deliverables: [item(late)] });
    const register1 = register(programme(), [recommendation('1', { ...open, ...facts }), other]);
    const found = rollUp(register1, standingList(standingsAt(register1, asOf)));
    expect([found.recommendations.withoutDate, found.deliverables.withoutDate]).toEqual([
      recommendations,
      deliverables,
    ]);
  });
});
