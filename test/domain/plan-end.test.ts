import { planEndAt } from '../../src/domain/plan-end.ts';
import type { Recommendation } from '../../src/domain/recommendation.ts';
import {
  change,
  day,
  item,
  nowhere,
  planChange,
  recommendation,
  withdrawal,
} from '../support/records.ts';

const plan = (end: string | undefined, ...changes: ReturnType<typeof planChange>[]) => ({
  plan: { end: end === undefined ? undefined : day(end), changes, source: nowhere },
});
const [june, may] = [item({ due: day('2016-06-30') }), item({ due: day('2016-05-31') })];
const first = planChange('2016-01-01', '2016-09-30');
const second = planChange('2016-03-31', '2016-12-31');
const sameDay = planChange('2016-03-31', '2016-11-30');

/** The plan end on 2016-03-31: its day, the one first planned, whether the plan gives it, and its changes. */
test.each<
  [string, Partial<Recommendation>, [string, string | undefined, boolean, object[]] | undefined]
>([
  ['nothing', {}, undefined],
  ['a plan without an end', plan(undefined), undefined],
  ['the plan’s end', plan('2016-08-31'), ['2016-08-31', '2016-08-31', true, []]],
  [
    'it, whatever is due',
    { ...plan('2016-04-30'), deliverables: [june] },
    ['2016-04-30', '2016-04-30', true, []],
  ],
  [
    'the latest due date, the last',
    { deliverables: [may, june] },
    ['2016-06-30', '2016-06-30', false, []],
  ],
  [
    'the latest due date, the first',
    { deliverables: [june, may] },
    ['2016-06-30', '2016-06-30', false, []],
  ],
  [
    'in a plan without an end too',
    { ...plan(undefined), deliverables: [may] },
    ['2016-05-31', '2016-05-31', false, []],
  ],
  ['none without a date', { deliverables: [item()] }, undefined],
  [
    'what has a date, beside one without',
    { deliverables: [item(), may, item()] },
    ['2016-05-31', '2016-05-31', false, []],
  ],
  [
    'the original date, not a re-planned one',
    { deliverables: [{ ...may, changes: [change('2016-01-01', { due: day('2016-10-31') })] }] },
    ['2016-05-31', '2016-05-31', false, []],
  ],
  [
    'none of a milestone',
    { milestones: [june], deliverables: [may] },
    ['2016-05-31', '2016-05-31', false, []],
  ],
  [
    'not of what comes later',
    { deliverables: [may, { ...june, added: day('2016-04-01') }] },
    ['2016-05-31', '2016-05-31', false, []],
  ],
  [
    'of what came today',
    { deliverables: [may, { ...june, added: day('2016-03-31') }] },
    ['2016-06-30', '2016-06-30', false, []],
  ],
  [
    'not of what is withdrawn',
    { deliverables: [may, { ...june, withdrawn: withdrawal('2016-03-31') }] },
    ['2016-05-31', '2016-05-31', false, []],
  ],
  [
    'of what will be',
    { deliverables: [may, { ...june, withdrawn: withdrawal('2016-04-01') }] },
    ['2016-06-30', '2016-06-30', false, []],
  ],
  [
    'the change of today',
    plan('2016-08-31', first, second),
    ['2016-12-31', '2016-08-31', true, [first, second]],
  ],
  [
    'not the one of tomorrow',
    plan('2016-08-31', first, planChange('2016-04-01', '2017-01-01')),
    ['2016-09-30', '2016-08-31', true, [first]],
  ],
  [
    'changes in another order',
    plan('2016-08-31', second, first),
    ['2016-12-31', '2016-08-31', true, [first, second]],
  ],
  [
    'of one day the last',
    plan('2016-08-31', second, sameDay),
    ['2016-11-30', '2016-08-31', true, [second, sameDay]],
  ],
  [
    'a change of a plan without an end',
    plan(undefined, first),
    ['2016-09-30', undefined, true, [first]],
  ],
  [
    'a change of a date that was only due',
    { ...plan(undefined, first), deliverables: [june] },
    ['2016-09-30', '2016-06-30', true, [first]],
  ],
])('the plan end: %s', (_, facts, expected) => {
  const found = planEndAt(recommendation('1', facts), day('2016-03-31'));
  expect(found && [found.date, found.original, found.given, found.changes]).toEqual(expected);
});
