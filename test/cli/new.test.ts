import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeWorld } from '../../src/files/node-world.ts';
import type { World } from '../../src/files/world.ts';
import { contentsOf, freshFolder } from '../support/folders.ts';
import { run } from '../support/run.ts';

const record = (id: string) =>
  `id: "${id}"\ntitle: A\ndescription: B.\ndeliverables:\n  - { title: It, responsible: Staff }\n`;

/** A programme with records of these ids. */
function programme(ids: readonly string[] = [], settings = ''): string {
  const folder = freshFolder();
  mkdirSync(join(folder, 'data/recommendations'), { recursive: true });
  writeFileSync(join(folder, 'data/programme.yaml'), `title: Harbour\n${settings}`);
  for (const id of ids) writeFileSync(recordOf(folder, id), record(id));
  return folder;
}

function recordOf(folder: string, id: string): string {
  return join(folder, `data/recommendations/${id}.yaml`);
}

const silent = { stdout: '', stderr: '', exit: 0 };

test.each([
  ['the first of all', [], '1'],
  ['one of many', ['1', '2'], '3'],
  ['an id with a point', ['5.2'], '5.10'],
  ['an id with a leading zero', ['27'], '028'],
])('%s is written, and valid as it stands', async (_, ids, id) => {
  const folder = programme(ids);
  expect(await run(['new', id], { folder })).toEqual({
    stdout: `data/recommendations/${id}.yaml\n`,
    stderr: 'next: fill in each TODO, then ssr-report validate\n',
    exit: 0,
  });
  const { stdout, exit } = await run(['validate', '--format', 'concise'], { folder });
  expect(exit).toBe(0);
  expect(stdout.match(/\[\S+\]/g)).toEqual(Array(4).fill('[placeholder-text]'));
  expect((await run(['validate', '--strict'], { folder })).exit).toBe(1);
});

test('the folder of records is made when there is none', async () => {
  const folder = programme();
  rmSync(join(folder, 'data/recommendations'), { recursive: true });
  expect(await run(['new', '1', '--quiet'], { folder })).toEqual(silent);
  expect(readdirSync(join(folder, 'data/recommendations'))).toEqual(['1.yaml']);
});

test('what is left to be filled in does not slip into a report: the build says so, or stops', async () => {
  const folder = programme();
  await run(['new', '1', '--title', 'A'], { folder });
  const build = ['build', '--date', '2016-03-31', '--format', 'md'];
  const { stderr, exit } = await run(build, { folder });
  expect({ stderr, exit }).toEqual({
    // Two of them are that it has no update and no due date.
    stderr:
      '5 warnings in 1 file; ssr-report validate --date 2016-03-31 shows them\n' +
      'warning: the report prints text to be filled in: data/recommendations/1.yaml:12:14 and 2 more\n',
    exit: 0,
  });
  expect((await run([...build, '--strict'], { folder })).exit).toBe(1);
  writeFileSync(
    join(folder, 'data/programme.yaml'),
    'title: A\nchecks: { placeholder-text: error }\n',
  );
  expect((await run(build, { folder })).exit).toBe(1);
  // A record can be begun all the same.
  expect((await run(['new', '2'], { folder })).exit).toBe(0);
});

test.each(['A: "b" #c', "it's", '- x', '{id}', '$1 $& %s', 'Überprüfung'])(
  'the title %j is printed as given',
  async (title) => {
    const folder = programme();
    await run(['new', '1', '--title', title], { folder });
    const status = ['status', '--date', '2016-03-31', '--format', 'json'];
    const { stdout } = await run(status, { folder });
    expect(JSON.parse(stdout)).toMatchObject({ recommendations: [{ title }] });
  },
);

test('a party that the programme lists is responsible', async () => {
  const folder = programme(['1'], 'responsible: [Staff, "Port: Authority"]\n');
  await run(['new', '2', '--title', 'A'], { folder });
  expect(readFileSync(recordOf(folder, '2'), 'utf8')).toContain('    responsible: "Staff"\n');
  expect((await run(['validate'], { folder })).stdout).not.toContain('unknown-responsible');
});

describe('the line that names the schema', () => {
  const schemaLine = /^# yaml-language-server: \$schema=(.*)\n/;
  const lineIn = (folder: string, id: string) =>
    schemaLine.exec(readFileSync(recordOf(folder, id), 'utf8'))?.[1];

  test('leads to the copy in the data folder', async () => {
    const folder = freshFolder();
    await run(['init'], { folder });
    await run(['new', '3'], { folder });
    expect(lineIn(folder, '3')).toBe('../schemas/recommendation.schema.json');
  });

  test('is else that of another record, or left out', async () => {
    const folder = programme(['1', '2']);
    await run(['new', '3'], { folder });
    expect(lineIn(folder, '3')).toBeUndefined();
    const line = '# yaml-language-server: $schema=../../schemas/recommendation.schema.json';
    writeFileSync(recordOf(folder, '2'), `${line}\n${record('2')}`);
    await run(['new', '4'], { folder });
    expect(lineIn(folder, '4')).toBe('../../schemas/recommendation.schema.json');
  });
});

describe('refused, and nothing is written:', () => {
  const invalid = 'error: the record would not be valid: unexpected';
  test.each<[string, string[], string]>([
    ['no id', [], 'error: new needs an id\nhint: ssr-report new 29\n'],
    ['an empty id', [''], 'error: new needs an id\nhint: ssr-report new 29\n'],
    [
      'a taken id',
      ['28'],
      'error: the id "28" is taken, in data/recommendations/28.yaml\nhint: the next free one is "29"\n',
    ],
    [
      'a taken id with a free one after others',
      ['5.2'],
      'error: the id "5.2" is taken, in data/recommendations/5.2.yaml\nhint: the next free one is "5.4"\n',
    ],
    [
      'an id that differs by case',
      ['ws2-1'],
      'error: the id "ws2-1" differs only by case from "WS2-1", in data/recommendations/WS2-1.yaml\nhint: the next free one is "ws2-2"\n',
    ],
    [
      'the id of a record in a file of another name',
      ['9'],
      'error: the id "9" is taken, in data/recommendations/nine.yaml\nhint: the next free one is "10"\n',
    ],
    [
      'the name of a file with another id',
      ['nine'],
      'error: the id "nine" is taken, in data/recommendations/nine.yaml\nhint: the next free one is "nine-2"\n',
    ],
    [
      'the name of a file that cannot be read',
      ['7'],
      'error: the id "7" is taken, in data/recommendations/7.yaml\nhint: the next free one is "8"\n',
    ],
    [
      'the name of a stray file',
      ['6'],
      'error: the id "6" is taken, in data/recommendations/6.yml\nhint: the next free one is "8"\n',
    ],
    ['a path', ['../../28'], `${invalid} id "../../28", expected a letter or digit first\n`],
    ['an absolute path', ['/etc/x'], `${invalid} id "/etc/x", expected a letter or digit first\n`],
    ['a folder', ['a/b'], `${invalid} id "a/b", expected letters, digits, ".", "-" and "_" only\n`],
    [
      'an id that is too long',
      ['x'.repeat(65)],
      `${invalid} id "${'x'.repeat(57)}…", expected at most 64 characters\n`,
    ],
    [
      'signs that act on a terminal',
      ['a\u001b[31m'],
      `${invalid} id "a\\x1b[31m", expected letters, digits, ".", "-" and "_" only\n`,
    ],
    ['an empty title', ['30', '--title', ' '], `${invalid} empty text, expected words\n`],
    [
      'a title of many words',
      ['30', '--title', 'x'.repeat(501)],
      `${invalid} text of 501 characters, expected at most 500\n`,
    ],
    [
      'a title with a direction mark',
      ['30', '--title', 'a\u202eb'],
      `${invalid} direction mark U+202E, expected visible text\n`,
    ],
    [
      'a title that no font has',
      ['30', '--title', '𓀀'],
      `${invalid} "𓀀" (U+13000), expected characters that the fonts of the PDF have\n`,
    ],
  ])('%s', async (_, args, message) => {
    const folder = programme(['5.2', '5.3', '28']);
    writeFileSync(recordOf(folder, 'nine'), record('9'));
    writeFileSync(recordOf(folder, '7'), 'id: [');
    writeFileSync(join(folder, 'data/recommendations/6.yml'), record('6'));
    if (args[0] === 'ws2-1') writeFileSync(recordOf(folder, 'WS2-1'), record('WS2-1'));
    const before = contentsOf(folder);
    const { stdout, stderr, exit } = await run(['new', ...args], { folder });
    expect(stderr.slice(0, message.length)).toBe(message);
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
    expect(contentsOf(folder)).toEqual(before);
  });

  test('a record that has come in between is not overwritten', async () => {
    const folder = programme(['1']);
    const world: World = {
      ...nodeWorld,
      writeFile(path, bytes) {
        writeFileSync(recordOf(folder, '2'), 'theirs');
        nodeWorld.writeFile(path, bytes);
      },
    };
    const { stderr, exit } = await run(['new', '2'], { folder, world });
    expect(readFileSync(recordOf(folder, '2'), 'utf8')).toBe('theirs');
    expect(stderr).toBe(
      'error: cannot write data/recommendations/2.yaml: it already exists (EEXIST)\n',
    );
    expect(exit).toBe(3);
  });

  test('no programme', async () => {
    const { stderr, exit } = await run(['new', '1', '--data', 'x y'], { folder: programme() });
    expect(stderr).toBe(
      'error: there is no folder x y\nhint: name the folder that has programme.yaml in it, by --data or SSR_REPORT_DATA\n',
    );
    expect(exit).toBe(2);
  });
});
