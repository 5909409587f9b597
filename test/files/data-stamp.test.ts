import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { dataStamp } from '../../src/files/data-stamp.ts';
import { nodeWorld } from '../../src/files/node-world.ts';
import { freshFolder } from '../support/folders.ts';
import { twoRecords } from '../support/processes.ts';

const stamp = (folder: string) => dataStamp(nodeWorld, folder);
const record = (folder: string, name = '1.yaml') => join(folder, 'recommendations', name);

test('nothing changed, nothing differs', () => {
  const data = twoRecords('Same');
  expect(stamp(data)).toBe(stamp(data));
});

test.each<[what: string, change: (data: string) => void]>([
  [
    'a record that is added',
    (data) => {
      writeFileSync(record(data, '3.yaml'), '');
    },
  ],
  [
    'an empty folder, which may get YAML files',
    (data) => {
      mkdirSync(record(data, 'more'));
    },
  ],
  [
    'a .yml file',
    (data) => {
      writeFileSync(record(data, '3.yml'), '');
    },
  ],
  [
    'a record that is removed',
    (data) => {
      rmSync(record(data));
    },
  ],
  [
    'a record that is renamed',
    (data) => {
      renameSync(record(data), record(data, '7.yaml'));
    },
  ],
  ['two records that swap names', swap],
  [
    'a record that grows',
    (data) => {
      appendFileSync(record(data), '#');
    },
  ],
  [
    'a record of the same length',
    (data) => {
      writeFileSync(record(data), reversed(record(data)));
    },
  ],
  ['a record of the same length and time', sameTime],
  [
    'a record of the same length and time, written beside and renamed',
    (data) => {
      renameOver(record(data));
    },
  ],
  ['a record that becomes a link to itself', linkToItself],
  [
    'a record that nobody may read',
    (data) => {
      chmodSync(record(data), 0);
    },
  ],
  [
    'the settings',
    (data) => {
      appendFileSync(join(data, 'programme.yaml'), '#');
    },
  ],
  [
    'settings that are gone',
    (data) => {
      rmSync(join(data, 'programme.yaml'));
    },
  ],
  [
    'records that are gone',
    (data) => {
      rmSync(join(data, 'recommendations'), { recursive: true });
    },
  ],
  [
    'a data folder that is gone',
    (data) => {
      rmSync(data, { recursive: true });
    },
  ],
])('%s is noticed', (_, change) => {
  const data = twoRecords('Changed');
  utimesSync(record(data), 1, 1);
  const before = stamp(data);
  change(data);
  const after = stamp(data);
  expect(after).not.toBe(before);
  expect(stamp(data)).toBe(after);
});

test('a data folder that comes back is noticed, and one behind a link that leads elsewhere', () => {
  const [data, other] = [twoRecords('First'), twoRecords('Second')];
  const link = join(freshFolder(), 'data');
  const none = stamp(link);
  symlinkSync(data, link);
  const first = stamp(link);
  rmSync(link);
  symlinkSync(other, link);
  expect(new Set([none, first, stamp(link)]).size).toBe(3);
});

test.each(['.1.yaml.swp', '4913', '1.yaml~', 'notes.txt'])(
  'an editor may keep its own %s beside the records',
  (name) => {
    const data = twoRecords('Edited');
    const before = stamp(data);
    writeFileSync(record(data, name), 'x');
    expect(stamp(data)).toBe(before);
  },
);

test('an error that is not of the system is not hidden', () => {
  const world = {
    ...nodeWorld,
    stampOf: () => {
      throw new TypeError('a bug');
    },
  };
  expect(() => dataStamp(world, twoRecords('Bug'))).toThrow('a bug');
});

function reversed(path: string): string {
  return readFileSync(path, 'utf8').split('').reverse().join('');
}

function renameOver(path: string): void {
  writeFileSync(`${path}.new`, reversed(path));
  utimesSync(`${path}.new`, 1, 1);
  renameSync(`${path}.new`, path);
}

function sameTime(data: string): void {
  const path = record(data);
  writeFileSync(path, reversed(path));
  utimesSync(path, 1, 1);
}

function swap(data: string): void {
  renameSync(record(data), record(data, 'x'));
  renameSync(record(data, '2.yaml'), record(data));
  renameSync(record(data, 'x'), record(data, '2.yaml'));
}

function linkToItself(data: string): void {
  rmSync(record(data));
  symlinkSync('1.yaml', record(data));
}
