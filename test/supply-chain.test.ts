import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, readJson } from './support/programmes.ts';

interface Package {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface Locked {
  readonly dev?: boolean;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

const read = (path: string) => readJson(join(checkout, path));
const { scripts, dependencies } = read('package.json') as Package;
const lockOf = (path: string) =>
  Object.entries((read(path) as { packages: Record<string, Locked> }).packages).filter(
    ([name]) => name !== '',
  );
const used = lockOf('package-lock.json').filter(([, { dev }]) => dev !== true);

test.each(['package.json', 'test/tools/package.json'])('%s names exact versions', (path) => {
  const { dependencies: some, devDependencies: more } = read(path) as Package;
  const loose = Object.entries({ ...some, ...more }).filter(
    ([, version]) => !/^(?:npm:[\w-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
});

test.each(['package-lock.json', 'test/tools/package-lock.json'])(
  '%s pins every package by its hash, and names no host',
  (path) => {
    const packages = lockOf(path);
    expect(packages.length).toBeGreaterThan(5);
    expect(packages.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
    expect(readFileSync(join(checkout, path), 'utf8')).not.toContain('"resolved"');
  },
);

test('every production dependency is named with its reason', () => {
  const table = readFileSync(join(checkout, 'src/README.md'), 'utf8').split('## Dependencies')[1];
  const named = Array.from(table?.matchAll(/`([^`]+)`/g) ?? [], ([, name = '']) => name);
  const isNamed = (name: string) =>
    named.some(
      (each) => each === name || (each.endsWith('*') && name.startsWith(each.slice(0, -1))),
    );
  expect(Object.keys(dependencies ?? {}).filter((name) => !isNamed(name))).toEqual([]);
});

test('no production package has a script that installs, and neither has this one', () => {
  expect(used.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
  expect(Object.keys(scripts ?? {}).filter((name) => name.includes('install'))).toEqual([]);
});

test('every production package has a licence that lets it be shipped', () => {
  const fine = [
    'MIT',
    'ISC',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    '0BSD',
  ];
  // Its entry in the lock names none; the file LICENSE in the package does.
  const looked: Readonly<Record<string, string>> = { 'node_modules/png-js': 'MIT' };
  const other = used.filter(
    ([name, { license }]) => !fine.includes(license ?? looked[name] ?? 'none'),
  );
  expect(other.map(([name]) => name)).toEqual([]);
});

test('SECURITY.md says what is promised, what is trusted, and how to report', () => {
  const text = readFileSync(join(checkout, 'SECURITY.md'), 'utf8');
  const headings = Array.from(text.matchAll(/^## (.*)$/gm), ([, heading]) => heading);
  expect(headings).toEqual([
    'What is promised',
    'What can be checked, and what cannot',
    'What is trusted',
    'Reporting a fault',
  ]);
});
