import { fieldNames, fields } from '../../src/read/table/fields.ts';
import { statedWords, type Stated } from '../../src/read/table/stated.ts';

const statedMeanings: Readonly<Record<Stated, string>> = {
  complete: 'complete: by its day of completion, else by the day of which the table speaks',
  open: 'not done; the dates say whether it is late',
  words: 'the same, and the words are kept in the update, since no date says them',
  'on-track': 'not done, and in time: kept in words where the due date has passed',
  behind: 'not done, and late: kept in words where the due date has not passed',
  'not-implemented': 'withdrawn as `not-implemented`',
  'not-accepted': 'withdrawn as `not-accepted`',
  superseded: 'withdrawn as `superseded`',
  merged: 'withdrawn as `merged`; a column such as *Merged into* names the other',
  closed: 'complete beside a day of completion; else an error that asks',
  'not-done':
    'withdrawn as `not-implemented` beside "closed" or a day of closing; not done beside "open"; else an error that asks',
};

/** The page about `import`, with every heading and every word for a status that it knows. */
export function importPage(): string {
  const fieldRows = fieldNames.map((name) => {
    const { meaning, headings } = fields[name];
    return `| \`${name}\` | ${meaning} | ${headings.join(', ') || 'none; our own tables have it'} |`;
  });
  const statusRows = Object.entries(statedWords).map(
    ([stated, words]) => `| ${words.join(', ')} | ${statedMeanings[stated as Stated]} |`,
  );
  return `# Importing a spreadsheet

\`ssr-report import FILE.csv\` makes records of a table with one row a recommendation, or one row a deliverable.
It never changes a file that is there, and it writes all records or none.
\`-\` in place of a file is standard input, and \`<(…)\` the output of another program; with \`-\` nobody can be asked, so it takes \`--yes\`.
The tables below are made from the program by \`UPDATE=1 npx jest test/docs\`.

## In four steps

1. Save the sheet as *CSV UTF-8*, with the headings above the columns.
   Commas, semicolons, tabs and bars between the cells are all recognized; rows above the headings, such as a title, are passed over.
   When another row is taken for the headings, say which one it is, as the spreadsheet counts: \`--heading-row 3\`.
2. Look at how it is read; nothing is written:

   \`\`\`sh
   ssr-report import recommendations.csv --dry-run
   \`\`\`

   Each column is shown with the field that it is taken for.
   Say what is wrong or not recognized, by heading or by letter: \`--map "Who does it=responsible" --map "Cost="\`.
   A field may be given to one column, but for [those that take several](#several-columns-for-one-thing).
3. Import it, with the title of the programme and the day of which the table speaks:

   \`\`\`sh
   ssr-report import recommendations.csv --title "Harbour Safety Review" --as-of 2016-03-31 --yes
   \`\`\`

   Before anything is written, it tells how many deliverables would be complete, late, without a date and withdrawn on that day, and from which column each of these comes.
   Without \`--yes\` it asks whether that is right, and writes nothing unless the answer is yes; where nobody can be asked, it writes nothing, ends with 2 and gives the line to type, with \`--yes\`.

   \`\`\`text
   On 2016-03-31, 3 recommendations with 4 deliverables would be:
     complete             1  by "Completion date"
     late                 1  by "Revised date"
     without a date       1
     withdrawn            0
     open, not late       1

   Is that right? Write 6 files? [y/N]
   \`\`\`

   What cannot be read is told with its row and column, and nothing is written until all of it can.
   What is the same in many cells of a column is told once and names the first of them; \`--verbose\` tells each.
4. Make the report:

   \`\`\`sh
   ssr-report build --date 2016-03-31
   \`\`\`

In a folder without \`data/programme.yaml\`, one is written, with the focus areas that the table names.
Its \`first_report\` is the day of the table: what a table tells of earlier days is not enough for a report to be compared with, and nothing moved just because it was imported.
In a programme that is there, the records are added and checked with those that it has; a recommendation that has a record already stops the import.

## What is in a row

The number of the recommendation says to which one a row belongs.
Where it is left empty below another, as in merged cells, the row tells of one more deliverable of the recommendation above.
What rows tell of one recommendation must agree; cells that would repeat may be empty.

Numbers are kept as they are written, so \`1.10\` stays \`1.10\` and \`Rec. 5\` is \`5\`.
A spreadsheet may have made 1.1 of 1.10 before it wrote the file: give that column the format *Text* there.

Headings that come again in the middle, totals, and a note below the last row are passed over, and that is said.

- Without a title it is the beginning of the description, without a description it is the title.
- Without a deliverable there is one, "Implementation as a whole".
- Without a responsible party it is the owner, else "Not stated".
- Texts are taken as [Markdown](records.md), so a line that begins with \`-\` is an item of a list.

All of this is said where it happens.

### Numbers that repeat

Where each report numbers its recommendations from 1, the number alone would put those of several reports together.
That is an error, which names the column by which the numbers repeat:

\`\`\`sh
ssr-report import audits.csv --source "Report" --as-of 2016-03-31 --yes
\`\`\`

Ids are then made of both: \`PARKS-2019-3\` is number 3 of \`PARKS 2019\`.
What an id cannot hold, such as a space or a slash, becomes a dash; two sources that would become one are an error.
Ids may also be put together of any columns, in the order in which these are said: \`--map "Year=id" --map "No=id"\` makes \`2019-3\`.
Rows that tell of one recommendation after all are left together by leaving the other column out: \`--map "Report="\`.

### Several columns for one thing

| Columns | Read as |
| --- | --- |
| *1st revised date*, *2nd revised date*, or *Revised date (March 2016)* | the newest is in force; the others are its history, oldest first, each a change of the original due date |
| *Status last quarter*, *Status* | the newest counts; the earlier one is kept in words |
| several for \`update\` or \`implementation_notes\`, with \`--map\` | put together; each text begins with its heading |
| several for \`revised_due\`, with \`--map\` | as above, in the order in which they are said |
| several for \`id\`, with \`--map\` | joined with a dash, in the order in which they are said |

Where the order of dates or statuses is not clear, and for every other field, a second column is an error: \`--map\` says which one is meant.
When each date was agreed no table says, so all of them are dated with the day of the table, in their order.

## Fields and headings

Case, order of words, plural and punctuation do not count, and neither does what only says how to fill in the column: *Date of completion (Q/Y)* is *completion date*.

What decides a status is never guessed.
A column of dates is taken for one of these only by a heading of the table below, or by one of which every word is known:

| Heading | Taken for |
| --- | --- |
| *scheduled*, *planned*, *proposed*, *agreed*, *target*, *intended*, *original*, *required*, *committed completion date*; *to be completed by*, *date for completion*, *completion date (target)* | \`due\` |
| *revised*, *new*, *updated*, *extended*, *current completion date* | \`revised_due\` |
| *expected*, *anticipated*, *projected*, *estimated completion* | \`forecast\`; \`due\` where no other column is, since else nothing could be late |
| *actual completion date*, *implementation date (actual)* | \`completed\` |
| *date closed*, *closure date* | \`closed\`: the status says whether it was completed or withdrawn then |

- Words of intent rule completion out wherever they stand, in brackets too.
- A heading that speaks of the end of the work and says two things, such as *planned/actual completion*, is asked about: \`--map\` answers.
- *Report date*, *issue date* and *review date* are days of the source, and are not imported.
- *State* is a status only where all cells below it are words for one.
- *Completed? (Y/N)* is a status: yes is complete, no is open.

For a title, a description, a focus area, a deliverable, a measure or a text, a heading that only has the words of another in it is taken for that one, and shown as a guess.
A column that is not recognized is named and not imported.

| Field | Holds | Headings |
| --- | --- | --- |
${fieldRows.join('\n')}

## Dates

These are read as they are: \`2016-03-31\`, \`31 March 2016\`, \`31-Mar-2016\`, \`March 31, 2016\`, with or without the day of the week and a time.

| Written | Read as |
| --- | --- |
| \`31/03/2016\`, \`31.3.2016\`, \`03-31-2016\` | a day, in the order of day and month that the table shows |
| \`03/04/2015\` | in the same order; an error when no date of the table shows one: \`--date-order dmy\` or \`mdy\` says it |
| \`31/03/16\`, \`31-Mar-16\` | an error until \`--century 20\` says which years are meant |
| \`42460\` | an error: a spreadsheet's own number of a day; give the column the format of a date there |
| \`March 2016\`, \`Q1 2016\`, \`first half of 2016\`, \`H1 2016\`, \`2016\` | the last day of it, with a warning; completed then, it was complete by that day |
| \`FY16\`, \`Q2 FY16\`, \`FY16-Q3\`, \`2015/16\`, \`Q4 2015/16\` | the same, by the fiscal year of the programme or of \`--fiscal-year-start 7\`, which a new programme gets; without either an error |
| \`✓\`, \`Completed\`, \`Done 15 March 2016\`, below a heading of a due date too | complete, on that day or by the day of which the table speaks, with a warning; its due date is not known. Below *Completed*, *Yes* says so as well |
| \`TBD\`, \`n/a\`, \`Ongoing\`, \`asap\`, \`Immediate\` | no date, with one warning a column |
| \`Spring 2016\`, \`mid-2016\`, \`within 6 months\`, \`2015-2016\` | an error, one a column; \`--unread-dates words\` writes no date and keeps the words in the update, below their heading |
| \`2016-03-30T22:00:00Z\` | an error until \`--zone +02:00\` says how far the place of the table is ahead of UTC (in summer, where clocks change): 31 March. Midnight is that day |
| \`1900-01-01\`, \`9999-12-31\`, \`1970-01-01\` and the like | an error: programs write them where there is no day |
| \`12:30\`, \`#REF!\`, \`####\`, \`5-Jan\` in place of a number \`5.1\` | an error that names the cell |

Quarters are those of the calendar, unless a fiscal year is named.
A fiscal year is named after the year in which it ends.
A season has no last day that holds on both sides of the equator, so it is not read.
Dates in two orders in one table are an error that names both.

A completion or closing after the day of which the table speaks is an error.

## Statuses

A status is never taken over: it [follows from the dates](../README.md#records).
What the table says of it is compared with them, and never lost:

| The table says | It is |
| --- | --- |
${statusRows.join('\n')}

Case does not count, dashes and brackets part words, and all words count: *Closed (not implemented)* is *closed* and *not implemented*, *Implemented (not verified)* is not known.
*In process – past due* is what both of its parts say together.

- A word that is not known is an error that lists each once, with its number of rows.
  \`--status "Blue=complete"\` says what it means, once for each word: \`complete\`, \`open\`, \`words\` (open, and the words are kept in the update), \`not-implemented\`, \`not-accepted\`, \`superseded\` or \`merged\`.
  Words that mean one thing to one body and another to the next are not known: *Resolved*, *Verified*, *No further action*, *Disagree*, *N/A*, *Green*.
- What is done but not verified, or to be verified, is not known either: you say whether your programme calls it complete.
- Complete without a day: \`completed_by\` is the day of which the table speaks, with a warning.
  Before that day nothing is known to be complete.
- Withdrawn, beside a day of closing or of completion: withdrawn on that day, with the reason of the row.
- A day of closing without a status that says how: an error.
  \`--map "Date closed=completed"\` says that all that is closed was completed.
- Not complete beside a day of completion, or one by which it was done: an error, since the day may only be planned. Then map that column to \`due\`.
- Late or in time, where the dates say otherwise: kept in words in the update of that day, with a warning.

The day of which the table speaks is that of \`--as-of\`, and no column changes it; without it, that in a column such as *Last updated*.
New due dates and forecasts are dated with it: they became known on that day at the latest.
A new due date needs its reason: that of a column *Reason*, else that of \`--replan-reason "TEXT"\`, else it is an error.
A comment is dated with *Last updated*, where the row has it.
No words of the program are put into a record as if they were the table's.

## Our own tables

\`ssr-report import recommendations-2016-03-31.csv deliverables-2016-03-31.csv\` makes records of the tables that \`build --format csv\` wrote.
[csv.md](csv.md#importing-them-again) says what comes back and what a table cannot hold.
`;
}
