import { importing } from '../../support/import.ts';
import { day } from '../../support/records.ts';

const whole = { title: 'Implementation as a whole', responsible: 'Not stated' };

test.each<[string, string, object]>([
  [
    'a row a recommendation',
    'No,Title\n1.10,Exercise',
    { id: '1.10', title: 'Exercise', description: 'Exercise', deliverables: [whole] },
  ],
  [
    'the owner does it',
    'No,Title,Lead\n1,A,Board',
    { owner: 'Board', deliverables: [{ title: whole.title, responsible: 'Board' }] },
  ],
  [
    'a long text has a title of its own',
    `No,Recommendation\n1,"The port should, every year, hold an exercise. It should publish what it found."`,
    {
      title: 'The port should, every year, hold an exercise',
      description:
        'The port should, every year, hold an exercise. It should publish what it found.',
    },
  ],
  [
    'a very long sentence is cut between words',
    `No,Recommendation\n1,${'word '.repeat(120).trim()}`,
    { title: `${'word '.repeat(100).trim()}…` },
  ],
  [
    'completed',
    'No,Title,Due,Completed\n1,A,2015-12-31,2016-01-15',
    { deliverables: [{ ...whole, due: '2015-12-31', completed: '2016-01-15' }] },
  ],
  [
    'completed in a month',
    'No,Title,Completed\n1,A,Jan 2016',
    { deliverables: [{ ...whole, completed_by: '2016-01-31' }] },
  ],
  [
    'complete, the day unknown',
    'No,Title,Status\n1,A,Implemented',
    { deliverables: [{ ...whole, completed_by: '2016-03-31' }] },
  ],
  [
    'complete by the day of the table, whatever that of its row',
    'No,Title,Status,Last updated\n1,A,Done,2015-11-30',
    { deliverables: [{ ...whole, completed_by: '2016-03-31' }] },
  ],
  [
    'a re-plan',
    'No,Title,Due,Revised due date,Reason\n1,A,2015-12-31,2016-06-30,Storm',
    {
      deliverables: [
        {
          ...whole,
          due: '2015-12-31',
          changes: [{ date: '2016-03-31', due: '2016-06-30', reason: 'Storm' }],
        },
      ],
    },
  ],
  [
    'a re-plan and an empty reason, with one that was given',
    'No,Title,Due,Revised due date\n1,A,2015-12-31,2016-06-30',
    {
      deliverables: [
        {
          ...whole,
          due: '2015-12-31',
          changes: [{ date: '2016-03-31', due: '2016-06-30', reason: 'Agreed by the board.' }],
        },
      ],
    },
  ],
  [
    'a re-plan of something done later',
    'No,Title,Due,Revised due date,Completed\n1,A,2015-06-30,2015-12-31,2015-11-30',
    {
      deliverables: [
        {
          ...whole,
          due: '2015-06-30',
          completed: '2015-11-30',
          changes: [{ date: '2015-11-30', due: '2015-12-31', reason: 'Agreed by the board.' }],
        },
      ],
    },
  ],
  [
    'the same date again is no re-plan',
    'No,Title,Due,Revised due date\n1,A,2015-12-31,2015-12-31',
    { deliverables: [{ ...whole, due: '2015-12-31' }] },
  ],
  [
    'a forecast',
    'No,Title,Due,Forecast\n1,A,2015-12-31,2016-06-30',
    {
      deliverables: [
        { ...whole, due: '2015-12-31', changes: [{ date: '2016-03-31', forecast: '2016-06-30' }] },
      ],
    },
  ],
  [
    'a comment',
    'No,Title,Comments\n1,A,"Begun, and\ngoing on"',
    { updates: [{ date: '2016-03-31', project_status: 'Begun, and\n\ngoing on' }] },
  ],
  [
    'several comments with their headings',
    'No,Title,Comments,Remarks\n1,A,Begun,Late',
    { updates: [{ date: '2016-03-31', project_status: 'Comments: Begun\n\nRemarks: Late' }] },
  ],
  [
    'comments of several days',
    'No,Title,Action,Comments,Last updated\n1,A,X,New,2016-02-01\n1,A,Y,Old,2015-02-01',
    {
      updates: [
        { date: '2015-02-01', project_status: 'Y: Old' },
        { date: '2016-02-01', project_status: 'X: New' },
      ],
    },
  ],
  [
    'evidence',
    'No,Title,Completed,Link\n1,A,2016-01-15,https://example.org/a',
    {
      deliverables: [
        {
          ...whole,
          completed: '2016-01-15',
          evidence: [{ title: 'Evidence', url: 'https://example.org/a', date: '2016-01-15' }],
        },
      ],
    },
  ],
  [
    'evidence that is no link',
    'No,Title,Evidence\n1,A,Minutes of May',
    { updates: [{ date: '2016-03-31', project_status: 'Evidence: Minutes of May' }] },
  ],
  [
    'a status that the dates do not give',
    'No,Title,Due,Status\n1,A,2015-12-31,On track',
    {
      deliverables: [{ ...whole, due: '2015-12-31' }],
      updates: [{ date: '2016-03-31', project_status: 'On track' }],
    },
  ],
  [
    'a status that they give',
    'No,Title,Due,Status\n1,A,2016-03-31,On track',
    { updates: undefined },
  ],
  [
    'a plan',
    'No,Title,Start date,End date,Revised end date\n1,A,2015-01-01,2015-12-31,2016-12-31',
    {
      plan: {
        start: '2015-01-01',
        end: '2015-12-31',
        changes: [{ date: '2016-03-31', end: '2016-12-31', reason: 'Agreed by the board.' }],
      },
    },
  ],
  [
    'a tick in place of the due date',
    'No,Title,Due\n1,A,✓',
    { deliverables: [{ ...whole, completed_by: '2016-03-31' }] },
  ],
  [
    'a tick with its day',
    'No,Title,Due\n1,A,Completed 15 March 2016',
    { deliverables: [{ ...whole, completed: '2016-03-15' }] },
  ],
  [
    'a tick in place of the new date, beside a status that says the same',
    'No,Title,Due,Revised due date,Status\n1,A,2015-12-31,Done,Closed',
    { deliverables: [{ ...whole, due: '2015-12-31', completed_by: '2016-03-31' }] },
  ],
  [
    'yes below "Completed"',
    'No,Title,Due,Completed\n1,A,2015-12-31,Yes',
    { deliverables: [{ ...whole, due: '2015-12-31', completed_by: '2016-03-31' }] },
  ],
  [
    'completed in the year of the table',
    'No,Title,Completed\n1,A,2016',
    { deliverables: [{ ...whole, completed_by: '2016-03-31' }] },
  ],
  [
    'closed and not implemented',
    'No,Title,Status,Date closed,Reason\n1,A,Closed – Not Implemented,2016-02-15,Too dear',
    { withdrawn: { date: '2016-02-15', as: 'not-implemented', reason: 'Too dear' } },
  ],
  [
    'closed and not implemented, below a heading that speaks of completion',
    'No,Title,Status,Completion date\n1,A,Closed (not implemented),2016-02-15',
    { withdrawn: { date: '2016-02-15', as: 'not-implemented' }, deliverables: [whole] },
  ],
  [
    'not implemented, and a day of closing',
    'No,Title,Status,Date closed\n1,A,Not implemented,2016-02-15',
    { withdrawn: { date: '2016-02-15', as: 'not-implemented' } },
  ],
  [
    'closed and implemented',
    'No,Title,Status,Date closed\n1,A,Closed - Implemented,2016-02-15',
    { withdrawn: undefined, deliverables: [{ ...whole, completed: '2016-02-15' }] },
  ],
  [
    'closed beside a day of completion',
    'No,Title,Status,Completion date\n1,A,Closed,2016-02-15',
    { deliverables: [{ ...whole, completed: '2016-02-15' }] },
  ],
  [
    'merged, with how it was withdrawn in one column and the day in another',
    'No,Title,Status,Withdrawn,Merged into\n1,A,Merged,2016-02-15,2\n2,B,,,',
    { withdrawn: { date: '2016-02-15', as: 'merged', into: '2' } },
  ],
  [
    'what is no day of completion, and no clear status, is kept in words',
    'No,Title,Status\n1,A,Partially implemented',
    { updates: [{ date: '2016-03-31', project_status: 'Partially implemented' }] },
  ],
  [
    'a plain open status says nothing that the dates do not say',
    'No,Title,Due,Status\n1,A,2015-12-31,In progress',
    { deliverables: [{ ...whole, due: '2015-12-31' }], updates: undefined },
  ],
  [
    'a yes to a question',
    'No,Title,Implemented? (Y/N)\n1,A,Y',
    { deliverables: [{ ...whole, completed_by: '2016-03-31' }] },
  ],
  [
    'withdrawn',
    'No,Title,Status\n1,A,Rejected',
    { withdrawn: { date: '2016-03-31', as: 'not-accepted' } },
  ],
  [
    'merged into another, the day unknown',
    'No,Title,Merged into\n1,A,2\n2,B,',
    { withdrawn: { date: '2016-03-31', as: 'merged', into: '2' } },
  ],
  [
    'superseded by another',
    'No,Title,Status,Merged into\n1,A,Superseded,2\n2,B,,',
    { withdrawn: { date: '2016-03-31', as: 'superseded', into: '2' } },
  ],
  [
    'a day on which something was said',
    'No,Title,Last updated\n1,A,2015-11-30',
    { updates: [{ date: '2015-11-30' }] },
  ],
  [
    'dates that were changed several times',
    'No,Title,2nd revised target date,Original target date,1st revised target date\n1,A,2016-06-30,2015-06-30,2015-12-31',
    {
      deliverables: [
        {
          ...whole,
          due: '2015-06-30',
          changes: [
            { date: '2016-03-31', due: '2015-12-31', reason: 'Agreed by the board.' },
            { date: '2016-03-31', due: '2016-06-30', reason: 'Agreed by the board.' },
          ],
        },
      ],
    },
  ],
  [
    'dates changed once, and said again',
    'No,Title,Due,Revised date,Revised date 2,Reason,Forecast\n1,A,2015-06-30,2015-12-31,2015-12-31,Flood,2016-05-31',
    {
      deliverables: [
        {
          ...whole,
          due: '2015-06-30',
          changes: [
            { date: '2016-03-31', due: '2015-12-31', forecast: '2016-05-31', reason: 'Flood' },
          ],
        },
      ],
    },
  ],
  [
    'a date agreed where there was none',
    'No,Title,Due,Revised date\n1,A,,2015-12-31',
    {
      deliverables: [
        {
          ...whole,
          changes: [{ date: '2016-03-31', due: '2015-12-31', reason: 'Agreed by the board.' }],
        },
      ],
    },
  ],
  [
    'the status of this quarter and the last',
    'No,Title,Status last quarter,Status this quarter\n1,A,Not started,Implemented',
    {
      deliverables: [{ ...whole, completed_by: '2016-03-31' }],
      updates: [{ date: '2016-03-31', project_status: 'Status last quarter: Not started' }],
    },
  ],
  [
    'statuses of several days',
    'No,Title,Status March 2016,Status (Dec 2015)\n1,A,Implemented,Not started',
    {
      deliverables: [{ ...whole, completed_by: '2016-03-31' }],
      updates: [{ date: '2016-03-31', project_status: 'Status (Dec 2015): Not started' }],
    },
  ],
  [
    'lines of a text, and a list after its title',
    'No,Recommendation\n1,"Do within a day:\na) this; and\nb) that"',
    { title: 'Do within a day', description: 'Do within a day:\n\na) this; and\n\nb) that' },
  ],
  ['a formula that was made harmless', "No,Title\n1,'=1+1\n", { title: '=1+1' }],
  ['an apostrophe of its own', "No,Title\n1,'tis\n", { title: "'tis" }],
  [
    'a waiting one',
    'No,Title,Depends on\n1,A,"Rec. 2, 3"\n2,B,\n3,C,',
    { depends_on: [{ recommendation: '2' }, { recommendation: '3' }], deliverables: undefined },
  ],
  ['a number in words', 'Recommendation No.,Title\nRecommendation 5.10,A', { id: '5.10' }],
  ['a focus area', 'No,Title,Theme\n1,A,Risk & Safety', { focus_area: 'risk-safety' }],
])('%s', (_, table, expected) => {
  const { records, found } = importing(table, { replanReason: 'Agreed by the board.' });
  expect(
    found.filter(
      (each) => !/(?:undated|other)-status|rounded-date|dates-in-order|replanned-again/.test(each),
    ),
  ).toEqual([]);
  expect({
    ...expected,
    ...Object.fromEntries(Object.keys(expected).map((key) => [key, records[0]?.[key]])),
  }).toEqual(expected);
});

test('blank cells below belong to the recommendation above', () => {
  const { records, found } = importing(
    'No,Title,Lead,Action,Due\n1,A,Board,Plan,2016-01-31\n,,,Report,2016-02-28\n\n2,B,Staff,Talk,\n',
  );
  expect(found).toEqual([]);
  expect(records).toMatchObject([
    { id: '1', deliverables: [{ title: 'Plan' }, { title: 'Report', responsible: 'Board' }] },
    { id: '2', deliverables: [{ title: 'Talk' }] },
  ]);
});

test('owners of single deliverables are no disagreement without a column for the responsible', () => {
  const { records, found } = importing('No,Title,Action,Lead\n1,A,Plan,Board\n1,A,Report,Staff\n');
  expect(found).toEqual([]);
  expect(records).toMatchObject([
    { deliverables: [{ responsible: 'Board' }, { responsible: 'Staff' }] },
  ]);
  expect(records[0]).not.toHaveProperty('owner');
});

test.each<[string, string, string[]]>([
  ['nothing', '', ['1:1 empty-file']],
  ['a row without a number', 'No,Title\n1,A\n,B', ['B3 missing-cell']],
  ['a total in the place of a number', 'No,Title,Action\n1,A,B\nTotal,2,3', ['A3 row-passed-over']],
  [
    'totals amid the rows, in a column before the number, with shares',
    'Area,No,Title,Action\nA,1,A,B\nSub-total,1,,100 %\nA,2,C,D\nGrand total (2),2',
    ['A3 row-passed-over', 'A5 row-passed-over'],
  ],
  [
    'a total of words, which may be a recommendation',
    'No,Title,Action\n1,A,B\nTotal,Cost review,3',
    ['A3 missing-cell'],
  ],
  ['a total', 'No,Title,Cost\n1,A,3\n,,3', []],
  ['a number that is none', 'No,Title\nChapter One,A', ['A2 bad-id']],
  ['no title at all', 'No,Title,Action\n1,,A', ['A2 missing-cell']],
  [
    'two rows without deliverables',
    'No,Title,Due\n1,A,2016-01-31\n1,A,2016-02-28',
    ['A2 missing-cell', 'A3 missing-cell'],
  ],
  ['rows that disagree', 'No,Title,Action\n1,A,X\n1,B,Y', ['B3 cells-disagree']],
  [
    'headings again',
    'No.,Title,Status\n1,A,Open\nNO. ,title,Status\n2,B,Open',
    ['A3 row-passed-over'],
  ],
  ['headings again in part', 'No,Title,Status\n1,A,\nNo,Title,', ['A3 row-passed-over']],
  ['a title that is a heading', 'No,Title,Status\n1,Title,', []],
  [
    'notes below the last row',
    'No,Title\n1,A\n"Source: the register" ,\nAs it stood in May,',
    ['A3 row-passed-over', 'A4 row-passed-over'],
  ],
  ['a sentence between the rows', 'No,Title\nAs it stood,\n1,A', ['A2 bad-id', 'A2 missing-cell']],
  ['one word below the last row', 'No,Title\n1,A\nX2,', ['A3 missing-cell']],
  ['a day of evidence alone', 'No,Title,Evidence date\n1,A,2016-01-31', ['C2 unused-cell']],
  [
    'two words for when it was done',
    'No,Title,Completed,Completed by\n1,A,2016-01-31,2016-02-28',
    ['D2 unused-cell'],
  ],
  [
    'merged, and the day unknown',
    'No,Title,Merged into,Withdrawn as\n1,A,,\n2,B,1,merged\n3,C,1,',
    ['D3 undated-status', 'C4 undated-status'],
  ],
  [
    'merged, and open or done all the same',
    'No,Title,Status,Merged into\n1,A,Open,\n2,B,Open,1\n3,C,Implemented,1',
    [
      'C3 status-against-withdrawal',
      'D3 undated-status',
      'C4 status-against-withdrawal',
      'C4 undated-status',
      'D4 undated-status',
    ],
  ],
  [
    'withdrawn, and rejected or superseded',
    'No,Title,Status,Withdrawn,Withdrawn as\n1,A,Rejected,2016-01-31,superseded\n2,B,Rejected,2016-01-31,',
    ['C2 status-against-withdrawal'],
  ],
  [
    'a deliverable withdrawn, the day unknown',
    'No,Title,Action,Deliverable withdrawn as\n1,A,X,superseded\n1,A,Y,',
    ['D2 undated-status'],
  ],
  [
    'changed dates of which the order is not clear',
    'No,Title,Due,Revised due date,New due date\n1,A,2015-06-30,2016-05-31,2016-06-30',
    ['D1 unclear-heading', 'E1 unclear-heading'],
  ],
  [
    'statuses of which the order is not clear',
    'No,Title,Status Q4,Status Q1\n1,A,Open,Open',
    ['C1 unclear-heading', 'D1 unclear-heading'],
  ],
  [
    'numbers that repeat, with different titles',
    'Audit,No,Title\nX,1,A\nX,2,B\nY,1,C\nY,2,D',
    ['B4 repeated-numbers'],
  ],
  [
    'numbers that repeat, with the same title',
    'Report no,Rec no,Title,Action\n15-01,1,A,X\n15-02,1,A,Y',
    ['B3 repeated-numbers'],
  ],
  [
    'numbers that repeat by a column of any name',
    'Place,No,Title\nX,1,A\nX,2,B\nY,1,C\nY,2,D',
    ['B4 repeated-numbers'],
  ],
  [
    'numbers that repeat beside sentences, which name no report',
    'Observation,No,Title\nThe cash is counted once in a month only,1,A\nThe key of the safe stands in its lock all day,1,B',
    ['C3 cells-disagree'],
  ],
  [
    'numbers that repeat, and nothing says by what',
    'No,Title\n1,A\n2,B\n1,C\n2,D',
    ['A4 repeated-numbers'],
  ],
  [
    'a report that is named once more for a second deliverable',
    'Report no,No,Title,Action\n15-01,1,A,X\n15-01,1,A,Y',
    [],
  ],
  ['a cell without heading', 'No,Title\n1,A,B', ['C2 extra-cell']],
  ['a heading twice', 'No,Title,Due,Deadline\n1,A,,', ['D1 repeated-heading']],
  ['dates in two orders', 'No,Title,Due\n1,A,31/03/2016\n2,B,03/31/2016', ['C3 unread-date']],
  ['a doubtful date', 'No,Title,Due\n1,A,03/04/2015', ['C2 doubtful-date']],
  ['one that another settles', 'No,Title,Due\n1,A,03/04/2015\n2,B,31/03/2015', []],
  ['one that another column settles', 'No,Title,Due,Completed\n1,A,03/04/2015,31/03/2015', []],
  [
    'doubtful dates, each doubt once a column',
    'No,Title,Due,Forecast\n1,A,03/04/2015,31-Mar-16\n2,B,04/05/2015,30-Apr-16\n3,C,,05/06/2015',
    ['C2 doubtful-date', 'D2 doubtful-date', 'D4 doubtful-date'],
  ],
  ['a serial number', 'No,Title,Due\n1,A,42460', ['C2 doubtful-date']],
  ['a short year', 'No,Title,Due\n1,A,31-Mar-16', ['C2 doubtful-date']],
  ['no date', 'No,Title,Due\n1,A,TBD', ['C2 no-date']],
  [
    'a status against a date',
    'No,Title,Status,Completion date\n1,A,Open,2016-01-15',
    ['C2 status-against-date'],
  ],
  [
    'complete after the day',
    'No,Title,Status,Completion date\n1,A,Done,2016-04-01',
    ['D2 after-as-of'],
  ],
  ['complete on the day', 'No,Title,Status,Completion date\n1,A,Done,2016-03-31', []],
  [
    'a faulty completion only',
    'No,Title,Status,Completion date\n1,A,Done,soon',
    ['D2 unread-date'],
  ],
  ['a completion after the day', 'No,Title,Completed\n1,A,2016-04-01', ['C2 after-as-of']],
  [
    'one in a month to come',
    'No,Title,Completed\n1,A,April 2016',
    ['C2 after-as-of', 'C2 rounded-date'],
  ],
  ['a closing after it', 'No,Title,Status,Closed\n1,A,Rejected,2016-04-01', ['D2 after-as-of']],
  ['words of a day after it', 'No,Title,Comments,Updated\n1,A,X,2016-04-01', ['D2 after-as-of']],
  [
    'done by a day, and not done',
    'No,Title,Status,Completed by\n1,A,In progress,2016-01-15',
    ['C2 status-against-date'],
  ],
  ['closed, and open', 'No,Title,Status,Closed\n1,A,Open,2016-01-15', ['C2 status-against-date']],
  ['ticked, and open', 'No,Title,Status,Due\n1,A,Open,✓', ['C2 status-against-date']],
  ['ticked, and given up', 'No,Title,Status,Due\n1,A,Rejected,✓', ['C2 status-against-date']],
  [
    'implemented on a day, and given up',
    'No,Title,Status,Date implemented\n1,A,Rejected,2016-01-15',
    ['C2 status-against-date'],
  ],
  [
    'not implemented, and completed',
    'No,Title,Status,Completed\n1,A,Not implemented,2016-01-15',
    ['C2 status-against-date'],
  ],
  [
    'withdrawn, and complete',
    'No,Title,Status,Withdrawn,Withdrawn as\n1,A,Done,2016-01-15,superseded',
    ['C2 status-against-date'],
  ],
  [
    'closed, nobody knows how',
    'No,Title,Closed\n1,A,2016-01-15\n2,B,2016-01-16',
    ['C2 unclear-closing'],
  ],
  ['closed, and no more', 'No,Title,Status\n1,A,Closed\n2,B,Blue', ['C2 unknown-status']],
  [
    'closed on a day, and no more',
    'No,Title,Status,Date closed\n1,A,Closed,2016-01-15',
    ['C2 unknown-status'],
  ],
  ['not implemented, and no more', 'No,Title,Status\n1,A,Not implemented', ['C2 unknown-status']],
  ['yes to "Closed?"', 'No,Title,Closed?\n1,A,Yes', ['C2 unknown-status']],
  ['no fiscal year', 'No,Title,Due\n1,A,FY16\n2,B,2016/17', ['C2 doubtful-date']],
  ['a time in another zone', 'No,Title,Due\n1,A,2016-03-30T22:00:00Z', ['C2 doubtful-date']],
  ['no dates, once a column', 'No,Title,Due\n1,A,TBD\n2,B,asap\n3,C,TBD', ['C2 no-date']],
  ['texts, once a column', 'No,Title,Due\n1,A,soon\n2,B,later\n3,C,soon', ['C2 unread-date']],
  [
    'placeholders, each',
    'No,Title,Due,Completed\n1,A,9999-12-31,1900-01-01\n2,B,12/31/2099,1/0/1900',
    ['C2 unread-date', 'D2 unread-date', 'C3 unread-date', 'D3 unread-date'],
  ],
  ['a tick where none can be', 'No,Title,Start date\n1,A,✓', ['C2 unread-date']],
  [
    'a formula',
    'No,Title,Due\n1,A,#REF!\n2,#N/A,####',
    ['C2 broken-cell', 'B3 broken-cell', 'C3 broken-cell'],
  ],
  ['an id that became a date', 'No,Title\n5.1,A\n2016-05-02,B', ['A3 broken-cell']],
  ['ids that became dates', 'No,Title\n5-Jan,A\nMay-06,B', ['A2 broken-cell', 'A3 broken-cell']],
  ['ids that are dates', 'No,Title\n2016-05-01,A\n2016-05-02,B', []],
  ['an id with the name of a month', 'No,Title\nMay-2016,A\nMarch,B', []],
  ['nobody responsible', 'No,Title,Action,Responsible\n1,A,X,', ['C2 filled-in']],
  ['a title too long', `No,Title,Description\n1,${'A'.repeat(501)},B`, ['B2 too-long']],
  ['an owner too long', `No,Title,Lead\n1,A,${'A'.repeat(501)}`, ['C2 too-long']],
  [
    'a deliverable twice with one id',
    'No,Title,Action,Action ID\n1,A,X,x\n1,A,Y,x',
    ['D3 duplicate-item-id'],
  ],
  [
    'a recommendation that is not there',
    'No,Title,Depends on\n1,A,9',
    ['C2 unknown-recommendation'],
  ],
  ['an unsafe link', 'No,Title,Link\n1,A,https://', ['C2 unsafe-link']],
  ['a control character', 'No,Title\n1,A\u202eB', ['B2 control-character']],
  ['ids that differ by case', 'No,Title\na,A\nA,B', ['A2 id-differs-by-case']],
  ['a quote not closed', 'No,Title\n1,"A\n2,B', ['2:3 table-syntax']],
  ['a quote inside', 'No,Title\n1,A "B"', ['2:3 table-syntax']],
  ['text after a quote', 'No,Title\n1,"A"B', ['2:3 table-syntax']],
])('%s', (_, table, expected) => {
  expect(importing(table).found).toEqual(expected);
});

test('places count lines of the file, rows of the sheet, and characters of quoted cells', () => {
  const table =
    'No;"Title ""T""";Due\r\n1;"two\r\nlines ""q""";31 April 2016\r\n\r\n2;B;32 May 2016';
  const { imported } = importing(table);
  const found = importing(table).found;
  expect(found).toEqual(['C2 unread-date', 'C4 unread-date']);
  expect(imported.tables[0]?.headings.map(({ text }) => text)).toEqual(['No', 'Title "T"', 'Due']);
});

test.each([
  ['carriage returns alone', 'No,Title\r1,A\r2,B\r'],
  ['carriage returns, and a line feed in a cell', 'No,Title\r1,"A\nB"\r2,B\r'],
  ['carriage returns, and a line feed at the end', 'No,Title\r1,A\r2,B\r\n'],
  ['spaces around quoted cells', 'No , "Title"\n1, "A, ""b""" \n "2" ,"B"  '],
  ['a byte order mark', '\ufeffNo,Title\r\n1,A\r\n2,B\r\n'],
  ['semicolons, with commas in texts', 'No;Title;Lead\n1;A, b, c, d;X, Y\n2;B, e, f, g;Z, W\n'],
  ['tabs', 'No\tTitle\n1\tA, b\n2\tB\n'],
])('%s', (_, table) => {
  const { records, found } = importing(table);
  expect(found).toEqual([]);
  expect(records.map(({ id }) => id)).toEqual(['1', '2']);
});

test.each([
  ['Latin-1', Buffer.from('No,Title\n1,Zo\xeb\n', 'latin1'), '2:5 not-utf8'],
  ['UTF-16', Buffer.from('\ufeffNo,Title\n', 'utf16le'), '1:1 not-utf8'],
  ['bytes without an end', Buffer.alloc(5 * 1024 * 1024, 'a,'), '1:1 too-large'],
  ['a million columns', Buffer.from(','.repeat(1_000_000)), '1:1 too-large'],
  [
    'a quote that is never closed',
    Buffer.from(`No,Title\n1,"${'a\n'.repeat(90_000)}`),
    '2:3 table-syntax',
  ],
])('%s is refused', (_, bytes, expected) => {
  expect(importing(bytes).found).toEqual([expected]);
});

test('without a day, what is undated is pointed at', () => {
  const { imported } = importing('No,Title,Status\n1,A,Open\n2,B,Done', { asOf: undefined });
  expect(imported.undated?.place.cell).toMatchObject({ row: 3, column: 2 });
  expect(
    importing('No,Title,Due\n1,A,2016-01-31', { asOf: undefined }).imported.undated,
  ).toBeUndefined();
});

test('areas of a programme that is there are found by id and by title', () => {
  const source = {
    place: { file: '', range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } },
    fields: new Map(),
  };
  const { records } = importing('No,Title,Theme\n1,A,risk\n2,B,Risks of  all kinds\n3,C,New', {
    focusAreas: [{ id: 'risk', title: 'Risks of all Kinds', source }],
  });
  expect(records.map(({ focus_area }) => focus_area)).toEqual(['risk', 'risk', 'new']);
});

test('areas without a Latin letter, or with one beginning, have ids of their own', () => {
  const { records, imported } = importing(
    'No,Title,Theme\n1,A,安全\n2,B,港湾\n3,C,Risk!\n4,D,Risk?\n5,E,risk!',
  );
  expect(records.map(({ focus_area }) => focus_area)).toEqual([
    'area-2',
    'area-3',
    'risk',
    'risk-2',
    'risk',
  ]);
  expect(imported.focusAreas.map(({ title }) => title)).toEqual(['安全', '港湾', 'Risk!', 'Risk?']);
});

test('a given order reads every date so', () => {
  const table = 'No,Title,Due\n1,A,03/04/2015\n';
  const due = (dateOrder: 'dmy' | 'mdy') => importing(table, { dateOrder }).records[0];
  expect(due('dmy')).toMatchObject({ deliverables: [{ due: '2015-04-03' }] });
  expect(due('mdy')).toMatchObject({ deliverables: [{ due: '2015-03-04' }] });
  expect(
    importing('No,Title,Due\n1,A,31/04/2015\n1,A,31/03/2015', { dateOrder: 'mdy' }).found,
  ).toContain('C2 unread-date');
  expect(day('2015-03-04')).toBe('2015-03-04');
});

test('a text beside each deliverable is one about all of them', () => {
  const { records } = importing(
    'No,Title,Action,Comments\n1,A,X,Both late\n1,A,Y,Both late\n1,A,Z,Done soon\n',
  );
  expect(records).toMatchObject([
    { updates: [{ date: '2016-03-31', project_status: 'Both late\n\nZ: Done soon' }] },
  ]);
});

test('fiscal years have the beginning that was given', () => {
  const due = (text: string, fiscalYearStart: number) => {
    const { records } = importing(`No,Title,Due\n1,A,${text}\n`, { fiscalYearStart });
    return (records[0]?.['deliverables'] as { due?: string }[])[0]?.due;
  };
  expect(due('FY16', 7)).toBe('2016-06-30');
  expect(due('FY16-Q1', 10)).toBe('2015-12-31');
  expect(due('H1 FY16', 4)).toBe('2015-09-30');
  expect(due('2015/16', 4)).toBe('2016-03-31');
  expect(due('FY16', 1)).toBe('2016-12-31');
  expect(importing('No,Title,Due\n1,A,2015/16', { fiscalYearStart: 1 }).found).toEqual([
    'C2 doubtful-date',
  ]);
});

test('times are those of the zone that was given; an hour before midnight asks again', () => {
  const due = (text: string, zone: number) =>
    importing(`No,Title,Due\n1,A,${text}\n`, { zone }).records[0]?.['deliverables'];
  expect(due('2016-03-30T22:00:00Z', 120)).toMatchObject([{ due: '2016-03-31' }]);
  expect(due('2015-12-30T23:00:00Z', 120)).toMatchObject([{ due: '2015-12-31' }]);
  expect(due('2016-03-31T04:00:00Z', -300)).not.toMatchObject([{ due: '2016-03-31' }]);
  expect(due('2016-03-31T05:00:00Z', -300)).toMatchObject([{ due: '2016-03-31' }]);
  expect(due('2016-03-31T02:00:00Z', -300)).toMatchObject([{ due: '2016-03-30' }]);
  expect(due('2016-03-31T00:00:00Z', -300)).toMatchObject([{ due: '2016-03-31' }]);
  expect(importing('No,Title,Due\n1,A,2016-03-30T22:00:00Z', { zone: 60 }).found).toEqual([
    'C2 doubtful-date',
  ]);
});

test('texts that are no dates are kept below their heading when that was asked for', () => {
  const { records, found } = importing(
    'No,Title,Due date,Status,Completed\n1,A,Within 6 months,Open,\n2,B,,Done,last spring\n3,C,31 April 2016,,',
    { keepsWords: true },
  );
  expect(found).toEqual(['C2 no-date', 'D3 undated-status', 'E3 no-date', 'C4 unread-date']);
  expect(records).toMatchObject([
    { updates: [{ date: '2016-03-31', project_status: 'Due date: Within 6 months' }] },
    {
      deliverables: [{ completed_by: '2016-03-31' }],
      updates: [{ date: '2016-03-31', project_status: 'Completed: last spring' }],
    },
    {},
  ]);
});

test('a word means what was said of it', () => {
  const statuses = new Map([
    ['blue', 'complete'],
    ['closed', 'superseded'],
  ] as const);
  const { records, found } = importing('No,Title,Status\n1,A,BLUE\n2,B,(Closed)', { statuses });
  expect(found).toEqual(['C2 undated-status', 'C3 undated-status']);
  expect(records).toMatchObject([
    { deliverables: [{ completed_by: '2016-03-31' }] },
    { withdrawn: { date: '2016-03-31', as: 'superseded' } },
  ]);
});

test('a source and a number make an id; a source without one, or of two spellings, is told', () => {
  const table =
    'Audit #,Rec No,Title\nPARKS 2019,3,A\n"Docks, sheds",3,B\nA/B,4,C\n,4,D\nA B,4,C\n';
  const { records, found } = importing(table, { source: 'Audit #' });
  expect(records.map(({ id }) => id)).toEqual(['PARKS-2019-3', 'Docks-sheds-3', 'A-B-4', '4']);
  expect(found).toEqual(['B5 missing-cell', 'A6 cells-disagree']);
});

test('several columns that are said to hold the id are joined in the order in which they are said', () => {
  const map = ['Rec No', 'Report No'].map((column) => ({ column, field: 'id' as const }));
  const { records, found } = importing('Report No,Rec No,Title\n15/01,1,A\n15/02,1,A\n', { map });
  expect(found).toEqual([]);
  expect(records.map(({ id }) => id)).toEqual(['1-15-01', '1-15-02']);
});

test('dates that are said to follow one another do so in the order in which they are said', () => {
  const map = ['New date', 'Revised date'].map((column) => ({
    column,
    field: 'revised_due' as const,
  }));
  const table = 'No,Title,Due,Revised date,New date\n1,A,2015-06-30,2016-06-30,2016-05-31\n';
  const { records, found } = importing(table, { map, replanReason: 'Storm' });
  expect(found).toEqual(['D2 replanned-again']);
  expect(records).toMatchObject([
    { deliverables: [{ changes: [{ due: '2016-05-31' }, { due: '2016-06-30' }] }] },
  ]);
});
