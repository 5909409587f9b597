import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from './support/folders.ts';
import { startEditor } from './support/language-server.ts';
import { checkout } from './support/programmes.ts';
import { commandIn } from './support/repositories.ts';
import { spawn } from './support/run.ts';

// What `init` and `new` write, given to the programs that it is for: git, npx, pre-commit and the
// yaml-language-server.

/** A new programme in a repository in which the built program is installed as npm would do it. */
function programme() {
  const folder = freshFolder();
  expect(spawn(['init', '--quiet'], folder)).toEqual({ stdout: '', stderr: '', exit: 0 });
  const installed = join(folder, 'node_modules/.bin');
  mkdirSync(installed, { recursive: true });
  symlinkSync(join(checkout, 'bin/ssr-report.js'), join(installed, 'ssr-report'));
  const command = commandIn(folder, { PRE_COMMIT_HOME: freshFolder(), npm_config_offline: 'true' });
  command('git', 'init', '--quiet');
  return { folder, command, record: join(folder, 'data/recommendations/1.yaml') };
}

test('the hook stops a commit that breaks a record, and no other', () => {
  const { command, record } = programme();
  const commit = () => {
    command('git', 'add', '--all');
    return command('git', 'commit', '--quiet', '--message', 'a change');
  };
  expect(command('pre-commit', 'install')).toMatchObject({ exit: 0 });
  const first = commit();
  expect(first.output).toMatch(/^validate recommendation records\.+Passed$/m);
  expect(first.exit).toBe(0);
  // What npm installs and what the tool builds is no part of the repository.
  command('npx', '--no-install', 'ssr-report', 'build', '--date', '2025-12-31');
  expect(command('git', 'status', '--porcelain').output).toBe('');
  expect(command('git', 'ls-files').output).not.toContain('node_modules');

  const text = readFileSync(record, 'utf8');
  writeFileSync(record, text.replace('responsible:', 'responsable:'));
  const second = commit();
  expect(second.output).toMatch(
    /^data\/recommendations\/1\.yaml:\d+:5: error\[unknown-property\]/m,
  );
  expect(second.exit).toBe(1);
});

test('editors find nothing wrong in what is written, and know the schemas from its lines', async () => {
  const { folder } = programme();
  expect(spawn(['new', '3', '--quiet'], folder).exit).toBe(0);
  const editor = await startEditor(folder);
  try {
    const paths = ['programme', 'recommendations/1', 'recommendations/2', 'recommendations/3'];
    for (const path of paths.map((each) => `data/${each}.yaml`)) {
      const text = readFileSync(join(folder, path), 'utf8');
      expect(await editor.open(path, text)).toEqual([]);
      const broken = await editor.open(path, `${text}\nownr: A\n`);
      expect(broken.map(({ message }) => message)).toEqual(['Property ownr is not allowed.']);
    }
    expect(await editor.close()).toEqual({ exit: 0, stderr: '' });
  } finally {
    editor.kill();
  }
});
