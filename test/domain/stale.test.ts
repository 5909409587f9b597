import type { Recommendation } from '../../src/domain/recommendation.ts';
import { isStale, staleUpTo } from '../../src/domain/stale.ts';
import { standingsAt } from '../../src/domain/standing.ts';
import {
  day,
  item,
  programme,
  recommendation,
  registerOf,
  update,
  withdrawal,
} from '../support/records.ts';

const asOf = day('2016-03-31');

test.each([
  ['2016-03-31', 1, '2015-09-30'],
  ['2016-04-01', 1, '2015-12-31'],
  ['2016-03-31', 2, '2015-10-31'],
])('at %s with a fiscal year from month %d, updates up to %s are old', (date, start, upTo) => {
  expect(staleUpTo(programme({ fiscalYearStart: start }), day(date))).toBe(upTo);
});

test.each<[string, Partial<Recommendation>, boolean]>([
  ['an update on the last old day', { updates: [update('2015-09-30')] }, true],
  ['an update on the day after', { updates: [update('2015-10-01')] }, false],
  ['an update on the day', { updates: [update('2016-03-31')] }, false],
  ['an update that is not known yet', { updates: [update('2016-04-01')] }, true],
  [
    'an old update of one newly added',
    { updates: [update('2015-09-30')], added: day('2015-10-01') },
    true,
  ],
  ['added on the last old day', { added: day('2015-09-30') }, true],
  ['added on the day after', { added: day('2015-10-01') }, false],
  ['nothing ever said', {}, true],
  ['complete', { deliverables: [item({ completed: day('2014-01-01') })] }, false],
  ['withdrawn', { withdrawn: withdrawal('2014-01-01') }, false],
])('%s is old: %#', (_, facts, stale) => {
  const standing = standingsAt(registerOf(recommendation('1', facts)), asOf).of('1');
  expect(standing && isStale(standing, day('2015-09-30'))).toBe(stale);
});
