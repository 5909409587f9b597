import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, readJson } from './support/programmes.ts';

interface Package {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

const read = (path: string) => readJson(join(checkout, path));
const { scripts, dependencies, devDependencies } = read('package.json') as Package;
const lockOf = (path: string) =>
  Object.entries((read(path) as { packages: Record<string, Locked> }).packages).filter(
    ([name]) => name !== '',
  );
/** `name version` of every package that is in the bundle. */
const bundled = Array.from(
  readFileSync(join(checkout, 'dist/LICENCES.txt'), 'utf8').matchAll(/^\S.*$/gm),
  ([line]) => line,
);
const used = lockOf('package-lock.json').filter(([path, { version }]) =>
  bundled.includes(`${path.slice(path.lastIndexOf('node_modules/') + 13)} ${version ?? ''}`),
);

test('the bundle holds packages of the lock file, and nothing else is installed with it', () => {
  expect(bundled.length).toBeGreaterThan(50);
  expect(used).toHaveLength(bundled.length);
  expect(dependencies).toBeUndefined();
});

test('the bundle holds every package that the program imports', () => {
  const names = bundled.map((each) => each.replace(/ \S+$/, ''));
  const imported = readdirSync(join(checkout, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) =>
      Array.from(
        readFileSync(join(checkout, 'src', path), 'utf8').matchAll(
          /^import (?!type)[^;]*? from '((?:@[\w-]+\/)?[a-z][\w-]*)[^:;]*';$/gm,
        ),
        ([, name = '']) => name,
      ),
    );
  expect(new Set(imported).size).toBeGreaterThan(10);
  expect([...new Set(imported)].filter((name) => !names.includes(name))).toEqual([]);
});

test('the licence of every package in the bundle goes with it', () => {
  const text = readFileSync(join(checkout, 'dist/LICENCES.txt'), 'utf8');
  const without = text.split(/^(?=\S)/m).filter((each) => !/copyright|licen[cs]e/i.test(each));
  expect(without).toEqual([]);
});

test.each(['package.json', 'test/tools/package.json', 'test/bench/package.json'])(
  '%s names exact versions',
  (path) => {
    const { dependencies: some, devDependencies: more } = read(path) as Package;
    const loose = Object.entries({ ...some, ...more }).filter(
      ([, version]) => !/^(?:npm:[\w-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  },
);

test.each(['package-lock.json', 'test/tools/package-lock.json', 'test/bench/package-lock.json'])(
  '%s pins every package by its hash, and names no host',
  (path) => {
    const packages = lockOf(path);
    expect(packages.length).toBeGreaterThan(5);
    expect(packages.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
    expect(readFileSync(join(checkout, path), 'utf8')).not.toContain('"resolved"');
  },
);

test('every package that the program imports is named with its reason', () => {
  const table = readFileSync(join(checkout, 'src/README.md'), 'utf8').split('## Dependencies')[1];
  const named = Array.from(table?.matchAll(/`([^`]+)`/g) ?? [], ([, name = '']) => name);
  const isNamed = (name: string) =>
    named.some(
      (each) => each === name || (each.endsWith('*') && name.startsWith(each.slice(0, -1))),
    );
  const imported = Object.entries(devDependencies ?? {}).filter(([name, version]) =>
    bundled.includes(`${name} ${version}`),
  );
  expect(imported.length).toBeGreaterThan(10);
  expect(imported.filter(([name]) => !isNamed(name))).toEqual([]);
});

test('no package in the bundle has a script that installs, and neither has this one', () => {
  expect(used.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
  expect(Object.keys(scripts ?? {}).filter((name) => name.includes('install'))).toEqual([]);
});

test('every package in the bundle has a licence that lets it be shipped', () => {
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
