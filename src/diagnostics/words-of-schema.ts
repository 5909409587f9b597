import { isoDate, monthNames, type DateProblem } from '../domain/date.ts';
import type { Words } from './diagnostic.ts';
import type { IdProblem, SchemaFacts } from './facts.ts';
import { asTyped } from './odd-characters.ts';
import { didYouMean, oneOf } from './phrases.ts';
import { quoted } from './visible.ts';

/** The words for findings about single values. */
export const schemaWords: { readonly [C in keyof SchemaFacts]: (facts: SchemaFacts[C]) => Words } =
  {
    'unknown-property': ({ property, allowed, nearest }) => ({
      message: `unexpected property ${quoted(property)}, expected ${oneOf(allowed)}`,
      hint: didYouMean(nearest),
    }),
    'missing-property': ({ properties }) => ({
      message: `unexpected entry without ${oneOf(properties)}, expected ${
        properties.length === 1 ? 'this property' : 'one of them'
      }`,
      hint: `add a line "${properties[0] ?? ''}: …"`,
    }),
    'wrong-type': ({ found, expected, text }) => {
      const shown = text === undefined || text === '' ? '' : ` ${quoted(text)}`;
      return {
        message: `unexpected ${foundWords[found]}${shown}, expected ${expected.join(' or ')}`,
        hint: typeHint(found, expected, text),
      };
    },
    'unknown-value': ({ value, allowed, nearest }) => ({
      message: `unexpected value ${quoted(value)}, expected ${oneOf(allowed)}`,
      hint: didYouMean(nearest) ?? constantHint(allowed),
    }),
    'bad-id': ({ text, problem }) => ({
      message: `unexpected id ${quoted(text)}, expected ${idExpected[problem]}`,
      hint: problem === 'number' ? `quote it: "${text}"` : undefined,
    }),
    'bad-date': ({ text, problem }) => dateWords(text, problem),
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

function dateWords(text: string, problem: DateProblem): Words {
  const unexpected = `unexpected date ${quoted(text)}, expected`;
  switch (problem.kind) {
    case 'shape':
      return { message: `${unexpected} a day as YYYY-MM-DD`, hint: shapeHint(text) };
    case 'month':
      return {
        message: `${unexpected} a month from 01 to 12`,
        hint: `there is no month ${problem.month}`,
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

/** The same day in the right form, where the text leaves no doubt which day it is. */
function shapeHint(text: string): string | undefined {
  const typed = isoDate(asTyped(text).replace(/["'\s]/g, ''));
  if (typed !== undefined) return `write ${typed}`;
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text.trim()) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined && year !== '0000') {
    return `write ${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  if (/^\d{4}-\d{2}-\d{2}[T ]/.test(text)) return 'leave the time out';
  return undefined;
}
