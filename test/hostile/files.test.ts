import { execFileSync } from 'node:child_process';
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../support/folders.ts';
import { measured, mostMegabytes, mostSeconds, type MeasuredRun } from './bounded.ts';

const head = 'id: 28\ntitle: x\ndescription: y\ndeliverables: [{ title: t, responsible: S }]\n';

/** A data folder with a sound record, and what the row puts beside it. */
function folderWith(add: (records: string, data: string) => void): string {
  const folder = freshFolder();
  const records = join(folder, 'data/recommendations');
  mkdirSync(records, { recursive: true });
  writeFileSync(join(folder, 'data/programme.yaml'), 'title: x\n');
  writeFileSync(join(records, '28.yaml'), head);
  add(records, join(folder, 'data'));
  return folder;
}

function file(content: string | Uint8Array, name = '28.yaml') {
  return (records: string) => {
    writeFileSync(join(records, name), content);
  };
}

/** A file of that many bytes, all of them zero, that takes no room on the disk. */
function sparse(bytes: number, name: string) {
  return (records: string) => {
    const made = openSync(join(records, name), 'w');
    ftruncateSync(made, bytes);
    closeSync(made);
  };
}

function link(target: string, name: string) {
  return (records: string) => {
    symlinkSync(target, join(records, name));
  };
}

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** As many as a file may have of something without being too large. */
const filled = (part: string, marks: number) => part.repeat(Math.floor(99_900 / marks));

/** Each is refused with a place, within the bounds; nothing is written, and nobody sees a stack. */
test.each<[string, (records: string, data: string) => void, RegExp]>([
  [
    'aliases of aliases',
    file(`a: &a [x, x]\n${lines(30, (i) => `b${i}: &b${i} [*a, *a]`)}`),
    /anchor/,
  ],
  ['a circle', file(`${head}plan: &a { end: *a }`), /anchor/],
  ['an alias of nothing', file(`${head}owner: *a`), /anchor/],
  [
    '10,000 lists in lists',
    file(`${head}related: ${'['.repeat(1e4)}${']'.repeat(1e4)}`),
    /too-deep/,
  ],
  [
    '10,000 fields in fields',
    file(`${head}plan: ${'{a: '.repeat(1e4)}${'}'.repeat(1e4)}`),
    /too-deep/,
  ],
  ['10,000 levels of indent', file(lines(1300, (i) => `${' '.repeat(i)}a:`)), /too-deep/],
  ['10,000 dashes', file('- '.repeat(1e4)), /too-deep/],
  ['50,000 keys', file(lines(50_000, (i) => `k${i}: 1`)), /too-large/],
  ['as many keys as are read', file(lines(24_000, (i) => `k${i}: 1`)), /unknown-property/],
  ['one key again and again', file(`${head}${filled('k: 1\n', 4)}`), /duplicate-key/],
  [
    'entries without fields',
    file(`${head}milestones:\n${filled('- {}\n', 4)}`),
    /missing-property/,
  ],
  [
    'updates of one day',
    file(`${head}updates:\n${filled('- {date: 2015-01-01}\n', 7)}`),
    /two-updates/,
  ],
  ['ids of nothing', file(`${head}related:\n${filled('- 1\n', 3)}`), /unknown-recommendation/],
  ['a million brackets', file('['.repeat(1e6)), /too-large/],
  ['brackets to the limit', file('['.repeat(99_900)), /too-deep/],
  ['closing brackets to the limit', file(']'.repeat(99_900)), /error\[/],
  ['quotes to the limit', file('"'.repeat(99_900)), /error\[/],
  ['braces to the limit', file('{'.repeat(99_900)), /error\[/],
  ['tags to the limit', file(filled('!a ', 1)), /error\[/],
  ['bad escapes to the limit', file(`${head}owner: "${filled('\\Q', 1)}"`), /bad-escape/],
  ['documents to the limit', file(filled('---\n', 2)), /several-documents/],
  ['directives to the limit', file(filled('%a\n', 2)), /error\[/],
  ['slips to the limit', file(lines(15_000, (i) => `k${i}: a: b`)), /unquoted-text/],
  ['a megabyte of line feeds', file('\n'.repeat(1e6)), /too-large/],
  [
    'a megabyte of line feeds in quotes',
    file(`${head}owner: "a${'\n'.repeat(9e5)}b" c`),
    /error\[/,
  ],
  [
    'a megabyte of spaces in an address',
    file(`${head}links: [{title: a, url: "${' '.repeat(9e5)}x"}]`),
    /too-long/,
  ],
  ['a megabyte of combining marks', file(`${head}owner: a${'\u0301'.repeat(4e5)}`), /too-long/],
  [
    '300,000 control characters',
    file(`${head}owner: ${'\u0001a'.repeat(3e5)}`),
    /control-character/,
  ],
  ['a text of 20 MB', file(`${head}continuing: "${'x'.repeat(2e7)}"`), /too-large/],
  ['100 MB', sparse(100 * 1024 * 1024, '28.yaml'), /too-large/],
  ['a terabyte', sparse(1024 ** 4, '29.yaml'), /too-large/],
  [
    'a programme of 100 MB',
    (_, data) => {
      sparse(1e8, 'programme.yaml')(data);
    },
    /programme\.yaml:1:1: error\[too-large\]/,
  ],
  ['zeros', file(new Uint8Array(1e6)), /error\[/],
  ['UTF-16', file(Buffer.from(`\ufeff${head}`, 'utf16le')), /not-utf8/],
  ['a link to a device that never ends', link('/dev/zero', '29.yaml'), /stray-file/],
  ['a link to a terminal', link('/dev/tty', '29.yaml'), /stray-file/],
  ['a link to itself', link('29.yaml', '29.yaml'), /stray-file/],
  [
    'two links in a circle',
    (records) => {
      link('30.yaml', '29.yaml')(records);
      link('29.yaml', '30.yaml')(records);
    },
    /stray-file/,
  ],
  ['a link to the root', link('/', '29.yaml'), /stray-file/],
  ['a link to a file outside', link('/etc/hosts', '29.yaml'), /stray-file/],
  [
    'a link to the folder itself',
    (records) => {
      link('.', 'all.yaml')(records);
    },
    /stray-file/,
  ],
  [
    'a pipe that nobody writes to',
    (records) => {
      execFileSync('mkfifo', [join(records, '29.yaml')]);
    },
    /stray-file/,
  ],
  [
    'ids that are one to some disks',
    (records) => {
      file(head.replace('28', 'a'), 'a.yaml')(records);
      file(head.replace('28', 'A'), 'A.yaml')(records);
    },
    /id-differs-by-case/,
  ],
  ['a path as id', file(head.replace('28', '../../x')), /bad-id/],
  ['an absolute path as id', file(head.replace('28', '/etc/x')), /bad-id/],
  ['an id of 300 characters', file(head.replace('28', 'x'.repeat(300))), /bad-id/],
  ['a dot as id', file(head.replace('28', '".."')), /bad-id/],
  ['a NUL in an id', file(head.replace('28', String.raw`"a\0b"`)), /bad-id|control-character/],
  ['__proto__', file(`${head}__proto__: { x: 1 }`), /unknown-property/],
  ['a tag that runs code elsewhere', file(`${head}owner: !!js/function "x"`), /yaml-tag/],
  ['a file name that acts on a terminal', file('', 'a\u001b[31m\n::error::b.yaml'), /empty-file/],
])('%s', (_, add, finding) => {
  const folder = folderWith(add);
  const run = measured(['validate'], folder);
  expectRefused(run);
  expect(run.stdout).toMatch(finding);
  expect(run.stdout).toMatch(/^data\/\S.*:\d+:\d+: error\[/m);
  expect(readdirSync(folder)).toEqual(['data']);
});

test.each([
  ['a circle', `${head}plan: &a { end: *a }`],
  ['a megabyte of brackets', '['.repeat(1e6)],
  ['a file of 20 MB', 'x'.repeat(2e7)],
])('%s is built no more than it is validated', (_, content) => {
  const folder = folderWith(file(content));
  const run = measured(['build', '--date', '2016-03-31'], folder);
  expectRefused(run);
  expect(run.stdout).toBe('');
  expect(readdirSync(folder)).toEqual(['data']);
});

function expectRefused({ stdout, stderr, exit, megabytes, seconds }: MeasuredRun): void {
  const said = `${stdout}\n${stderr}`;
  expect({ exit, said: exit === 1 ? '' : said.slice(0, 1000) }).toEqual({ exit: 1, said: '' });
  expect(said).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  expect(said).not.toMatch(/^\s+at .*:\d+:\d+|this is a bug/m);
  expect(megabytes).toBeLessThan(mostMegabytes);
  expect(seconds).toBeLessThan(mostSeconds);
}

/** Node's own call to make folders never comes back from there. */
test.each([
  ['build', ['build', '--date', '2016-03-31', '--format', 'md', '--out', '/proc/none/out']],
  ['init', ['init', '/proc/none/programme']],
])('%s into a folder that takes no folders ends, and says why', (_, args) => {
  const { exit, stderr } = measured(args, folderWith(file(head)));
  expect(stderr).toMatch(/^error: cannot .*\/proc\/none\/.*: there is no such file or folder/m);
  expect(exit).toBe(3);
});

/** Devices that a Windows machine would open: a record named so could not be checked out there. */
test.each(['CON', 'nul', 'COM1', 'aux'])('an id %s is refused', (id) => {
  const folder = folderWith(file(head.replace('28', id), `${id}.yaml`));
  execFileSync('rm', [join(folder, 'data/recommendations/28.yaml')]);
  const { exit, stderr } = measured(['build', '--date', '2016-03-31', '--format', 'md'], folder);
  expect(exit).toBe(1);
  expect(stderr).toContain('error[unusable-file-name]');
});

/** What is sound and large is made within bounds that it can be read by. */
test('a sound record of as many rows as are read', () => {
  const rows = lines(5000, (i) => `  - { title: t${i}, responsible: S, due: 2016-01-01 }`);
  const add = file(head.replace(/deliverables.*\n/, `deliverables:\n${rows}\n`));
  const run = measured(['validate'], folderWith(add));
  expect(run).toMatchObject({ exit: 0, stdout: '', stderr: '' });
  expect(run.megabytes).toBeLessThan(mostMegabytes);
  expect(run.seconds).toBeLessThan(mostSeconds);
});
