import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout, sampleData } from './support/programmes.ts';

// Starting is quick because little is loaded: which files of the bundle a run takes, and what is in them.
const bin = join(checkout, 'bin/ssr-report.js');
const dist = join(checkout, 'dist');

/** The files of the bundle that the program loads. */
function loadedBy(...args: string[]): string[] {
  const tell = `process.on('exit', () => console.error(Object.keys(require.cache).join('\\n')))`;
  const script = `${tell}; process.argv.splice(1, 0, 'x'); require(${JSON.stringify(bin)})`;
  const shown = execFileSync(
    'sh',
    ['-c', '"$@" 2>&1 >/dev/null', 'sh', process.execPath, '-e', script, '--', ...args],
    {
      cwd: checkout,
      encoding: 'utf8',
    },
  );
  return shown.split('\n').filter((path) => path.startsWith(dist));
}

/** Words of a library that no minifier takes away, as they stand in its own files. */
const marks = {
  commander: 'outputHelp',
  yaml: 'BLOCK_AS_IMPLICIT_KEY',
  'markdown-it': 'reference_definition',
  'mdast-util-to-markdown': 'Cannot handle unknown node',
  pdfkit: 'FontDescriptor',
  'csv-parse': 'CSV_QUOTE_NOT_CLOSED',
  'csv-stringify': 'escape_formulas',
  'hast-util-to-html': 'allowDangerousHtml',
  'd3-shape': 'bezierCurveTo',
  'the words of findings': 'unexpected second record with id',
  'all errors of the schemas': 'parentSchema:',
} as const;

function partsIn(files: readonly string[]): string[] {
  const text = files.map((file) => readFileSync(file, 'utf8')).join('');
  return Object.entries(marks).flatMap(([name, mark]) => (text.includes(mark) ? [name] : []));
}

test('the bundle as a whole holds all of them', () => {
  const all = readdirSync(dist).map((name) => join(dist, name));
  expect(partsIn(all)).toEqual(Object.keys(marks));
});

test.each(['--help', '--version', 'validate --help'])('%s loads the command line only', (line) => {
  const files = loadedBy(...line.split(' '));
  expect(partsIn(files)).toEqual(['commander']);
  expect(files.length).toBeLessThanOrEqual(3);
});

test('validate loads neither words nor errors nor Markdown nor the YAML library when nothing is wrong', () => {
  const files = loadedBy('validate', '--data', sampleData);
  expect(partsIn(files)).toEqual(['commander']);
  expect(files.length).toBeLessThanOrEqual(12);
});

test('a report of a usual programme is written without the library that writes Markdown', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ssr-report-'));
  execFileSync(process.execPath, [bin, 'init'], { cwd: folder });
  const options = ['--date', 'last', '--format', 'md', '--out', join(folder, 'out')];
  const files = loadedBy('build', '--data', join(folder, 'data'), ...options);
  expect(readdirSync(join(folder, 'out'))).toHaveLength(1);
  const kinds = new Set(partsIn(files));
  for (const part of ['mdast-util-to-markdown', 'pdfkit', 'csv-stringify'] as const) {
    expect(kinds).not.toContain(part);
  }
});

test('no list of errors is copied for each item, which would take the square of their number', () => {
  const code = readFileSync(join(dist, 'all-errors.cjs'), 'utf8');
  expect(code).toMatch(/for\(let \w+ of \w+\.errors\)\w+\.push/);
  expect(code).not.toMatch(/\.concat\(/);
});

test('the bundle holds no generator of validators', () => {
  const licences = readFileSync(join(dist, 'LICENCES.txt'), 'utf8');
  expect(licences).toMatch(/^ajv /m);
  for (const name of readdirSync(dist)) {
    expect(readFileSync(join(dist, name), 'utf8')).not.toMatch(
      /new Function|unevaluatedProperties/,
    );
  }
});
