import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { contentsOf, freshFolder } from '../support/folders.ts';
import { twoRecords } from '../support/processes.ts';
import { measured, mostMegabytes, mostSeconds } from './bounded.ts';

const date = '2016-03-31';
const report = `report-${date}.md`;
let written: string;

beforeAll(() => {
  written = freshFolder();
  cpSync(twoRecords('Written'), join(written, 'data'), { recursive: true });
  const args = ['build', '--date', date, '--report-only', '--format', 'md,csv'];
  expect(measured(args, written)).toMatchObject({ exit: 0 });
});

const gigabyte = 1024 ** 3;

/** Changes what the manifest says of the report, as somebody would who wants to be believed. */
function forge(path: string, bytes: number): void {
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(/("path": "report-.*",\n\s*"bytes": )\d+/, `$1${bytes}`);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
}

type Damage = (at: (name: string) => string) => void;

const inPlaceOf =
  (name: string, put: (path: string) => void): Damage =>
  (at) => {
    rmSync(at(name));
    put(at(name));
  };
const linkTo = (target: string) => (path: string) => {
  symlinkSync(target, path);
};
const pipe = (path: string) => {
  execFileSync('mkfifo', [path]);
};
const sparse = (path: string) => {
  writeFileSync(path, '');
  truncateSync(path, 1000 * gigabyte);
};
const moved =
  (name: string): Damage =>
  (at) => {
    renameSync(at(name), at('../../kept'));
    symlinkSync('../../kept', at(name));
  };

describe.each<[string, Damage, RegExp]>([
  [
    'a manifest that is a link to a device',
    inPlaceOf('manifest.json', linkTo('/dev/zero')),
    /manifest\.json: is a link, where a file was written\n/,
  ],
  [
    'a manifest that is a link to what it was',
    moved('manifest.json'),
    /manifest\.json: is a link, where a file was written\n/,
  ],
  [
    'a manifest that is a pipe',
    inPlaceOf('manifest.json', pipe),
    /manifest\.json: is a stream, where a file was written\n/,
  ],
  [
    'a manifest that is a folder',
    inPlaceOf('manifest.json', (path) => {
      mkdirSync(path);
    }),
    /manifest\.json: is a folder, where a file was written\n/,
  ],
  [
    'a manifest of a terabyte',
    inPlaceOf('manifest.json', sparse),
    /manifest\.json: is not as it was written: it is not a manifest\n/,
  ],
  [
    'a report that is a link to a device',
    inPlaceOf(report, linkTo('/dev/zero')),
    /report-2016-03-31\.md: is a link, where a file was written\n/,
  ],
  [
    'a report that is a link to what it was',
    moved(report),
    /report-2016-03-31\.md: is a link, where a file was written\n/,
  ],
  [
    'a report that is a pipe',
    inPlaceOf(report, pipe),
    /report-2016-03-31\.md: is a stream, where a file was written\n/,
  ],
  [
    'a report of a terabyte',
    inPlaceOf(report, sparse),
    /report-2016-03-31\.md: (?:was changed: it has 1073741824000 bytes, and \d+ were written|differs from line 1 on)\n/,
  ],
  [
    'the folder of the date is a link',
    (at) => {
      renameSync(at('.'), `${at('..')}/../kept`);
      symlinkSync('../kept', at('../2016-03-31'));
    },
    /2016-03-31: is a link, where a folder was written\n/,
  ],
])('%s', (_, damage, words) => {
  test.each([
    ['verify', ['verify']],
    ['verify of the date', ['verify', `out/${date}`]],
    ['build --check', ['build', '--check', '-q']],
    ['build --check of the date', ['build', '--check', '-q', '--date', date]],
  ])('%s ends at once', (_, args) => {
    const folder = freshFolder(written);
    damage((name) => join(folder, 'out', date, name));
    const { exit, stdout, stderr, megabytes, seconds } = measured(args, folder);
    // Of a folder that is named, where its link leads is what is looked at.
    if (args[1] === `out/${date}` && words.source.includes('a folder was')) {
      expect(exit).toBe(0);
      return;
    }
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
    expect(stdout).toMatch(words);
    expect(megabytes).toBeLessThan(mostMegabytes);
    expect(seconds).toBeLessThan(mostSeconds);
  });
});

test('a report as large as its forged manifest says is read in parts', () => {
  const folder = freshFolder(written);
  forge(join(folder, 'out', date, 'manifest.json'), gigabyte);
  truncateSync(join(folder, 'out', date, report), gigabyte);
  const { exit, stdout, megabytes } = measured(['verify'], folder);
  expect(exit).toBe(1);
  expect(stdout).toMatch(/\.md: was changed: it has the 1073741824 bytes of before, but others\n$/);
  expect(megabytes).toBeLessThan(mostMegabytes);
});

test.each(['.ready', '.old', '.new'])(
  'a link in the place of the folder %s of a build',
  (state) => {
    const folder = freshFolder(written);
    const outside = freshFolder(join(folder, 'out', date));
    const before = contentsOf(outside);
    const link = join(folder, `out/.${date}${state}`);
    symlinkSync(outside, link);
    const args = ['build', '-q', '--date', date, '--report-only', '--format', 'md'];
    for (const each of [['verify'], args]) {
      const { exit, stderr } = measured(each, folder);
      // What is not complete is removed, which of a link is the link.
      if (state === '.new') expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
      else {
        expect({ exit, stderr }).toEqual({
          exit: 2,
          stderr: `error: out/.${date}${state} is in the way\nhint: it is not a folder; move it away\n`,
        });
      }
      expect(existsSync(link)).toBe(state !== '.new');
      expect(contentsOf(outside)).toEqual(before);
    }
  },
);
