import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentsOf, freshFolder } from './support/folders.ts';
import { checkout, harbourData, readJson } from './support/programmes.ts';
import { run } from './support/run.ts';

// The tarball is packed from `dist/` as it was just built, and installed as a user would, without the
// network: it brings all that it needs.
const folder = freshFolder();
const npm = (...args: string[]) =>
  execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
let tarball = '';

beforeAll(() => {
  const packed = npm('pack', checkout, '--ignore-scripts', '--pack-destination', folder).trim();
  tarball = `./${packed.split('\n').at(-1) ?? ''}`;
  cpSync(harbourData, join(folder, 'data'), { recursive: true });
});

const install = ['install', '--offline', '--ignore-scripts', '--cache', join(folder, 'cache')];
const build = ['build', '--date', '2016-03-31'];

test.each<[string, () => string]>([
  [
    'in a project',
    () => {
      writeFileSync(join(folder, 'package.json'), '{ "private": true }');
      npm(...install, tarball);
      return npm('exec', '--offline', '--', 'ssr-report', ...build);
    },
  ],
  [
    'for all, with npm install --global',
    () => {
      npm(...install, '--global', '--prefix', join(folder, 'global'), tarball);
      const program = join(folder, 'global/bin/ssr-report');
      return execFileSync(program, build, { cwd: folder, encoding: 'utf8' });
    },
  ],
  [
    'for once, with npx',
    () => {
      const cache = ['--offline', '--cache', join(folder, 'cache'), '--yes'];
      return npm('exec', ...cache, '--package', tarball, '--', 'ssr-report', ...build);
    },
  ],
])('the packed tarball works %s', async (_, reports) => {
  rmSync(join(folder, 'out'), { recursive: true, force: true });
  expect(reports()).toContain('out/2016-03-31/report-2016-03-31.pdf\n');
  const here = await run([...build, '--data', harbourData, '--out', 'here'], { folder });
  expect(here.exit).toBe(0);
  expect(contentsOf(join(folder, 'out'))).toEqual(contentsOf(join(folder, 'here')));
});

test('all that installs it in a project is one folder', () => {
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(
    ['ssr-report'],
  );
});

test('the version is that of package.json, in --version and in the manifest', () => {
  const { version } = readJson(join(checkout, 'package.json')) as { version: string };
  const printed = npm('exec', '--offline', '--', 'ssr-report', '--version');
  expect(printed).toBe(`${version}\n`);
  expect(readJson(join(folder, 'out/2016-03-31/manifest.json'))).toMatchObject({ version });
});

test('npx works inside the checkout', () => {
  const stdout = execFileSync('npx', ['ssr-report', 'schema'], { cwd: checkout, encoding: 'utf8' });
  expect(stdout).toBe('recommendation\nprogramme\nreport\nfindings\nexplanation\n');
});

test('what is packed is what is needed', () => {
  const list = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: checkout,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ files, unpackedSize }] = JSON.parse(list) as [
    { files: { path: string }[]; unpackedSize: number },
  ];
  const folders = new Set(files.map(({ path }) => path.replace(/[^/]+$/, '')));
  expect([...folders].sort()).toEqual(['', 'bin/', 'dist/', 'schemas/', 'src/render/pdf/fonts/']);
  // 3 MB are promised.
  expect(unpackedSize).toBeLessThan(2_800_000);
  expect(files.filter(({ path }) => !isNeeded(path))).toEqual([]);
  const fonts = readdirSync(join(checkout, 'src/render/pdf/fonts'));
  expect(
    fonts.every((name) => statSync(join(checkout, 'src/render/pdf/fonts', name)).size < 1_000_000),
  ).toBe(true);
});

/** The program, what it reads, what editors read, and what people must be given with it. */
function isNeeded(path: string): boolean {
  return (
    /^dist\/[\w-]+\.cjs$|^schemas\/[\w.]+\.schema\.json$/.test(path) ||
    /^src\/render\/pdf\/fonts\/(?:[\w-]+\.ttf|OFL\.txt|LICENSE-DejaVu\.txt|README\.md)$/.test(
      path,
    ) ||
    [
      'package.json',
      'README.md',
      'LICENSE',
      'bin/ssr-report.js',
      'bin/package.json',
      'dist/LICENCES.txt',
    ].includes(path)
  );
}
