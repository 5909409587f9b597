import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { typedBy, shellWord } from '../../src/cli/as-typed.ts';
import { contentsOf, freshFolder } from '../support/folders.ts';
import { checkout, harbour, readJson } from '../support/programmes.ts';
import { run, type Circumstances } from '../support/run.ts';

/** The way out that a command line names, on 17 May 2016. */
async function hintOf(line: string, given: Circumstances = {}): Promise<string> {
  const { stdout, stderr, exit } = await run(line.split(' '), { folder: harbour, ...given });
  expect({ line, stdout, exit }).toEqual({ line, stdout: '', exit: 2 });
  const [, hint = stderr] = /^error: .+\nhint: (.+)\n$/.exec(stderr) ?? [];
  return hint;
}

describe('dates on the command line', () => {
  test.each([
    ['30/09/2015', 'did you mean 2015-09-30?'],
    ['03/04/2015', 'did you mean 2015-04-03 or 2015-03-04?'],
    ['2015-9-30', 'did you mean 2015-09-30?'],
    ['2015-30-09', 'did you mean 2015-09-30?'],
    ['20150930', 'did you mean 2015-09-30?'],
    ['2016-06', 'did you mean 2016-06-30?'],
    ['2016', 'did you mean 2016-12-31?'],
    ['2016-H1', 'did you mean 2016-06-30?'],
    ['Q3-2015', 'did you mean 2015-Q3 or FY2015-Q3?'],
    ['FY24', 'did you mean FY24-Q4?'],
    ['fy2016', 'did you mean FY2016-Q4?'],
    ['Q3FY16', 'did you mean FY16-Q3?'],
    ['yesterday', 'give it as 2016-03-31, 2016-Q1, FY16-Q3, last or today'],
    ['tbd', 'give it as 2016-03-31, 2016-Q1, FY16-Q3, last or today'],
    ['2016-02-30', 'give it as 2016-03-31, 2016-Q1, FY16-Q3, last or today'],
  ])('--date %s', async (date, hint) => {
    expect(await hintOf(`status --date ${date}`)).toBe(hint);
    expect(await hintOf(`status --date 2016-03-31 --since ${date}`)).toBe(hint);
  });

  test.each([
    ['2016-q1', '2016-03-31'],
    ['2016Q1', '2016-03-31'],
    ['fy16-q3', '2016-03-31'],
    ['FY16Q3', '2016-03-31'],
    ['fy2016-q3', '2016-03-31'],
    ['Last', '2016-03-31'],
    ['TODAY', '2016-05-17'],
  ])('%s is taken', async (date, day) => {
    const { stdout } = await run(['status', '--format', 'json', '--date', date], {
      folder: harbour,
    });
    expect(JSON.parse(stdout)).toMatchObject({ date: day });
  });

  test.each([
    ['build 2015-09-30', 'did you mean --date 2015-09-30?'],
    ['build 30/09/2015', 'did you mean --date 2015-09-30?'],
    ['status 2016-Q1', 'did you mean --date 2016-Q1?'],
    ['explain 1.1 last', 'did you mean --date last?'],
    [
      'build all',
      '`ssr-report build --help` says what it takes; a text with spaces needs quotes around it',
    ],
    [
      'new 29 Escorts',
      '`ssr-report new --help` says what it takes; a text with spaces needs quotes around it',
    ],
  ])('%s', async (line, hint) => {
    expect(await hintOf(line)).toBe(hint);
  });

  test.each(['build', 'status', 'changes', 'explain 1.1', 'preview'])(
    '%s without a date',
    async (line) => {
      expect(await hintOf(line)).toBe(
        `ssr-report ${line} --date 2016-03-31; \`--date last\` names the last quarter end on any day`,
      );
      const later = await hintOf(line, { today: '2026-11-27' });
      expect(later).toContain(`ssr-report ${line} --date 2026-09-30`);
    },
  );
});

describe('words that are no command', () => {
  const all = '`ssr-report --help` lists the commands';
  test.each([
    ['check', 'validate'],
    ['lint', 'validate'],
    ['report', 'build --date last'],
    ['export', 'build --date last --format csv'],
    ['add', 'new ID'],
    ['list', 'status --date last'],
    ['diff', 'changes --date last'],
    ['why', 'explain ID --date last'],
    ['serve', 'preview --date last'],
    ['bild', 'build'],
    ['val', 'validate'],
    ['improt', 'import'],
    ['chek', 'validate'],
    ['Report', 'build --date last'],
  ])('%s', async (word, line) => {
    expect(await hintOf(word)).toBe(`did you mean \`ssr-report ${line}\`? ${all}`);
    expect(await hintOf(`help ${word}`)).toBe(`did you mean \`ssr-report ${line}\`? ${all}`);
  });

  test.each(['edit', 'complete', 'close', 'update'])('%s', async (word) => {
    expect(await hintOf(word)).toBe(
      `a record is a text file, changed in an editor; \`ssr-report validate\` checks it; ${all}`,
    );
  });

  test.each(['xyzzy', 'b', 'toString'])('%s', async (word) => {
    expect(await hintOf(word)).toBe(all);
  });
});

test.each([[['help']], [['help', 'build']], [['help', 'help']]])(
  '%j prints what --help prints',
  async (args) => {
    const [, ...command] = args;
    const expected = await run([...command, '--help']);
    expect(await run(args)).toEqual(expected);
    expect(expected.exit).toBe(0);
  },
);

describe('explain and validate take ids, paths and words', () => {
  const path = 'data/recommendations/1.1.yaml';
  test('explain of a path is that of its record', async () => {
    const expected = await run(['explain', '1.1', '--date', '2016-03-31'], { folder: harbour });
    const byPath = await run(['explain', path, '--date', '2016-03-31'], { folder: harbour });
    expect(byPath).toEqual(expected);
    expect(await hintOf(`explain ${path}`)).toContain('ssr-report explain 1.1 --date');
    expect(await hintOf('explain data/programme.yaml --date last')).toBe(
      'the data folder is named with --data DIR',
    );
  });

  test.each([
    ['explain late', 'did you mean "late-without-forecast"?'],
    ['explain late-without-forcast', 'did you mean "late-without-forecast"?'],
    ['explain evidence', 'did you mean "complete-without-evidence"?'],
    [
      'explain foo',
      '`ssr-report status --date last` lists the recommendations; the codes of checks stand in the findings of `ssr-report validate`',
    ],
  ])('%s', async (line, hint) => {
    expect(await hintOf(line)).toBe(hint);
  });

  test('a code with a date, which it does not need', async () => {
    const args = ['explain', 'stale-update'];
    const expected = await run(args, { folder: harbour });
    expect(await run([...args, '--date', 'last'], { folder: harbour })).toEqual(expected);
  });

  test('validate of an id is that of its file', async () => {
    const [byId, byPath] = [
      await run(['validate', '1.3'], { folder: harbour }),
      await run(['validate', 'data/recommendations/1.3.yaml'], { folder: harbour }),
    ];
    expect(byId.stdout).toContain('1.3.yaml:45:16: warning');
    expect(byId).toEqual(byPath);
    expect(await hintOf('validate 9.9')).toBe(
      'name a file such as data/recommendations/28.yaml, or the id of a recommendation',
    );
  });
});

describe('where the records are', () => {
  /** A programme with a folder beside it, and one in a folder below. */
  function repository(): string {
    const folder = freshFolder();
    cpSync(join(harbour, 'data'), join(folder, 'data'), { recursive: true });
    mkdirSync(join(folder, 'a/b c'), { recursive: true });
    return folder;
  }

  test.each([
    ['.', 'data/recommendations/1.3.yaml', 'out'],
    ['a', '../data/recommendations/1.3.yaml', '../out'],
    ['a/b c', '../../data/recommendations/1.3.yaml', '../../out'],
    ['data', 'recommendations/1.3.yaml', '../out'],
    ['data/recommendations', '../recommendations/1.3.yaml', '../../out'],
  ])('found from %s', async (from, path, out) => {
    const root = repository();
    const folder = join(root, from);
    const { stdout, exit } = await run(['validate', '--format', 'concise'], { folder });
    expect({ exit, first: stdout.split(':', 1) }).toEqual({ exit: 0, first: [path] });
    expect(existsSync(join(folder, path))).toBe(true);
    const built = await run(['build', '--date', '2016-03-31', '--format', 'md'], { folder });
    expect(built.stdout).toContain(`${out}/2016-03-31/manifest.json\n`);
    expect(existsSync(join(root, 'out/2016-03-31/manifest.json'))).toBe(true);
    expect(built.stderr).toMatch(/; ssr-report validate --date 2016-03-31 shows them\n$/);
    const verified = await run(['verify'], { folder });
    expect(verified.stdout).toMatch(/whole and untouched/);
    const checked = await run(['build', '--check'], { folder });
    expect({ exit: checked.exit, stdout: checked.stdout }).toEqual({ exit: 0, stdout: '' });
    const suggested = await run(['__complete', 'explain', '1.'], { folder });
    expect(suggested.stdout).toContain('1.1\t');
    const made = await run(['new', '99'], { folder });
    expect(made.exit).toBe(0);
    expect(existsSync(join(root, 'data/recommendations/99.yaml'))).toBe(true);
  });

  test('the nearest programme is taken, and a folder data without one is none', async () => {
    const root = repository();
    cpSync(join(checkout, 'data'), join(root, 'a/data'), { recursive: true });
    mkdirSync(join(root, 'a/b c/data'));
    const { stdout } = await run(['status', '--date', '2016-03-31'], {
      folder: join(root, 'a/b c'),
    });
    expect(stdout).toContain('SSR Review');
  });

  test('SSR_REPORT_DATA comes before what is found, and --data before both', async () => {
    const root = repository();
    cpSync(join(checkout, 'data'), join(root, 'other one'), { recursive: true });
    const environment = { SSR_REPORT_DATA: 'other one' };
    const args = ['status', '--date', '2016-03-31'];
    const set = await run(args, { folder: root, environment });
    expect(set.stdout).toContain('SSR Review');
    const named = await run([...args, '--data', 'data'], { folder: root, environment });
    expect(named.stdout).toContain('Harbour');
    const empty = await run(args, { folder: root, environment: { SSR_REPORT_DATA: '' } });
    expect(empty.stdout).toContain('Harbour');
  });

  test('lines to type name the folder that was named, in quotes where a shell needs them', async () => {
    const root = repository();
    cpSync(join(harbour, 'data'), join(root, 'x y'), { recursive: true });
    const { stderr } = await run(['status', '--date', '2016-03-31', '--data', 'x y'], {
      folder: root,
    });
    const [, line = ''] = /; (ssr-report .*) shows them\n$/.exec(stderr) ?? [];
    expect(line).toBe("ssr-report validate --date 2016-03-31 --data 'x y'");
    // As typed: by a shell, where one stands.
    const bin = `${process.execPath} ${join(checkout, 'bin/ssr-report.js')}`;
    const typed = spawnSync('sh', ['-c', line.replace('ssr-report', bin)], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(typed.stdout).toContain('x y/recommendations/1.3.yaml:45:16: warning');
  });

  test('nothing anywhere', async () => {
    const folder = freshFolder();
    const hint =
      '`ssr-report init` makes a programme here, `ssr-report import FILE` makes one of a spreadsheet; --data DIR names one elsewhere';
    for (const line of [
      'validate',
      'status --date last',
      'new 1',
      'preview --date last',
      'explain 28',
    ]) {
      expect(await hintOf(line, { folder })).toBe(hint);
    }
  });

  test.each([
    ['validate --data a', 'did you mean a/data?'],
    ['validate --data a/data/recommendations', 'did you mean a/data?'],
    [
      'validate --data nowhere',
      'name the folder that has programme.yaml in it, by --data or SSR_REPORT_DATA',
    ],
  ])('%s', async (line, hint) => {
    const folder = freshFolder();
    cpSync(join(harbour, 'data'), join(folder, 'a/data'), { recursive: true });
    expect(await hintOf(line, { folder })).toBe(hint);
  });

  test('a folder with a programme in it that is not named data', async () => {
    const folder = freshFolder(join(harbour, 'data'));
    expect(await hintOf('validate', { folder })).toBe(
      'this folder holds a programme itself: --data .',
    );
  });

  test('init inside a programme makes another one only where its folder is named', async () => {
    const root = repository();
    const folder = join(root, 'a');
    expect(await hintOf('init', { folder })).toBe(
      '`ssr-report new` adds a record to it; `ssr-report init .` makes another programme here',
    );
    expect(contentsOf(folder).size).toBe(0);
    expect((await run(['init', '.'], { folder })).exit).toBe(0);
    expect(existsSync(join(folder, 'data/programme.yaml'))).toBe(true);
    const here = await run(['init'], { folder: root });
    expect(here.stderr).toContain('data/programme.yaml was there already');
  });
});

describe('lines to type begin as the program was started', () => {
  test.each([
    [{}, '/usr/local/bin/ssr-report', 'ssr-report validate'],
    [{ npm_command: 'run-script' }, '/usr/local/bin/ssr-report', 'ssr-report validate'],
    [{ npm_command: 'exec' }, '/usr/local/bin/ssr-report', 'npx ssr-report validate'],
    [{}, '/home/a/x/node_modules/.bin/ssr-report', 'npx ssr-report validate'],
    [{}, 'C:\\x\\node_modules\\.bin\\ssr-report', 'npx ssr-report validate'],
  ])('%j, %s', (environment, script, line) => {
    expect(typedBy({ environment, script })('validate')).toBe(line);
  });

  test.each([
    ['data', 'data'],
    ['a b', "'a b'"],
    ["it's", `'it'\\''s'`],
    ['$(id)', "'$(id)'"],
  ])('the word %s', (word, typed) => {
    expect(shellWord(word)).toBe(typed);
  });

  test('from node_modules/.bin, through its link', () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
    const link = join(folder, 'node_modules/.bin/ssr-report');
    symlinkSync(join(checkout, 'bin/ssr-report.js'), link);
    const options = { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'] } } as const;
    const init = spawnSync(process.execPath, [link, 'init'], options);
    expect(init.stderr).toBe('next: npx ssr-report build --date 2025-12-31\n');
    // As typed: npx finds the same link.
    const built = spawnSync('sh', ['-c', init.stderr.replace('next: ', '')], options);
    expect({ exit: built.status, end: built.stdout.split('\n').at(-2) }).toEqual({
      exit: 0,
      end: 'out/2025-12-31/manifest.json',
    });
  });
});

describe('errors stand last, and many warnings together', () => {
  /** Seven records without evidence, and one with an error between them. */
  function records(): string {
    const folder = freshFolder();
    mkdirSync(join(folder, 'data/recommendations'), { recursive: true });
    writeFileSync(join(folder, 'data/programme.yaml'), 'title: Drills\n');
    for (let id = 1; id <= 8; id++) {
      const done = id === 4 ? '2015-13-01' : '2015-12-01';
      writeFileSync(
        join(folder, `data/recommendations/${id}.yaml`),
        `id: "${id}"\ntitle: Drill ${id}\ndescription: Hold it.\ndeliverables:\n` +
          `  - { title: Drill, responsible: Staff, due: 2015-12-31, completed: ${done} }\n`,
      );
    }
    return folder;
  }

  test('in text', async () => {
    const { stdout, stderr, exit } = await run(['validate'], { folder: records() });
    expect(exit).toBe(1);
    expect(stdout).toMatch(
      /^warning\[complete-without-evidence\]: Complete without evidence: 7 in 7 files\n {3}data\/recommendations\/1\.yaml:5:.*\n {3}data\/recommendations\/2\.yaml:5:.*\n {3}data\/recommendations\/3\.yaml:5:.*\n {3}and 4 more; `ssr-report validate --verbose` shows each\n\ndata\/recommendations\/4\.yaml:5:69: error\[bad-date\]/,
    );
    expect(stderr).toBe(
      '1 error and 7 warnings in 8 files; the error is in data/recommendations/4.yaml\n',
    );
  });

  test('each with --verbose and with --strict, the error last all the same', async () => {
    for (const option of ['--verbose', '--strict']) {
      const { stdout } = await run(['validate', option], { folder: records() });
      const places = Array.from(stdout.matchAll(/recommendations\/(\d)\.yaml:\d/g), ([, id]) => id);
      expect(places).toEqual(['1', '2', '3', '5', '6', '7', '8', '4']);
    }
  });

  test('machines get all, in reading order', async () => {
    const { stdout } = await run(['validate', '--format', 'concise'], { folder: records() });
    const places = Array.from(stdout.matchAll(/^data\/recommendations\/(\d)/gm), ([, id]) => id);
    expect(places).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  test('up to five files are told apart', async () => {
    const folder = records();
    for (const id of [6, 7]) {
      writeFileSync(
        join(folder, `data/recommendations/${id}.yaml`),
        `id: "${id}"\ntitle: Drill ${id}\ndescription: Hold it.\ndeliverables:\n  - { title: Drill, responsible: Staff }\n`,
      );
    }
    const { stdout } = await run(['validate'], { folder });
    expect(stdout.match(/: warning\[/g)).toHaveLength(5);
  });

  test('--brief: errors, and warnings as a line; files have all', async () => {
    const folder = records();
    const args = ['validate', '--brief', '--format', 'text', '--format', 'json=all.json'];
    const { stdout, stderr, exit } = await run(args, { folder });
    expect(exit).toBe(1);
    expect(stdout).toMatch(/^data\/recommendations\/4\.yaml:5:69: error\[bad-date\]/);
    expect(stdout).not.toContain('warning');
    expect(stderr).toBe(
      '1 error and 7 warnings in 8 files; `ssr-report validate` shows the warnings\n',
    );
    expect(readJson(join(folder, 'all.json'))).toMatchObject({
      summary: { errors: 1, warnings: 7 },
    });
    writeFileSync(
      join(folder, 'data/recommendations/4.yaml'),
      readFileSync(join(folder, 'data/recommendations/3.yaml'), 'utf8')
        .replace('id: "3"', 'id: "4"')
        .replace('Drill 3', 'Drill 4'),
    );
    expect(await run(['validate', '--brief', '--date', '2016-03-31'], { folder })).toEqual({
      stdout: '',
      stderr: '8 warnings in 8 files; `ssr-report validate --date 2016-03-31` shows them\n',
      exit: 0,
    });
    const strict = await run(['validate', '--brief', '--strict'], { folder });
    expect(strict.stdout.match(/: warning\[/g)).toHaveLength(8);
    expect(strict.exit).toBe(1);
  });
});

describe('what is told beside a report', () => {
  test.each([
    [
      '1816-12-31',
      /^warning: 1816-12-31 is 198 years before the first day in the records, 2014-\S+$/m,
    ],
    ['2062-03-31', /^warning: 2062-03-31 is 45 years after the last day in the records, /m],
    ['2022-03-31', /^warning: 2022-03-31 is 5 years after the last day in the records, 2017-\S+$/m],
    ['2021-12-31', /^(?!.*day in the records)/s],
    ['2009-01-01', /^warning: 2009-01-01 is 5 years before /m],
    ['2010-01-01', /^(?!.*day in the records)/s],
  ])('a report of %s', async (date, said) => {
    const { stderr, exit } = await run(['status', '--date', date], { folder: harbour });
    expect(stderr).toMatch(said);
    expect(exit).toBe(0);
    const quiet = await run(['status', '--quiet', '--date', date], { folder: harbour });
    expect(quiet.stderr).toBe('');
  });

  test('text to be filled in', async () => {
    const folder = freshFolder(harbour);
    expect((await run(['new', '99', '--title', 'Drills'], { folder })).exit).toBe(0);
    const args = ['build', '--date', '2016-03-31', '--format', 'md'];
    const { stderr, exit } = await run(args, { folder });
    expect(exit).toBe(0);
    expect(stderr).toMatch(
      /^warning: the report prints text to be filled in: data\/recommendations\/99\.yaml:\d+:\d+ and \d+ more$/m,
    );
    const status = await run(['status', '--date', '2016-03-31'], { folder });
    expect(status.stderr).not.toContain('filled in');
  });
});

describe('an old Node', () => {
  const launcher = readFileSync(join(checkout, 'bin/ssr-report.js'), 'utf8');

  test('reads the launcher: no syntax and no module that Node 12 does not have', () => {
    const plainly = (target: string) => transformSync(launcher, { target }).code;
    expect(plainly('es2019')).toBe(plainly('esnext'));
    expect(transformSync('a ?? b', { target: 'es2019' }).code).not.toContain('??');
    const modules = Array.from(launcher.matchAll(/require\('([^']*)'\)/g), ([, name]) => name);
    expect(modules).toEqual(['fs', 'path']);
  });

  test('is told what is needed, by the versions that package.json names', () => {
    const { engines } = readJson(join(checkout, 'package.json')) as { engines: { node: string } };
    expect(engines.node).toBe('^20.0.0 || ^22.0.0 || >=24.0.0');
    const folder = freshFolder();
    const start = (version: string) => {
      const script = join(folder, 'start.cjs');
      writeFileSync(
        script,
        `Object.defineProperty(process.versions, 'node', { value: '${version}' });\n` +
          `process.argv.splice(2, 0, '--version');\n` +
          `require(${JSON.stringify(join(checkout, 'bin/ssr-report.js'))});\n`,
      );
      const { stdout, stderr, status } = spawnSync(process.execPath, [script], {
        encoding: 'utf8',
      });
      return { stdout, stderr, status };
    };
    for (const version of ['12.22.12', '18.20.8', '19.9.0', '21.7.3', '23.11.1']) {
      expect(start(version)).toEqual({
        stdout: '',
        stderr: `ssr-report: needs Node.js 20, 22, or 24 and later; this is Node.js ${version}\n`,
        status: 3,
      });
    }
    for (const version of ['20.0.0', '22.1.0', '24.0.0', '25.1.0', '26.0.0']) {
      expect(start(version)).toMatchObject({ stderr: '', status: 0 });
    }
  });
});
