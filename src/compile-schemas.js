// Puts code that was compiled from the schemas in the place of `read/is-valid.ts` and
// `read/all-errors.ts`, so that the bundle neither holds ajv nor compiles schemas at each start.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { _ } from 'ajv/dist/2020.js';

/** The plugin of the bundle that does it. */
export const schemasAhead = {
  name: 'schemas-ahead',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]read[\\/]is-valid\.ts$/ }, async () => ({
      contents: `${withoutErrors(await validators({ allErrors: false, verbose: false }))}
export const isValid = (name, value) => validators[name](value);`,
    }));
    onLoad({ filter: /[\\/]read[\\/]all-errors\.ts$/ }, async () => ({
      contents: `${await validators()}
export const allErrors = (name, value) => (validators[name](value) ? [] : validators[name].errors);`,
    }));
  },
};

/** The code of functions that validate, by the names of their schemas in `validators`. */
async function validators(options) {
  const { inLinearTime, schemaCompiler, schemas } = await sources();
  const ajv = schemaCompiler({ ...options, code: { source: true, formats: _`formats` } });
  const names = Object.keys(schemas);
  for (const name of names) ajv.addSchema(schemas[name]);
  const ids = names.map((name) => [name, schemas[name].$id]);
  let code = inLinearTime(standaloneCode.default(ajv, Object.fromEntries(ids)));
  // The schemas are in the bundle already.
  for (const name of names) {
    for (const [place, schema] of placesIn(schemas[name], `schemas.${name}`)) {
      code = code.replace(`= ${JSON.stringify(schema)};`, `= ${place};`);
    }
  }
  return `
import { formats } from './formats.ts';
import { schemas } from './schemas.ts';
const validators = {};
${code.replace('"use strict";', '').replaceAll(/^exports\.|(?<=;)exports\./gm, 'validators.')}`;
}

/** Two thirds of the code tell what an error is, which is nothing to whom asks only whether there is one. */
function withoutErrors(code) {
  return code.replaceAll(/(validate\d+\.errors = )\[\{[^\n;=]*\}\];/g, '$1[0];');
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
