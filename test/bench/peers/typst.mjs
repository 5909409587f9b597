// Sets the Typst markup of a folder as a PDF: `node typst.mjs <folder> <fonts> <output>`.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const [folder, fonts, output] = process.argv.slice(2);
if (folder === '--version') {
  const require = createRequire(import.meta.url);
  const main = require.resolve('@myriaddreamin/typst-ts-node-compiler');
  const { version } = JSON.parse(readFileSync(new URL('package.json', `file://${main}`), 'utf8'));
  process.stdout.write(`Typst 0.14 (typst-ts-node-compiler ${version})\n`);
} else {
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fonts] }] });
  writeFileSync(output, compiler.pdf({ mainFilePath: `${folder}/report.typ` }));
}
