// Makes files of their own, loaded by the first call, of modules that a run may never call.
import { basename, resolve } from 'node:path';
import { build } from 'esbuild';

/** Builds each module, of functions only, with all that it needs; gives the results of esbuild. */
export function modulesApart(modules, options) {
  return build({
    ...options,
    entryPoints: Object.fromEntries(modules.map((path) => [basename(path, '.ts'), path])),
    splitting: false,
  });
}

/** The plugin of the bundle that puts calls of these in the place of the modules. */
export function loadedWhenCalled({ outputs }) {
  const apart = Object.entries(outputs).map(([file, { entryPoint, exports }]) => ({
    file: `./${basename(file)}`,
    path: resolve(entryPoint),
    exports,
  }));
  return {
    name: 'loaded-when-called',
    setup({ onLoad, onResolve }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const found = apart.find((each) => each.path === path);
        if (found === undefined) return undefined;
        const calls = found.exports.map(
          (name) => `export const ${name} = (...given) => called().${name}(...given);`,
        );
        return {
          contents: `let loaded;
const called = () => (loaded ??= require('${found.file}'));
${calls.join('\n')}`,
        };
      });
      onResolve({ filter: /^\.\/[\w-]+\.cjs$/, namespace: 'file' }, ({ path }) =>
        apart.some(({ file }) => file === path) ? { path, external: true } : undefined,
      );
    },
  };
}
