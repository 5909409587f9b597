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
The tables below are made from the program by \`UPDATE=1 npx jest test/docs\`.

## In four steps

1. Save the sheet as *CSV UTF-8*, with the headings above the columns.
   Commas, semicolons, tabs and bars between the cells are all recognized; rows above the headings, such as a title, are passed over.
2. Look at how it is read; nothing is written:

   \`\`\`sh
   ssr-report import recommendations.csv --dry-run
   \`\`\`

   Each column is shown with the field that it is taken for.
   Say what is wrong or not recognized, by heading or by letter: \`--map "Who does it=responsible" --map "Cost="\`.
   A field may be given to one column, \`update\` and \`implementation_notes\` to any number: each text then begins with its heading.
3. Import it, with the title of the programme and the day of which the table speaks:

   \`\`\`sh
   ssr-report import recommendations.csv --title "Harbour Safety Review" --as-of 2016-03-31 --yes
   \`\`\`

   Before anything is written, it tells how many deliverables would be complete, late, without a date and withdrawn on that day, and from which column each of these comes.
   Without \`--yes\` it asks whether that is right, and writes nothing unless the answer is yes; where nobody can be asked, \`--yes\` is needed.
   What cannot be read is told with its row and column, and nothing is written until all of it can.
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

- Without a title it is the beginning of the description, without a description it is the title.
- Without a deliverable there is one, "Implementation as a whole".
- Without a responsible party it is the owner, else "Not stated".
- Texts are taken as [Markdown](records.md), so a line that begins with \`-\` is an item of a list.

All of this is said where it happens.

## Fields and headings

Case, order of words, plural, punctuation, what stands in brackets and small words do not count: *Date of completion (Q/Y)* is *completion date*.
A heading that only has the words of another in it is taken for that one, and shown as a guess.
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
| \`March 2016\`, \`Q1 2016\`, \`2016\` | the last day of it, with a warning; completed then, it was complete by that day |
| \`TBD\`, \`n/a\`, \`Ongoing\` | no date, with a warning |

Quarters are those of the calendar.
Dates in two orders in one table are an error that names both.

## Statuses

A status is never taken over: it [follows from the dates](../README.md#records).
What the table says of it is compared with them, and never lost:

| The table says | It is |
| --- | --- |
${statusRows.join('\n')}

- Complete without a day: \`completed_by\` is the day of which the table speaks, with a warning.
  Before that day nothing is known to be complete.
- Not complete beside a day of completion: an error, since the day may only be planned. Then map that column to \`due\`.
- Anything else that the dates do not give, or a word that is not known: kept in words in the update of that day, with a warning.

The day of which the table speaks is that in a column such as *Last updated*, else that of \`--as-of\`.
New due dates, forecasts and comments are dated with it too: they became known on that day at the latest.

## Our own tables

\`ssr-report import recommendations-2016-03-31.csv deliverables-2016-03-31.csv\` makes records of the tables that \`build --format csv\` wrote.
[csv.md](csv.md#importing-them-again) says what comes back and what a table cannot hold.
`;
}
