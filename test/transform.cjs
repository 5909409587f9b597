// Jest runs CommonJS without a warning; esbuild turns our ES modules (and the packages that have
// nothing else) into it. `import()` becomes `require`, so that lazily loaded parts load here too.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const esbuild = require('esbuild');

const self = readFileSync(__filename);

/** Files that are inlined, written or printed as they are: texts, here as in the bundle. */
const texts = ['.css', '.browser.js', '.yaml', '.md', '.txt', '.bash', '.zsh', '.fish'];

function loaderOf(file) {
  if (texts.some((ending) => file.endsWith(ending))) return 'text';
  return file.endsWith('.ts') ? 'ts' : 'js';
}

module.exports = {
  // Jest keeps what it made of a file under this key: with the counters of coverage or without.
  getCacheKey: (source, file, { instrument }) =>
    createHash('sha256')
      .update(self)
      .update(String(instrument))
      .update(esbuild.version)
      .update(file)
      .update(source)
      .digest('hex'),
  process: (source, file) =>
    esbuild.transformSync(source, {
      sourcefile: file,
      loader: loaderOf(file),
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      sourcemap: 'inline',
      supported: { 'dynamic-import': false },
    }),
};
