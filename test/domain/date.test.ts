import {
  dateProblem,
  daysBetween,
  endOfMonth,
  isoDate,
  monthNames,
} from '../../src/domain/date.ts';
import { compareCodePoints, compareNaturally } from '../../src/domain/natural-order.ts';
import { previousDate } from '../../src/domain/previous-date.ts';
import {
  calendarQuarterEnd,
  fiscalQuarterEnd,
  quarterEndAfter,
  quarterEndBefore,
  quarterOf,
} from '../../src/domain/quarter.ts';
import { day, programme } from '../support/records.ts';

test.each([
  ['2016-02-29', true],
  ['2015-02-29', false],
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['2016-04-31', false],
  ['2016-13-01', false],
  ['2016-00-01', false],
  ['2016-01-00', false],
  ['0000-01-01', false],
  ['0001-01-01', true],
  ['9999-12-31', true],
  ['2016-3-31', false],
  [' 2016-03-31', false],
  ['2016-03-31T00:00', false],
  ['２０１６-03-31', false],
])('%j is a day: %s', (text, is) => {
  expect(isoDate(text) !== undefined).toBe(is);
});

test('a day that the calendar lacks is told with the length of its month', () => {
  expect(dateProblem('2016-04-31')).toEqual({ kind: 'day', year: 2016, month: 4, days: 30 });
});

test.each([
  ['2016-02-28', '2016-03-01', 2],
  ['2015-02-28', '2015-03-01', 1],
  ['2016-03-31', '2016-03-31', 0],
  ['2014-09-30', '2014-08-29', -32],
  ['0001-01-01', '9999-12-31', 3_652_058],
])('from %s to %s are %d days', (from, to, days) => {
  expect(daysBetween(day(from), day(to))).toBe(days);
});

test.each([
  [2016, 0, '2015-12-31'],
  [2016, -1, '2015-11-30'],
  [2016, 2, '2016-02-29'],
  [2016, 13, '2017-01-31'],
])('the end of month %d-%d is %s', (year, month, end) => {
  expect(endOfMonth(year, month)).toBe(end);
});

test.each([
  ['2016-03-31', 1, '2015-12-31', '2016-06-30'],
  ['2016-04-01', 1, '2016-03-31', '2016-06-30'],
  ['2016-03-30', 1, '2015-12-31', '2016-03-31'],
  ['2016-01-01', 7, '2015-12-31', '2016-03-31'],
  ['2016-03-31', 2, '2016-01-31', '2016-04-30'],
  ['9999-12-31', 1, '9999-09-30', '9999-12-31'],
  ['2016-01-15', 12, '2015-11-30', '2016-02-29'],
])('around %s with a year from month %d: %s and %s', (date, start, before, after) => {
  expect(quarterEndBefore(day(date), start)).toBe(before);
  expect(quarterEndAfter(day(date), start)).toBe(after);
});

test.each([
  [2016, 3, 7, '2016-03-31'],
  [2016, 1, 7, '2015-09-30'],
  [2016, 4, 1, '2016-12-31'],
  [2016, 1, 12, '2016-02-29'],
])('FY%d-Q%d from month %d ends on %s', (year, quarter, start, end) => {
  expect(fiscalQuarterEnd(year, quarter, start)).toBe(end);
  expect(quarterOf(day(end), start)).toEqual({ year, quarter });
});

test.each([
  ['2016-06-30', 7, 2016, 4],
  ['2016-07-01', 7, 2017, 1],
  ['2016-01-01', 1, 2016, 1],
  ['2016-12-31', 1, 2016, 4],
  ['2015-12-01', 12, 2016, 1],
])('%s, with a year from month %d, lies in FY%d-Q%d', (date, start, year, quarter) => {
  expect(quarterOf(day(date), start)).toEqual({ year, quarter });
});

test('a calendar quarter ends with its third month', () => {
  expect([1, 2, 3, 4].map((quarter) => calendarQuarterEnd(2016, quarter))).toEqual([
    '2016-03-31',
    '2016-06-30',
    '2016-09-30',
    '2016-12-31',
  ]);
});

test.each([
  [undefined, '2015-12-31'],
  ['2015-12-31', '2015-12-31'],
  ['2016-01-01', undefined],
])('first report %s: the date before 2016-03-31 is %s', (first, before) => {
  const firstReport = first === undefined ? undefined : day(first);
  expect(previousDate(programme({ firstReport }), day('2016-03-31'))).toBe(before);
});

test.each([
  ['0001-01-15', undefined],
  ['0001-03-31', undefined],
  ['0001-04-01', '0001-03-31'],
])('there is no year before the first: the date before %s is %s', (date, before) => {
  expect(previousDate(programme(), day(date))).toBe(before);
});

test('ids go as people count', () => {
  const ids = ['10', '2', '5.10', '5.2', '1', 'WS2-1', 'WS10-1', 'a', '02', '5'];
  expect(ids.sort(compareNaturally)).toEqual([
    '1',
    '02',
    '2',
    '5',
    '5.2',
    '5.10',
    '10',
    'WS2-1',
    'WS10-1',
    'a',
  ]);
});

test.each([
  ['5', '5.2'],
  ['5.2', '5.10'],
  ['01', '1'],
  ['2', 'a'],
  ['10', 'a'],
  ['002', '2'],
  ['a', 'b'],
  ['ab', 'abc'],
  ['\uffff', '😀'],
  ['a', 'a1'],
  ['', '1'],
])('%j stands before %j, whichever is asked for first', (a, b) => {
  expect(Math.sign(compareNaturally(a, b))).toBe(-1);
  expect(Math.sign(compareNaturally(b, a))).toBe(1);
  expect(compareNaturally(a, a)).toBe(0);
});

test('texts go by code points, a beginning of one before it', () => {
  const texts = ['b', 'ab', '😀', 'a', '\uffff', ''];
  expect(texts.sort(compareCodePoints)).toEqual(['', 'a', 'ab', 'b', '\uffff', '😀']);
  expect(compareCodePoints('a', 'a')).toBe(0);
});

test.each([
  ['', { kind: 'shape' }],
  ['0000-01-01', { kind: 'shape' }],
  ['2016-13-01', { kind: 'month', month: 13 }],
  ['2016-00-01', { kind: 'month', month: 0 }],
])('what is wrong with %s is told', (text, problem) => {
  expect(dateProblem(text)).toEqual(problem);
});

test('the months have their names', () => {
  expect(monthNames.join(' ')).toBe(
    'January February March April May June July August September October November December',
  );
});

test.each([
  ['2016-12-15', 3, '2017-02-28'],
  ['9999-01-15', 1, '9999-03-31'],
  ['9999-12-15', 3, '9999-12-31'],
  ['9999-11-30', 1, '9999-12-31'],
])('the quarter end after %s with a fiscal year from month %d is %s', (date, start, end) => {
  expect(quarterEndAfter(day(date), start)).toBe(end);
});
