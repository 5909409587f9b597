// Puts what is always loaded together into one file of the bundle.
import { readFileSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';

/**
 * A plugin for a bundle that is split. esbuild makes a file of every set of parts that share something,
 * without asking what is loaded already when a part is: sixty files, of which `validate` read thirty.
 * Here a part imports all that is loaded before it. This loads nothing more, and esbuild sees that
 * it belongs together.
 */
export function filesTogether({ inputs, outputs }, main) {
  const starts = Object.values(outputs).flatMap(({ entryPoint }) => entryPoint ?? []);
  const below = new Map(starts.map((start) => [start, modulesBelow(inputs, start)]));
  return {
    name: 'files-together',
    setup({ onLoad }) {
      onLoad({ filter: /\.[jt]s$/ }, ({ path }) => {
        const part = starts.find((start) => start !== main && resolve(start) === path);
        if (part === undefined) return undefined;
        const imports = [...loadedBefore(part)]
          .filter((each) => /\.[jt]s$/.test(each) && each !== main)
          .map((each) => `\nimport ${JSON.stringify(resolve(each))};`);
        return {
          contents: readFileSync(path, 'utf8') + imports.join(''),
          loader: extname(path).slice(1),
          resolveDir: dirname(path),
        };
      });
    },
  };

  /** What is loaded whichever part asks for this one. */
  function loadedBefore(part) {
    const askers = Object.keys(inputs).filter((each) =>
      inputs[each].imports.some(({ path, kind }) => path === part && kind === 'dynamic-import'),
    );
    const loaded = starts
      .filter((start) => askers.some((asker) => below.get(start).has(asker)))
      .map((start) =>
        start === main ? below.get(start) : new Set([...below.get(start), ...loadedBefore(start)]),
      );
    return new Set([...loaded[0]].filter((each) => loaded.every((set) => set.has(each))));
  }
}

/** The modules that a module imports, and those that they import, and itself. */
function modulesBelow(inputs, start) {
  const modules = new Set([start]);
  for (const each of modules) {
    for (const { path, kind, external } of inputs[each].imports) {
      if (kind !== 'dynamic-import' && external !== true) modules.add(path);
    }
  }
  return modules;
}
