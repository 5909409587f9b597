// Puts code that was compiled from the schemas in the place of `read/validators.ts`, so that the
// bundle neither holds ajv nor compiles schemas at each start.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { _ } from 'ajv/dist/2020.js';

/** The plugin of the bundle that does it. */
export const schemasAhead = {
  name: 'schemas-ahead',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]read[\\/]validators\.ts$/ }, async () => ({ contents: await code() }));
  },
};

/** A module that gives the same as the one that it replaces. */
async function code() {
  const { schemaCompiler, schemas } = await sources();
  const ajv = schemaCompiler({ code: { source: true, esm: true, formats: _`formats` } });
  const names = Object.keys(schemas);
  for (const name of names) ajv.addSchema(schemas[name]);
  const ids = Object.fromEntries(names.map((name) => [name, schemas[name].$id]));
  let validators = standaloneCode.default(ajv, ids);
  // The schemas are in the bundle already.
  for (const name of names) {
    for (const [place, schema] of placesIn(schemas[name], `schemas.${name}`)) {
      validators = validators.replace(`= ${JSON.stringify(schema)};`, `= ${place};`);
    }
  }
  return `
import { formats } from './formats.ts';
import { schemas } from './schemas.ts';
${validators}
export const validator = (name) => ({ ${names.join(', ')} })[name];
`;
}

/** The schema and its parts that have names, each with the words that lead to it. */
function placesIn(schema, place) {
  const parts = Object.entries(schema.$defs ?? {});
  return [[place, schema], ...parts.map(([name, part]) => [`${place}.$defs.${name}`, part])];
}

/** What this takes from the sources, which Node cannot load as they are. */
async function sources() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './schema-compiler.ts'; export * from './schemas.ts';`,
      resolveDir: 'src/read',
    },
    bundle: true,
    packages: 'external',
    format: 'cjs',
    platform: 'node',
    write: false,
  });
  const module = { exports: {} };
  new Function('module', 'require', outputFiles[0].text)(module, createRequire(resolve('src/')));
  return module.exports;
}
