import { catalogue, codes } from '../../diagnostics/catalogue.ts';
import { findingsFormatNames } from '../../render/findings/format-names.ts';
import { formatNames, schemaNames, shells } from '../option-words.ts';
import type { Surroundings } from '../surroundings.ts';
import { dates } from './dates.ts';
import { records } from './records.ts';
import type { Suggestion, Suggestions } from './suggestions.ts';

/** What is asked for: values that begin so, for the records of a folder. */
export interface Asked {
  readonly begun: string;
  readonly data: string;
  readonly surroundings: Surroundings;
}

/** The values there are, by the name that help gives to such a value. */
const kinds: Readonly<Record<string, (asked: Asked) => Suggestions>> = {
  date: (asked) => words(dates(asked)),
  file: () => ({ ...nothing, kind: 'files' }),
  folder: () => ({ ...nothing, kind: 'folders' }),
  format: findingsFormat,
  list: formatList,
  name: () => words(plain(schemaNames)),
  shell: () => words(plain(shells)),
  subject: subjects,
};

/** The values that an option or an argument takes: its choices, or those of its kind; else none. */
export function valuesOf(choices: readonly string[], kind: string, asked: Asked): Suggestions {
  if (choices.length > 0) return words(plain(choices));
  return (Object.hasOwn(kinds, kind) ? kinds[kind]?.(asked) : undefined) ?? nothing;
}

const nothing: Suggestions = { kind: 'words', before: '', words: [] };

function words(suggestions: readonly Suggestion[]): Suggestions {
  return { ...nothing, words: suggestions };
}

function plain(values: readonly string[]): Suggestion[] {
  return values.map((value) => ({ value, about: '' }));
}

/** One of `pdf,md,html`: those not named yet. */
function formatList({ begun }: Asked): Suggestions {
  const before = begun.slice(0, begun.lastIndexOf(',') + 1);
  const left = formatNames.filter((name) => !before.split(',').includes(name));
  return { kind: 'list', before, words: plain(left) };
}

/** `NAME`, or `NAME=FILE`. */
function findingsFormat({ begun }: Asked): Suggestions {
  const before = begun.slice(0, begun.indexOf('=') + 1);
  if (before !== '') return { kind: 'files', before, words: [] };
  return words(plain(findingsFormatNames));
}

/** Ids of records; codes of checks, which are many, once a letter is typed or when there is no id. */
function subjects(asked: Asked): Suggestions {
  const ids = records(asked);
  if (asked.begun === '' && ids.length > 0) return words(ids);
  const begun = codes.filter((code) => code.startsWith(asked.begun));
  return words([...ids, ...begun.map((code) => ({ value: code, about: catalogue[code].title }))]);
}
