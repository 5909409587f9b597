import { dateOrders, spelledDay } from '../../../src/read/table/spelled-day.ts';

/** What a text says, in one line. */
function said(text: string, century?: number): string {
  const spelled = spelledDay(text, century);
  switch (spelled.kind) {
    case 'day':
    case 'serial':
      return `${spelled.kind} ${spelled.day}`;
    case 'period':
      return `by ${spelled.last}`;
    case 'numbers':
      return dateOrders.map((order) => `${order} ${spelled[order] ?? 'none'}`).join(', ');
    case 'short-year':
      return `short ${spelled.readings.join(' ')}`;
    case 'fiscal':
      return `fiscal ${spelled.year} ${spelled.quarters.join('-')}${spelled.spans ? ' spans' : ''}`;
    case 'zoned':
      return `zoned ${spelled.minutes} ${spelled.offset}`;
    case 'done':
      return `done ${spelled.on?.kind ?? ''}`.trim();
    case 'none':
      return 'none';
    case 'unread':
      return `unread ${spelled.problem}`;
  }
}

test.each([
  // Year first, and words: one reading.
  ['2016-03-31', 'day 2016-03-31'],
  ['2016/3/1', 'day 2016-03-01'],
  [' 2016-03-31T00:00:00.000Z ', 'day 2016-03-31'],
  ['2016-03-31 12:30', 'day 2016-03-31'],
  ['31 March 2016', 'day 2016-03-31'],
  ['31st of March, 2016', 'day 2016-03-31'],
  ['31-Mar-2016', 'day 2016-03-31'],
  ['Thursday, 31 March 2016', 'day 2016-03-31'],
  ['March 31, 2016', 'day 2016-03-31'],
  ['Mar 31st 2016', 'day 2016-03-31'],
  ['Sept. 1, 2016', 'day 2016-09-01'],
  ['29 February 2016', 'day 2016-02-29'],
  ['by 31 March 2016', 'day 2016-03-31'],
  // Numbers in either order.
  ['31/03/2016', 'dmy 2016-03-31, mdy none'],
  ['03/31/2016', 'dmy none, mdy 2016-03-31'],
  ['3.4.2015', 'dmy 2015-04-03, mdy 2015-03-04'],
  ['03-04-2015', 'dmy 2015-04-03, mdy 2015-03-04'],
  ['4/4/2015', 'day 2015-04-04'],
  ['31/03/2016 12:00 PM', 'dmy 2016-03-31, mdy none'],
  // A month, a quarter, a year.
  ['March 2016', 'by 2016-03-31'],
  ['end of Feb 2016', 'by 2016-02-29'],
  ['03/2016', 'by 2016-03-31'],
  ['2016-02', 'by 2016-02-29'],
  ['Q1 2016', 'by 2016-03-31'],
  ['2016-Q4', 'by 2016-12-31'],
  ['4Q2016', 'by 2016-12-31'],
  ['2016', 'by 2016-12-31'],
  ['first quarter 2018', 'by 2018-03-31'],
  ['4th Quarter, 2018', 'by 2018-12-31'],
  ['Q3 CY2024', 'by 2024-09-30'],
  ['H1 2016', 'by 2016-06-30'],
  ['second half of 2016', 'by 2016-12-31'],
  ['CY2016', 'by 2016-12-31'],
  ['3Q24', 'short 2024-09-30 1924-09-30'],
  // A fiscal year is named by the year in which it ends.
  ['FY2024', 'fiscal 2024 1-4'],
  ['End of FY24', 'fiscal 2024 1-4'],
  ['Q2 FY24', 'fiscal 2024 2-2'],
  ['FY24 Q3', 'fiscal 2024 3-3'],
  ['FY16-Q3', 'fiscal 2016 3-3'],
  ['H2 FY24', 'fiscal 2024 3-4'],
  ['Fiscal year 2024', 'fiscal 2024 1-4'],
  ['2015/16', 'fiscal 2016 1-4 spans'],
  ['2016/17', 'fiscal 2017 1-4 spans'],
  ['2024/25 Q1', 'fiscal 2025 1-1 spans'],
  ['Q4 2015-16', 'fiscal 2016 4-4 spans'],
  ['FY2015/16', 'fiscal 2016 1-4 spans'],
  ['2010-11', 'by 2010-11-30'],
  ['2010/11', 'unread shape'],
  ['2015-2016', 'unread shape'],
  ['2027 to 2029', 'unread shape'],
  ['Q5 2016', 'unread shape'],
  ['Spring 2016', 'unread shape'],
  ['mid-2016', 'unread shape'],
  ['early 2025', 'unread shape'],
  // A tick, alone and with its day.
  ['✓', 'done'],
  ['✔\ufe0f', 'done'],
  ['Completed', 'done'],
  ['Completed 15 March 2016', 'done day'],
  ['✓ 12/2015', 'done period'],
  ['Done (31/03/2016)', 'done numbers'],
  ['Completed soon', 'unread shape'],
  ['not completed', 'unread shape'],
  // Times.
  ['2016-03-30T22:00:00.000Z', 'zoned 1320 0'],
  ['2016-06-30T00:00:00+10:00', 'day 2016-06-30'],
  ['2016-03-31 23:30 +02:00', 'zoned 1410 120'],
  ['2016-03-30 10:00 PM UTC', 'zoned 1320 0'],
  ['6/30/2024 12:00:00 AM', 'dmy none, mdy 2024-06-30'],
  ['12:30', 'unread time'],
  ['9:05:10 PM', 'unread time'],
  ['1/0/1900', 'unread placeholder'],
  ['1900-01-00', 'unread placeholder'],
  ['0000-00-00', 'unread placeholder'],
  // Doubts.
  ['42460', 'serial 2016-03-31'],
  ['31/03/16', 'short 2016-03-31 1916-03-31'],
  ['31-Mar-16', 'short 2016-03-31 1916-03-31'],
  ['Mar-16', 'short 2016-03-31 1916-03-31'],
  // No day.
  ['TBD', 'none'],
  ['n/a', 'none'],
  ['–', 'none'],
  ['Ongoing', 'none'],
  ['asap', 'none'],
  ['Immediate', 'none'],
  ['With immediate effect', 'none'],
  // Not to be read.
  ['31 April 2016', 'unread calendar'],
  ['30/02/2016', 'unread calendar'],
  ['2015-02-29', 'unread calendar'],
  ['00/00/2016', 'unread calendar'],
  ['13/2016', 'unread calendar'],
  ['31/02/16', 'unread calendar'],
  ['0000-01-01', 'unread calendar'],
  ['soon', 'unread shape'],
  ['31 Marz 2016', 'unread shape'],
  ['16', 'unread shape'],
  ['5 2016', 'unread shape'],
  ['99999', 'unread shape'],
  ['31/03/2016 or later', 'unread shape'],
  ['x'.repeat(100_000), 'unread shape'],
  ['1'.repeat(100_000), 'unread shape'],
])('%s', (text, expected) => {
  expect(said(text)).toBe(expected);
});

test.each([
  ['31/03/16', 'dmy 2016-03-31, mdy none'],
  ['31-Mar-16', 'day 2016-03-31'],
  ["Mar '16", 'by 2016-03-31'],
  ['March 31, 16', 'day 2016-03-31'],
])('%s in the years from 2000', (text, expected) => {
  expect(said(text, 20)).toBe(expected);
});
