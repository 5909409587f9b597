import { check } from '../../src/checks/index.ts';
import { inWords } from '../../src/diagnostics/words.ts';
import { readExample } from '../read/set.ts';

// What somebody typed who has not read the manual, and the way out that is named.

/** The hints about the lines of a record, in their order. */
function hintsOf(lines: string): (string | undefined)[] {
  const { set, faults } = readExample(lines);
  return [...faults, ...check(set)].map((each) => inWords(each).hint);
}

const deliverable = (field: string) => `deliverables: [{ title: a, responsible: b, ${field} }]`;

describe('a day that is not written as YYYY-MM-DD', () => {
  test.each([
    // One reading: the day in the right form.
    ['30/09/2015', 'write 2015-09-30'],
    ['9/30/2015', 'write 2015-09-30'],
    ['30.9.2015', 'write 2015-09-30'],
    ['04/04/2015', 'write 2015-04-04'],
    ['2015/9/30', 'write 2015-09-30'],
    ['2015-9-3', 'write 2015-09-03'],
    ['2015-30-09', 'there is no month 30; the other way round it is 2015-09-30'],
    ['20150930', 'write 2015-09-30'],
    ['15 May 2016', 'write 2016-05-15'],
    ['"May 15, 2016"', 'write 2016-05-15'],
    ['15-May-2016', 'write 2016-05-15'],
    ['"2015-09-30 "', 'write 2015-09-30'],
    ['2015-09-30T00:00:00Z', 'write 2015-09-30, without the time'],
    // Two readings: both.
    ['03/04/2015', 'write the one that is meant: 2015-04-03 or 2015-03-04'],
    ['31/03/16', 'write the one that is meant: 2016-03-31 or 1916-03-31'],
    // A period: its last day.
    [
      'Q2 2016',
      'write the last day of the quarter: 2016-06-30, when it is one of the calendar year',
    ],
    [
      '2016-Q2',
      'write the last day of the quarter: 2016-06-30, when it is one of the calendar year',
    ],
    ['June 2016', 'write its last day: 2016-06-30'],
    ['2016-06', 'write its last day: 2016-06-30'],
    ['2016', 'write its last day: 2016-12-31'],
    ['H1 2016', 'write its last day: 2016-06-30'],
    ['2016-H2', 'write its last day: 2016-12-31'],
    ['FY16-Q3', 'write the last day of that part of the fiscal year as YYYY-MM-DD'],
    ['Q3 FY2016', 'write the last day of that part of the fiscal year as YYYY-MM-DD'],
    // Words for no day.
    ['TBD', 'leave `due` out for as long as there is no day'],
    ['ongoing', 'leave `due` out for as long as there is no day'],
    ['ASAP', 'leave `due` out for as long as there is no day'],
    ['no', 'leave `due` out for as long as there is no day'],
    ['false', 'leave `due` out for as long as there is no day'],
    // What nobody can read.
    ['whenever it suits', 'write year, month and day in figures, such as 2016-03-31'],
    ['2016-02-30', 'February 2016 has 29 days'],
    ['2016-13-01', 'there is no month 13; the other way round it is 2016-01-13'],
    ['2016-13-32', 'there is no month 13'],
  ])('due: %s', (written, hint) => {
    expect(hintsOf(deliverable(`due: ${written}`))).toContain(hint);
  });

  test.each(['yes', 'true', '✓', 'x', 'Done', 'complete', '"100%"'])('completed: %s', (written) => {
    expect(hintsOf(deliverable(`completed: ${written}`))).toEqual([
      'write the day; when it is not known, write `completed_by` with a day by which it was done',
    ]);
  });

  test('a tick in place of the due date', () => {
    expect(hintsOf(deliverable('due: ✓'))).toEqual([
      '`due` keeps its day; that it is done is told by `completed`, or `completed_by` with a day by which it was',
    ]);
  });

  test('several due dates', () => {
    expect(hintsOf(deliverable('due: [2016-03-31, 2016-06-30]'))).toEqual([
      'write one day; what became known later stands under `changes`, each with its date',
    ]);
  });
});

describe('other slips', () => {
  test.each([
    [
      'deliverables: [{ title: a, responsible: [Staff, Board] }]',
      'one party is responsible: write "Staff, Board", or make a deliverable for each',
    ],
    ['owner: [Staff, Board]', 'write "Staff, Board"'],
    ['owner: []', 'if this is text that begins with `-` or `[`, quote it'],
    ['owner: [{ a: b }]', 'if this is text that begins with `-` or `[`, quote it'],
    ['description: * adopted', 'text that begins with `*` needs quotes'],
    ['description: & adopted', 'text that begins with `&` needs quotes'],
    ['description: **bold** text', 'text that begins with `*` needs quotes'],
    ['description: *bold* text', 'text that begins with `*` needs quotes'],
    ['related:\n  - * adopted', 'text that begins with `*` needs quotes'],
    [
      'status: complete',
      'statuses are derived from dates: give `completed` with its day to the deliverable, and leave this line out',
    ],
    [
      'percent complete: 80',
      'statuses are derived from dates: give `completed` with its day to the deliverable, and leave this line out',
    ],
    [deliverable('deadline: 2016-03-31'), 'did you mean "due"?'],
    [deliverable('Completed on: 2016-03-31'), 'did you mean "completed"?'],
    ['assignee: Staff', undefined],
    ['tasks: []', 'did you mean "deliverables"?'],
    // What is no number of a record is not near to another number.
    ['related: ["25"]', '`ssr-report new 25` makes a record of this id'],
    ['related: ["82"]', 'did you mean "28"? If not, `ssr-report new 82` makes a record of this id'],
    ['related: [R28]', 'did you mean "28"? If not, `ssr-report new R28` makes a record of this id'],
  ])('%s', (lines, hint) => {
    expect(hintsOf(lines)).toContain(hint);
  });

  test.each([
    ['July', 'write 7'],
    ['jul', 'write 7'],
    ['"7"', 'write 7'],
    ['1 July', 'write 7'],
    ['2016-07-01', 'write 7'],
    ['summer', 'write a whole number, without quotes'],
    ['"13"', 'write a whole number, without quotes'],
  ])('fiscal_year_start: %s', (written, hint) => {
    expect(hintsOf(`# programme.yaml\ntitle: a\nfiscal_year_start: ${written}`)).toEqual([hint]);
  });
});
