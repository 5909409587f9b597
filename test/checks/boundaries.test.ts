import { check } from '../../src/checks/index.ts';
import { inWords } from '../../src/diagnostics/words.ts';
import { isoDate } from '../../src/domain/date.ts';
import { readRegister } from '../../src/read/read-register.ts';
import { findingsOf, readExample, sourceFile } from '../read/set.ts';

const item = (lines: string) =>
  `deliverables:\n  - title: Exercise\n    responsible: Staff\n${lines}`;
const told =
  'updates: [{ date: 2015-10-15, project_status: a }, { date: 2016-03-31, project_status: b }]\n';
const evidence = '    evidence: [{ title: a, url: "https://example.org", date: 2015-01-01 }]\n';

function codes(example: string, date?: string): (string | undefined)[] {
  return findingsOf(example, date).map((line) => line.split(' ')[1]);
}

describe('late without a forecast', () => {
  const due = item('    due: 2016-03-31\n');
  const forecast = item(
    '    due: 2016-03-31\n    changes: [{ date: 2016-01-01, forecast: 2016-05-31 }]\n',
  );
  const replanned = item(
    '    due: 2015-12-31\n    changes: [{ date: 2015-12-01, due: 2016-03-31, reason: a }]\n',
  );
  test.each<[string, string, string, string[]]>([
    ['on the due date', due, '2016-03-31', []],
    ['the day after', due, '2016-04-01', ['late-without-forecast']],
    ['on the day forecast', forecast, '2016-05-31', []],
    ['the day after the one forecast', forecast, '2016-06-01', ['late-without-forecast']],
    ['before the re-planned date', replanned, '2016-03-31', []],
    ['after the re-planned date', replanned, '2016-04-01', ['late-without-forecast']],
    ['before it was re-planned', replanned, '2015-11-30', []],
    ['done', item(`    due: 2016-03-31\n    completed: 2016-04-01\n${evidence}`), '2016-04-01', []],
    ['withdrawn', `${due}withdrawn: { date: 2016-03-31, as: superseded }`, '2016-04-01', []],
    [
      'withdrawn later',
      `${due}withdrawn: { date: 2016-04-02, as: superseded }`,
      '2016-04-01',
      ['late-without-forecast'],
    ],
    [
      'the day before it is added',
      item('    added: 2016-04-02\n    due: 2016-03-31\n'),
      '2016-04-01',
      ['dates-in-order'],
    ],
  ])('%s', (_, record, date, expected) => {
    expect(codes(`${told}${record}`, date)).toEqual(expected);
  });
});

test('what is not yet added is neither late nor without an update', () => {
  const record = `added: 2016-04-02\n${item('    due: 2016-04-02\n')}`;
  expect(codes(record, '2016-04-01')).toEqual([]);
});

describe('no update in the last two quarters', () => {
  const update = (date: string) => `updates: [{ date: ${date}, project_status: a }]`;
  test.each<[string, string, string, string[]]>([
    ['on the quarter end two back', update('2015-09-30'), '2016-03-31', ['stale-update']],
    ['the day after it', update('2015-10-01'), '2016-03-31', []],
    ['on the first day of the next quarter', update('2015-10-01'), '2016-04-01', ['stale-update']],
    ['later than the date', update('2016-04-01'), '2016-03-31', ['stale-update']],
    ['on the date', update('2016-03-31'), '2016-03-31', []],
    ['never', 'owner: a', '2016-03-31', ['stale-update']],
    ['never, but added since', 'added: 2015-10-01', '2016-03-31', []],
    ['never, added before', 'added: 2015-09-30', '2016-03-31', ['stale-update']],
    ['complete', item(`    completed: 2015-01-01\n${evidence}`), '2016-03-31', []],
    ['withdrawn', 'withdrawn: { date: 2016-03-31, as: superseded }', '2016-03-31', []],
    [
      'a quarter of another fiscal year',
      `${update('2015-08-31')}\n# programme.yaml\nfiscal_year_start: 12`,
      '2016-03-31',
      ['stale-update'],
    ],
  ])('%s', (_, record, date, expected) => {
    expect(codes(`plan: { end: 2016-12-31 }\n${record}`, date)).toEqual(expected);
  });
});

describe('open without a due date', () => {
  const told = 'updates: [{ date: 2016-03-31, project_status: a }]\n';
  const other = '  - { title: Report, responsible: Staff, due: 2016-06-30 }\n';
  const late = '2016-12-31, reason: a }]\n';
  test.each<[string, string, string[]]>([
    ['no date', item(''), ['open-without-due']],
    ['a date of another', `${item('')}${other}`, ['open-without-due']],
    ['its own date', item('    due: 2016-06-30\n'), []],
    ['the end of a plan', `${item('')}plan: { end: 2016-12-31 }\n`, []],
    ['the start of a plan', `${item('')}plan: { start: 2015-12-31 }\n`, ['open-without-due']],
    ['a date agreed on the day', item(`    changes: [{ date: 2016-03-31, due: ${late}`), []],
    [
      'a date agreed the day after',
      item(`    changes: [{ date: 2016-04-01, due: ${late}`),
      ['open-without-due'],
    ],
    ['done on the day', item(`    completed: 2016-03-31\n${evidence}`), []],
    ['done the day after', item(`    completed: 2016-04-01\n${evidence}`), ['open-without-due']],
    ['withdrawn', `${item('')}withdrawn: { date: 2016-03-31, as: superseded }\n`, []],
    ['a date that is none has its finding already', item('    due: 2016-13-31\n'), ['bad-date']],
    ['so has a plan', `${item('')}plan: { end: 2016-13-31 }\n`, ['bad-date']],
  ])('%s', (_, record, expected) => {
    expect(codes(`${told}${record}`, '2016-03-31')).toEqual(expected);
  });

  test('is not asked without a reporting date', () => {
    expect(codes(item(''))).toEqual([]);
  });
});

describe('re-planned again', () => {
  const change = (date: string, to: string) => `{ date: ${date}, due: ${to}, reason: a }`;
  const first = change('2015-11-15', '2016-03-31');
  const second = change('2016-03-15', '2016-06-30');
  const moved = (changes: string[], more = '') =>
    item(`    due: 2015-12-31\n    changes: [${changes.join(', ')}]\n${more}`);
  const end = (date: string, to: string) => `{ date: ${date}, end: ${to}, reason: a }`;
  const plan = (...changes: string[]) =>
    `${item('    due: 2015-12-31\n')}plan: { end: 2015-12-31, changes: [${changes.join(', ')}] }\n`;
  test.each<[string, string, string[]]>([
    ['once', moved([first]), []],
    ['twice', moved([first, second]), ['replanned-again']],
    ['once, and forecast', moved([first, '{ date: 2016-03-15, forecast: 2016-06-30 }']), []],
    [
      'twice without a first date',
      item(`    changes: [${first}, ${second}]\n`),
      ['replanned-again'],
    ],
    ['twice, and done', moved([first, second], `    completed: 2016-06-01\n${evidence}`), []],
    [
      'twice, and withdrawn',
      `${moved([first, second])}withdrawn: { date: 2016-06-01, as: superseded }\n`,
      [],
    ],
    ['the plan once', plan(end('2015-12-01', '2016-06-30')), []],
    [
      'the plan twice',
      plan(end('2015-12-01', '2016-06-30'), end('2016-06-01', '2016-12-31')),
      ['replanned-again'],
    ],
    [
      'the plan back to an earlier day',
      plan(end('2015-06-01', '2016-06-30'), end('2015-07-01', '2015-12-31')),
      ['replanned-again'],
    ],
  ])('%s', (_, record, expected) => {
    expect(codes(record)).toEqual(expected);
  });

  test('is asked as of the reporting date where there is one', () => {
    const told = 'updates: [{ date: 2016-03-01, project_status: a }]\n';
    const record = `${told}${moved([first, second])}`;
    expect(codes(record, '2016-03-14')).toEqual([]);
    expect(codes(record, '2016-03-15')).toEqual(['replanned-again']);
  });
});

describe('change while complete', () => {
  const changes = (...each: string[]) => `    changes: [${each.join(', ')}]\n${evidence}`;
  test.each<[string, string, string[]]>([
    [
      'on the day, before `completed` counts',
      `    completed: 2015-12-01\n${changes('{ date: 2015-12-01, forecast: 2015-12-01 }')}`,
      [],
    ],
    [
      'the day after `completed`',
      `    completed: 2015-12-01\n${changes('{ date: 2015-12-02, forecast: 2015-12-03 }')}`,
      ['change-while-complete'],
    ],
    [
      'the day after `completed_by`',
      `    completed_by: 2015-12-01\n${changes('{ date: 2015-12-02, forecast: 2015-12-03 }')}`,
      ['change-while-complete'],
    ],
    [
      'in the change that completes',
      changes('{ date: 2015-12-01, completed: true, due: 2015-12-01, reason: a }'),
      ['change-while-complete'],
    ],
    [
      'in the change that reopens',
      changes(
        '{ date: 2015-12-01, completed: true }',
        '{ date: 2015-12-02, reopened: true, due: 2016-01-01, reason: a }',
      ),
      [],
    ],
  ])('%s', (_, lines, expected) => {
    expect(codes(item(lines))).toEqual(expected);
  });
});

describe('complete without evidence', () => {
  const later = '    evidence: [{ title: a, url: "https://example.org", date: 2016-04-01 }]\n';
  const done = '    changes: [{ date: 2015-12-01, completed: true }]\n';
  test.each<[string, string, string, string[]]>([
    ['of the day', later, '2016-04-01', []],
    ['of the day after', later, '2016-03-31', ['complete-without-evidence']],
    ['of the day after, complete later', later, '2015-11-30', []],
    ['never, complete later', '', '2015-11-30', ['complete-without-evidence']],
    ['never', '', '2016-03-31', ['complete-without-evidence']],
  ])('at a date: %s', (_, evidenced, date, expected) => {
    const found = codes(`${told}${item(`${done}${evidenced}`)}`, date);
    expect(found.filter((code) => code === 'complete-without-evidence')).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    ['completed', '    completed: 2015-12-01\n', ['complete-without-evidence']],
    ['completed by', '    completed_by: 2015-12-01\n', ['complete-without-evidence']],
    [
      'completed by a change',
      '    changes: [{ date: 2015-12-01, completed: true }]\n',
      ['complete-without-evidence'],
    ],
    [
      'reopened since',
      '    changes: [{ date: 2015-12-01, completed: true }, { date: 2015-12-02, reopened: true, reason: a }]\n',
      [],
    ],
    [
      'reopened before',
      '    changes: [{ date: 2015-12-01, reopened: true, reason: a }, { date: 2015-12-02, completed: true }]\n',
      ['complete-without-evidence'],
    ],
    [
      'withdrawn',
      '    completed: 2015-12-01\n    withdrawn: { date: 2016-01-01, as: superseded }\n',
      [],
    ],
  ])('%s', (_, lines, expected) => {
    expect(codes(item(lines))).toEqual(expected);
  });
});

/** Whoever believes two stories cannot say which holds. */
describe('completion beside a change', () => {
  test.each<['completed' | 'completed_by', string, string]>([
    ['completed', 'reopened', ', reason: a'],
    ['completed_by', 'reopened', ', reason: a'],
    ['completed', 'completed', ''],
    ['completed_by', 'completed', ''],
  ])('`%s` and `%s`', (short, change, reason) => {
    const changes = `[{ date: 2016-02-01, ${change}: true${reason} }]`;
    const { set } = readExample(
      item(`    ${short}: 2015-12-01\n    changes: ${changes}\n${evidence}`),
    );
    expect(check(set)).toMatchObject([
      { code: 'completed-beside-change', facts: { short, change } },
    ]);
  });
});

describe('dates in order', () => {
  const of = (lines: string) => `deliverables:\n  - { title: t, responsible: S, ${lines} }`;
  const report = (date: string) =>
    `evidence: [{ title: a, url: "https://a.example", date: ${date} }]`;
  const found = 'dates-in-order';
  test.each<[string, string, string, string]>([
    ['plan end and start', 'plan: { start: 2016-01-01, end: D }', '2016-01-01', '2015-12-31'],
    [
      'agreed plan end and start',
      'plan: { start: 2016-01-01, changes: [{ date: 2015-01-01, end: D, reason: a }] }',
      '2016-01-01',
      '2015-12-31',
    ],
    [
      'agreed plan end and the agreement',
      'plan: { changes: [{ date: 2016-01-01, end: D, reason: a }] }',
      '2016-01-01',
      '2015-12-31',
    ],
    ['plan end and entry', 'added: 2016-01-01\nplan: { end: D }', '2016-01-01', '2015-12-31'],
    [
      'due date and plan start',
      `plan: { start: 2016-01-01 }\n${of('due: D')}`,
      '2016-01-01',
      '2015-12-31',
    ],
    ['due date and entry', of('added: 2016-01-01, due: D'), '2016-01-01', '2015-12-31'],
    [
      'due date and the agreement',
      of('changes: [{ date: 2016-01-01, due: D, reason: a }]'),
      '2016-01-01',
      '2015-12-31',
    ],
    [
      'completion and entry',
      of(`added: 2016-01-01, completed: D, ${report('2016-01-01')}`),
      '2016-01-01',
      '2015-12-31',
    ],
    [
      'bounded completion and entry',
      of(`added: 2016-01-01, completed_by: D, ${report('2016-01-01')}`),
      '2016-01-01',
      '2015-12-31',
    ],
    [
      'completion and the entry of the recommendation',
      `added: 2016-01-01\n${of('changes: [{ date: D, reopened: true, reason: a }]')}`,
      '2016-01-01',
      '2015-12-31',
    ],
    [
      'entry and that of the recommendation',
      `added: 2016-01-01\n${of('added: D')}`,
      '2016-01-01',
      '2015-12-31',
    ],
    [
      'entry of a dependency and of the recommendation',
      'added: 2016-01-01\ndepends_on: [{ recommendation: 25, added: D }]\n# 25.yaml\nowner: a',
      '2016-01-01',
      '2015-12-31',
    ],
    [
      'update and entry',
      'added: 2016-01-01\nupdates: [{ date: D, project_status: a }]',
      '2016-01-01',
      '2015-12-31',
    ],
    [
      'withdrawal and entry',
      'added: 2016-01-01\nwithdrawn: { date: D, as: superseded }',
      '2016-01-01',
      '2015-12-31',
    ],
    [
      'withdrawal of a deliverable and its entry',
      of('added: 2016-01-01, withdrawn: { date: D, as: superseded }'),
      '2016-01-01',
      '2015-12-31',
    ],
    [
      'change and withdrawal',
      of(
        'withdrawn: { date: 2015-12-31, as: superseded }, changes: [{ date: D, forecast: 2016-06-30 }]',
      ),
      '2015-12-31',
      '2016-01-01',
    ],
    [
      'change and the withdrawal of the recommendation',
      `withdrawn: { date: 2015-12-31, as: superseded }\n${of('changes: [{ date: D, forecast: 2016-06-30 }]')}`,
      '2015-12-31',
      '2016-01-01',
    ],
    [
      're-plan and withdrawal',
      'withdrawn: { date: 2015-12-31, as: superseded }\nplan: { changes: [{ date: D, end: 2016-06-30, reason: a }] }',
      '2015-12-31',
      '2016-01-01',
    ],
    [
      'evidence a quarter after its completion, and a day more',
      of(`completed: 2015-12-31, ${report('D')}`),
      '2016-04-01',
      '2016-04-02',
    ],
    [
      'publication and report',
      '# programme.yaml\nreports: [{ date: 2016-01-01, published: D }]',
      '2016-01-01',
      '2015-12-31',
    ],
  ])('%s', (_, record, right, wrong) => {
    expect(codes(record.replace('D', right))).toEqual([]);
    expect(codes(record.replace('D', wrong))).toEqual([found]);
  });

  test.each<[string, string]>([
    [
      'an update after a withdrawal may be about it',
      'withdrawn: { date: 2015-12-31, as: superseded }\nupdates: [{ date: 2016-03-31, project_status: a }]',
    ],
    [
      'work may be done before there is a plan',
      `plan: { start: 2016-01-01 }\n${of(`completed: 2015-12-31, ${report('2015-12-31')}`)}`,
    ],
    [
      'a second document may be younger than the completion',
      of(
        'completed: 2015-12-31, evidence: [{ title: a, url: "https://a.example", date: 2016-06-30 }, { title: a, url: "https://a.example", date: 2015-12-31 }]',
      ),
    ],
    [
      'documents of what was reopened prove nothing yet',
      of(
        `changes: [{ date: 2015-06-30, completed: true }, { date: 2015-12-31, reopened: true, reason: a }], ${report('2016-01-01')}`,
      ),
    ],
  ])('%s', (_, record) => {
    expect(codes(record)).toEqual([]);
  });
});

describe('a date far from all others', () => {
  const due = (...dates: string[]) =>
    `deliverables:\n${dates.map((date) => `  - { title: ${date}, responsible: S, due: ${date} }`).join('\n')}`;
  test.each<[string, string, string | undefined, string[]]>([
    [
      'one day less than thirty years later',
      due('2015-06-30', '2015-12-31', '2045-12-30'),
      undefined,
      [],
    ],
    [
      'thirty years later',
      due('2015-06-30', '2015-12-31', '2045-12-31'),
      undefined,
      ['2045-12-31'],
    ],
    [
      'one day less than thirty years before',
      due('2015-06-30', '2015-12-31', '1985-07-01'),
      undefined,
      [],
    ],
    [
      'thirty years before',
      due('2015-06-30', '2015-12-31', '1985-06-30'),
      undefined,
      ['1985-06-30'],
    ],
    [
      'two slips together',
      due('2105-06-30', '2105-12-31', '2014-12-31', '2015-06-30', '2015-12-31'),
      undefined,
      ['2105-06-30', '2105-12-31'],
    ],
    ['a chain of plans', due('2015-12-31', '2040-12-31', '2065-12-31'), undefined, []],
    ['one of two: the later one', due('2105-12-31', '2015-12-31'), undefined, ['2105-12-31']],
    [
      'one of two, with a reporting date near it',
      due('2105-12-31', '2015-12-31'),
      '2105-06-30',
      ['2015-12-31'],
    ],
    ['the only one', due('2105-12-31'), undefined, []],
    [
      'the only one, and far from the reporting date',
      due('2105-12-31'),
      '2016-03-31',
      ['2105-12-31'],
    ],
    [
      'all of them, from a reporting date that is wrong',
      due('2015-12-31', '2016-06-30'),
      '1816-12-31',
      [],
    ],
    ['none at all', 'owner: a', undefined, []],
    ['none at all, with a reporting date', 'owner: a', '2016-03-31', []],
    [
      'what programs write where there is none',
      due('1970-01-01', '1970-06-30'),
      undefined,
      ['1970-01-01'],
    ],
    [
      'a date of the programme',
      `${due('2015-12-31', '2016-06-30')}\n# programme.yaml\nfirst_report: 2105-03-31`,
      undefined,
      ['2105-03-31'],
    ],
  ])('%s', (_, example, date, expected) => {
    const { set } = readExample(example);
    const found = check(set, date === undefined ? undefined : isoDate(date));
    expect(
      found.flatMap((each) => (each.code === 'implausible-date' ? [each.facts.date] : [])),
    ).toEqual(expected);
  });
});

test('of two records with one id the copy is wrong, whichever is read first', () => {
  const record = (name: string, id: string) => [name, `id: ${id}\ntitle: T ${id}\n`] as const;
  const files = [
    record('25 - Copy.yaml', '25'),
    record('25.yaml', '25'),
    record('26 (1).yaml', '26'),
  ];
  const rest = 'description: d\ndeliverables: [{ title: a, responsible: S }]\n';
  const { value: set } = readRegister(
    sourceFile('programme.yaml', 'title: P\n'),
    files.map(([name, text]) => sourceFile(name, text + rest)),
  );
  expect(check(set)).toMatchObject([
    { code: 'duplicate-id', place: { file: '25 - Copy.yaml' } },
    { code: 'file-name-not-id', place: { file: '26 (1).yaml' } },
  ]);
});

describe('names that look the same', () => {
  const owners = (...names: string[]) =>
    names.map((name, at) => `# ${String(at + 1)}.yaml\nowner: "${name}"`).join('\n');
  const list = (...names: string[]) => `# programme.yaml\nresponsible: [${names.join(', ')}]`;
  test.each<[string, string, string[]]>([
    ['one spelling', owners('A b', 'A b'), []],
    ['of two, the later one', owners('A b', 'a b'), ['a b']],
    ['the rarer one, though it stands first', owners('a b', 'A b', 'A b'), ['a b']],
    ['each spelling once', owners('A b', 'a b', 'A  b', 'a b', 'A b'), ['a b', 'A  b']],
    ['Latin beside what looks like it', owners('ECA', 'ЕСА'), ['ЕСА']],
    [
      'parties of a dependency',
      `${item('')}depends_on: [{ recommendation: 25, responsible: staff }]\n# 25.yaml\nowner: a`,
      ['staff'],
    ],
    ['parties of the list', `${item('')}${list('Staff', 'staff')}`, ['staff']],
    ['owner and party', `owner: staff\n${item('')}`, []],
  ])('%s', (_, example, expected) => {
    const found = check(readExample(example).set);
    expect(found.flatMap((each) => (each.code === 'names-alike' ? [each.facts.name] : []))).toEqual(
      expected,
    );
  });

  test.each<[string, string, string | undefined]>([
    ['a listed one', 'Staf', 'did you mean "Staff"?'],
    ['case', 'STAFF', 'did you mean "Staff"?'],
    [
      'what cannot be seen',
      'St\u200baff',
      'did you mean "Staff"?; it holds: zero-width space U+200B',
    ],
    ['another script', 'Ѕtaff', 'did you mean "Staff"?; not Latin: Ѕ (U+0405)'],
    ['nothing near', 'Harbour Master', 'add the name to `responsible` of the programme'],
  ])('an unknown party like %s', (_, name, hint) => {
    const { set } = readExample(
      `deliverables: [{ title: a, responsible: "${name}" }]\n${list('Board', 'Staff')}`,
    );
    expect(check(set).map((each) => inWords(each))).toMatchObject([{ hint }]);
  });
});

describe('rings', () => {
  const waits = (id: string, deliverable = '') =>
    `depends_on: [{ recommendation: "${id}"${deliverable} }]`;
  const own = 'deliverables: [{ id: a, title: t, responsible: S }]';
  test.each<[string, string, string[]]>([
    ['itself', waits('28'), ['28.yaml:4:32 dependency-ring']],
    [
      'a deliverable of its own',
      `${own}\n${waits('28', ', deliverable: a')}`,
      ['28.yaml:5:32 dependency-ring'],
    ],
    [
      'three',
      `${waits('25')}\n# 25.yaml\n${waits('26')}\n# 26.yaml\n${waits('28')}`,
      ['25.yaml:4:32 dependency-ring'],
    ],
    ['a chain', `${waits('25')}\n# 25.yaml\n${waits('26')}\n# 26.yaml\nowner: a`, []],
    [
      'two that share one',
      `depends_on: [{ recommendation: "25" }, { recommendation: "26" }]\n# 25.yaml\n${waits('28')}\n# 26.yaml\n${waits('28')}`,
      ['25.yaml:4:32 dependency-ring', '28.yaml:4:58 dependency-ring'],
    ],
    [
      'into itself',
      'withdrawn: { date: 2016-01-01, as: merged, into: "28" }',
      ['28.yaml:7:50 into-ring'],
    ],
  ])('%s', (_, example, expected) => {
    expect(findingsOf(example)).toEqual(expected);
  });

  test('a chain of any length', () => {
    const records = Array.from(
      { length: 3000 },
      (_, index) => `# ${String(index + 100)}.yaml\n${waits(String(index + 101))}`,
    );
    expect(findingsOf(`${records.join('\n')}\n# 3100.yaml\nowner: a`)).toEqual([]);
  });
});

describe('stated status', () => {
  const stated = (date: string, status: string) =>
    `updates: [{ date: ${date}, stated_status: ${status} }]`;
  const due = item('    due: 2015-12-31\n');
  test.each<[string, string, string[]]>([
    ['as derived on the due date', `${due}${stated('2015-12-31', 'in-process')}`, []],
    ['as derived the day after', `${due}${stated('2016-01-01', 'behind-adjusting')}`, []],
    [
      'better than derived',
      `${due}${stated('2016-01-01', 'behind-recovering')}`,
      ['stated-status'],
    ],
    ['worse than derived', `${due}${stated('2015-12-31', 'behind-adjusting')}`, ['stated-status']],
    [
      'withdrawn by then',
      `withdrawn: { date: 2015-12-31, as: superseded }\n${stated('2015-12-31', 'complete')}`,
      ['stated-status'],
    ],
    [
      'before it came in',
      `added: 2016-01-01\n${stated('2015-12-31', 'complete')}`,
      ['dates-in-order', 'stated-status'],
    ],
    ['on the day it came in', `added: 2015-12-31\n${stated('2015-12-31', 'in-process')}`, []],
    [
      'of a record beside a copy that came in later',
      `${stated('2015-12-31', 'complete')}\n# 1-copy.yaml\nid: "28"\nadded: 2016-01-01`,
      ['duplicate-id'],
    ],
    [
      'before it came in, with a reason',
      `added: 2016-01-01\nupdates: [{ date: 2015-12-31, stated_status: complete, because: a }]`,
      ['dates-in-order'],
    ],
    [
      'waiting for a broken record',
      `depends_on: [{ recommendation: "25" }]\n${stated('2015-12-31', 'complete')}\n# 25.yaml\nplan: { end: 2016-02-30 }`,
      ['bad-date'],
    ],
    [
      'beside a broken record',
      `${stated('2015-12-31', 'complete')}\n# 25.yaml\nplan: { end: 2016-02-30 }`,
      ['bad-date', 'stated-status'],
    ],
  ])('%s', (_, record, expected) => {
    expect(codes(record)).toEqual(expected);
  });
});

/** Where the finding says that the fact stands which decided. */
describe('a stated status names what decided', () => {
  const stated = 'updates: [{ date: 2016-03-31, stated_status: complete }]\n';
  const open = item('    due: 2016-12-31\n');
  const waits = '# 25.yaml\ndeliverables: [{ title: a, responsible: a }]';
  test.each<[string, string, number | undefined]>([
    ['a plan that ended as first planned', `plan: { end: 2015-12-31 }\n${open}`, undefined],
    [
      'a plan that ended as agreed later',
      `plan: { end: 2015-06-30, changes: [{ date: 2015-05-01, end: 2015-12-31, reason: a }] }\n${open}`,
      5,
    ],
    ['a deliverable', open, 8],
    ['a recommendation waited for', `depends_on: [{ recommendation: 25 }]\n${waits}`, 5],
  ])('%s', (_, record, line) => {
    const { set } = readExample(`${stated}${record}`);
    const found = check(set).find(({ code }) => code === 'stated-status');
    expect(found?.related?.place.range.start.line).toBe(line);
  });
});
