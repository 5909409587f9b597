import type { TableFacts } from './facts.ts';
import type { Manual } from './manual.ts';

/** Findings about a table to be imported; the examples are whole tables. */
export const tableManual: Manual<TableFacts> = {
  'table-syntax': {
    reason:
      'A quote begins a cell that may hold separators and new lines, and ends it. Out of place, it moves the cells behind it into other columns.',
    good: 'No,Title\n1,"Exercise ""Storm"""',
    bad: 'No,Title\n1,Exercise "Storm"',
  },
  'extra-cell': {
    reason: 'What stands below no heading belongs to nothing, and would be lost without a word.',
    good: 'No,Title\n1,"Exercise, yearly"',
    bad: 'No,Title\n1,Exercise, yearly',
  },
  'repeated-heading': {
    reason: 'Of two columns that mean one field, only one could count, and nobody sees which.',
    good: 'No,Title,Due date\n1,Exercise,2016-03-31',
    bad: 'No,Title,Due date,Deadline\n1,Exercise,2016-03-31,2016-06-30',
  },
  'row-passed-over': {
    reason:
      'Exports repeat their headings for each page, and add totals and their source at the end. Such a row is not a recommendation, and is not counted.',
    good: 'No,Title\n1,Exercise\n2,Report',
    bad: 'No,Title\n1,Exercise\nNo,Title\n2,Report\nSource: register of 31 March 2016,',
  },
  'unclear-heading': {
    reason:
      'A column of days may say when something was done or when it is to be done. What decides a status is never guessed: a heading that is not known, but speaks of the end of the work, is asked about.',
    good: 'No,Title,Planned completion date\n1,Exercise,2016-06-30',
    bad: 'No,Title,Planned/actual completion\n1,Exercise,2016-06-30',
  },
  'repeated-numbers': {
    reason:
      'Where each report numbers its recommendations from 1, the number alone puts those of several reports together. The option --source makes ids such as PARKS-2019-3 of both.',
    good: 'No,Title\nPARKS-1,Exercise\nDOCKS-1,Report',
    bad: 'Report no,No,Title\nPARKS,1,Exercise\nDOCKS,1,Report',
  },
  'missing-cell': {
    reason:
      'A recommendation has a number and a title. A row without them is taken for another piece of the recommendation above, when it tells of one.',
    good: 'No,Title\n1,Exercise',
    bad: 'No,Title\n,Exercise',
  },
  'cells-disagree': {
    reason:
      'What rows tell of one recommendation is written down once. When they differ, nobody sees which is right.',
    good: 'No,Title,Action\n1,Exercise,Plan\n1,Exercise,Report',
    bad: 'No,Title,Action\n1,Exercise,Plan\n1,Training,Report',
  },
  'unused-cell': {
    reason:
      'Whatever an import reads ends in a record, or it is said that it does not: here, that a piece of evidence has a day and no address, so that nothing can lead to it.',
    good: 'No,Title,Evidence,Evidence date\n1,Exercise,https://port.example/plan,2016-02-15',
    bad: 'No,Title,Evidence,Evidence date\n1,Exercise,,2016-02-15',
  },
  'unread-date': {
    reason: 'Every status rests on dates, so nothing is guessed of a text that is not a day.',
    good: 'No,Title,Due date\n1,Exercise,30 April 2016',
    bad: 'No,Title,Due date\n1,Exercise,31 April 2016',
  },
  'doubtful-date': {
    reason:
      'Is 03/04/2015 in March or in April? A wrong guess makes a wrong status. Another date in the table that can be read in one way only, such as 31/03/2015, settles it, and so does the option.',
    good: 'No,Title,Due date\n1,Exercise,03/04/2015\n2,Report,31/03/2015',
    bad: 'No,Title,Due date\n1,Exercise,03/04/2015',
  },
  'rounded-date': {
    reason:
      'A month, quarter or year is not late before its last day has passed. Something completed in it was complete by that day.',
    good: 'No,Title,Due date\n1,Exercise,2016-03-31',
    bad: 'No,Title,Due date\n1,Exercise,March 2016',
  },
  'no-date': {
    reason: 'Without a due date nothing can be late. The record says so by having none.',
    good: 'No,Title,Due date\n1,Exercise,',
    bad: 'No,Title,Due date\n1,Exercise,TBD',
  },
  'broken-cell': {
    reason:
      'A formula without a result, or an id such as 5-1 of which the spreadsheet made 5-Jan, is not what anybody wrote.',
    good: 'No,Title\n5.1,Exercise\n5.2,Report',
    bad: 'No,Title\n5-Jan,Exercise\n5.2,Report',
  },
  'undated-status': {
    reason:
      'A status is true of a day. What is complete or withdrawn without a date counts from the day of which the table speaks, not earlier.',
    good: 'No,Title,Status,Completed\n1,Exercise,Complete,2016-02-15',
    bad: 'No,Title,Status\n1,Exercise,Complete',
  },
  'status-against-date': {
    reason:
      'Something that has its day of completion is complete. If the status says otherwise, one of them is wrong, or the date is only planned.',
    good: 'No,Title,Status,Completion date\n1,Exercise,Complete,2016-02-15',
    bad: 'No,Title,Status,Completion date\n1,Exercise,In progress,2016-02-15',
  },
  'unknown-status': {
    reason:
      'A status that is not understood would be counted as work in process, also where it means that the work is done or given up. Some words mean one thing to one body and another to the next, such as "Resolved", or "Closed" without a day of completion.',
    good: 'No,Title,Status,Date closed\n1,Exercise,Closed - Implemented,2016-02-15',
    bad: 'No,Title,Status\n1,Exercise,No Further Action',
  },
  'unclear-closing': {
    reason:
      'What is closed was completed or given up. The status says which; a day alone does not.',
    good: 'No,Title,Status,Date closed\n1,Exercise,Implemented,2016-02-15',
    bad: 'No,Title,Date closed\n1,Exercise,2016-02-15',
  },
  'after-as-of': {
    reason:
      'A table cannot know what happened after the day of which it speaks. Such a day is mistyped, or only planned.',
    good: 'No,Title,Completion date\n1,Exercise,2016-02-15',
    bad: 'No,Title,Completion date\n1,Exercise,2026-02-15',
  },
  'replan-without-reason': {
    reason:
      'A date that was agreed anew is printed with the reason why. The table has none, and none is invented.',
    good: 'No,Title,Due date,Revised due date,Reason\n1,Exercise,2015-12-31,2016-06-30,The ship was late',
    bad: 'No,Title,Due date,Revised due date\n1,Exercise,2015-12-31,2016-06-30',
  },
  'status-against-withdrawal': {
    reason:
      'What went into another recommendation, or was withdrawn, is in no count. If the status says that it is open or done, one of the two is wrong.',
    good: 'No,Title,Status,Withdrawn,Merged into\n1,Exercise,Open,,\n2,Drill,Merged,2016-02-15,1',
    bad: 'No,Title,Status,Merged into\n1,Exercise,Open,\n2,Drill,Open,1',
  },
  'other-status': {
    reason:
      'A status is never taken over: it follows from dates. Where the table says something else, its words are kept in the update of that day.',
    good: 'No,Title,Status,Due date\n1,Exercise,Delayed,2016-02-15',
    bad: 'No,Title,Status,Due date\n1,Exercise,On track,2016-02-15',
  },
  'filled-in': {
    reason: 'A deliverable has a responsible party. Where the table is silent, the record says so.',
    good: 'No,Title,Responsible\n1,Exercise,Staff\n2,Report,Board',
    bad: 'No,Title,Responsible\n1,Exercise,Staff\n2,Report,',
  },
  'existing-record': {
    reason: 'A record is kept by people, and an import never changes one.',
    good: 'No,Title\n2,Exercise',
    bad: 'No,Title\n1,Exercise',
  },
};

/** Whether the code is that of a finding about a table, which `validate` never has. */
export function isAboutTables(code: string): code is keyof TableFacts {
  return Object.hasOwn(tableManual, code);
}
