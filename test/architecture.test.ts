import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { checkout } from './support/programmes.ts';

// Imports go one way: from a folder to those before it in this list.
const layers = [
  ...['domain', 'prose', 'diagnostics', 'read', 'checks', 'report', 'render', 'files', 'cli'],
];

/** The only folders that may import each library. */
const homes: Readonly<Record<string, readonly string[]>> = {
  yaml: ['read'],
  ajv: ['read'],
  'markdown-it': ['prose'],
  pdfkit: ['render/pdf'],
  fontkit: ['render/pdf'],
  'hast-util-to-html': ['render/html'],
  hastscript: ['render/html'],
  'd3-scale': ['render/charts'],
  'd3-shape': ['render/charts'],
  'csv-stringify': ['render/csv'],
  'csv-parse': ['read/table'],
  commander: ['cli'],
  chalk: ['cli'],
  'node:fs': ['files'],
  'node:http': ['cli/preview'],
  'node:path': ['files'],
  'node:readline': ['cli'],
  'node:timers': ['files'],
  'node:tty': ['cli'],
  'node:v8': ['cli'],
  'node:worker_threads': ['render/pdf'],
  'node:zlib': ['render/pdf'],
  // Fingerprints, and the hashes of a page's own script and style, ask nothing of the outside.
  'node:crypto': ['files', 'render/findings', 'render/html'],
};

const sources = readdirSync(join(checkout, 'src'), { recursive: true, encoding: 'utf8' })
  // The scripts that make the bundle are no part of it.
  .filter((path) => path.endsWith('.ts') && path !== 'compile-schemas.d.ts')
  .sort();

function importsOf(path: string): string[] {
  const text = readFileSync(join(checkout, 'src', path), 'utf8');
  return Array.from(
    text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^;]*?from '([^']+)'|import\('([^']+)'\)/g),
    ([, from, dynamic]) => from ?? dynamic ?? '',
  );
}

const layerOf = (path: string) => layers.indexOf(path.split('/')[0] ?? '');

test('every source file stands in a layer', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.filter((path) => layerOf(path) < 0)).toEqual([]);
});

test.each(sources)('%s imports only from its own folder or those before it', (path) => {
  for (const from of importsOf(path)) {
    if (from.startsWith('.')) {
      const target = normalize(join(dirname(path), from));
      if (target.startsWith('../')) expect(target).toMatch(/^(..\/)+(schemas\/.*|package)\.json$/);
      else
        expect({ from, layer: layerOf(target) }).toEqual({
          from,
          layer: Math.min(layerOf(target), layerOf(path)),
        });
    } else {
      const library = from.split('/')[0] ?? '';
      const allowed = homes[library];
      if (library.startsWith('node:')) expect(allowed).toBeDefined();
      if (allowed !== undefined)
        expect(allowed.some((home) => path.startsWith(`${home}/`))).toBe(true);
    }
  }
});

test.each(sources.filter((path) => !path.startsWith('cli/')))(
  '%s asks no clock, chance, locale or process',
  (path) => {
    const text = readFileSync(join(checkout, 'src', path), 'utf8').replace(
      /\/\*[\s\S]*?\*\/|\/\/.*/g,
      '',
    );
    const outside =
      /\bDate\.now\b|\bnew Date\(\)|Math\.random|localeCompare|toLocale\w+|\bIntl\.|\bconsole\./;
    expect(outside.exec(text)?.[0]).toBeUndefined();
    if (!path.startsWith('files/')) expect(/\bprocess\./.exec(text)?.[0]).toBeUndefined();
  },
);
