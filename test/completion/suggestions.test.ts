import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeWorld } from '../../src/files/node-world.ts';
import { freshFolder } from '../support/folders.ts';
import { harbour } from '../support/programmes.ts';
import { run, type Circumstances } from '../support/run.ts';

// What the program answers to the scripts of the shells, on 17 May 2016.

/** The answer to the words of a line: its first line, and the words with what they mean. */
async function answer(words: readonly string[], circumstances: Circumstances = {}) {
  const result = await run(['__complete', ...words], { folder: harbour, ...circumstances });
  expect(result).toMatchObject({ stderr: '', exit: 0 });
  const [first, ...lines] = result.stdout.slice(0, -1).split('\n');
  const suggestions = new Map(
    lines.map((line): [string, string] => {
      const [value = '', about = ''] = line.split('\t');
      return [value, about];
    }),
  );
  return { first, suggestions, values: [...suggestions.keys()] };
}

const dates = ['last', 'today', '2016-03-31', '2015-12-31', '2015-09-30', '2015-06-30'];

test.each<[string[], string, string[]]>([
  [['st'], 'words\t', ['build', 'validate', 'status']],
  [[], 'words\t', ['build', 'validate', 'status']],
  [['-'], 'words\t', ['--data', '--color', '--quiet', '--help', '--version']],
  [['status', '-'], 'words\t', ['--date', '--by', '--data', '--help']],
  [['status', ''], 'words\t', ['--date', '--by', '--data', '--help']],
  [['--data', 'data', 'st'], 'words\t', ['status']],
  [['--data=data', 'st'], 'words\t', ['status']],
  [['-q', 'st'], 'words\t', ['status']],
  [['--nonsense', 'st'], 'words\t', ['status']],
  [['--color', ''], 'words\t', ['auto', 'always', 'never']],
  [['status', '--fail-on', ''], 'words\t', ['behind', 'behind-adjusting']],
  [['status', '--by='], 'words\t--by=', ['--by=focus-area', '--by=responsible', '--by=owner']],
  [['build', '--format', ''], 'list\t', ['pdf', 'md', 'html', 'json', 'csv']],
  [['build', '--format', 'pdf,'], 'list\tpdf,', ['pdf,md', 'pdf,html', 'pdf,json', 'pdf,csv']],
  [['build', '--format=csv,m'], 'list\t--format=csv,', ['--format=csv,md', '--format=csv,pdf']],
  [
    ['validate', '--format', ''],
    'words\t',
    ['text', 'concise', 'json', 'sarif', 'github', 'junit'],
  ],
  [['validate', '--format', 'sarif=fi'], 'files\tsarif=', []],
  [['validate', '--format=sarif=fi'], 'files\t--format=sarif=', []],
  [['validate', ''], 'files\t', []],
  [['validate', 'a.yaml', 'b.yaml', ''], 'files\t', []],
  [['validate', '--', '--'], 'files\t', []],
  [['build', '--out', 'o'], 'folders\t', []],
  [['changes', '--against=o'], 'folders\t--against=', []],
  [['verify', ''], 'folders\t', []],
  [['schema', ''], 'words\t', ['recommendation', 'programme', 'report']],
  [['completion', ''], 'words\t', ['bash', 'zsh', 'fish']],
  [['build', '--date', ''], 'words\t', dates],
  [['status', '--since', ''], 'words\t', dates],
  [['build', '--date=2015'], 'words\t--date=', dates.map((date) => `--date=${date}`)],
  [['build', '--date', 'F'], 'words\t', ['FY2016-Q3', 'FY2016-Q2', 'FY2016-Q1', 'FY2015-Q4']],
  [['explain', '5'], 'words\t', ['5.1', '5.2', '5.3', '5.10']],
  [['explain', 'late'], 'words\t', ['late-without-forecast']],
  [['explain', '5.1', 'x'], 'words\t', ['--date', '--format']],
])('%j: %s %j', async (words, first, some) => {
  const { first: kind, values } = await answer(words);
  expect(kind).toBe(first);
  expect(values).toEqual(expect.arrayContaining(some));
  if (some.length === 0) expect(values).toEqual([]);
});

test('quarter ends are the newest first, with their quarter; last and today with their day', async () => {
  const { values, suggestions } = await answer(['build', '--date', '']);
  expect(values.slice(0, 6)).toEqual(dates);
  expect(values).toHaveLength(10);
  expect(suggestions.get('last')).toBe('the last quarter end, 2016-03-31');
  expect(suggestions.get('today')).toBe('2016-05-17');
  expect(suggestions.get('2015-09-30')).toBe('FY2016-Q1');
});

test('ids have titles, in natural order, and no codes beside them', async () => {
  const { values, suggestions } = await answer(['explain', '']);
  expect(suggestions.get('5.1')).toBe('Evacuation drills, at night and in bad weather too');
  expect(values.slice(-3)).toEqual(['5.3', '5.10', 'G-1']);
});

describe('of a folder', () => {
  let folder = '';
  const record = (name: string, text: string | Uint8Array) => {
    writeFileSync(join(folder, 'data/recommendations', name), text);
  };

  beforeEach(() => {
    folder = freshFolder();
    mkdirSync(join(folder, 'data/recommendations'), { recursive: true });
    writeFileSync(join(folder, 'data/programme.yaml'), 'title: P\nfiscal_year_start: 2\n');
    record('7.yaml', 'id: 7\ntitle: The seventh\n');
  });

  test.each<[string, () => void]>([
    [
      'is broken',
      () => {
        record('8.yaml', '[{"id: 8');
      },
    ],
    [
      'is no text',
      () => {
        record('8.yaml', Uint8Array.of(0x69, 0xff, 0xfe));
      },
    ],
    [
      'is a list',
      () => {
        record('8.yaml', '- id: 8\n');
      },
    ],
    [
      'has an id that is none',
      () => {
        record('8.yaml', 'id: $(touch ran)\ntitle: T\n');
      },
    ],
    [
      'has no id',
      () => {
        record('8.yaml', 'title: T\n');
      },
    ],
  ])('a record that %s is left out without a word', async (_, write) => {
    write();
    expect((await answer(['explain', ''], { folder })).values).toEqual(['7']);
  });

  test.each<[string, () => void]>([
    [
      'no folder',
      () => {
        rmSync(join(folder, 'data'), { recursive: true });
      },
    ],
    [
      'no settings',
      () => {
        rmSync(join(folder, 'data/programme.yaml'));
      },
    ],
    [
      'no records',
      () => {
        rmSync(join(folder, 'data/recommendations'), { recursive: true });
      },
    ],
  ])(
    'with %s, codes are left, and dates of calendar quarters or of the settings',
    async (_, remove) => {
      remove();
      const { values } = await answer(['explain', ''], { folder });
      expect(values).toContain('late-without-forecast');
      expect((await answer(['status', '--date', ''], { folder })).values).toContain('last');
    },
  );

  test('a file that cannot be read is no error', async () => {
    const world = {
      ...nodeWorld,
      readFile: () => {
        throw Object.assign(new Error('no'), { code: 'EACCES' });
      },
    };
    const { suggestions } = await answer(['build', '--date', ''], { folder, world });
    expect(suggestions.get('last')).toBe('the last quarter end, 2016-03-31');
    expect((await answer(['explain', '7'], { folder, world })).values).toEqual([]);
  });

  test('titles are shown escaped, on one line', async () => {
    record('8.yaml', 'id: 8\ntitle: "a\\tb\\nc\\e[31m\\u202e $(x) `y`"\n');
    const { suggestions } = await answer(['explain', ''], { folder });
    expect(suggestions.get('8')).toBe('a\\tb\\nc\\x1b[31m\\u202e $(x) `y`');
  });

  test.each([["'my data'"], ['"my data"'], ['my\\ data'], ['~/my\\ data']])(
    '%s names a folder as the shell means it',
    async (data) => {
      mkdirSync(join(folder, 'my data/recommendations'), { recursive: true });
      writeFileSync(join(folder, 'my data/programme.yaml'), 'title: P\n');
      writeFileSync(join(folder, 'my data/recommendations/9.yaml'), 'id: 9\ntitle: T\n');
      const circumstances = { folder, environment: { HOME: folder } };
      expect((await answer(['--data', data, 'explain', ''], circumstances)).values).toEqual(['9']);
    },
  );
});
