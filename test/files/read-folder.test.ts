import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeWorld } from '../../src/files/node-world.ts';
import { readFolder } from '../../src/files/read-folder.ts';
import { freshFolder } from '../support/folders.ts';

/** A data folder with one record and what the row adds to its `recommendations/`. */
function folderWith(add: (records: string) => void): string {
  const data = freshFolder();
  const records = join(data, 'recommendations');
  mkdirSync(records);
  writeFileSync(join(data, 'programme.yaml'), 'title: Example\n');
  writeFileSync(join(records, '28.yaml'), 'id: 28\n');
  add(records);
  return data;
}

const outside = freshFolder();
writeFileSync(join(outside, '29.yaml'), 'id: 29\n');

test.each<[string, (records: string) => void, string[], unknown[]]>([
  ['nothing more', () => undefined, ['28.yaml'], []],
  [
    'a second record',
    (records) => {
      writeFileSync(join(records, '3.yaml'), '');
    },
    ['3.yaml', '28.yaml'],
    [],
  ],
  [
    'a .yml file',
    (records) => {
      writeFileSync(join(records, '3.yml'), '');
    },
    ['28.yaml'],
    ['yml'],
  ],
  [
    'another spelling of the ending',
    (records) => {
      writeFileSync(join(records, '3.YAML'), '');
    },
    ['28.yaml'],
    ['yml'],
  ],
  [
    'a file of another kind',
    (records) => {
      writeFileSync(join(records, 'notes.txt'), '');
    },
    ['28.yaml'],
    [],
  ],
  [
    'an empty folder',
    (records) => {
      mkdirSync(join(records, 'old'));
    },
    ['28.yaml'],
    [],
  ],
  [
    'an empty folder with the name of a record',
    (records) => {
      mkdirSync(join(records, '2.yaml'));
    },
    ['28.yaml'],
    ['folder'],
  ],
  [
    'a folder with YAML',
    (records) => {
      mkdirSync(join(records, 'old'));
      writeFileSync(join(records, 'old/3.yaml'), '');
    },
    ['28.yaml'],
    ['folder'],
  ],
  [
    'a link to a record beside it',
    (records) => {
      symlinkSync('28.yaml', join(records, '3.yaml'));
    },
    ['3.yaml', '28.yaml'],
    [],
  ],
  [
    'a link out of the data folder',
    (records) => {
      symlinkSync(join(outside, '29.yaml'), join(records, '29.yaml'));
    },
    ['28.yaml'],
    ['link'],
  ],
  [
    'a link that leads nowhere',
    (records) => {
      symlinkSync('gone', join(records, '3.yaml'));
    },
    ['28.yaml'],
    ['link'],
  ],
  [
    'the mark of an editor for what is not saved yet',
    (records) => {
      symlinkSync('someone@somewhere.123:1458000000', join(records, '.#28.yaml'));
    },
    ['28.yaml'],
    [],
  ],
  [
    'a file and a link elsewhere with the name of such a mark',
    (records) => {
      writeFileSync(join(records, '.#3.yaml'), '');
      symlinkSync(join(outside, '29.yaml'), join(records, '.#29.yaml'));
    },
    ['.#3.yaml', '28.yaml'],
    ['link'],
  ],
  [
    'a link in a circle',
    (records) => {
      symlinkSync('3.yaml', join(records, '3.yaml'));
    },
    ['28.yaml'],
    ['link'],
  ],
  [
    'a link to a device',
    (records) => {
      symlinkSync('/dev/zero', join(records, '3.yaml'));
    },
    ['28.yaml'],
    ['link'],
  ],
  [
    'a pipe',
    (records) => {
      execFileSync('mkfifo', [join(records, '3.yaml')]);
    },
    ['28.yaml'],
    ['not-a-file'],
  ],
])('beside a record: %s', (_, add, records, strays) => {
  const data = folderWith(add);
  const found = readFolder(nodeWorld, data);
  expect(found.records.map(({ path }) => path)).toEqual(
    records.map((name) => join(data, 'recommendations', name)),
  );
  const kinds = found.diagnostics.map((each) => each.code === 'stray-file' && each.facts.kind);
  expect(kinds).toEqual(strays);
});

test.each<[string, (data: string) => string, RegExp]>([
  ['there is none', (data) => join(data, 'nowhere'), /there is no folder/],
  [
    'it has no programme.yaml',
    (data) => join(data, 'recommendations'),
    /there is no .*programme\.yaml/,
  ],
])('the data folder: %s', (_, of, message) => {
  const data = folderWith(() => undefined);
  expect(() => readFolder(nodeWorld, of(data))).toThrow(message);
});
