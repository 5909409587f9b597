import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { lineEndsHint, onlyLineEnds, withOtherLineEnds } from '../../src/files/line-ends.ts';
import { manifest } from '../../src/files/manifest.ts';
import { contentsOf, freshFolder } from '../support/folders.ts';
import { sampleData } from '../support/programmes.ts';
import { run } from '../support/run.ts';

const date = '2016-03-31';
const report = `report-${date}.md`;
let written: string;

beforeAll(async () => {
  written = freshFolder();
  cpSync(sampleData, join(written, 'data'), { recursive: true });
  expect(await build('--date', date, '--format', 'md,json,csv,html')).toMatchObject({ exit: 0 });
});

const build = (...args: string[]) => run(['build', ...args], { folder: written });

/** A copy of the programme and its reports, in which the test may do damage. */
function copy() {
  const folder = freshFolder(written);
  const inDate = (path: string) => join(folder, 'out', date, path);
  return {
    folder,
    inDate,
    verify: (...args: string[]) => run(['verify', ...args], { folder }),
    check: (...args: string[]) => run(['build', '--check', ...args], { folder }),
  };
}

/** Changes one byte of the file, whose size stays. */
function flip(path: string): void {
  const bytes = readFileSync(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

describe('verify', () => {
  test('says that reports are whole and untouched; of the folder, of a date, or quietly', async () => {
    const { verify } = copy();
    const files = /^out\/2016-03-31: whole and untouched, 34 files\n$/;
    expect(await verify()).toEqual({
      exit: 0,
      stderr: '',
      stdout: expect.stringMatching(files) as string,
    });
    expect((await verify(`out/${date}`)).stdout).toMatch(files);
    expect(await verify('-q')).toEqual({ exit: 0, stdout: '', stderr: '' });
  });

  const damage: readonly [string, (inDate: (path: string) => string) => void, RegExp][] = [
    [
      'one byte of a report is another',
      (at) => {
        flip(at(report));
      },
      /^out\/2016-03-31\/report-2016-03-31\.md: was changed: it has the \d+ bytes of before, but others\n$/,
    ],
    [
      'a report is cut off',
      (at) => {
        truncateSync(at(report), 100);
      },
      /report-2016-03-31\.md: was changed: it has 100 bytes, and \d+ were written\n$/,
    ],
    [
      'a report is gone',
      (at) => {
        rmSync(at(`recommendations/recommendation-28-${date}.md`));
      },
      /recommendations\/recommendation-28-2016-03-31\.md: is missing\n$/,
    ],
    [
      'a file was added',
      (at) => {
        writeFileSync(at('recommendations/notes.txt'), 'mine');
      },
      /recommendations\/notes\.txt: is not named in the manifest\n$/,
    ],
    [
      'a report is a link, even to what it was',
      (at) => {
        renameSync(at(report), at('../elsewhere'));
        symlinkSync('../elsewhere', at(report));
      },
      /report-2016-03-31\.md: is a link, where a file was written\n$/,
    ],
    [
      'the manifest is gone',
      (at) => {
        rmSync(at('manifest.json'));
      },
      /manifest\.json: is missing\n$/,
    ],
    [
      'the manifest is cut off',
      (at) => {
        truncateSync(at('manifest.json'), 200);
      },
      /manifest\.json: is not as it was written: it is not a manifest\n$/,
    ],
    [
      'the manifest names a file outside the folder',
      (at) => {
        const text = readFileSync(at('manifest.json'), 'utf8');
        writeFileSync(
          at('manifest.json'),
          text.replace(`"${report}"`, '"../../data/programme.yaml"'),
        );
      },
      /manifest\.json: is not as it was written: it is not a manifest\n$/,
    ],
  ];

  test.each(damage)('%s', async (_, change, expected) => {
    const { inDate, verify } = copy();
    change(inDate);
    const { exit, stdout, stderr } = await verify();
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
    expect(stdout).toMatch(expected);
  });

  test('every fault of every date is told', async () => {
    const { folder, inDate, verify } = copy();
    cpSync(inDate('.'), join(folder, 'out/2015-12-31'), { recursive: true });
    flip(inDate(report));
    rmSync(inDate(`report-${date}.json`));
    const { exit, stdout } = await verify();
    expect(exit).toBe(1);
    expect(stdout.match(/^out.*/gm)?.map((line) => line.replace(/: was.*/, ': changed'))).toEqual([
      expect.stringMatching(/^out\/2015-12-31: whole/),
      `out/${date}/report-${date}.json: is missing`,
      `out/${date}/${report}: changed`,
    ]);
  });

  test.each([
    ['the new folder stands ready', '.ready', true],
    ['the new folder was not complete', '.new', false],
  ])('an interrupted swap, %s, is finished', async (_, state, isDone) => {
    const { folder, inDate, verify } = copy();
    const out = join(folder, 'out');
    const before = contentsOf(inDate('.'));
    cpSync(inDate('.'), join(out, `.${date}${state}`), { recursive: true });
    writeFileSync(join(out, `.${date}${state}`, 'mark'), '');
    if (isDone) renameSync(inDate('.'), join(out, `.${date}.old`));
    const { stdout } = await verify();
    expect(stdout).toMatch(isDone ? /mark: is not named/ : /whole and untouched/);
    rmSync(inDate('mark'), { force: true });
    expect(contentsOf(out)).toEqual(
      new Map(Array.from(before, ([path, text]) => [`${date}/${path}`, text])),
    );
  });

  test('a folder that cannot be written is verified all the same: nothing is', async () => {
    const { folder, verify } = copy();
    const before = contentsOf(folder);
    await verify();
    expect(contentsOf(folder)).toEqual(before);
  });

  test.each([
    ['no such folder', ['nowhere'], /there is no folder nowhere/],
    ['a file', ['data/programme.yaml'], /data\/programme\.yaml is not a folder/],
    ['a folder without reports', ['data'], /there are no reports in data/],
  ])('%s is a usage error', async (_, args, expected) => {
    const { exit, stdout, stderr } = await copy().verify(...args);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(expected);
  });
});

describe('build --check', () => {
  test('is silent while the records give what is on disk, with a date or without', async () => {
    const { check } = copy();
    expect(await check('-q')).toEqual({ exit: 0, stdout: '', stderr: '' });
    expect(await check('-q', '--date', 'FY16-Q1')).toEqual({ exit: 0, stdout: '', stderr: '' });
  });

  test('tells the files that a record changes, and from which line on; writes nothing', async () => {
    const { folder, check } = copy();
    const record = join(folder, 'data/recommendations/28.yaml');
    writeFileSync(record, readFileSync(record, 'utf8').replace('Incidence', 'Incident'));
    const before = contentsOf(folder);
    const { exit, stdout } = await check('-q');
    expect(exit).toBe(1);
    expect(stdout).toMatch(/^out\/2016-03-31\/manifest\.json: differs from line \d+ on$/m);
    expect(stdout).toMatch(/^out\/2016-03-31\/report-2016-03-31\.md: differs from line \d+ on$/m);
    expect(stdout).toMatch(/recommendation-28-2016-03-31\.md: differs from line \d+ on$/m);
    expect(stdout).not.toMatch(/recommendation-1-2016/);
    expect(contentsOf(folder)).toEqual(before);
  });

  test('a record more and a record less', async () => {
    const { folder, check } = copy();
    renameSync(
      join(folder, 'data/recommendations/2.yaml'),
      join(folder, 'data/recommendations/29.yaml'),
    );
    const record = join(folder, 'data/recommendations/29.yaml');
    writeFileSync(record, readFileSync(record, 'utf8').replace(/^id: .*$/m, 'id: 29'));
    const { exit, stdout } = await check('-q');
    expect(exit).toBe(1);
    expect(stdout).toMatch(/recommendation-29-2016-03-31\.md: is missing$/m);
    expect(stdout).toMatch(/recommendation-2-2016-03-31\.md: would not be written$/m);
  });

  test('an edited report differs, whatever its manifest says', async () => {
    const { inDate, check, verify } = copy();
    const text = `${readFileSync(inDate(report), 'utf8')}\nAll is well.\n`;
    writeFileSync(inDate(report), text);
    const names = JSON.parse(readFileSync(inDate('manifest.json'), 'utf8')) as {
      options: { formats: string[]; reportOnly: boolean; since: null };
      version: string;
      files: { path: string }[];
    };
    const files = names.files.map(({ path }) => ({ path, bytes: readFileSync(inDate(path)) }));
    const forged = manifest(date as never, names.options, names.version, files);
    writeFileSync(inDate('manifest.json'), forged.bytes);
    expect(await verify()).toMatchObject({ exit: 0 });
    const { exit, stdout } = await check('-q');
    expect(exit).toBe(1);
    expect(stdout).toMatch(/report-2016-03-31\.md: differs from line/);
  });

  test('repeats the options of the manifest', async () => {
    const { folder, check } = copy();
    const args = [
      '--date',
      '2015-12-31',
      '--since',
      '2015-06-30',
      '--report-only',
      '--format',
      'json',
    ];
    expect(await run(['build', '-q', ...args], { folder })).toMatchObject({ exit: 0 });
    expect(await check('-q')).toEqual({ exit: 0, stdout: '', stderr: '' });
  });

  test('a report of another version is said to be one', async () => {
    const { inDate, check } = copy();
    const text = readFileSync(inDate('manifest.json'), 'utf8');
    writeFileSync(inDate('manifest.json'), text.replace(/"version": ".*"/, '"version": "9.9.9"'));
    const { exit, stderr } = await check('-q');
    expect(exit).toBe(1);
    expect(stderr).toMatch(/^2016-03-31 was written by ssr-report 9\.9\.9; this is /);
  });

  test('records with an error are told, and fail', async () => {
    const { folder, check } = copy();
    appendFileSync(join(folder, 'data/recommendations/28.yaml'), 'responsable: Staff\n');
    const { exit, stderr } = await check();
    expect(exit).toBe(1);
    expect(stderr).toContain('unknown-property');
  });

  test.each([
    ['no reports', ['--out', 'nowhere'], /there are no reports in nowhere to check/],
    ['another format', ['--format', 'pdf'], /--check takes no --format/],
    [
      'other options',
      ['--since', '2015-06-30', '--report-only'],
      /--check takes no --report-only and no --since/,
    ],
  ])('%s is a usage error', async (_, args, expected) => {
    const { exit, stdout, stderr } = await copy().check(...args);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(expected);
  });

  test.each([
    [
      'a date without a report',
      '2015-09-30',
      () => undefined,
      /2015-09-30\/manifest\.json: is missing/,
    ],
    [
      'a broken manifest',
      date,
      (at: (path: string) => string) => {
        writeFileSync(at('manifest.json'), '{}');
      },
      /manifest\.json: is not as it was written: it is not a manifest/,
    ],
    [
      'a format of another version',
      date,
      (at: (path: string) => string) => {
        const text = readFileSync(at('manifest.json'), 'utf8');
        writeFileSync(at('manifest.json'), text.replace('"csv"', '"epub"'));
      },
      /names a format that this version does not know: epub/,
    ],
  ])('%s differs', async (_, day, change, expected) => {
    const { inDate, check } = copy();
    mkdirSync(inDate('.'), { recursive: true });
    change(inDate);
    const { exit, stdout } = await check('-q', '--date', day);
    expect(exit).toBe(1);
    expect(stdout).toMatch(expected);
  });
});

describe('line ends that were changed', () => {
  const texts = [report, `report-${date}.json`, `recommendations-${date}.csv`, 'manifest.json'];
  const plain = (text: string) => text.replaceAll('\r\n', '\n');
  const ways: [string, (text: string) => string][] = [
    ['to those of Windows', (text) => plain(text).replaceAll('\n', '\r\n')],
    ['to line feeds', plain],
  ];

  test.each(ways)('%s are told as such by verify and by build --check', async (_, change) => {
    const { inDate, verify, check } = copy();
    const changed = texts.filter((path) => {
      const before = readFileSync(inDate(path), 'utf8');
      writeFileSync(inDate(path), change(before));
      return change(before) !== before;
    });
    expect(changed.length).toBeGreaterThan(0);
    const lines = changed.map(
      (path) =>
        `out/${date}/${path}: only its line ends were changed; see "Line ends" in docs/ci.md\n`,
    );
    for (const each of [verify, check]) {
      const { exit, stdout, stderr } = await each('-q');
      expect({ exit, stdout }).toEqual({ exit: 1, stdout: lines.sort().join('') });
      expect(stderr).toBe(`hint: ${lineEndsHint}\n`);
    }
  });

  test('beside another change, the other change is told', async () => {
    const { inDate, verify, check } = copy();
    const text = readFileSync(inDate(report), 'utf8');
    writeFileSync(inDate(report), text.replaceAll('\n', '\r\n').replace('e', 'a'));
    expect((await verify('-q')).stdout).toMatch(/report-2016-03-31\.md: was changed: it has/);
    expect((await check('-q')).stdout).toMatch(/report-2016-03-31\.md: differs from line 1 on/);
  });

  test('lines within the cells of a table come back, whatever git made of them', () => {
    const csv = '"a","b ""c""\nd"\r\n1,"\n;\n"\r\n';
    for (const given of [csv, plain(csv), plain(csv).replaceAll('\n', '\r\n')]) {
      const texts = Array.from(withOtherLineEnds(Buffer.from(given)), (bytes) =>
        new TextDecoder().decode(bytes),
      );
      expect(texts).toContain(csv);
    }
  });
});

test('init makes git leave reports alone: cloned as on Windows, they are whole and untouched', async () => {
  const folder = freshFolder();
  await run(['init'], { folder });
  writeFileSync(join(folder, '.gitignore'), '');
  const args = ['--date', '2025-12-31', '--format', 'pdf,md,html,json,csv'];
  await run(['build', '-q', ...args], { folder });
  const git = (...words: string[]) => {
    execFileSync(
      'git',
      ['-c', 'core.autocrlf=true', '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words],
      { cwd: folder, stdio: 'ignore' },
    );
  };
  git('init');
  git('add', '--all');
  git('commit', '--message', 'reports');
  git('clone', '.', 'clone');
  const clone = join(folder, 'clone');
  expect(readFileSync(join(clone, 'README.md'), 'utf8')).toContain('\r\n');
  expect(await run(['verify', '-q'], { folder: clone })).toMatchObject({ exit: 0, stdout: '' });
  expect(await run(['build', '--check', '-q'], { folder: clone })).toMatchObject({
    exit: 0,
    stdout: '',
  });
  // Without that line, every text would be another.
  rmSync(join(folder, '.gitattributes'));
  rmSync(clone, { recursive: true });
  git('add', '--all');
  git('commit', '--message', 'without');
  git('clone', '.', 'clone');
  const { exit, stdout } = await run(['verify', '-q'], { folder: clone });
  expect(exit).toBe(1);
  const words = stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^\S+: /, ''));
  expect(new Set(words)).toEqual(new Set([onlyLineEnds]));
});
