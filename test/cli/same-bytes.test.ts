import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { buildAs, everyFormat, type Manner } from '../support/same-bytes.ts';
import { contentsOf, freshFolder } from '../support/folders.ts';
import { harbourData } from '../support/programmes.ts';
import { times } from '../support/effort.ts';
import { run } from '../support/run.ts';

/** The files of the harbour programme in all formats, made by the sources in this process. */
async function fromSources(): Promise<ReadonlyMap<string, string>> {
  const out = freshFolder();
  const { exit } = await run([...everyFormat, '--data', harbourData, '--out', out]);
  expect(exit).toBe(0);
  return contentsOf(out);
}

let expected: ReadonlyMap<string, string>;
beforeAll(async () => {
  expected = await fromSources();
});

/** The programme with its files made one by one, the last one first. */
function writtenBackwards(): string {
  const folder = freshFolder();
  mkdirSync(join(folder, 'recommendations'));
  const names = readdirSync(join(harbourData, 'recommendations')).sort().reverse();
  for (const name of names) {
    const path = join('recommendations', name);
    copyFileSync(join(harbourData, path), join(folder, path));
  }
  copyFileSync(join(harbourData, 'programme.yaml'), join(folder, 'programme.yaml'));
  return folder;
}

/** Another way to the same programme. */
function linkedTo(): string {
  const link = join(freshFolder(), 'a link');
  symlinkSync(harbourData, link);
  return link;
}

/** Two manners that have nothing in common, and the one in between, with the modes of what they write. */
const mixed: readonly [string, Manner][] = [
  ['the bundle', { umask: '022' }],
  [
    'all at once',
    {
      environment: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', FORCE_COLOR: '3' },
      folder: '/',
      umask: '077',
      clock: '1999-12-31 23:59:59',
      data: writtenBackwards,
    },
  ],
  [
    'all otherwise',
    {
      environment: {
        TZ: 'Pacific/Niue',
        LC_ALL: 'C',
        SOURCE_DATE_EPOCH: '0',
        // No prototype of an object can be changed, by us or by a package.
        NODE_OPTIONS: '--disable-proto=throw',
      },
      umask: '002',
      clock: '2101-02-03 04:05:06',
      data: linkedTo,
    },
  ],
];

/** Each alone, which tells what it was; in the long run. */
const single: readonly [string, Manner][] = [
  ['the east of the date line', { environment: { TZ: 'Pacific/Kiritimati' } }],
  ['its west', { environment: { TZ: 'Pacific/Niue' } }],
  ['an unknown time zone', { environment: { TZ: 'Nowhere/Else' } }],
  ['Turkish, where i is no small I', { environment: { LC_ALL: 'tr_TR.UTF-8' } }],
  ['the C locale', { environment: { LC_ALL: 'C', LANG: 'C' } }],
  ['Thai, with years of its own', { environment: { LANG: 'th_TH.UTF-8' } }],
  ['the root folder', { folder: '/' }],
  ['a closed umask', { umask: '077' }],
  ['an open umask', { umask: '000' }],
  ['a clock of the last century', { clock: '1999-12-31 23:59:59' }],
  ['a clock of the next one', { clock: '2101-02-03 04:05:06' }],
  ['files that came in another order', { data: writtenBackwards }],
  ['a data folder behind a link', { data: linkedTo }],
  ['a terminal in colour', { environment: { FORCE_COLOR: '3', TERM: 'xterm-256color' } }],
  ['a day of making that is given', { environment: { SOURCE_DATE_EPOCH: '0' } }],
];

test.each([...mixed, ...single.slice(0, times(0, single.length))])(
  'all files are the same bytes: %s',
  (_, manner) => {
    const out = freshFolder();
    buildAs(out, manner);
    const written = contentsOf(out);
    expect(written.size).toBe(4 + 2 + 2 * 22 + 1);
    // The names of those that differ: a hundred pages of bytes would say less.
    const differ = [...written].filter(([path, bytes]) => expected.get(path) !== bytes);
    expect(differ.map(([path]) => path)).toEqual([]);
    expect([...written.keys()]).toEqual([...expected.keys()]);
    expectModes(out, Number.parseInt(manner.umask ?? '022', 8));
  },
);

/** The umask decides who may read the files, and nothing else does. */
function expectModes(folder: string, umask: number): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const found = statSync(join(folder, path));
    const most = found.isFile() ? 0o666 : 0o777;
    expect([path, found.mode & 0o777]).toEqual([path, most & ~umask]);
  }
}

test('the dates in a PDF are those of its reporting date', () => {
  const [pdf = ''] = [...expected].flatMap(([path, bytes]) =>
    path.endsWith('report-2016-03-31.pdf') ? [bytes] : [],
  );
  const path = join(freshFolder(), 'report.pdf');
  writeFileSync(path, Buffer.from(pdf, 'latin1'));
  const read = execFileSync('qpdf', ['--json', path], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  expect(new Set(read.match(/D:\d{4}[^"]*/g))).toEqual(new Set(['D:20160331000000Z']));
});
