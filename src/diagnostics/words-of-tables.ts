import type { ToWords, Words } from './diagnostic.ts';
import type { TableFacts, TextInCells } from './facts.ts';
import { counted, oneOf } from './phrases.ts';
import { quoted } from './visible.ts';

/** The words for findings about a table to be imported. */
export const tableWords: { readonly [C in keyof TableFacts]: ToWords<C> } = {
  'table-syntax': ({ problem }) => syntaxWords[problem],
  'extra-cell': ({ text }) => ({
    message: `unexpected cell ${quoted(text)} right of the last heading, expected nothing there`,
    hint: 'give its column a heading; a text with separators in it needs quotes around it',
  }),
  'repeated-heading': ({ heading, field }) => ({
    message: `unexpected second column for ${quoted(field)}, expected one`,
    hint: `say which column is meant: --map ${quoted(`${heading}=${field}`)}, or leave this one out: --map ${quoted(`${heading}=`)}`,
  }),
  'row-passed-over': ({ row, text, as }) => ({
    message: `row ${row} ${
      as === 'headings'
        ? 'repeats the headings'
        : as === 'total'
          ? `holds numbers beside ${quoted(text)}`
          : `holds nothing but ${quoted(text)}, below the last recommendation`
    }; it is passed over`,
  }),
  'unclear-heading': ({ heading, may }) => ({
    message: `unexpected heading ${quoted(heading)}, which may mean ${oneOf(may)}, expected one that is known: what decides a status is never guessed`,
    hint: `say what the column holds, ${may.map((field) => `--map ${quoted(`${heading}=${field}`)}`).join(' or ')}, or leave it out: --map ${quoted(`${heading}=`)}`,
  }),
  'repeated-numbers': ({ number, rows, column, areTitlesDifferent }) => ({
    message: `number ${quoted(number)} stands in ${rows} rows ${areTitlesDifferent ? 'with different texts' : `of different ${quoted(column ?? '')}`}, expected one recommendation a number${column === undefined ? '' : `; the numbers repeat by column ${quoted(column)}`}`,
    hint:
      column === undefined
        ? 'name the column by which they repeat: --source "HEADING"; where there is none, give each row a number of its own'
        : `make ids of both: --source ${quoted(column)}; if it is one recommendation after all, leave the column out: --map ${quoted(`${column}=`)}`,
  }),
  'missing-cell': ({ field }) => missingWords[field],
  'cells-disagree': ({ field, value, other }) => ({
    message: `unexpected ${quoted(value)} for ${quoted(field)}, expected ${quoted(other)} as above for the same recommendation`,
    hint: `make the rows of a recommendation agree, or leave the cell empty where it repeats${
      field === 'title' || field === 'description'
        ? '; when they are two recommendations, give each a number of its own, or name the column by which numbers repeat: --source "HEADING"'
        : ''
    }`,
  }),
  'unused-cell': ({ text, heading }) => ({
    message: `${quoted(text)} is not written: a record has no place for it beside what the other cells say`,
    hint: `keep the column in words: --map ${quoted(`${heading}=update`)}, or leave it out: --map ${quoted(`${heading}=`)}`,
  }),
  'unread-date': ({ texts, problem }) => ({
    message: `unexpected ${inCells(texts)}, expected ${dateProblems[problem]}`,
    hint: dateHints[problem],
  }),
  'doubtful-date': ({ text, doubt, readings }) => ({
    message: `unexpected ${quoted(text)}, which ${
      doubt === 'fiscal'
        ? 'depends on the month in which the fiscal year begins'
        : `may be ${readings.join(' or ')}`
    }, expected a date that can be read in one way`,
    hint: doubtHints[doubt],
  }),
  'rounded-date': ({ text, day }) => ({
    message: `unexpected ${quoted(text)}, expected a day; its last day ${day} is taken`,
  }),
  'no-date': ({ texts, areKept }) => ({
    message: `unexpected ${inCells(texts)}, expected dates; none is written${areKept ? ', and the words are kept in the update' : ''}`,
  }),
  'broken-cell': ({ text, problem }) => ({
    message: `unexpected ${quoted(text)}, ${brokenWords[problem]}`,
    hint: brokenHints[problem],
  }),
  'undated-status': ({ status, day, as }) => ({
    message: `unexpected ${quoted(status)} without its day, expected a date; ${quoted(as)} ${day} is written, the day of which the table speaks`,
    hint: 'write the day into the record when you know it',
  }),
  'status-against-date': ({ status, day, heading }) => ({
    message: `unexpected status ${quoted(status)} beside ${quoted(day)} below ${quoted(heading)}, expected both to say the same`,
    hint: `correct one of them; when the day is the one planned, map its column: --map ${quoted(`${heading}=due`)}`,
  }),
  'unknown-status': ({ heading, words, meanings }) => ({
    message: `unexpected status ${toldWords(words)}, expected words of which it is known what they mean`,
    hint: `say it of each: --status ${quoted(`${words[0]?.word ?? ''}=MEANING`)}, where MEANING is one of ${meanings.join(', ')}; when the column holds no statuses, map it: --map ${quoted(`${heading}=update`)}`,
  }),
  'unclear-closing': ({ day, heading }) => ({
    message: `unexpected day of closing ${day} without a status that says how it was closed, expected one`,
    hint: `when all that has such a day was completed, say so: --map ${quoted(`${heading}=completed`)}; else leave the column out: --map ${quoted(`${heading}=`)}`,
  }),
  'after-as-of': ({ day, asOf, heading }) => ({
    message: `unexpected ${day} below ${quoted(heading)}, expected a day on or before ${asOf}, of which the table speaks`,
    hint: `correct the day or --as-of; when the column holds planned days, map it: --map ${quoted(`${heading}=due`)}`,
  }),
  'replan-without-reason': ({ day }) => ({
    message: `unexpected new date ${day} without a reason, expected why it was changed`,
    hint: 'give a reason for each in a column "Reason", or one for all that have none: --replan-reason "TEXT"',
  }),
  'status-against-withdrawal': ({ status, heading, text }) => ({
    message: `unexpected status ${quoted(status)} beside ${quoted(text)} for ${quoted(heading)}, expected both to say the same`,
    hint: `correct one of them; when the other column means something else, leave it out: --map ${quoted(`${heading}=`)}`,
  }),
  'other-status': ({ status, derived, from }) => ({
    message: `unexpected status ${quoted(status)}, expected ${quoted(derived)} by the dates; ${
      from === 'table'
        ? 'its words are kept in the update'
        : 'the table does not hold all that it rested on'
    }`,
    hint: 'a status follows from the dates; add what happened to the record',
  }),
  'filled-in': ({ field, value }) => ({
    message: `unexpected empty cell for ${quoted(field)}, expected a text; ${quoted(value)} is written`,
  }),
  'existing-record': ({ id }) => ({
    message: `unexpected recommendation ${quoted(id)}, expected none that has a record already`,
    hint: 'nothing is ever overwritten; leave the row out, or move the record away first',
  }),
};

/** `"Green" in 3 rows, "Blue" in 1 row`; a long list is cut, and so is a long word. */
function toldWords(words: TableFacts['unknown-status']['words']): string {
  const shown = words.slice(0, mostListed);
  const told = shown.map(({ word, rows }) => {
    const characters = Array.from(word);
    const text =
      characters.length > longestWord ? `${characters.slice(0, longestWord).join('')}…` : word;
    return `${quoted(text)} in ${counted(rows, 'row')}`;
  });
  const rest = words.length - shown.length;
  return [...told, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

const mostListed = 60;
const longestWord = 60;

const syntaxWords: Readonly<Record<TableFacts['table-syntax']['problem'], Words>> = {
  'open-quote': {
    message: 'unexpected end of the file inside quotes, expected the closing quote of this cell',
    hint: 'add it; a quote inside a cell is written twice',
  },
  'inner-quote': {
    message: 'unexpected quote inside a cell without quotes, expected quotes around the whole cell',
    hint: 'put the cell in quotes and write the quote inside it twice',
  },
  'after-quote': {
    message: 'unexpected text after the closing quote, expected the next cell',
    hint: 'a quote inside a cell is written twice',
  },
};

const missingWords: Readonly<Record<TableFacts['missing-cell']['field'], Words>> = {
  id: {
    message: 'unexpected row without the number of its recommendation, expected one',
    hint: 'fill it in, or delete the row when it is a heading or a total',
  },
  source: {
    message: 'unexpected row without its source, expected one: the number alone is not an id',
    hint: 'fill in the cell of the column that --source names',
  },
  title: {
    message: 'unexpected recommendation without a title or description, expected one of them',
    hint: 'fill in the cell, delete the row when it is a heading, or say which column holds it: --map "HEADING=title"',
  },
  deliverable: {
    message: 'unexpected second row of a recommendation without a deliverable, expected its title',
    hint: 'say which column names what is done: --map "HEADING=deliverable"',
  },
};

const brokenWords: Readonly<Record<TableFacts['broken-cell']['problem'], string>> = {
  formula: 'the error of a formula, expected what was meant',
  width: 'which a column too narrow shows, expected what the cell holds',
  id: 'which may be a number such as 5-1 or 5.1 of which the spreadsheet made a date, expected a number',
};

const brokenHints: Readonly<Record<TableFacts['broken-cell']['problem'], string>> = {
  formula: 'mend the formula in the spreadsheet, or leave the cell empty',
  width: 'make the column wider in the spreadsheet and export it again',
  id: 'give the column the format "Text" in the spreadsheet, and write the number again',
};

/** `"Summer 2021" in C4 and C9, "soon" in C5`; a text alone stands where the finding is. */
function inCells(texts: readonly TextInCells[]): string {
  const [only] = texts;
  if (texts.length === 1 && (only?.cells.length ?? 0) < 2) return quoted(only?.text ?? '');
  const shown = texts.slice(0, mostListed).map(({ text, cells }) => {
    const rest = cells.length - mostCells;
    const names = cells.slice(0, mostCells);
    return `${quoted(text)} in ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  });
  const rest = texts.length - shown.length;
  return [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join('; ');
}

const mostCells = 10;

const dateProblems: Readonly<Record<TableFacts['unread-date']['problem'], string>> = {
  shape: 'dates such as 2016-03-31, 31 March 2016 or Q1 2016',
  time: 'a date before the time of day',
  placeholder: 'a real day: programs write this one where there is none',
  calendar: 'a day of the calendar',
  given: 'a day of the calendar in the order of --date-order',
  order: 'day and month in the same order as elsewhere in the table',
};

const dateHints: Readonly<Record<TableFacts['unread-date']['problem'], string>> = {
  shape:
    'correct them, leave the cells empty, or keep the words in the update, without a date: --unread-dates words; when the column holds no dates, map it to another field',
  time: 'correct it, or leave the cell empty',
  placeholder: 'leave the cell empty when there is no day, or correct it',
  calendar: 'correct it; there is no such day',
  given: 'correct it, or give the other order',
  order: 'correct one of the two; --date-order cannot make both right',
};

const doubtHints: Readonly<Record<TableFacts['doubtful-date']['doubt'], string>> = {
  order: 'say which comes first in this table, day or month: --date-order dmy or mdy',
  century: 'say in which century such years of this table are: --century 20',
  fiscal: 'say with which month the fiscal year begins: --fiscal-year-start 7',
  zone: 'say by how much the place of the table is ahead of UTC, in summer where clocks change: --zone +02:00',
  serial: 'give the column the format of a date in the spreadsheet and export it again',
};
