import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { nodeWorld } from '../../src/files/node-world.ts';
import type { World } from '../../src/files/world.ts';
import { contentsOf, freshFolder } from '../support/folders.ts';
import { checkout } from '../support/programmes.ts';
import { run } from '../support/run.ts';

const files = [
  'data/programme.yaml',
  'data/recommendations/1.yaml',
  'data/recommendations/2.yaml',
  'data/schemas/programme.schema.json',
  'data/schemas/recommendation.schema.json',
  '.pre-commit-config.yaml',
  '.github/workflows/recommendations.yml',
  '.vscode/settings.json',
  '.vscode/extensions.json',
  '.editorconfig',
  '.gitattributes',
  '.gitignore',
  'README.md',
];
const silent = { stdout: '', stderr: '', exit: 0 };
const linesOf = (what: string, paths: readonly string[]) =>
  paths.map((path) => `${what.padEnd(8)} ${path}\n`).join('');

function put(folder: string, path: string, content = 'theirs\n'): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** The line after `next: `, typed into a shell in the folder, whose words are split at spaces. */
async function typeNext(folder: string, stderr: string) {
  const [, line = ''] = /^next: (.*)\n$/m.exec(stderr) ?? [];
  const [, into = '.', words = ''] = /^(?:cd (\S+) && )?ssr-report (.*)$/.exec(line) ?? [];
  return run(words.split(' '), { folder: join(folder, into) });
}

describe.each<[string, string[], string, string]>([
  ['in an empty folder', [], '.', 'data'],
  ['in a folder to be made', ['a/b/'], 'a/b', 'data'],
  ['with another data folder', ['--data', './programmes/harbour/'], '.', 'programmes/harbour'],
  ['with the data beside the rest', ['here', '--data', '.'], 'here', '.'],
])('%s', (_, args, at, data) => {
  const folder = freshFolder();
  const of = (path: string) => join(at, path.replace(/^data/, data));
  const options = data === 'data' ? [] : ['--data', data];
  const root = join(folder, at);
  let stderr = '';

  beforeAll(async () => {
    const result = await run(['init', ...args], { folder });
    stderr = result.stderr;
    expect(result).toEqual({ stdout: linesOf('created', files.map(of)), stderr, exit: 0 });
    expect([...contentsOf(folder).keys()]).toEqual(files.map(of).sort());
  });

  test('the records have no finding, at any severity, without a date and with it', async () => {
    expect(await run(['validate', ...options], { folder: root })).toEqual(silent);
    const date = ['--date', '2025-12-31'];
    expect(await run(['validate', ...date, ...options], { folder: root })).toEqual(silent);
  });

  test('what is said to be next makes the reports, which say that they are illustrative', async () => {
    const { stdout, exit } = await typeNext(folder, stderr);
    expect(exit).toBe(0);
    expect(stdout).toContain('out/2025-12-31/recommendations/recommendation-2-2025-12-31.pdf\n');
    for (const path of [
      'report',
      'recommendations/recommendation-1',
      'recommendations/recommendation-2',
    ]) {
      const page = readFileSync(join(root, `out/2025-12-31/${path}-2025-12-31.md`), 'utf8');
      expect(page).toContain('**Illustrative data:');
    }
    rmSync(join(root, 'out'), { recursive: true });
  });

  test('the examples show a complete one, and one that waits, is late and has a forecast', async () => {
    const { stdout } = await run(
      ['status', '--date', '2025-12-31', '--format', 'json', ...options],
      { folder: root },
    );
    const report = JSON.parse(stdout) as { recommendations: object[] };
    expect(report.recommendations).toMatchObject([
      { id: '1', status: 'complete', deliverables: [{ completed: '2025-09-15' }] },
      {
        id: '2',
        status: 'behind-recovering',
        deliverables: [{ forecast: '2026-02-27' }],
        dependencies: [{ recommendation: '1', status: 'complete' }],
      },
    ]);
  });

  test('every line that names a schema leads to one', () => {
    for (const path of files.slice(0, 3).map(of)) {
      const text = readFileSync(join(folder, path), 'utf8');
      const [, schema = 'none'] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
      expect(existsSync(join(folder, dirname(path), schema))).toBe(true);
    }
    const settings = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8')) as {
      'yaml.schemas': Record<string, string>;
    };
    for (const [schema, pattern] of Object.entries(settings['yaml.schemas'])) {
      expect(existsSync(join(root, schema))).toBe(true);
      expect(existsSync(join(root, pattern.replace('*', '1')))).toBe(true);
    }
  });

  test('every command that its files name does what it says', async () => {
    const texts = ['.pre-commit-config.yaml', '.github/workflows/recommendations.yml', 'README.md'];
    const commands = texts.flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      expect(text).not.toMatch(/\{(?:data|option|date)\}|npx (?!--no-install )/);
      return Array.from(
        text.matchAll(/npx --no-install ssr-report ([^\n`]+)/g),
        ([, line = '']) => line,
      );
    });
    expect(commands).toHaveLength(9);
    for (const line of commands) {
      const words = Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), ([word, inner]) => inner ?? word);
      // The first record that the team makes has the id of an example that it has deleted.
      if (words[0] === 'new') words[1] = '9';
      const { exit, stderr } = await run(words, { folder: root });
      expect({ line, exit, stderr: exit === 0 ? '' : stderr }).toEqual({
        line,
        exit: 0,
        stderr: '',
      });
    }
    rmSync(join(root, data, 'recommendations/9.yaml'));
    rmSync(join(root, 'out'), { recursive: true });
  });

  test('once more, everything is kept and nothing changes', async () => {
    const before = contentsOf(folder);
    const again = await run(['init', ...args], { folder });
    expect(again.exit).toBe(0);
    expect(again.stdout).toBe(linesOf('kept', files.slice(3).map(of)));
    expect(again.stderr).toContain(
      `${of('data/programme.yaml')} was there already, so no examples`,
    );
    expect((await typeNext(folder, again.stderr)).exit).toBe(0);
    expect(contentsOf(folder)).toEqual(before);
  });
});

test('what it writes is YAML, and depends on no day', async () => {
  const folder = freshFolder();
  await run(['init'], { folder });
  for (const path of files.filter((each) => /\.ya?ml$/.test(each))) {
    expect(parse(readFileSync(join(folder, path), 'utf8'))).toBeInstanceOf(Object);
  }
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  for (const [, path = ''] of readme.matchAll(/^\| `([^`]+)`/gm)) {
    if (path !== 'out/')
      expect({ path, exists: existsSync(join(folder, path)) }).toEqual({ path, exists: true });
  }
});

test.each(files)('%s that is there is kept, and the rest is made', async (path) => {
  const folder = freshFolder();
  const isRecord = path.startsWith('data/recommendations/');
  if (isRecord) put(folder, 'data/programme.yaml');
  put(folder, path);
  const { exit, stdout, stderr } = await run(['init'], { folder });
  expect(exit).toBe(0);
  expect(readFileSync(join(folder, path), 'latin1')).toBe('theirs\n');
  const isReal = isRecord || path === 'data/programme.yaml';
  const rest = files.filter((each) => each !== path && !(isReal && files.indexOf(each) < 3));
  for (const each of rest) expect(stdout).toContain(`created  ${each}\n`);
  if (isReal) expect(stderr).toContain('no examples were added');
  else expect(stdout).toContain(`kept     ${path}\n`);
  expect(contentsOf(folder).size).toBe(rest.length + (isRecord ? 2 : 1));
  const isSchema = path.startsWith('data/schemas/');
  expect(stderr.includes(`${path} is not ours; delete it to have the schema there`)).toBe(isSchema);
});

test('a link that leads nowhere is kept, and nothing is written where it leads', async () => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'programme'));
  symlinkSync('../elsewhere', join(folder, 'programme/README.md'));
  const { stdout, exit } = await run(['init', 'programme'], { folder });
  expect(exit).toBe(0);
  expect(stdout).toContain('kept     programme/README.md\n');
  expect(existsSync(join(folder, 'elsewhere'))).toBe(false);
});

test('schemas of another version are found by validate and renewed by init', async () => {
  const folder = freshFolder();
  await run(['init'], { folder });
  const path = 'data/schemas/recommendation.schema.json';
  const schema = readFileSync(join(folder, path), 'utf8');
  put(folder, path, schema.replace('as printed', 'printed'));
  const { stdout, exit } = await run(['validate'], { folder });
  expect({ stdout, exit }).toEqual({
    exit: 0,
    stdout: expect.stringContaining(`${path}:1:1: warning[outdated-schema]`) as string,
  });
  const again = await run(['init'], { folder });
  expect(again.stdout).toContain(`renewed  ${path}\n`);
  expect(readFileSync(join(folder, path), 'utf8')).toBe(schema);
  expect(await run(['validate'], { folder })).toEqual(silent);
});

test('quiet says nothing', async () => {
  const folder = freshFolder();
  expect(await run(['init', '--quiet'], { folder })).toEqual(silent);
  expect(contentsOf(folder).size).toBe(files.length);
});

test('the line to type quotes a folder of an odd name, and shows no sign that acts', async () => {
  const folder = freshFolder();
  const name = "a b'\u001b[31m";
  const { stdout, stderr } = await run(['init', name], { folder });
  expect(stderr).toBe("next: cd 'a b'\\''\\x1b[31m' && ssr-report build --date 2025-12-31\n");
  expect(stdout).toMatch(/^created {2}a b'\\x1b\[31m\/README\.md$/m);
});

describe('refused, and nothing is written:', () => {
  const there = (path: string) => (folder: string) => {
    put(folder, path);
  };
  test.each<[string, string[], (folder: string) => void, string]>([
    [
      'records without a programme',
      [],
      there('data/recommendations/7.yaml'),
      'error: there is something in data/recommendations, but no data/programme.yaml\nhint: write data/programme.yaml with a line "title: …" first; examples would mix with what is there\n',
    ],
    [
      'a file as the folder',
      ['a'],
      there('a'),
      'error: a is not a folder\nhint: name the folder for the programme\n',
    ],
    [
      '--data of nothing',
      ['--data='],
      () => undefined,
      'error: --data names no folder: it is empty\nhint: ',
    ],
    ...['/data', '../data', 'a/../../b', 'a b', '$(id)', '-x'].map(
      (data): [string, string[], () => void, string] => [
        `--data ${data}`,
        [`--data=${data}`],
        () => undefined,
        `error: init cannot use --data ${data}\nhint: `,
      ],
    ),
  ])('%s', async (_, args, add, message) => {
    const folder = freshFolder();
    add(folder);
    const before = contentsOf(folder);
    const { stdout, stderr, exit } = await run(['init', ...args], { folder });
    expect(stderr.slice(0, message.length)).toBe(message);
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
    expect(contentsOf(folder)).toEqual(before);
  });

  test('a file where a folder must be', async () => {
    const folder = freshFolder();
    put(folder, '.vscode');
    const { stderr, exit } = await run(['init'], { folder });
    expect(stderr).toMatch(
      /^error: cannot .*\.vscode\/settings\.json: a part of the path is not a folder/,
    );
    expect(exit).toBe(3);
    expect([...contentsOf(folder).keys()]).toEqual(['.vscode']);
  });

  test('a disk that is full', async () => {
    const folder = freshFolder();
    let files = 0;
    const world: World = {
      ...nodeWorld,
      writeFile(path, bytes) {
        if (++files < 6) nodeWorld.writeFile(path, bytes);
        else throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    };
    const { stderr, exit } = await run(['init', 'a'], { folder, world });
    expect(stderr).toBe(
      'error: cannot write a/.pre-commit-config.yaml: no space left on the disk (ENOSPC)\n',
    );
    expect(exit).toBe(3);
    expect(existsSync(join(folder, 'a'))).toBe(false);
  });
});

test('the hook is the one that docs/ci.md shows, with the npx that never downloads', () => {
  const page = readFileSync(join(checkout, 'docs/ci.md'), 'utf8');
  const [, shown = ''] = /```yaml\n(repos:\n {2}- repo: local[\s\S]*?)```/.exec(page) ?? [];
  const folder = freshFolder();
  return run(['init'], { folder }).then(() => {
    expect(parse(readFileSync(join(folder, '.pre-commit-config.yaml'), 'utf8'))).toEqual(
      parse(shown),
    );
  });
});
