import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { schemasAhead } from '../../src/compile-schemas.js';
import { allErrors } from '../../src/read/all-errors.ts';
import { isValid } from '../../src/read/is-valid.ts';
import { schemaNames } from '../../src/read/schemas.ts';
import { checkout } from '../support/programmes.ts';

// The bundle judges by code that was compiled ahead of time, the sources by ajv itself.
const here = { allErrors, isValid };
let ahead: typeof here;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './all-errors.ts'; export * from './is-valid.ts';`,
      resolveDir: join(checkout, 'src/read'),
    },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    plugins: [schemasAhead],
    write: false,
  });
  const module = { exports: {} as typeof here };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- what a bundler wrote
  new Function('module', 'require', outputFiles[0]?.text ?? '')(module, require);
  ahead = module.exports;
});

const folders = ['data', 'test/fixtures', 'test/programmes'].map((name) => join(checkout, name));
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => join(folder, path)),
);

/** What the file holds; undefined when its YAML has a slip. */
function valueOf(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'), { schema: 'core', logLevel: 'error' });
  } catch {
    return undefined;
  }
}

/** Holds that both say the same of the value, whatever its schema; gives how many schemas it breaks. */
function compare(value: unknown): number {
  const broken = schemaNames.map((name) => {
    const errors = here.allErrors(name, value);
    const others = ahead.allErrors(name, value);
    // Jest's own comparison takes ten times as long, and tells more.
    if (!isDeepStrictEqual(others, errors)) expect(others).toEqual(errors);
    expect(ahead.isValid(name, value)).toBe(errors.length === 0);
    return errors.length === 0 ? 0 : 1;
  });
  return broken.reduce((sum: number, each) => sum + each, 0);
}

test.each(files)('the schemas say the same of %s, compiled here and ahead', (file) => {
  compare(valueOf(file));
});

const oddities = [null, true, 0.5, 13, '', ' ', '2015-02-30', 'x'.repeat(100_001), [], {}, [null]];

test.each(files.filter((file) => file.includes('/ok/everything/')))(
  'they say the same of %s, whatever stands in the place of a value',
  (file) => {
    const whole = valueOf(file);
    let wrong = 0;
    for (const path of pathsIn(whole)) {
      for (const oddity of oddities) {
        if (compare(replaced(whole, path, oddity)) === schemaNames.length) wrong++;
      }
    }
    expect(wrong).toBeGreaterThan(100);
  },
);

type Path = readonly string[];

/** The way to every value below, and to one that is not there. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([name, each]) => pathsIn(each, [...path, name]));
  return [path, ...below, ...(Array.isArray(value) ? [] : [[...path, 'other']])];
}

function replaced(value: unknown, [name, ...rest]: Path, by: unknown): unknown {
  if (name === undefined) return by;
  const below = replaced((value as Record<string, unknown>)[name], rest, by);
  if (Array.isArray(value)) return value.with(Number(name), below);
  return { ...(value as object), [name]: below };
}
