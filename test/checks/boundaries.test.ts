import { check } from '../../src/checks/index.ts';
import { findingsOf, readExample } from '../read/set.ts';

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
    ['not yet added', `${due}added: 2016-04-02`, '2016-04-01', []],
  ])('%s', (_, record, date, expected) => {
    expect(codes(`${told}${record}`, date)).toEqual(expected);
  });
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
    expect(codes(record, date)).toEqual(expected);
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
      ['stated-status'],
    ],
    ['on the day it came in', `added: 2015-12-31\n${stated('2015-12-31', 'in-process')}`, []],
    [
      'before it came in, with a reason',
      `added: 2016-01-01\nupdates: [{ date: 2015-12-31, stated_status: complete, because: a }]`,
      [],
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
