import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentsOf, freshFolder } from '../support/folders.ts';
import { checkout } from '../support/programmes.ts';
import { run, spawn } from '../support/run.ts';

const table =
  'Rec. No,Recommendation,Action,Lead,Target date,Status,Completion date,Comments,Priority\n' +
  '1.1,Publish a register,Register,Assets,31/03/2015,Complete,15/03/2015,Published,High\n' +
  ',,Yearly review,Assets,30/06/2016,In progress,,,High\n' +
  '1.10,Train all,Training,People,Q4 2015,Complete,,Done,Low\n';
const all = ['--title', 'Review', '--as-of', '2016-03-31', '--yes'];

function folderWith(content: string | Uint8Array, name = 'table.csv'): string {
  const folder = freshFolder();
  writeFileSync(join(folder, name), content);
  return folder;
}

test('from an empty folder to a report', async () => {
  const folder = folderWith(table);
  const imported = await run(['import', 'table.csv', ...all], { folder });
  expect(imported).toMatchObject({
    exit: 0,
    stdout: [
      'data/programme.yaml',
      'data/recommendations/1.1.yaml',
      'data/recommendations/1.10.yaml',
      'data/schemas/programme.schema.json',
      'data/schemas/recommendation.schema.json',
      '',
    ].join('\n'),
  });
  expect(imported.stderr).toContain('next: ssr-report build --date 2016-03-31');
  expect(imported.stderr).toMatch(/I {2}Priority +not imported: not recognized/);
  expect((await run(['validate'], { folder })).exit).toBe(0);
  const status = await run(['status', '--date', '2016-03-31', '--format', 'json'], { folder });
  expect(JSON.parse(status.stdout)).toMatchObject({
    programme: 'Review',
    recommendations: [
      { id: '1.1', status: 'in-process' },
      { id: '1.10', status: 'complete' },
    ],
  });
});

test('a second import finds all records there, and changes nothing', async () => {
  const folder = folderWith(table);
  await run(['import', 'table.csv', ...all], { folder });
  const before = contentsOf(folder);
  const { exit, stderr, stdout } = await run(['import', 'table.csv', ...all], { folder });
  expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
  expect(stderr).toMatch(/error\[existing-record\]: unexpected .* "1.1", .*; likewise in A4\n/);
  expect(stderr).toContain('2 errors');
  expect(contentsOf(folder)).toEqual(before);
});

test('records are added to a programme that is there', async () => {
  const folder = folderWith(table);
  await run(['import', 'table.csv', ...all], { folder });
  writeFileSync(join(folder, 'more.csv'), 'No,Title,Depends on\n2,More,1.1\n');
  expect(await run(['import', 'more.csv', '--quiet', '--yes'], { folder })).toEqual({
    exit: 0,
    stdout: '',
    stderr: '',
  });
  expect((await run(['validate'], { folder })).exit).toBe(0);
});

test('one faulty row, and nothing is written', async () => {
  const folder = folderWith(`${table}2,Plan,Plan,People,someday,,,,\n`);
  const before = contentsOf(folder);
  const { exit, stdout, stderr } = await run(['import', 'table.csv', ...all], { folder });
  expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
  expect(stderr).toContain('table.csv:5:20 (row 5, column E "Target date"): error[unread-date]');
  expect(contentsOf(folder)).toEqual(before);
});

test('the answers of options end in the records, and the fiscal year in the programme', async () => {
  const folder = folderWith(
    'No,Title,Due date,Revised due date,Status\n1,A,FY15,2016-06-30T22:00:00Z,Blue\n2,B,next spring,,Odd\n',
  );
  const answers = [
    ...['--fiscal-year-start', '7', '--zone', '+02:00', '--unread-dates', 'words'],
    ...['--status', 'Blue=open', '--status', 'Odd=words', '--replan-reason', 'Storm'],
  ];
  const { exit } = await run(['import', 'table.csv', ...all, ...answers], { folder });
  expect(exit).toBe(0);
  const read = (name: string) => readFileSync(join(folder, 'data', name), 'utf8');
  expect(read('programme.yaml')).toContain('fiscal_year_start: 7\n');
  expect(read('recommendations/1.yaml')).toContain(
    [
      '    due: 2015-06-30',
      '    changes:',
      '      - date: 2016-03-31',
      '        due: 2016-07-01',
      '        reason: Storm',
      '',
    ].join('\n'),
  );
  expect(read('recommendations/2.yaml')).toContain('Due date: next spring');
  expect(read('recommendations/2.yaml')).toContain('Odd');
});

test('a dry run writes nothing, and needs no title', async () => {
  const folder = folderWith(table);
  const before = contentsOf(folder);
  const { exit, stdout } = await run(['import', 'table.csv', '--dry-run', '--as-of', '2016-Q1'], {
    folder,
  });
  expect(exit).toBe(0);
  expect(stdout).toContain('\ndata/recommendations/1.10.yaml\n  # yaml-language-server: ');
  expect(contentsOf(folder)).toEqual(before);
  const quiet = await run(['import', 'table.csv', '--dry-run', '--as-of', '2016-Q1', '--quiet'], {
    folder,
  });
  expect(quiet).toEqual({ exit: 0, stdout, stderr: '' });
});

const unsure = all.filter((each) => each !== '--yes');

test('before anything is written it tells what would be what, and by which column', async () => {
  const folder = folderWith(
    'No,Title,Target date,Revised date,Reason,Status,Completion date,Merged into\n' +
      '1,A,2015-12-31,,,Done,2016-01-31,\n2,B,2015-12-31,,,Done,,\n' +
      '3,C,2015-12-31,,,Open,,\n4,D,2015-12-31,2016-02-28,Storm,Open,,\n5,E,2016-12-31,,,,,\n' +
      '6,F,TBD,,,,,\n7,G,,,,,,1\n',
  );
  const { exit, stderr } = await run(['import', 'table.csv', ...all, '--dry-run'], { folder });
  expect(exit).toBe(0);
  expect(stderr).toContain(
    [
      'On 2016-03-31, 7 recommendations with 7 deliverables would be:',
      '  complete             2  by "Completion date" (1), "Status" (1)',
      '  late                 2  by "Target date" (1), "Revised date" (1)',
      '  without a date       1',
      '  withdrawn            1  by "Merged into"',
      '  open, not late       1',
      '',
    ].join('\n'),
  );
});

test('without a day, nothing is told of being late', async () => {
  const folder = folderWith('No,Title,Due,Completed\n1,A,2015-12-31,\n2,B,,2016-01-31\n');
  const { stderr } = await run(['import', 'table.csv', '--dry-run'], { folder });
  expect(stderr).toMatch(/^2 recommendations .*:\n {2}complete +1 .*\n {2}late +0\n/m);
  expect(stderr).toMatch(/^ {2}open, with a date +1$/m);
});

test.each([
  ['y', true],
  ['YES ', true],
  ['', false],
  ['n', false],
  ['what?', false],
])('the answer %j', async (answer, isYes) => {
  const folder = folderWith(table);
  const before = contentsOf(folder);
  const { exit, stderr, stdout } = await run(['import', 'table.csv', ...unsure, '--quiet'], {
    folder,
    answer,
  });
  expect(stderr).toContain('would be:\n');
  expect(stderr).toContain('Is that right? Write 5 files? [y/N] ');
  expect(exit).toBe(isYes ? 0 : 1);
  expect(stdout).toBe('');
  if (isYes) expect(contentsOf(folder)).not.toEqual(before);
  else {
    expect(contentsOf(folder)).toEqual(before);
    expect(stderr).toContain('nothing was written\n');
  }
});

test('where nobody can be asked, the line that says yes is told', async () => {
  const folder = folderWith(table);
  const before = contentsOf(folder);
  const args = ['import', 'table.csv', '--title', 'Safety Review', '--as-of', '2016-03-31'];
  const { exit, stderr } = await run(args, { folder });
  expect(exit).toBe(2);
  expect(stderr).toContain('would be:\n');
  expect(stderr).toContain(
    "say yes: ssr-report import table.csv --title 'Safety Review' --as-of 2016-03-31 --yes\n",
  );
  expect(contentsOf(folder)).toEqual(before);
  const bin = join(checkout, 'bin/ssr-report.js');
  const piped = spawnSync(process.execPath, [bin, 'import', '-', ...unsure], {
    ...{ cwd: folder, encoding: 'utf8', input: table },
  });
  expect(piped.status).toBe(2);
  expect(piped.stderr).toContain('say yes: type the same with --yes at its end\n');
  // Standard input that was closed is nobody either.
  expect(spawn(args, folder)).toMatchObject({ exit: 2, stdout: '' });
});

test('what is the same in many cells of a column is told once, with the first of them', async () => {
  const statuses = [
    'Implemented',
    'Rejected',
    'Implemented',
    ...Array<string>(9).fill('Rejected'),
    'Obsolete',
    'Obsolete',
  ];
  const rows = statuses.map((status, index) => `${index + 1},A${index},${status}\n`);
  const folder = folderWith(`No,Title,Status\n${rows.join('')}15,,Rejected\n16,,\n`);
  const { stderr } = await run(['import', 'table.csv', ...all], { folder });
  const told = (text: string) =>
    text.split('\n').filter((line) => /(?:error|warning)\[/.test(line));
  expect(
    told(stderr).map((line) => line.replace(/^.*(?:error|warning)|without.*?; (?=likewise)/g, '')),
  ).toEqual([
    '[undated-status]: unexpected "Implemented" likewise in C4',
    '[undated-status]: unexpected "Rejected" likewise in C5, C6, C7, C8, C9, C10, C11, C12 and 2 more cells; --verbose tells each',
    '[undated-status]: unexpected "Obsolete" likewise in C15',
    '[missing-cell]: unexpected recommendation likewise in A17',
  ]);
  expect(stderr).toMatch(/^2 errors and \d+ warnings/m);
  const each = await run(['import', 'table.csv', ...all, '--verbose'], { folder });
  expect(each.stderr).not.toContain('likewise');
  expect(told(each.stderr).filter((line) => line.includes('undated-status'))).toHaveLength(15);
});

test('words that are kept and words that give no date are told apart', async () => {
  const folder = folderWith('No,Title,Due\n1,A,next spring\n2,B,TBD\n3,C,n/a\n');
  const { stderr } = await run(['import', 'table.csv', ...all, '--unread-dates', 'words'], {
    folder,
  });
  expect(stderr).toMatch(
    /"next spring", expected dates; none is written, and the words are kept in the update\n/,
  );
  expect(stderr).toMatch(
    /"TBD" in C3; "n\/a" in C4, expected dates; none is written\n|"TBD"; "n\/a".*none is written\n/,
  );
  expect(stderr).not.toContain('likewise');
});

test('one reason answers for all columns of dates, so it is asked for once', async () => {
  const folder = folderWith(
    'No,Title,Due,1st revised date,2nd revised date\n1,A,2015-06-30,2015-12-31,2016-06-30\n',
  );
  const { exit, stderr } = await run(['import', 'table.csv', ...all], { folder });
  expect(exit).toBe(1);
  expect(stderr.match(/replan-without-reason/g)).toHaveLength(1);
  const answered = await run(['import', 'table.csv', ...all, '--replan-reason', 'Storm'], {
    folder,
  });
  expect(answered.exit).toBe(0);
});

test('where the only row has a number that a spreadsheet broke, that is told', async () => {
  const folder = folderWith('No,Title\n5-Jan,A\n');
  const { exit, stderr } = await run(['import', 'table.csv', ...all], { folder });
  expect(exit).toBe(1);
  expect(stderr).toContain('table.csv: 1 row below the headings');
  expect(stderr).toContain('(row 2, column A "No"): error[broken-cell]');
});

test('a programme that begins with a table is compared with nothing before it', async () => {
  const folder = folderWith(table);
  await run(['import', 'table.csv', ...all], { folder });
  expect(readFileSync(join(folder, 'data/programme.yaml'), 'utf8')).toContain(
    'first_report: 2016-03-31\n',
  );
  const { stdout } = await run(['changes', '--date', '2016-03-31', '--format', 'json'], { folder });
  expect(JSON.parse(stdout)).toMatchObject({ movement: null });
});

test.each<[string, string[], string]>([
  [
    'no title',
    ['--as-of', '2016-03-31'],
    'there is no programme yet, and the new one needs a title',
  ],
  ['no day', [], '(row 2, column H "Comments") tells how things stood on a day that nobody named'],
  [
    'an unknown column',
    [...all, '--map', 'Leed=owner'],
    'there is no column "Leed"\nhint: did you mean "Lead"?',
  ],
  [
    'an unknown field',
    [...all, '--map', 'Lead=ownr'],
    'unknown field "ownr"\nhint: did you mean "owner"?',
  ],
  ['no field', [...all, '--map', 'Lead'], '--map "Lead" names no column and field'],
  [
    'a field twice',
    [...all, '--map', 'Lead=owner', '--map', 'Lead=id'],
    'two fields for the column "Lead"',
  ],
  [
    'no number',
    [...all, '--map', 'Rec. No='],
    'no column of table.csv is known to hold the number',
  ],
  [
    'no title of a recommendation',
    [...all, '--map', 'Recommendation='],
    'no column is known to hold the title of a recommendation',
  ],
  ['a bad row', [...all, '--heading-row', '0'], '--heading-row "0" is not the number of a row'],
  ['an empty row', [...all, '--heading-row', '9'], 'table.csv has nothing in row 9'],
  ['an unknown meaning', [...all, '--status', 'Complete=don'], 'unknown meaning "don"\nhint: '],
  ['no meaning', [...all, '--status', 'Complete'], '--status "Complete" names no word and meaning'],
  [
    'two meanings',
    [...all, '--status', 'complete=open', '--status', 'Complete =words'],
    'two meanings for the status "Complete"',
  ],
  ['a word that is not there', [...all, '--status', 'Blue=open'], 'no row has the status "blue"'],
  ['no reason', [...all, '--replan-reason', ' '], '--replan-reason has no text'],
  ['a bad month', [...all, '--fiscal-year-start', '13'], '--fiscal-year-start "13" is not a month'],
  ['a bad zone', [...all, '--zone', 'CET'], '--zone "CET" is not an offset from UTC'],
  ['a bad way', [...all, '--unread-dates', 'no'], 'unknown --unread-dates "no"'],
  ['a bad century', [...all, '--century', '2000'], '--century "2000" is not a century'],
  ['a bad day', ['--as-of', 'soon'], '--as-of "soon" is not a valid date'],
  ['a bad order', ['--date-order', 'ymd'], 'unknown --date-order "ymd"'],
])('%s is told with the way out', async (_, options, message) => {
  const folder = folderWith(table);
  const before = contentsOf(folder);
  const { exit, stderr, stdout } = await run(['import', 'table.csv', ...options], { folder });
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
  expect(stderr).toContain(`error: `);
  expect(stderr).toContain(message);
  expect(contentsOf(folder)).toEqual(before);
});

test.each<[string, string | Uint8Array, string]>([
  [
    'a workbook',
    Buffer.from('PK\u0003\u0004...'),
    'table.csv is a workbook of a spreadsheet program',
  ],
  ['only headings', 'No,Title\n', 'table.csv has no rows below its headings'],
])('%s is no table', async (_, content, message) => {
  const { exit, stderr } = await run(['import', 'table.csv', ...all], {
    folder: folderWith(content),
  });
  expect(exit).toBe(2);
  expect(stderr).toContain(message);
});

test('a folder and a file that is not there are no tables', async () => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'table.csv'));
  const told = async (name: string) => (await run(['import', name, ...all], { folder })).stderr;
  expect(await told('table.csv')).toContain('error: table.csv is a folder');
  expect(await told('absent.csv')).toContain('error: there is no file absent.csv');
});

test('a new programme has the schemas to which its lines for editors lead', async () => {
  const folder = folderWith('No,Title\n1,A\n');
  const { stdout } = await run(['import', 'table.csv', ...all], { folder });
  expect(stdout).toContain('data/schemas/recommendation.schema.json\n');
  const read = (name: string) => readFileSync(join(folder, 'data', name), 'utf8');
  expect(read('programme.yaml')).toContain('$schema=./schemas/programme.schema.json\n');
  expect(read('recommendations/1.yaml')).toContain(
    '$schema=../schemas/recommendation.schema.json\n',
  );
  expect((await run(['validate'], { folder })).stdout).not.toContain('outdated-schema');
});

test('records beside others name the schema that those name, if any', async () => {
  const folder = folderWith('No,Title\n2,A\n');
  mkdirSync(join(folder, 'data/recommendations'), { recursive: true });
  writeFileSync(join(folder, 'data/programme.yaml'), 'title: A\n');
  const lineOf = async (id: string) => {
    await run(['import', 'table.csv', ...all], { folder });
    return readFileSync(join(folder, `data/recommendations/${id}.yaml`), 'utf8').split('\n')[0];
  };
  expect(await lineOf('2')).toBe('id: "2"');
  rmSync(join(folder, 'data/recommendations/2.yaml'));
  const other = '# yaml-language-server: $schema=https://port.example/schema.json';
  writeFileSync(
    join(folder, 'data/recommendations/1.yaml'),
    `${other}\nid: 1\ntitle: A\ndescription: B\ndeliverables:\n  - { title: C, responsible: D }\n`,
  );
  expect(await lineOf('2')).toBe(other);
});

test('what a table says reaches the terminal escaped', async () => {
  const folder = folderWith('No,Ti\u001btle,Title,##[group]x\n1\u202e,A,B\n');
  const { stderr } = await run(['import', 'table.csv', ...all], { folder });
  expect(stderr).toContain(String.raw`Ti\x1btle`);
  expect(stderr).toContain(String.raw`\x23#[group]x`);
  expect(stderr).not.toMatch(/[\u001b\u202e]/);
});
