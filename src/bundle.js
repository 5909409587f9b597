// Bundles the program into dist/, with the licences of the packages that are in the bundle.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { schemasAhead } from './compile-schemas.js';

rmSync('dist', { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: { main: 'src/cli/process.ts' },
  outdir: 'dist',
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
  plugins: [schemasAhead],
  // Half a megabyte to unpack web fonts, of which the program has none.
  alias: { 'brotli/decompress.js': './src/render/pdf/no-web-fonts.ts' },
  banner: {
    js: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);",
  },
  metafile: true,
  logLevel: 'warning',
});
writeFileSync('dist/LICENCES.txt', packagesIn(metafile).map(licenceOf).join('\n'));

/** The folder of every package of which something is in the bundle. */
function packagesIn({ outputs }) {
  const folders = Object.values(outputs)
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
