import { execFileSync } from 'node:child_process';
import { cpSync, lstatSync, mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentsOf, freshFolder } from '../support/folders.ts';
import { shell, twoRecords } from '../support/processes.ts';

/** A folder with a programme in which `validate` has one warning, and a table that can be imported. */
function programme(): string {
  const folder = freshFolder();
  cpSync(twoRecords('A title'), join(folder, 'data'), { recursive: true });
  writeFileSync(join(folder, 'table.csv'), 'No,Title,Description\n7,From a stream,Words\n');
  return folder;
}

describe('validate --format NAME=FILE', () => {
  test.each([
    ['- is stdout', 'ssr validate --format json=-'],
    ['/dev/stdout', 'ssr validate --format json=/dev/stdout'],
    ['/dev/stdout to a file', 'ssr validate --format json=/dev/stdout >to; cat to'],
    [
      '/dev/stdout to a file with something in it',
      'echo >to; ssr validate --format json=/dev/stdout >>to; tail -n +2 to',
    ],
    ['/dev/fd/1', 'ssr validate --format json=/dev/fd/1'],
    ['/proc/self/fd/1', 'ssr validate --format json=/proc/self/fd/1'],
    [
      'a link of ones own to it',
      'ln -s /proc/self/fd/1 mine; ssr validate --format json=mine; test -L mine || echo gone',
    ],
    [
      'a link to such a link',
      'ln -s /dev/stdout a; ln -s a b; ssr validate --format json=b; test -L a && test -L b || echo gone',
    ],
    [
      'a process substitution',
      'ssr validate --quiet --format json=>(cat >to; echo >done); until [ -s done ]; do sleep 0.1; done; cat to',
    ],
    [
      'a pipe of ones own',
      'mkfifo p; cat p >to & ssr validate --quiet --format json=p; wait; cat to; test -p p || echo gone',
    ],
    [
      'a pipe that is read only later',
      'mkfifo p; { sleep 1; cat p >to; } & ssr validate --quiet --format json=p; wait; cat to',
    ],
    ['another stream that is open', 'ssr validate --quiet --format json=/dev/fd/7 7>to; cat to'],
    ['/dev/stderr', 'ssr validate --quiet --format json=/dev/stderr 2>&1 >/dev/null'],
  ])('%s is written to, and nothing takes its place', async (_, script) => {
    const folder = programme();
    const { stdout: expected } = await shell('ssr validate --format json', folder);
    const quiet = script.includes('--quiet')
      ? (await shell('ssr validate --quiet --format json', folder)).stdout
      : expected;
    const { stdout, stderr } = await shell(
      `${script} 2>talk`.replace('2>&1 >/dev/null 2>talk', '2>&1 >/dev/null'),
      folder,
    );
    expect({ stdout, stderr }).toEqual({ stdout: quiet, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ version: 1 });
  });

  test('/dev/null swallows it, and stays a device', async () => {
    const { stdout, stderr, exit } = await shell(
      'ssr validate -q --format sarif=/dev/null',
      programme(),
    );
    expect({ stdout, stderr, exit }).toEqual({ stdout: '', stderr: '', exit: 0 });
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('a reader that goes away is no error', async () => {
    const { stdout, exit } = await shell(
      'mkfifo p; { head -c 1 p; } & ssr validate -q --format json=p; code=$?; wait; exit $code',
      programme(),
    );
    expect({ stdout, exit }).toEqual({ stdout: '{', exit: 0 });
  });

  test('a pipe that nobody reads ends in a message, and a signal ends it at once', async () => {
    const folder = programme();
    const { stderr, exit } = await shell('mkfifo p; ssr validate -q --format json=p', folder);
    expect({ stderr, exit }).toEqual({
      stderr: 'error: cannot write p: nobody reads this pipe\n',
      exit: 3,
    });
    const stopped = await shell(
      'ssr validate -q --format json=p & sleep 2; kill -TERM $!; wait $!; exit $?',
      folder,
    );
    expect(stopped.exit).toBe(143);
  });

  test.each([
    ['a file elsewhere', '../kept/findings.json'],
    ['a file beside it', 'beside.json'],
    ['a device', '/dev/null'],
    ['nothing', 'nowhere'],
    ['itself', 'findings.json'],
    ['standard input of another program', '/proc/1/fd/0'],
  ])('a link to %s is neither followed nor replaced', async (_, target) => {
    const outer = freshFolder();
    const folder = join(outer, 'here');
    cpSync(programme(), folder, { recursive: true });
    mkdirSync(join(outer, 'kept'));
    writeFileSync(join(outer, 'kept/findings.json'), 'kept\n');
    writeFileSync(join(folder, 'beside.json'), 'kept\n');
    execFileSync('ln', ['-s', target, 'findings.json'], { cwd: folder });
    const before = contentsOf(join(outer, 'kept'));
    const { stdout, stderr, exit } = await shell(
      'ssr validate --format json=findings.json',
      folder,
    );
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
    expect(stderr).toBe(
      'error: cannot write findings.json: it is a link\nhint: name what it leads to; a link is neither followed nor replaced\n',
    );
    expect(readlinkSync(join(folder, 'findings.json'))).toBe(target);
    expect(contentsOf(join(outer, 'kept'))).toEqual(before);
    expect(readFileSync(join(folder, 'beside.json'), 'utf8')).toBe('kept\n');
  });

  test('two formats for stdout are refused, however it is called', async () => {
    for (const other of ['-', '/dev/stdout', '/dev/fd/1']) {
      const { stdout, stderr, exit } = await shell(
        `ssr validate --format json --format sarif=${other}`,
        programme(),
      );
      expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
      expect(stderr).toContain('error: two formats for stdout: json and sarif\n');
    }
  });
});

describe('import', () => {
  test.each([
    ['-', 'ssr import - --yes --as-of 2016-03-31 --yes <table.csv'],
    ['- from a pipe', '(sleep 1; cat table.csv) | ssr import - --yes --as-of 2016-03-31 --yes'],
    ['/dev/stdin', 'ssr import /dev/stdin --yes --as-of 2016-03-31 --yes <table.csv'],
    [
      '/dev/stdin from a pipe',
      'cat table.csv | ssr import /dev/stdin --yes --as-of 2016-03-31 --yes',
    ],
    ['a process substitution', 'ssr import <(cat table.csv) --yes --as-of 2016-03-31 --yes'],
    [
      'a pipe of ones own',
      'mkfifo p; cat table.csv >p & ssr import p --yes --as-of 2016-03-31 --yes; wait',
    ],
    ['a link to a table', 'ln -s table.csv link; ssr import link --yes --as-of 2016-03-31 --yes'],
  ])('%s is read', async (_, script) => {
    const folder = programme();
    const { stdout, exit } = await shell(`${script}; exit $?`, folder);
    expect({ stdout, exit }).toEqual({ stdout: 'data/recommendations/7.yaml\n', exit: 0 });
    expect(readFileSync(join(folder, 'data/recommendations/7.yaml'), 'utf8')).toContain(
      'title: From a stream',
    );
  });

  test('what is wrong with a table from standard input is told with its place', async () => {
    const { stderr, exit } = await shell(
      "printf 'No,Title,Due date\\n7,T,03/04/2015\\n' | ssr import - --as-of 2016-03-31",
      programme(),
    );
    expect(exit).toBe(1);
    expect(stderr).toMatch(/^stdin:2:5 .*: error\[doubtful-date\]/m);
  });

  test('an endless stream ends at the limit of a table', async () => {
    for (const script of ['ssr import /dev/zero', 'yes a,b | ssr import -']) {
      const { stdout, stderr, exit } = await shell(`${script} --as-of 2016-03-31`, programme());
      expect({ stdout, exit }).toEqual({ stdout: '', exit: 1 });
      expect(stderr).toMatch(/error\[too-large\]: unexpected file of more than \d+ bytes/);
    }
  });

  test.each([
    ['import - -', 'standard input is named twice'],
    ['import - /dev/stdin', 'standard input is named twice'],
    ['import data', 'data is a folder'],
    ['import nowhere', 'there is no file nowhere'],
    ["import ''", 'import was given an empty name'],
  ])('%s is refused', async (args, message) => {
    const { stdout, stderr, exit } = await shell(`ssr ${args} </dev/null`, programme());
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
    expect(stderr).toMatch(new RegExp(`^error: ${message}\n`));
  });
});

test.each([
  ['--data <(cat table.csv)', /^error: \/dev\/fd\/\d+ is not a folder\n/],
  ['--data table.csv', /^error: table\.csv is not a folder\n/],
  ['--data /dev/zero', /^error: \/dev\/zero is not a folder\n/],
  ['--data nowhere', /^error: there is no folder nowhere\n/],
  [
    "--data ''",
    /^error: --data names no folder: it is empty\nhint: is a variable in the command not set\?\n/,
  ],
])('validate %s is refused', async (args, message) => {
  const { stdout, stderr, exit } = await shell(`ssr validate ${args}`, programme());
  expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
  expect(stderr).toMatch(message);
});
