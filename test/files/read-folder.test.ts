import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nodeWorld } from '../../src/files/node-world.ts';
import { readFolder } from '../../src/files/read-folder.ts';
import type { World } from '../../src/files/world.ts';
import { freshFolder } from '../support/folders.ts';
import { run } from '../support/run.ts';

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
writeFileSync(join(outside, 'table.csv'), 'No,Title\n30,New\n');
mkdirSync(join(outside, 'records'));
writeFileSync(join(outside, 'records/29.yaml'), 'id: 29\n');

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
    'what may hold a record under another name',
    (records) => {
      for (const name of ['3.yaml.txt', '4.yaml.docx', '2', '5.2', '6.YML.bak', 'WS2-1']) {
        writeFileSync(join(records, name), '');
      }
      writeFileSync(join(records, '7.txt'), 'id: 7\ntitle: T\n');
    },
    ['28.yaml'],
    ['ending', 'ending', 'ending', 'ending', 'ending', 'ending', 'ending'],
  ],
  [
    'what cannot be a record',
    (records) => {
      for (const name of ['notes.txt', 'README', 'LICENSE', 'map.png', 'yaml.pdf']) {
        writeFileSync(join(records, name), 'title: T\n');
      }
      writeFileSync(join(records, 'README.md'), 'Write this:\n\nid: 7\ntitle: T\n');
    },
    ['28.yaml'],
    [],
  ],
  [
    'what editors and systems leave',
    (records) => {
      const left = [
        '.DS_Store',
        '~$3.xlsx',
        '.3.yaml.swp',
        '3.yaml~',
        '.~lock.3.yaml#',
        '#3.yaml#',
      ];
      for (const name of left) writeFileSync(join(records, name), 'id: 7\ntitle: T\n');
    },
    ['28.yaml'],
    [],
  ],
  [
    'a folder with a record that is named in another way',
    (records) => {
      mkdirSync(join(records, 'old'));
      writeFileSync(join(records, 'old/3.txt'), 'id: 3\ntitle: T\n');
    },
    ['28.yaml'],
    ['folder'],
  ],
  [
    'a record a folder too high',
    (records) => {
      for (const name of ['3.yaml', '4.yml', '5.yaml.txt']) {
        writeFileSync(join(records, '..', name), '');
      }
      writeFileSync(join(records, '..', '6'), 'id: 6\ntitle: T\n');
    },
    ['28.yaml'],
    ['beside', 'beside', 'beside', 'beside'],
  ],
  [
    'a record in another folder',
    (records) => {
      mkdirSync(join(records, '../old'));
      writeFileSync(join(records, '../old/3.yaml'), 'id: 3\ntitle: T\n');
    },
    ['28.yaml'],
    ['other-folder'],
  ],
  [
    'other files and folders a folder too high',
    (records) => {
      for (const name of ['docs', 'schemas', '.github']) {
        mkdirSync(join(records, '..', name));
        writeFileSync(join(records, '..', name, 'api.yaml'), 'openapi: 3\n');
      }
      writeFileSync(join(records, '../.pre-commit-config.yaml'), 'repos: []\n');
      writeFileSync(join(records, '../import.yaml'), '');
      writeFileSync(join(records, '../date'), '2016-03-31\n');
    },
    ['28.yaml'],
    [],
  ],
  [
    'a name that is not UTF-8, and one with the sign for that',
    (records) => {
      writeFileSync(Buffer.from(`${records}/3\xff.yaml`, 'latin1'), '');
      writeFileSync(Buffer.from(`${records}/\xff.pdf`, 'latin1'), '');
      writeFileSync(join(records, '4\ufffd.yaml'), '');
    },
    ['4\ufffd.yaml', '28.yaml'],
    ['name'],
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

/** The data folder of which nothing may be read, and what is said of it. */
const secret = 'AUTHORIZATION: basic c2VjcmV0';
writeFileSync(join(outside, 'config'), `${secret}\n`);

test.each<[string, (data: string) => void, RegExp]>([
  [
    'programme.yaml is a link to a file elsewhere',
    linked('programme.yaml', '../config'),
    /leads out of the folder data$/,
  ],
  [
    'programme.yaml is a link by way of another link',
    (data) => {
      symlinkSync('..', join(data, 'up'));
      linked('programme.yaml', 'up/config')(data);
    },
    /data\/programme\.yaml is a link that leads out of the folder data$/,
  ],
  [
    'programme.yaml is a link to a folder of a like name',
    (data) => {
      mkdirSync(`${data}-old`);
      writeFileSync(`${data}-old/programme.yaml`, secret);
      linked('programme.yaml', '../data-old/programme.yaml')(data);
    },
    /leads out of the folder data$/,
  ],
  ['programme.yaml is a link to a device', linked('programme.yaml', '/dev/zero'), /leads out of/],
  [
    'programme.yaml is a link to nothing',
    linked('programme.yaml', 'gone'),
    /is a link that leads nowhere$/,
  ],
  [
    'programme.yaml is a link to itself',
    linked('programme.yaml', 'programme.yaml'),
    /is a link that leads nowhere$/,
  ],
  [
    'programme.yaml is a folder',
    (data) => {
      rmSync(join(data, 'programme.yaml'));
      mkdirSync(join(data, 'programme.yaml'));
    },
    /data\/programme\.yaml is a folder$/,
  ],
  [
    'programme.yaml is a pipe',
    (data) => {
      rmSync(join(data, 'programme.yaml'));
      execFileSync('mkfifo', [join(data, 'programme.yaml')]);
    },
    /data\/programme\.yaml is not a plain file$/,
  ],
  [
    'recommendations is a link to a folder elsewhere',
    linked('recommendations', '../records'),
    /data\/recommendations is a link that leads out of the folder data$/,
  ],
  [
    'recommendations is a file',
    (data) => {
      rmSync(join(data, 'recommendations'), { recursive: true });
      writeFileSync(join(data, 'recommendations'), secret);
    },
    /data\/recommendations is not a folder$/,
  ],
])('nothing is read, in any command: %s', async (_, put, message) => {
  const folder = freshFolder(outside);
  renameSync(
    folderWith(() => undefined),
    join(folder, 'data'),
  );
  put(join(folder, 'data'));
  const date = ['--date', '2016-03-31'];
  for (const args of [
    ['validate', '--format', 'text'],
    ['build', ...date],
    ['status', ...date],
    ['explain', '28', ...date],
    ['changes', ...date],
    ['new', '30'],
    ['import', 'table.csv', '--as-of', '2016-03-31'],
    ['preview', ...date],
  ]) {
    const { stdout, stderr, exit } = await run(args, { folder });
    expect({ args, stdout, exit }).toEqual({ args, stdout: '', exit: 2 });
    expect(/^error: (.*)$/m.exec(stderr)?.[1]).toMatch(message);
    expect(stderr).not.toContain('AUTHORIZATION');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  }
});

/** Puts a link in place of what is there. */
function linked(name: string, target: string) {
  return (data: string) => {
    rmSync(join(data, name), { recursive: true });
    symlinkSync(target, join(data, name));
  };
}

test.each<[string, (data: string) => string]>([
  [
    'is a link',
    (data) => {
      symlinkSync(data, `${data}.link`);
      return `${data}.link`;
    },
  ],
  [
    'lies behind a link',
    (data) => {
      symlinkSync(join(data, '..'), `${data}.link`);
      return join(`${data}.link`, basename(data));
    },
  ],
  [
    'has links from file to file and from folder to folder within it',
    (data) => {
      mkdirSync(join(data, 'kept'));
      renameSync(join(data, 'programme.yaml'), join(data, 'kept/programme.yaml'));
      renameSync(join(data, 'recommendations'), join(data, 'kept/records'));
      symlinkSync('kept/programme.yaml', join(data, 'programme.yaml'));
      symlinkSync(join(data, 'kept/../kept/records'), join(data, 'recommendations'));
      return data;
    },
  ],
])('the data folder %s', (_, change) => {
  const folder = change(folderWith(() => undefined));
  const { programme, records, diagnostics } = readFolder(nodeWorld, folder);
  expect([programme, ...records].map(({ path }) => path)).toEqual([
    join(folder, 'programme.yaml'),
    join(folder, 'recommendations/28.yaml'),
  ]);
  expect(new TextDecoder().decode(records[0]?.bytes)).toBe('id: 28\n');
  expect(diagnostics).toEqual([]);
});

test('what takes the place of a file after it was looked at is not read', () => {
  const data = folderWith(() => undefined);
  const record = join(data, 'recommendations/28.yaml');
  for (const put of [
    () => {
      symlinkSync(join(outside, '29.yaml'), record);
    },
    () => {
      execFileSync('mkfifo', [record]);
    },
  ]) {
    rmSync(record);
    writeFileSync(record, 'id: 28\n');
    const world: World = {
      ...nodeWorld,
      readFile: (path, limit) => {
        if (path.endsWith('28.yaml')) {
          rmSync(record);
          put();
        }
        return nodeWorld.readFile(path, limit);
      },
    };
    expect(() => readFolder(world, data)).toThrow(
      /cannot read .*28\.yaml: (?:its links|it is not a plain file)/,
    );
  }
});

test.each<[string, (data: string) => string, RegExp]>([
  ['there is none', (data) => join(data, 'nowhere'), /there is no folder/],
  ['it is a file', (data) => join(data, 'programme.yaml'), /programme\.yaml is not a folder/],
  ['it is a stream of the program', () => '/dev/fd/0', /\/dev\/fd\/0 is not a folder/],
  [
    'it has no programme.yaml',
    (data) => join(data, 'recommendations'),
    /there is no .*programme\.yaml/,
  ],
])('the data folder: %s', (_, of, message) => {
  const data = folderWith(() => undefined);
  expect(() => readFolder(nodeWorld, of(data))).toThrow(message);
});
