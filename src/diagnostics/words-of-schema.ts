import { monthNames } from '../domain/date.ts';
import type { ToWords, Words } from './diagnostic.ts';
import type { DateReading, IdProblem, SchemaFacts } from './facts.ts';
import { didYouMean, oneOf } from './phrases.ts';
import { quoted } from './visible.ts';

/** The words for findings about single values. */
export const schemaWords: { readonly [C in keyof SchemaFacts]: ToWords<C> } = {
  'unknown-property': ({ property, allowed, nearest }) => ({
    message: `unexpected property ${quoted(property)}, expected ${oneOf(allowed)}`,
    hint: didYouMean(nearest) ?? propertyHint(property, allowed),
  }),
  'missing-property': ({ properties }) => ({
    message: `unexpected entry without ${oneOf(properties)}, expected ${
      properties.length === 1 ? 'this property' : 'one of them'
    }`,
    hint: `add a line "${properties[0] ?? ''}: …"`,
  }),
  'wrong-type': ({ found, expected, text, field, items }) => {
    const shown = text === undefined || text === '' ? '' : ` ${quoted(text)}`;
    return {
      message: `unexpected ${foundWords[found]}${shown}, expected ${expected.join(' or ')}`,
      hint: listHint(field, items) ?? typeHint(found, expected, text),
    };
  },
  'unknown-value': ({ value, allowed, nearest }) => ({
    message: `unexpected value ${quoted(value)}, expected ${oneOf(allowed)}`,
    hint: didYouMean(nearest) ?? constantHint(allowed),
  }),
  'bad-id': ({ text, problem }) => ({
    message: `unexpected id ${quoted(text)}, expected ${idExpected[problem]}`,
    hint: problem === 'number' || problem === 'misread' ? `quote it: "${text}"` : undefined,
  }),
  'bad-date': (facts) => dateWords(facts),
  'bad-language': ({ text }) => ({
    message: `unexpected language ${quoted(text)}, expected a tag such as "en" or "pt-BR"`,
  }),
  'too-long': ({ length, limit }) => ({
    message: `unexpected text of ${length} characters, expected at most ${limit}`,
  }),
  'empty-text': () => ({
    message: 'unexpected empty text, expected words',
    hint: 'fill it in, or delete the line',
  }),
  'empty-list': ({ property }) => ({
    message: `unexpected empty list ${quoted(property)}, expected an entry in "deliverables" or "depends_on"`,
    hint: 'add what implements the recommendation, or the recommendation that it waits for',
  }),
  'out-of-range': ({ value, from, to }) => ({
    message: `unexpected number ${quoted(value)}, expected a whole number from ${from} to ${to}`,
  }),
};

const foundWords: Readonly<Record<SchemaFacts['wrong-type']['found'], string>> = {
  text: 'text',
  'a number': 'number',
  'true or false': 'value',
  nothing: 'empty value',
  'a list': 'list',
  fields: 'fields',
};

const idExpected: Readonly<Record<IdProblem, string>> = {
  number: 'quotes around it, as YAML would read another number',
  misread: 'quotes around it, as other programs read it as no text',
  start: 'a letter or digit first',
  character: 'letters, digits, ".", "-" and "_" only',
  length: 'at most 64 characters',
};

function typeHint(
  found: SchemaFacts['wrong-type']['found'],
  expected: SchemaFacts['wrong-type']['expected'],
  text: string | undefined,
): string | undefined {
  if (found === 'nothing') return 'give it a value, or delete the line';
  const wantsText = expected.includes('text');
  if (expected.includes('a number') && text !== undefined) return numberHint(text);
  if (wantsText && text !== undefined) return `quote it: "${quoted(text).slice(1, -1)}"`;
  if (wantsText && found === 'fields') return 'if this is text that contains `: `, quote it';
  if (wantsText && found === 'a list')
    return 'if this is text that begins with `-` or `[`, quote it';
  if (expected.includes('a list')) return 'begin each entry on a line of its own with `- `';
  return expected.includes('fields')
    ? 'write each field on a line of its own, indented'
    : undefined;
}

function constantHint(allowed: readonly string[]): string | undefined {
  return allowed.length === 1 && allowed[0] === 'true'
    ? 'the day is the `date` of the change; leave the line out when it is not so'
    : undefined;
}

/** A list where one text is wanted: its words as one text, as far as they are words. */
function listHint(field = '', items: readonly string[] = []): string | undefined {
  const words = items.filter((item) => item.trim() !== '').join(', ');
  if (words === '') return undefined;
  if (/^\d{4}-\d{2}-\d{2}/.test(words))
    return 'write one day; what became known later stands under `changes`, each with its date';
  const text = `write ${quoted(words)}`;
  return field === 'responsible'
    ? `one party is responsible: ${text}, or make a deliverable for each`
    : text;
}

/** The number of a month that stands there by its name, or within a date. */
function numberHint(text: string): string {
  const bare = text.replace(/["']/g, '').trim().toLowerCase();
  const word = /[a-z]{3,}/.exec(bare)?.[0];
  const named = monthNames.findIndex((month) => month.toLowerCase().startsWith(word ?? bare));
  const number = /^(?:\d{4}-)?(\d{1,2})(?:-\d{1,2})?$/.exec(bare)?.[1];
  const month = word === undefined ? Number(number) : named + 1;
  return month >= 1 && month <= 12 ? `write ${month}` : 'write a whole number, without quotes';
}

/** Fields that no record has, since they follow from others, and other names of those that there are. */
const derived =
  /^(?:status|state|progress|complete|done|finished|late|overdue|behind|on_track|percent(?:_complete)?|percentage|completion)$/;
const otherNames: Readonly<Record<string, string>> = {
  name: 'title',
  heading: 'title',
  subject: 'title',
  text: 'description',
  details: 'description',
  number: 'id',
  ref: 'id',
  reference: 'id',
  deadline: 'due',
  due_date: 'due',
  target: 'due',
  target_date: 'due',
  end_date: 'due',
  expected: 'forecast',
  eta: 'forecast',
  completed_on: 'completed',
  completion_date: 'completed',
  done_on: 'completed',
  finished_on: 'completed',
  closed_on: 'completed',
  assignee: 'responsible',
  assigned_to: 'responsible',
  party: 'responsible',
  lead: 'owner',
  actions: 'deliverables',
  tasks: 'deliverables',
  steps: 'deliverables',
  comments: 'updates',
  notes: 'updates',
  history: 'changes',
  link: 'url',
  href: 'url',
  address: 'url',
  documents: 'evidence',
  proof: 'evidence',
  dependencies: 'depends_on',
  waits_for: 'depends_on',
  category: 'focus_area',
  theme: 'focus_area',
  area: 'focus_area',
};

function propertyHint(property: string, allowed: readonly string[]): string | undefined {
  const name = property
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  const other = Object.hasOwn(otherNames, name) ? otherNames[name] : undefined;
  if (other !== undefined && allowed.includes(other)) return didYouMean(other);
  return derived.test(name)
    ? 'statuses are derived from dates: give `completed` with its day to the deliverable, and leave this line out'
    : undefined;
}

function dateWords({ text, problem, field, meant }: SchemaFacts['bad-date']): Words {
  const unexpected = `unexpected date ${quoted(text)}, expected`;
  const hint = meant === undefined ? undefined : meantHint(text, field, meant);
  switch (problem.kind) {
    case 'shape':
      return {
        message: `${unexpected} a day as YYYY-MM-DD`,
        hint: hint ?? 'write year, month and day in figures, such as 2016-03-31',
      };
    case 'month':
      return {
        message: `${unexpected} a month from 01 to 12`,
        hint: `there is no month ${problem.month}${
          meant?.kind === 'days' ? `; the other way round it is ${meant.days.join('')}` : ''
        }`,
      };
    case 'day': {
      const month = monthNames[problem.month - 1] ?? '';
      const day = Number(text.slice(8));
      return {
        message: `${unexpected} a day of the calendar: ${problem.year} has no ${day} ${month}`,
        hint: `${month} ${problem.year} has ${problem.days} days`,
      };
    }
  }
}

function meantHint(text: string, field: string, meant: DateReading): string {
  switch (meant.kind) {
    case 'days':
      return meant.days.length > 1
        ? `write the one that is meant: ${meant.days.join(' or ')}`
        : `write ${meant.days.join('')}${/\d:\d\d/.test(text) ? ', without the time' : ''}`;
    case 'period':
      return meant.isQuarter
        ? `write the last day of the quarter: ${meant.last}, when it is one of the calendar year`
        : `write its last day: ${meant.last}`;
    case 'fiscal':
      return 'write the last day of that part of the fiscal year as YYYY-MM-DD';
    case 'done':
      return field.startsWith('completed')
        ? 'write the day; when it is not known, write `completed_by` with a day by which it was done'
        : `\`${field}\` keeps its day; that it is done is told by \`completed\`, or \`completed_by\` with a day by which it was`;
    case 'open':
      return `leave \`${field}\` out for as long as there is no day`;
  }
}
