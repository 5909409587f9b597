import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeWorld } from '../../src/files/node-world.ts';
import type { World } from '../../src/files/world.ts';
import { writeWhole } from '../../src/files/write-file.ts';
import { freshFolder } from '../support/folders.ts';
import { harbour } from '../support/programmes.ts';
import { run } from '../support/run.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (path: string) => readFileSync(path, 'utf8');

test('a file is written with the folder that it lies in', async () => {
  const path = join(freshFolder(), 'a/b/findings.json');
  await writeWhole(nodeWorld, path, bytes('new'));
  expect(textOf(path)).toBe('new');
});

test('a link stays a link, and what it leads to stays', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'target'), 'old');
  symlinkSync('target', join(folder, 'link'));
  const write = writeWhole(nodeWorld, join(folder, 'link'), bytes('new'));
  await expect(write).rejects.toThrow(/it is a link/);
  expect(textOf(join(folder, 'target'))).toBe('old');
  expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
});

test('a folder stays what it is', async () => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'a'));
  const write = writeWhole(nodeWorld, join(folder, 'a'), bytes('new'));
  await expect(write).rejects.toThrow(/it is a folder/);
});

test('what runs that died left is removed; that of others is not', async () => {
  const folder = freshFolder();
  for (const name of ['.f.1000.new', '.f.2000.new', '.g.1000.new', 'f.1000.new']) {
    writeFileSync(join(folder, name), '');
  }
  const world: World = { ...nodeWorld, isRunning: (id) => id === 2000 };
  await writeWhole(world, join(folder, 'f'), bytes('new'));
  expect(readdirSync(folder).sort()).toEqual(['.f.2000.new', '.g.1000.new', 'f', 'f.1000.new']);
});

test('whatever call fails, the old file or the new one is there, and nothing else', async () => {
  const faulty = ['makeFolder', 'writeFile', 'syncFolder', 'rename', 'readFolder', 'kindOf'];
  for (const call of faulty) {
    const folder = freshFolder();
    const path = join(folder, 'findings.json');
    writeFileSync(path, 'old');
    const world: World = {
      ...nodeWorld,
      [call]: () => {
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    };
    await expect(writeWhole(world, path, bytes('new'))).rejects.toThrow(
      `cannot write ${path}: no space left on the disk (ENOSPC)`,
    );
    expect(readdirSync(folder)).toEqual(['findings.json']);
    expect(textOf(path)).toBe(call === 'syncFolder' ? 'new' : 'old');
  }
});

describe('validate --format NAME=FILE', () => {
  const data = ['--data', join(harbour, 'data')];
  const validate = (folder: string, ...args: string[]) =>
    run(['validate', ...data, ...args], { folder });

  test('each file has what stdout would have, and stdout has text', async () => {
    const folder = freshFolder();
    const names = ['concise', 'json', 'sarif', 'github', 'junit', 'text'];
    const formats = names.flatMap((name) => ['--format', `${name}=to/${name}=1`]);
    const all = await validate(folder, ...formats);
    expect(all.exit).toBe(0);
    expect(all.stdout).toBe((await validate(folder)).stdout);
    for (const name of names) {
      const { stdout } = await validate(folder, '--format', name);
      expect(textOf(join(folder, `to/${name}=1`))).toBe(stdout);
    }
    expect(readdirSync(join(folder, 'to')).length).toBe(names.length);
  });

  test('a file is written even when nothing was found, and has no colours', async () => {
    const folder = freshFolder();
    const quiet = ['--quiet', '--format', 'concise=a', '--format', 'sarif=b'];
    expect(await validate(folder, ...quiet)).toEqual({ stdout: '', stderr: '', exit: 0 });
    expect(textOf(join(folder, 'a'))).toBe('');
    expect(textOf(join(folder, 'b'))).toContain('"results": []');
    const coloured = await validate(folder, '--color', 'always', '--format', 'text=a');
    expect(coloured.stdout).toContain('\u001b[');
    expect(textOf(join(folder, 'a'))).not.toContain('\u001b');
  });

  test('a failure is one line and exit code 3, after the findings', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'file'), '');
    const { stdout, stderr, exit } = await validate(folder, '--format', 'json=file/findings.json');
    expect({ stderr, exit }).toEqual({
      stderr:
        'error: cannot write file/findings.json: a part of the path is not a folder (ENOTDIR)\n',
      exit: 3,
    });
    expect(stdout).toBe((await validate(folder)).stdout);
  });

  test('two formats for one file, and the file of a record, are refused', async () => {
    const folder = freshFolder(harbour);
    const record = 'data/recommendations/1.1.yaml';
    const before = textOf(join(folder, record));
    for (const formats of [
      ['json=a', 'sarif=a'],
      [`json=./${record}`],
      [`json=${join(folder, 'data/programme.yaml')}`],
    ]) {
      const args = ['validate', ...formats.flatMap((each) => ['--format', each])];
      const { stdout, exit } = await run(args, { folder });
      expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
    }
    expect(textOf(join(folder, record))).toBe(before);
  });
});

test('paths are those from the folder that the tool was started in', async () => {
  const folder = freshFolder(harbour);
  const concise = async (...args: string[]) =>
    (await run(['validate', '--format', 'concise', ...args], { folder })).stdout;
  const expected = await concise();
  expect(expected).toContain('\ndata/recommendations/4.1.yaml:39:10');
  for (const data of ['./data', 'data/', 'data/../data', join(folder, 'data'), './/data/.']) {
    expect(await concise('--data', data)).toBe(expected);
  }
  const inside = await run(['validate', '--format', 'concise', '--data', '../data/'], {
    folder: join(folder, 'data'),
  });
  expect(inside.stdout).toBe(expected.replaceAll('data/', ''));
});

test.each([
  ['where a folder takes no others', '/proc/ssr-report/out', 'ENOENT'],
  ['below a device', '/dev/null/out', 'ENOTDIR'],
  ['with a name that is too long', join(tmpdir(), 'a'.repeat(300)), 'ENAMETOOLONG'],
])('a folder that cannot be made is an error, at once: %s', (_, path, code) => {
  expect(() => {
    nodeWorld.makeFolder(path);
  }).toThrow(expect.objectContaining({ code }) as Error);
});

test('a folder is made with those above it, and may be there already', () => {
  const path = join(freshFolder(), 'a/b/c');
  nodeWorld.makeFolder(path);
  writeFileSync(join(path, 'mine'), '');
  nodeWorld.makeFolder(path);
  expect(readdirSync(path)).toEqual(['mine']);
});
