// Bundles the program into dist/, with the licences of the packages that are in the bundle.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, transform } from 'esbuild';
import { schemasAhead } from './compile-schemas.js';
import { filesTogether } from './files-together.js';
import { loadedWhenCalled, modulesApart } from './loaded-when-called.js';

/** @type {import('esbuild').BuildOptions} */
const options = {
  entryPoints: { main: 'src/cli/process.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  loader: {
    '.css': 'text',
    '.browser.js': 'text',
    '.bash': 'text',
    '.zsh': 'text',
    '.fish': 'text',
    '.yaml': 'text',
    '.md': 'text',
    '.txt': 'text',
  },
  alias: {
    // What pdfkit loads and never calls here. To read fonts, half of all.
    fontkit: './src/render/pdf/unused/font-reader.ts',
    '@noble/ciphers/aes': './src/render/pdf/unused/ciphers.ts',
    linebreak: './src/render/pdf/unused/line-breaker.ts',
    'd3-color': './src/render/charts/unused/colours.ts',
    'd3-format': './src/render/charts/unused/number-formats.ts',
    // What commander would start other programs with; loading it takes Node 3 ms.
    'node:child_process': './src/cli/no-programs.ts',
    // The same code as modules, of which only what is used is taken; a validation starts 7 ms sooner.
    yaml: './node_modules/yaml/browser/index.js',
  },
  plugins: [schemasAhead],
  metafile: true,
  write: false,
  logLevel: 'warning',
};

// Most runs find no error in the shape of a record, many no prose to be read, and few print colours; a
// build hashes when the thread for PDFs has all its work, and that thread loads nothing else.
const apart = await modulesApart(
  [
    'src/files/sha256.ts',
    'src/read/all-errors.ts',
    'src/prose/parse.ts',
    'src/read/any-yaml.ts',
    'src/prose/parse.ts',
    'src/render/markdown/any-markdown.ts',
    'src/cli/colors.ts',
    'src/render/pdf/render-pdf.ts',
  ],
  options,
);
const plugins = [loadedWhenCalled(apart.metafile), ...options.plugins];
const thread = await build({
  ...options,
  plugins,
  entryPoints: { 'pdf-thread': 'src/render/pdf/thread.ts' },
  splitting: false,
});
const { metafile: graph } = await build({ ...options, plugins });
const whole = await build({
  ...options,
  plugins: [...plugins, filesTogether(graph, options.entryPoints.main)],
  // Of what is imported for the sake of `filesTogether` alone.
  logOverride: { 'ignored-bare-import': 'silent' },
});
rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
const bundles = [whole, apart, thread];
for (const { path, text } of bundles.flatMap(({ outputFiles }) => outputFiles)) {
  writeFileSync(join('dist', basename(path)), await withRequire(text));
}
writeFileSync('dist/LICENCES.txt', packagesIn(bundles).map(licenceOf).join('\n'));

/**
 * The module as CommonJS, which Node loads 5 ms sooner than modules, and in which imports of a part
 * that may not be needed wait until it is. esbuild itself can split modules only.
 */
async function withRequire(text) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '__url' },
    banner: text.includes('import.meta.url')
      ? "const __url=require('node:url').pathToFileURL(__filename).href;"
      : '',
  });
  return code;
}

/** The folder of every package of which something is in the bundle. */
function packagesIn(results) {
  const folders = results
    .flatMap(({ metafile }) => Object.values(metafile.outputs))
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path) ?? []);
  return [...new Set(folders)].sort();
}

/** The licence of a package as it gives it: in a file, or else by name in its manifest. */
function licenceOf(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text =
    file === undefined
      ? `${license} licence. Copyright (c) ${author}`
      : readFileSync(join(folder, file), 'utf8').trim();
  return `${name} ${version}\n\n${text.replace(/^(?=.)/gm, '    ')}\n`;
}
