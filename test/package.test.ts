import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentsOf, freshFolder } from './support/folders.ts';
import { checkout, harbourData } from './support/programmes.ts';
import { run } from './support/run.ts';

// The tarball is packed from `dist/` as it was just built, and installed as a user would.
test('the packed tarball works in an empty folder with production dependencies only', async () => {
  const folder = freshFolder();
  const npm = (...args: string[]) =>
    execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const packed = npm('pack', checkout, '--ignore-scripts', '--pack-destination', folder).trim();
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  npm('install', '--omit=dev', '--ignore-scripts', `./${packed.split('\n').at(-1) ?? ''}`);
  cpSync(harbourData, join(folder, 'data'), { recursive: true });
  const stdout = npm('exec', '--offline', '--', 'ssr-report', 'build', '--date', '2016-03-31');
  expect(stdout).toContain('out/2016-03-31/report-2016-03-31.pdf\n');

  const here = await run(
    ['build', '--date', '2016-03-31', '--data', harbourData, '--out', 'here'],
    { folder },
  );
  expect(here.exit).toBe(0);
  expect(contentsOf(join(folder, 'out'))).toEqual(contentsOf(join(folder, 'here')));
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
  expect(unpackedSize).toBeLessThan(3_100_000);
  const fonts = readdirSync(join(checkout, 'src/render/pdf/fonts'));
  expect(
    fonts.every((name) => statSync(join(checkout, 'src/render/pdf/fonts', name)).size < 1_000_000),
  ).toBe(true);
});
