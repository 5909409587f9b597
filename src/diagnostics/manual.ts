import type { FileFacts, SchemaFacts, YamlFacts } from './facts.ts';

/** What `explain CODE` prints: why there is such a finding, and two examples. */
export interface ManualEntry {
  readonly reason: string;
  /** A part of a record without the finding. */
  readonly good: string;
  /** One that has it. */
  readonly bad: string;
}

export type Manual<Facts> = { readonly [Each in keyof Facts]: ManualEntry };

/** Findings about files and characters; most examples are names, since no text could show them. */
export const fileManual: Manual<FileFacts> = {
  'stray-file': {
    reason:
      'Every file in the folder of records that ends in `.yaml` is a record. What only looks like one would be left out of every count without a word.',
    good: 'recommendations/28.yaml',
    bad: 'recommendations/28.yml',
  },
  'outdated-schema': {
    reason:
      'Editors explain and underline by the copy of the schema in the data folder. When it is that of another version, they call wrong what is right, or pass over what is wrong; `ssr-report init` writes the copy anew.',
    good: 'schemas/recommendation.schema.json  of the version that checks the records',
    bad: 'schemas/recommendation.schema.json  of an older version',
  },
  'too-large': {
    reason:
      'A record is a few pages of text at most. A file of more than a megabyte, or of a hundred thousand lines, names, values and marks, is something else, and reading it could keep the machine busy for minutes.',
    good: 'recommendations/28.yaml  12 kB',
    bad: 'recommendations/28.yaml  12 MB',
  },
  'not-utf8': {
    reason:
      'Only UTF-8 says for every letter which one it is. In another encoding, names would be printed wrong.',
    good: 'recommendations/28.yaml  UTF-8',
    bad: 'recommendations/28.yaml  UTF-16, Windows-1252 or Latin-1',
  },
  'empty-file': {
    reason: 'An empty file was begun and forgotten, or something went wrong when it was saved.',
    good: 'title: Exercises',
    bad: '# to be written',
  },
  'too-many-findings': {
    reason:
      'A file with more than a thousand findings is something else than a record. The first of them say so, and nobody reads the rest.',
    good: 'recommendations/28.yaml  a record',
    bad: 'recommendations/28.yaml  a table of measurements',
  },
  'control-character': {
    reason:
      'Control characters and direction marks cannot be seen, and can make a line look like another one, on paper and in a terminal.',
    good: 'owner: Harbour Master',
    bad: 'owner: "Harbour\\u202eretsaM"',
  },
};

/** Slips of the YAML. */
export const yamlManual: Manual<YamlFacts> = {
  'unquoted-text': {
    reason:
      'Without quotes, YAML takes a colon and a space inside a text for a field, and some characters at its start for signs of its own.',
    good: 'owner: "Harbour Master: deputy"',
    bad: 'owner: Harbour Master: deputy',
  },
  'comment-in-text': {
    reason:
      'A `#` after a space begins a comment, so the text ends before it and the rest is not printed.',
    good: 'owner: "Office #3"',
    bad: 'owner: Office #3',
  },
  'merge-conflict': {
    reason:
      'Two people changed the same lines, and git left both versions in the file for somebody to choose. Until then nobody can say what the record is.',
    good: 'owner: Harbour Master',
    bad: '<<<<<<< HEAD\nowner: Harbour Master\n=======\nowner: Board\n>>>>>>> other',
  },
  'odd-character': {
    reason:
      'Web pages and word processors write spaces that no line breaks at, and colons of another width. They look like those of the keyboard, and YAML takes them for letters.',
    good: 'owner: Harbour Master',
    bad: 'owner:\u00a0Harbour Master',
  },
  'tab-indent': {
    reason: 'YAML tells levels apart by spaces. A tab is as wide as each editor likes.',
    good: 'plan:\n  end: 2016-06-30',
    bad: 'plan:\n\tend: 2016-06-30',
  },
  'bad-indent': {
    reason:
      'Entries that belong together begin in the same column. A line that begins elsewhere belongs to nothing.',
    good: 'plan:\n  start: 2015-01-01\n  end: 2016-06-30',
    bad: 'plan:\n  start: 2015-01-01\n end: 2016-06-30',
  },
  'unclosed-quote': {
    reason:
      'Text in quotes ends at the closing one. Without it, the lines below would be text too.',
    good: 'owner: "Harbour Master"',
    bad: 'owner: "Harbour Master',
  },
  'unclosed-bracket': {
    reason: 'A list in brackets, or fields in braces, end at the closing one.',
    good: 'plan: { end: 2016-06-30 }',
    bad: 'plan: { end: 2016-06-30',
  },
  'missing-colon': {
    reason: 'A field is a name, a colon, a space and a value.',
    good: 'owner: Harbour Master',
    bad: 'owner Harbour Master',
  },
  'bad-escape': {
    reason:
      'In double quotes a backslash begins an escape, such as `\\n` for a new line. Others mean nothing.',
    good: "owner: 'Office \\Quay'",
    bad: 'owner: "Office \\Quay"',
  },
  'duplicate-key': {
    reason: 'Of two fields with one name, only one could count, and nobody sees which.',
    good: 'owner: Harbour Master',
    bad: 'owner: Harbour Master\nowner: Board',
  },
  'key-not-text': {
    reason: 'The name of a field is a word of the model.',
    good: 'owner: Harbour Master',
    bad: '? [owner]\n: Harbour Master',
  },
  anchor: {
    reason:
      'Anchors (`&`) and aliases (`*`) make one text stand for another, and the line no longer says what it means.',
    good: 'owner: "*Board*"',
    bad: 'owner: *Board',
  },
  'yaml-tag': {
    reason: 'Tags (`!`) change what a value is, for some readers of YAML and not for others.',
    good: 'owner: "!Board"',
    bad: 'owner: !Board Master',
  },
  'yaml-directive': {
    reason:
      'A line such as `%YAML 1.1` would make other values of `no` and of dates. Records are YAML 1.2.',
    good: 'owner: Harbour Master',
    bad: '%YAML 1.1\n---\nowner: Harbour Master',
  },
  'several-documents': {
    reason:
      'One record is one file. What follows a line `---` would be another record, without a name.',
    good: 'owner: Harbour Master',
    bad: 'owner: Harbour Master\n---\nowner: Board',
  },
  'too-deep': {
    reason: 'Records are a few levels deep. Dozens of them are an accident, or an attack.',
    good: 'owner: Harbour Master',
    bad: `owner: ${'['.repeat(33)}${']'.repeat(33)}`,
  },
  'yaml-syntax': {
    reason: 'The line is not YAML, so nobody can say what it means.',
    good: 'plan: { start: 2015-01-01, end: 2016-06-30 }',
    bad: 'plan: { start: 2015-01-01 end: 2016-06-30 }',
  },
};

/** Findings about single values. */
export const schemaManual: Manual<SchemaFacts> = {
  'unknown-property': {
    reason:
      'What stands under a name that the model does not have would be left out of the report without a word.',
    good: 'owner: Harbour Master',
    bad: 'ownr: Harbour Master',
  },
  'missing-property': {
    reason: 'Without it the entry cannot be reported.',
    good: 'links:\n  - { title: Project page, url: "https://example.org/project" }',
    bad: 'links:\n  - { url: "https://example.org/project" }',
  },
  'wrong-type': {
    reason:
      'Each field holds text, a date, a list or fields of its own. Text that looks like a number needs quotes, or its spelling would be lost.',
    good: 'owner: "110"',
    bad: 'owner: 110',
  },
  'unknown-value': {
    reason: 'The field takes a few words only, which the report understands.',
    good: 'withdrawn: { date: 2015-09-30, as: superseded }',
    bad: 'withdrawn: { date: 2015-09-30, as: replaced }',
  },
  'bad-id': {
    reason:
      'Ids become names of files and links, so they are made of letters, digits, `.`, `-` and `_`. Numbers that YAML would change need quotes: 1.10 would become 1.1.',
    good: 'focus_area: "1.10"\n# programme.yaml\nfocus_areas:\n  - { id: "1.10", title: Risk }',
    bad: 'focus_area: 1.10\n# programme.yaml\nfocus_areas:\n  - { id: "1.10", title: Risk }',
  },
  'bad-date': {
    reason:
      'Every status rests on dates. They are real days of the calendar in one form, which nobody can read as another day.',
    good: 'plan: { end: 2016-04-30 }',
    bad: 'plan: { end: 2016-04-31 }',
  },
  'bad-language': {
    reason: 'Screen readers and hyphenation need to know the language by its standard tag.',
    good: '# programme.yaml\nlanguage: pt-BR',
    bad: '# programme.yaml\nlanguage: Portuguese (Brazil)',
  },
  'too-long': {
    reason: 'A text of more than 500 characters is not a title, and would not fit on a page.',
    good: 'owner: Harbour Master',
    bad: `owner: ${'Harbour Master '.repeat(34).trim()}`,
  },
  'empty-text': {
    reason: 'An empty text was left to be filled in; the report would have a hole.',
    good: 'owner: Harbour Master',
    bad: 'owner: ""',
  },
  'empty-list': {
    reason:
      'The status of a recommendation is that of its deliverables and of what it waits for. Without any, there is nothing to report.',
    good: 'deliverables:\n  - { title: Exercise, responsible: Staff }',
    bad: 'deliverables: []',
  },
  'out-of-range': {
    reason: 'The year has twelve months.',
    good: '# programme.yaml\nfiscal_year_start: 7',
    bad: '# programme.yaml\nfiscal_year_start: 13',
  },
};
