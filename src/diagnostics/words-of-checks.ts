import { present } from '../domain/present.ts';
import type { ToWords, Words } from './diagnostic.ts';
import type { CheckFacts, DatedThing, LinkProblem } from './facts.ts';
import type { IsoDate } from '../domain/date.ts';
import { decidingFact } from './deciding-fact.ts';
import { foreignLetters } from './odd-characters.ts';
import { counted, didYouMean, joined, oneOf } from './phrases.ts';
import { codePointName, quoted } from './visible.ts';

/** The words for findings that need more than one value. */
export const checkWords: { readonly [C in keyof CheckFacts]: ToWords<C> } = {
  'duplicate-id': ({ id }) => ({
    message: `unexpected second record with id ${quoted(id)}, expected one`,
    hint: 'give one of them another id, or delete it',
  }),
  'id-differs-by-case': ({ id, other }) => ({
    message: `unexpected id ${quoted(id)} beside ${quoted(other)}, expected ids that differ in more than case`,
    hint: 'some disks keep only one of two file names that differ by case',
  }),
  'unusable-file-name': ({ id }) => ({
    message: `unexpected id ${quoted(id)}, expected one that can be the name of a file on Windows`,
    hint: 'give it another id, such as with a letter before it',
  }),
  'duplicate-item-id': ({ id }) => ({
    message: `unexpected second entry with id ${quoted(id)}, expected one in the record`,
  }),
  'duplicate-entry': ({ value, entry }) => ({
    message: `unexpected second entry ${quoted(value)}, expected each ${entry} once`,
    hint: 'keep one of the two',
  }),
  'two-updates': ({ date }) => ({
    message: `unexpected second update of ${date}, expected one for each date`,
    hint: 'put the texts together under one date',
  }),
  'unknown-recommendation': ({ id, nearest }, typed) => ({
    message: `unexpected recommendation ${quoted(id)}, expected the id of a record`,
    hint: `${nearest === undefined ? '' : `did you mean ${quoted(nearest)}? If not, `}\`${typed(`new ${id}`)}\` makes a record of this id`,
  }),
  'unknown-deliverable': ({ id, recommendation, nearest }) => ({
    message: `unexpected deliverable ${quoted(id)}, expected the id of one of recommendation ${quoted(recommendation)}`,
    hint:
      didYouMean(nearest) ?? 'give that deliverable an `id`, or wait for the whole recommendation',
  }),
  'unknown-focus-area': ({ id, known, nearest }) => ({
    message: `unexpected focus area ${quoted(id)}, expected ${known.length === 0 ? 'one that the programme lists' : oneOf(known)}`,
    hint: didYouMean(nearest) ?? 'add it to `focus_areas` of the programme',
  }),
  'unknown-responsible': ({ name, known, nearest }) => ({
    message: `unexpected party ${quoted(name)}, expected ${known.length === 0 ? 'one that the programme lists' : oneOf(known)}`,
    hint:
      nearest === undefined
        ? 'add the name to `responsible` of the programme'
        : joined(didYouMean(nearest), foreignLetters(name, nearest)),
  }),
  'names-alike': ({ entry, name, other }) => ({
    message: `unexpected ${entry} ${quoted(name)} beside ${quoted(other)}, expected one spelling of one name`,
    hint: joined('write both alike, since they are counted apart', foreignLetters(name, other)),
  }),
  'dependency-ring': ({ ring }) => ({
    message: `unexpected ring of dependencies ${chain(ring)}, expected none to wait for itself`,
    hint: 'take one of these dependencies out, or wait for a single deliverable',
  }),
  'into-ring': ({ ring }) => ({
    message: `unexpected ring of withdrawals ${chain(ring)}, expected one that stays`,
    hint: 'name the recommendation that goes on',
  }),
  'changes-out-of-order': ({ date, previous }) => ({
    message: `unexpected change of ${date} after one of ${previous}, expected the oldest first`,
  }),
  'completed-beside-change': ({ short, change }) => ({
    message: `unexpected \`${short}\` beside a \`${change}\` change, expected one of the two`,
    hint: 'tell every completion and reopening under `changes`',
  }),
  'completed-beside-completed-by': () => ({
    message: 'unexpected `completed_by` beside `completed`, expected one of the two',
    hint: 'keep `completed` when the day is known',
  }),
  'missing-reason': ({ change }) => ({
    message: `unexpected \`${change}\` without a reason, expected a \`reason\` beside it`,
    hint: 'add a line "reason: …"',
  }),
  'empty-change': () => ({
    message: 'this change changes nothing, expected "due", "forecast", "completed" or "reopened"',
  }),
  'completed-and-reopened': () => ({
    message: 'unexpected `reopened` beside `completed`, expected one of the two',
    hint: 'make two changes of it, in their order',
  }),
  'merged-without-into': () => ({
    message:
      'unexpected `merged` without `into`, expected the id of the recommendation it went into',
    hint: 'add a line "into: …"',
  }),
  'stated-status': ({ stated, derived, asOf, reason }) => ({
    message: `unexpected stated status ${quoted(stated)}, expected ${
      derived === null ? 'none' : quoted(derived)
    } on ${asOf}: ${decidingFact(reason, asOf)}`,
    hint: 'correct the status or the dates, or say why it differs with `because`',
  }),
  'unsafe-link': ({ url, problem }) => ({
    message: `unexpected address ${quoted(url)}, expected ${linkExpected[problem]}`,
  }),
  'placeholder-link': ({ url }) => ({
    message: `unexpected placeholder ${quoted(url)}, expected the address of a page`,
  }),
  'placeholder-text': ({ text }) => ({
    message: `unexpected placeholder ${quoted(text)}, expected what it stands for`,
  }),
  'unread-markdown': ({ why }) => unreadable[why],
  'due-after-plan-end': ({ due, end }) => ({
    message: `unexpected due date ${due} after the plan end, expected ${end} or earlier`,
    hint: 'agree a new end under `plan`, or an earlier date',
  }),
  'complete-without-evidence': ({ asOf }) => ({
    message:
      asOf === undefined
        ? 'no evidence of this completion, expected a document under `evidence`'
        : `no evidence of this completion on ${asOf}, expected a document of that day or earlier`,
  }),
  'forecast-before-its-day': ({ forecast, date }) => ({
    message: `unexpected forecast ${forecast} before the day it was made, expected ${date} or later`,
  }),
  'dates-in-order': ({ what, date, order, other, otherDate }) => ({
    message: `unexpected ${datedThings[what].day} ${date} ${order} ${datedThings[other].other} ${otherDate}, expected that day or ${order === 'before' ? 'a later' : 'an earlier'} one`,
    hint: 'correct the one that is wrong',
  }),
  'implausible-date': ({ date, nearest }) =>
    nearest === undefined
      ? {
          message: `unexpected date ${date}, expected a real day: programs write this one where there is none`,
          hint: 'delete the line when the day is not known',
        }
      : {
          message: `unexpected date ${date}, ${yearsBetween(nearest, date)} years from ${nearest} and the rest of the programme, expected one near them`,
          hint: 'compare its year with that of its neighbours',
        },
  'change-while-complete': ({ change, done }) => ({
    message: `unexpected \`${change}\` of a thing complete since ${done}, expected it to be reopened first`,
    hint: 'add `reopened: true` with its reason, if it is open again',
  }),
  'file-name-not-id': ({ name, id }) => ({
    message: `unexpected id ${quoted(id)} in a file named ${quoted(name)}, expected both to be the same`,
    hint: `rename the file to ${quoted(`${id}.yaml`)}`,
  }),
  'missing-glyph': ({ words }) => ({
    message: `unexpected ${quoted(words)} (${codePointName(present(words.codePointAt(0)))}${
      Array.from(words).length > 1 ? ' …' : ''
    }), expected characters that the fonts of the PDF have`,
    hint: 'write it in another script, or build without PDFs: `--format md,html`, with missing-glyph `off` under `checks`',
  }),
  'unknown-check': ({ check, nearest }) => ({
    message: `unexpected check ${quoted(check)}, expected the code of a check`,
    hint: didYouMean(nearest),
  }),
  'locked-check': ({ check, level }) => ({
    message: `unexpected level ${quoted(level)} of ${quoted(check)}, expected "error": statuses rest on it`,
    hint: 'delete the line',
  }),
  'replanned-again': ({ times, days }) => ({
    message: `re-planned ${times} times while open, ${
      days === undefined
        ? 'first planned without a date'
        : `${counted(Math.abs(days), 'day')} ${days < 0 ? 'earlier' : 'later'} than first planned`
    }`,
    hint: 'set a date that holds, or let it be late and say when it is expected with `forecast`',
  }),
  'late-without-forecast': ({ due, asOf, days, forecast }) => ({
    message: `late without a forecast: due on ${due}, ${counted(days, 'day')} before ${asOf}${
      forecast === undefined ? '' : `, and the forecast of ${forecast} has passed`
    }`,
    hint: 'add a change with the date on which it is expected now',
  }),
  'open-without-due': ({ asOf }) => ({
    message: `open on ${asOf} without a due date or an end of the plan: it can never be late`,
    hint: 'add `due` here, or `end` to the `plan` of the recommendation',
  }),
  'stale-update': ({ newest, since }) => ({
    message: `${newest === undefined ? 'no update yet' : `no update since ${newest}`}, expected one after ${since}`,
    hint: 'add an entry under `updates` for this reporting date',
  }),
};

/** Why a text is shown as it is written, and what to do. */
const unreadable: Readonly<Record<CheckFacts['unread-markdown']['why'], Words>> = {
  characters: {
    message:
      'unexpected text of more than 100,000 characters, expected one that can be read as Markdown',
    hint: 'shorten it, or link to a document; reports show it as it is written',
  },
  columns: {
    message: 'unexpected table of more than 40 columns, expected one that a page has room for',
    hint: 'divide it into tables with fewer columns; reports show the text as it is written',
  },
  cells: {
    message:
      'unexpected tables whose rows leave out more than 10,000 cells, expected rows as long as the head',
    hint: 'give the tables fewer columns, or the rows their cells; reports show the text as it is written',
  },
};

/** A day as the one that lies wrong, and as the one that it is compared with. */
const datedThings: Readonly<Record<DatedThing, { readonly day: string; readonly other: string }>> =
  {
    added: { day: 'day of entry', other: 'it came into the programme on' },
    agreed: { day: 'day of agreement', other: 'it was agreed on' },
    change: { day: 'change of', other: 'the change of' },
    completed: { day: 'completion on', other: 'the completion that it proves, on' },
    due: { day: 'due date', other: 'the due date' },
    end: { day: 'plan end', other: 'the plan end' },
    evidence: { day: 'evidence of', other: 'the evidence of' },
    published: { day: 'publication on', other: 'the publication on' },
    reported: { day: 'report of', other: 'the day that is reported on,' },
    start: { day: 'plan start', other: 'the plan starts on' },
    update: { day: 'update of', other: 'the update of' },
    withdrawn: { day: 'withdrawal on', other: 'it was withdrawn on' },
  };

function yearsBetween(one: IsoDate, other: IsoDate): number {
  return Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)));
}

const linkExpected: Readonly<Record<LinkProblem, string>> = {
  scheme: 'one that begins with "https:", "http:" or "mailto:"',
  relative: 'a whole address that begins with "https:", "http:" or "mailto:"',
  characters: 'one without spaces and control characters',
  malformed: 'one that a browser can read',
};

function chain(ring: readonly string[]): string {
  const shown = ring.length > 12 ? [...ring.slice(0, 6), '…', ...ring.slice(-5)] : ring;
  return shown.map((id) => (id === '…' ? id : quoted(id).slice(1, -1))).join(' → ');
}
