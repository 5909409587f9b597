import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, codes } from '../src/diagnostics/catalogue.ts';
import { manual } from '../src/checks/manual.ts';
import { freshFolder } from './support/folders.ts';
import { startEditor, type CompletionItem, type Editor } from './support/language-server.ts';
import { checkout, harbourData, readJson, sampleData } from './support/programmes.ts';

// What people see as they type, from the real yaml-language-server, which knows the schemas only
// from the first line of each file.
const files = {
  recommendation: ['data/recommendations/28.yaml', '../../schemas'],
  programme: ['data/programme.yaml', '../schemas'],
  report: ['report.yaml', './schemas'],
} as const;
type Kind = keyof typeof files;

let editor: Editor;

beforeAll(async () => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'data/recommendations'), { recursive: true });
  cpSync(join(checkout, 'schemas'), join(folder, 'schemas'), { recursive: true });
  editor = await startEditor(folder);
});

afterAll(async () => {
  try {
    // It stops when asked to, and has neither failed nor asked for another machine.
    expect(await editor.close()).toEqual({ exit: 0, stderr: '' });
  } finally {
    editor.kill();
  }
});

/** Opens the text with the line that names its schema; the cursor is at the sign `¦`, if any. */
async function open(kind: Kind, text: string) {
  const [path, schemas] = files[kind];
  const whole = `# yaml-language-server: $schema=${schemas}/${kind}.schema.json\n${text}`;
  const before = whole.slice(0, Math.max(0, whole.indexOf('¦'))).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { path, position, complaints: await editor.open(path, whole.replace('¦', '')) };
}

async function completionsOf(kind: Kind, text: string): Promise<CompletionItem[]> {
  const { path, position } = await open(kind, text);
  return editor.completions(path, position);
}

function wordsOf(item: CompletionItem | undefined): string | undefined {
  const { documentation } = item ?? {};
  return typeof documentation === 'object' ? documentation.value : documentation;
}

describe('completion of keys', () => {
  test.each<[kind: Kind, text: string, label: string, words: string]>([
    ['recommendation', 'id: 28\n¦', 'success_measure', 'How anyone can tell'],
    ['recommendation', 'id: 28\ndeliv¦', 'deliverables', 'The pieces of work'],
    ['recommendation', 'plan:\n  en¦', 'end', 'all of it was planned to be done'],
    ['recommendation', 'deliverables:\n  - ¦', 'title', 'What is delivered'],
    ['recommendation', 'deliverables:\n  - title: It\n    respo¦', 'responsible', 'The one party'],
    [
      'recommendation',
      'deliverables:\n  - title: It\n    changes:\n      - date: 2015-11-01\n        fore¦',
      'forecast',
      'moves without moving the plan',
    ],
    ['recommendation', 'depends_on:\n  - ¦', 'recommendation', 'waited for'],
    ['recommendation', 'updates:\n  - date: 2015-12-31\n    state¦', 'stated_status', 'decides'],
    ['programme', 'title: A\nfisc¦', 'fiscal_year_start', 'The month'],
    ['programme', 'title: A\nfocus_areas:\n  - ¦', 'id', 'records use under'],
    ['programme', 'title: A\nchecks:\n  ¦', 'stale-update', 'two quarters without an update'],
    ['report', 'version: 1\npreviousD¦', 'previousDate', 'compared with'],
    ['report', 'version: 1\nrecommendations:\n  - id: "1"\n    own¦', 'owner', 'accountable'],
  ])('%s: %j has %s', async (kind, text, label, words) => {
    const found = (await completionsOf(kind, text)).find((item) => item.label === label);
    expect(found?.insertText).toMatch(new RegExp(`^${label}:`));
    expect(wordsOf(found)).toContain(words);
  });

  test('a name is offered once, and with its value', async () => {
    const items = await completionsOf('recommendation', 'id: 28\n¦');
    const labels = items.map(({ label }) => label);
    expect(labels).toEqual([...new Set(labels)]);
    expect(items.find(({ label }) => label === 'deliverables')?.insertText).toBe(
      'deliverables:\n  - title: $1\n    responsible: $2',
    );
  });

  test('the checks are those that can be lowered, in the words of their manual', () => {
    const { properties } = readJson(join(checkout, 'schemas/programme.schema.json')) as {
      properties: { checks: { properties: Record<string, unknown> } };
    };
    const lowerable = codes.filter((code) => catalogue[code].lowerable);
    const expected = lowerable.map((code) => [
      code,
      {
        title: catalogue[code].title,
        description: manual.get(code)?.reason,
        $ref: '#/$defs/level',
        examples: ['off'],
      },
    ]);
    expect(Object.entries(properties.checks.properties)).toEqual(expected);
  });
});

describe('completion of values', () => {
  const statuses = {
    complete: 'Complete',
    'in-process': 'Planned/In Process',
    'behind-recovering': 'Behind schedule, expected to recover within original plan',
    'behind-adjusting': 'Behind schedule, original plan to be adjusted',
  };
  const withdrawals = {
    'not-implemented': 'It will not be done.',
    'not-accepted': 'It was not accepted.',
    superseded: 'Something else takes its place.',
    merged: 'It is now part of another recommendation, named under `into`.',
  };
  const levels = {
    '"off"': 'It is not made.',
    warning: 'It is shown and stops nothing.',
    error: 'It stops the reports.',
  };
  test.each<[kind: Kind, text: string, expected: Record<string, string>]>([
    ['recommendation', 'updates:\n  - date: 2015-12-31\n    stated_status: ¦', statuses],
    ['recommendation', 'withdrawn:\n  date: 2015-12-31\n  as: ¦', withdrawals],
    [
      'recommendation',
      'deliverables:\n  - title: It\n    withdrawn:\n      as: ¦',
      { ...withdrawals, merged: 'It is now part of something else.' },
    ],
    ['programme', 'title: A\nchecks:\n  stale-update: ¦', levels],
    ['programme', 'title: A\nchecks:\n  some-other: ¦', levels],
    ['programme', 'title: A\npage_size: ¦', { A4: '210 × 297 mm', Letter: '8.5 × 11 inches' }],
  ])('%s: %j has texts', async (kind, text, expected) => {
    const items = await completionsOf(kind, text);
    expect(Object.fromEntries(items.map((item) => [item.label, wordsOf(item)]))).toEqual(expected);
  });

  test.each<[kind: Kind, text: string, labels: string[]]>([
    ['report', 'recommendations:\n  - status: ¦', [...Object.keys(statuses), 'null']],
    ['recommendation', 'deliverables:\n  - due: ¦', ['2015-12-31']],
    ['recommendation', 'deliverables:\n  - changes:\n      - completed: ¦', ['true']],
  ])('%s: %j', async (kind, text, labels) => {
    const items = await completionsOf(kind, text);
    expect(items.map(({ label }) => label)).toEqual(labels);
  });
});

describe('whole entries to fill in, with stops for the tab key', () => {
  test.each([
    [
      'deliverables:\n  - ¦',
      'New deliverable',
      'title: ${1:What is delivered}\n  responsible: ${2:Who is responsible}\n  due: ${3:the day it is due}',
    ],
    [
      'deliverables:\n  - title: It\n    ¦',
      'Deliverable that is done',
      [
        'responsible: ${2:Who is responsible}',
        'due: ${3:the day it was due}',
        'completed: ${4:the day it was done}',
        'evidence:',
        '  - title: ${5:Name of the document}',
        '    url: ${6:https://}',
        '    date: ${7:the day it was published}',
      ].join('\n'),
    ],
    [
      'deliverables:\n  - title: It\n    changes:\n      - ¦',
      'New due date',
      'date: ${1:the day it was agreed}\n  due: ${2:the new due date}\n  reason: ${3:Why the date moved.}',
    ],
    [
      'milestones:\n  - title: It\n    changes:\n      - ¦',
      'Done',
      'date: ${1:the day it was done}\n  completed: true',
    ],
    [
      'updates:\n  - ¦',
      'New update',
      'date: ${1:the reporting date}\n  project_status: ${2:What has happened and what comes next.}',
    ],
    [
      'depends_on:\n  - ¦',
      'New dependency',
      'recommendation: "${1:its id}"\n  for: ${2:what it waits for}',
    ],
  ])('%j: %s', async (text, label, expected) => {
    const found = (await completionsOf('recommendation', text)).find(
      (item) => item.label === label,
    );
    expect(found?.insertText).toBe(expected);
    expect(wordsOf(found)).toMatch(/^[A-Z].*\.$/);
  });
});

describe('hover', () => {
  test.each<[kind: Kind, text: string, ...parts: string[]]>([
    [
      'recommendation',
      'id: 28\nsuccess¦_measure: A',
      '#### Success measure',
      'How anyone can tell',
    ],
    ['recommendation', 'deliverables:\n  - respon¦sible: A', '#### Responsible', 'The one party'],
    ['recommendation', 'withdrawn:\n  a¦s: merged', '#### How', '* `merged`: It is now part'],
    ['programme', 'fiscal_year¦_start: 7', '#### Fiscal year start', 'The month (1 to 12)'],
    ['programme', 'checks:\n  stale¦-update: off', '#### No recent update', 'It is not made.'],
    ['report', 'due¦Next: []', '#### Due next', 'soonest first'],
  ])('%s: %j', async (kind, text, ...parts) => {
    const { path, position } = await open(kind, text);
    const shown = await editor.hover(path, position);
    for (const part of parts) expect(shown).toContain(part);
  });
});

describe('what is wrong', () => {
  const record = 'id: 28\ntitle: A\ndescription: B.\n';
  const whole = `${record}deliverables:\n  - { title: It, responsible: Staff }\n`;
  const day = 'Write a day of the calendar as YYYY-MM-DD, such as 2015-12-31.';
  const words = 'Write some text here. What looks like a number needs quotes.';
  const oneOf = (...values: string[]) =>
    `Value is not accepted. Valid values: ${values.join(', ')}.`;
  test.each<[kind: Kind, text: string, ...expected: [at: string, message: string][]]>([
    ['recommendation', whole],
    ['recommendation', `${whole}ownr: A\n`, ['7:1', 'Property ownr is not allowed.']],
    ['recommendation', `${whole}owner: 110\n`, ['7:8', words]],
    ['recommendation', `${whole}owner: " "\n`, ['7:8', words]],
    ['recommendation', `${whole}plan:\n  end: 2016-6-30\n`, ['8:8', day]],
    ['recommendation', `${whole}plan:\n  end: 30.6.2016\n`, ['8:8', day]],
    ['recommendation', `${whole}plan:\n  end:\n`, ['8:7', day]],
    [
      'recommendation',
      `${whole}focus_area: 1.1\n`,
      [
        '7:13',
        'Use letters, digits, `.`, `_` and `-`, beginning with a letter or a digit. It needs quotes when it has a point or a leading zero.',
      ],
    ],
    [
      'recommendation',
      `${whole}withdrawn:\n  date: 2016-01-15\n  as: replaced\n`,
      ['9:7', oneOf('"not-implemented"', '"not-accepted"', '"superseded"', '"merged"')],
    ],
    [
      'recommendation',
      `${record}deliverables:\n  - title: It\n    responsible: Staff\n    deu: 2015-12-31\n`,
      ['8:5', 'Property deu is not allowed.'],
    ],
    [
      'recommendation',
      `${record}deliverables:\n  - title: It\n`,
      ['6:5', 'Missing property "responsible".'],
    ],
    [
      'recommendation',
      record,
      ['2:1', 'A recommendation needs an entry under `deliverables` or `depends_on`.'],
    ],
    ['recommendation', `${whole}owner: A\nowner: B\n`, ['8:1', 'Map keys must be unique']],
    ['programme', 'title: A\n'],
    ['programme', 'titel: A\ntitle: A\n', ['2:1', 'Property titel is not allowed.']],
    ['programme', 'title: A\npage_size: A5\n', ['3:12', oneOf('"A4"', '"Letter"')]],
    [
      'programme',
      'title: A\nchecks:\n  stale-update: no\n',
      ['4:17', oneOf('"off"', '"warning"', '"error"')],
    ],
    [
      'programme',
      'title: A\nfiscal_year_start: 13\n',
      ['3:20', 'Value is above the maximum of 12.'],
    ],
    ['programme', 'title: A\nfirst_report: today\n', ['3:15', day]],
    [
      'programme',
      'title: A\nlanguage: Portuguese (Brazil)\n',
      ['3:11', 'Write a language tag, such as en or pt-BR.'],
    ],
  ])('%s: %j', async (kind, text, ...expected) => {
    const { complaints } = await open(kind, text);
    const found = complaints.map(({ range: { start }, message }) => [
      `${start.line + 1}:${start.character + 1}`,
      message,
    ]);
    expect(found).toEqual(expected);
  });

  test('in a report', async () => {
    const { complaints } = await open('report', 'version: 2\nrecommendations:\n  - status: done\n');
    const found = complaints.map(({ range, message }) => `${range.start.line + 1} ${message}`);
    expect(found).toContain('2 Value must be 1.');
    expect(found).toContain('2 Missing property "programme".');
    expect(found).toContainEqual(expect.stringMatching(/^4 Value is not accepted\. .*"complete"/));
  });
});

test.each([
  ['the sample programme', sampleData],
  ['the fictional programme', harbourData],
])('nothing is wrong with the records of %s', async (_, folder) => {
  const names = readdirSync(join(folder, 'recommendations'));
  const found = await Promise.all(
    names.map(async (name) => {
      const record = readFileSync(join(folder, 'recommendations', name), 'utf8');
      const text = record.replace(
        /\$schema=.*/,
        '$schema=../../schemas/recommendation.schema.json',
      );
      return editor.open(join('data/recommendations', name), text);
    }),
  );
  expect(found.length).toBeGreaterThan(20);
  expect(found.flat()).toEqual([]);
});

test('settings that name the schemas do as well as a line in each file', async () => {
  const page = readFileSync(join(checkout, 'docs/editors.md'), 'utf8');
  const [, settings = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  const schemas = (JSON.parse(settings) as { 'yaml.schemas': Record<string, string> })[
    'yaml.schemas'
  ];
  const folder = freshFolder();
  const installed = join(folder, 'node_modules/ssr-report/schemas');
  cpSync(join(checkout, 'schemas'), installed, { recursive: true });
  const other = await startEditor(folder, schemas);
  try {
    const record = await other.open('data/recommendations/28.yaml', 'id: 28\nownr: A\n');
    const programme = await other.open('data/programme.yaml', 'title: A\npage_size: A5\n');
    expect(record.map(({ message }) => message)).toContain('Property ownr is not allowed.');
    expect(programme.map(({ range }) => range.start)).toEqual([{ line: 1, character: 11 }]);
    expect(await other.close()).toEqual({ exit: 0, stderr: '' });
  } finally {
    other.kill();
  }
});
