import { execFileSync } from 'node:child_process';
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { nodeWorld } from '../../src/files/node-world.ts';
import { outdatedSchemas, schemaCopyIn, type SchemaCopy } from '../../src/files/schema-copies.ts';
import { schemas, schemaText } from '../../src/read/schemas.ts';
import { freshFolder } from '../support/folders.ts';
import { checkout } from '../support/programmes.ts';

const text = schemaText(schemas.recommendation);
const name = 'recommendation.schema.json';

/** A data folder with what the row puts where the copy of the schema of records lies. */
function dataWith(put: (path: string) => void): string {
  const data = freshFolder();
  mkdirSync(join(data, 'schemas'));
  put(join(data, 'schemas', name));
  return data;
}

const write = (content: string | Uint8Array) => (path: string) => {
  writeFileSync(path, content);
};
const link = (target: string) => (path: string) => {
  symlinkSync(target, path);
};

test.each<[string, (path: string) => void, SchemaCopy]>([
  ['nothing', () => undefined, 'absent'],
  ['the schema as `schema` prints it', write(text), 'current'],
  ['the same with the line ends of Windows', write(text.replaceAll('\n', '\r\n')), 'current'],
  ['the same in one line', write(JSON.stringify(schemas.recommendation)), 'current'],
  [
    'a link out of the data folder, whatever is there',
    link(join(checkout, 'schemas', name)),
    'elsewhere',
  ],
  [
    'a link to a schema beside it, of this version',
    (path) => {
      writeFileSync(`${path}.new`, text);
      symlinkSync(`${name}.new`, path);
    },
    'current',
  ],
  ['one word changed', write(text.replace('as printed', 'printed')), 'outdated'],
  ['a schema cut off', write(text.slice(0, 1000)), 'outdated'],
  ['an empty file', write(''), 'foreign'],
  ['another schema', write(schemaText(schemas.programme)), 'foreign'],
  ['a file that is no text', write(new Uint8Array(1000)), 'foreign'],
  ['brackets without end', write('['.repeat(1e6)), 'foreign'],
  ['a link that leads nowhere', link('nowhere'), 'foreign'],
  ['a link to itself', link(name), 'foreign'],
  ['a link to a device that never ends', link('/dev/zero'), 'elsewhere'],
  [
    'a link to a schema of another version',
    (path) => {
      writeFileSync(`${path}.old`, text.replace('as printed', 'printed'));
      symlinkSync(`${name}.old`, path);
    },
    'foreign',
  ],
  [
    'a folder',
    (path) => {
      mkdirSync(path);
    },
    'foreign',
  ],
  [
    'a pipe that nobody writes to',
    (path) => {
      execFileSync('mkfifo', [path]);
    },
    'foreign',
  ],
  [
    'a terabyte',
    (path) => {
      const file = openSync(path, 'w');
      ftruncateSync(file, 1024 ** 4);
      closeSync(file);
    },
    'foreign',
  ],
])('%s', (_, put, expected) => {
  const data = dataWith(put);
  expect(schemaCopyIn(nodeWorld, data, 'recommendation')).toBe(expected);
  const found = outdatedSchemas(nodeWorld, data).map(({ code, facts }) => ({ code, facts }));
  const facts = { found: expected === 'outdated' ? 'schema' : 'other', name: 'recommendation' };
  const isFine = ['absent', 'current', 'elsewhere'].includes(expected);
  expect(found).toEqual(isFine ? [] : [{ code: 'outdated-schema', facts }]);
});

test.each<[string, (folder: string) => void, SchemaCopy]>([
  ['no folder', () => undefined, 'absent'],
  [
    'a file in its place',
    (folder) => {
      writeFileSync(folder, '');
    },
    'absent',
  ],
  [
    'a link to a folder beside it: nothing there is ours to write',
    (folder) => {
      renameSync(dataWith(write(text.replace('as printed', 'printed'))), `${folder}.elsewhere`);
      symlinkSync(`${folder}.elsewhere/schemas`, folder);
    },
    'foreign',
  ],
  [
    'a link to the schemas of the package',
    (folder) => {
      symlinkSync(join(checkout, 'schemas'), folder);
    },
    'elsewhere',
  ],
])('the folder of schemas: %s', (_, put, expected) => {
  const data = freshFolder();
  put(join(data, 'schemas'));
  expect(schemaCopyIn(nodeWorld, data, 'recommendation')).toBe(expected);
  rmSync(join(data, 'schemas.elsewhere'), { recursive: true, force: true });
});
