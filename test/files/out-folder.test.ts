import { cpSync, mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../support/folders.ts';
import { twoRecords } from '../support/processes.ts';
import { run } from '../support/run.ts';

const build = ['--date', '2016-03-31', '--report-only', '--format', 'md'];

function programme(): string {
  const folder = freshFolder();
  cpSync(twoRecords('A title'), join(folder, 'data'), { recursive: true });
  mkdirSync(join(folder, 'data/schemas'));
  writeFileSync(join(folder, 'file'), '');
  symlinkSync('data', join(folder, 'link'));
  symlinkSync('nowhere', join(folder, 'broken'));
  return folder;
}

const namesIn = (folder: string) => readdirSync(folder, { recursive: true }).sort();

const among = (out: string) =>
  new RegExp(`^error: the reports would lie in the data folder \\S+: --out ${out}\n`);

test.each<[out: string, message: RegExp]>([
  ['data', among('data')],
  ['data/', among('data/')],
  ['./data', among('./data')],
  ['data/recommendations', among('data/recommendations')],
  ['data/recommendations/out', among('data/recommendations/out')],
  ['data/reports/2016', among('data/reports/2016')],
  ['new/../data/x', among('new/../data/x')],
  ['link', among('link')],
  ['link/out', among('link/out')],
  ['', /^error: --out names no folder: it is empty\n/],
  ['-', /^error: the reports are several files, and cannot go to stdout\n/],
  ['file', /^error: file is a file\n/],
  ['file/out', /^error: file is a file\n/],
  ['broken', /^error: broken is a link that leads nowhere\n/],
  ['broken/out', /^error: broken is a link that leads nowhere\n/],
  ['/dev/null', /^error: \/dev\/null is not a folder\n/],
  ['/dev/zero/out', /^error: \/dev\/zero is not a folder\n/],
])('--out %j is refused, and nothing is made', async (out, message) => {
  const folder = programme();
  const before = namesIn(folder);
  for (const data of ['data', 'link', join(folder, 'data')]) {
    for (const args of [build, ['--check', '-q']]) {
      const { stdout, stderr, exit } = await run(['build', ...args, '--data', data, '--out', out], {
        folder,
      });
      expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
      expect(stderr).toMatch(message);
      expect(namesIn(folder)).toEqual(before);
    }
  }
});

test.each(['out', 'data-out', './-', 'a/../b', '.', 'outlink/x', 'data/../out'])(
  '--out %j is a folder for reports',
  async (out) => {
    const folder = programme();
    symlinkSync(freshFolder(), join(folder, 'outlink'));
    const { exit } = await run(['build', '-q', ...build, '--out', out], { folder });
    expect(exit).toBe(0);
    expect((await run(['verify', '-q', out], { folder })).exit).toBe(0);
  },
);

test('where everything lies in the data folder, reports lie beside the records, not among them', async () => {
  const folder = twoRecords('A title');
  const of = (out: string) =>
    run(['build', '-q', ...build, '--data', '.', '--out', out], { folder });
  for (const out of ['.', folder, 'recommendations', 'recommendations/x', 'schemas']) {
    expect((await of(out)).exit).toBe(2);
  }
  expect((await of('out')).exit).toBe(0);
  expect((await run(['validate', '--data', '.'], { folder })).exit).toBe(0);
});

test.each(['2016-03-31', '.2016-03-31.new', '.2015-12-31.old'])(
  'records in %s, which a build replaces, are refused',
  async (name) => {
    const folder = programme();
    mkdirSync(join(folder, 'out'));
    renameSync(join(folder, 'data'), join(folder, 'out', name));
    const before = namesIn(folder);
    const data = `out/${name}`;
    const { stderr, exit } = await run(['build', '-q', ...build, '--data', data], { folder });
    expect(exit).toBe(2);
    expect(stderr).toContain(
      `error: the data folder ${data} lies in ${data}, which is for the reports of that date\n`,
    );
    expect(namesIn(folder)).toEqual(before);
  },
);

test.each([
  [['init', '']],
  [['verify', '']],
  [['validate', '']],
  [['changes', '--date', '2016-03-31', '--against', '']],
])('an empty path is refused: %j', async (args) => {
  const folder = programme();
  const before = namesIn(folder);
  const { stdout, stderr, exit } = await run(args, { folder });
  expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
  expect(stderr).toMatch(/empty.*\nhint: is a variable in the command not set\?\n$/);
  expect(namesIn(folder)).toEqual(before);
});
