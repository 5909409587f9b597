import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { freshFolder } from './support/folders.ts';
import { checkout, harbourData } from './support/programmes.ts';
import { commandIn, workTreeAsRepository } from './support/repositories.ts';

// The hook with the real pre-commit: it clones the work tree as a user's would be cloned, builds it
// with npm, and runs on commits of a repository of records.

const tool = workTreeAsRepository();
const home = freshFolder();
// Packages of the lock file are in npm's cache since `npm ci`; a newer look at the registry is no use.
const environment = { PRE_COMMIT_HOME: home, npm_config_prefer_offline: 'true' };

/** A repository of records in which the hook is installed, and everything committed. */
function repository() {
  const folder = freshFolder();
  const at = (path: string) => join(folder, path);
  const command = commandIn(folder, environment);
  cpSync(harbourData, at('data'), { recursive: true });
  command('git', 'init', '--quiet');
  return {
    folder,
    at,
    command,
    record: (id: string) => at(`data/recommendations/${id}.yaml`),
    configure: (hook: object) => {
      const rev = commandIn(tool)('git', 'rev-parse', 'HEAD').output.trim();
      const hooks = [{ id: 'ssr-report-validate', ...hook }];
      writeFileSync(
        at('.pre-commit-config.yaml'),
        stringify({ repos: [{ repo: tool, rev, hooks }] }),
      );
    },
    commit: () => {
      command('git', 'add', '--all');
      return command('git', 'commit', '--quiet', '--message', 'a change');
    },
  };
}

function edit(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}

test('pre-commit try-repo works on this checkout', () => {
  const { command, record } = repository();
  edit(record('1.1'), 'responsible:', 'responsable:');
  command('git', 'add', '--all');
  const { output, exit } = command('pre-commit', 'try-repo', tool, 'ssr-report-validate');
  expect(output).toMatch(/^validate recommendation records\.+Failed$/m);
  expect(output).toMatch(/^data\/recommendations\/1\.1\.yaml:\d+:5: error\[unknown-property\]/m);
  expect(exit).toBe(1);
});

/** A record that no other names. */
const alone =
  'id: "9.1"\ntitle: Alone\ndescription: Alone.\n' +
  'deliverables:\n  - title: It\n    responsible: Harbour Master\n';

describe('installed', () => {
  const { at, command, commit, configure, record } = repository();
  let first = '';

  beforeAll(() => {
    configure({});
    writeFileSync(record('9.1'), alone);
    expect(command('pre-commit', 'install', '--install-hooks')).toMatchObject({ exit: 0 });
    expect(commit()).toMatchObject({ exit: 0 });
    first = command('git', 'rev-parse', 'HEAD').output.trim();
  });

  beforeEach(() => {
    command('git', 'reset', '--quiet', '--hard', first);
    command('git', 'clean', '--quiet', '-d', '--force');
  });

  test('what it installs is lean', () => {
    const { stdout } = spawnSync('du', ['-sm', home], { encoding: 'utf8' });
    expect(Number.parseInt(stdout)).toBeLessThan(60);
  });

  test.each<[string, () => void, RegExp]>([
    [
      'adds a record that points nowhere',
      () => {
        writeFileSync(record('9.2'), `${alone.replace('9.1', '9.2')}related: ['9.9']\n`);
      },
      /^data\/recommendations\/9\.2\.yaml:7:11: error\[unknown-recommendation\]/m,
    ],
    [
      'breaks a record',
      () => {
        edit(record('1.1'), 'responsible:', 'responsable:');
      },
      /^data\/recommendations\/1\.1\.yaml:\d+:5: error\[unknown-property\]/m,
    ],
    [
      'renames a record that others name',
      () => {
        renameSync(record('1.1'), record('9.1'));
        edit(record('9.1'), /^id: .*$/m, 'id: "9.1"');
      },
      /^data\/recommendations\/1\.3\.yaml:\d+:\d+: error\[unknown-recommendation\]/m,
    ],
    [
      'deletes a record that others name, and nothing else',
      () => {
        rmSync(record('1.1'));
      },
      /^data\/recommendations\/1\.3\.yaml:\d+:\d+: error\[unknown-recommendation\]/m,
    ],
    [
      'moves a record where it is not read',
      () => {
        mkdirSync(at('data/recommendations/old'));
        renameSync(record('1.1'), at('data/recommendations/old/1.1.yaml'));
      },
      /^data\/recommendations\/old(?::1:1)?: error\[stray-file\]/m,
    ],
  ])('a commit that %s is stopped, and the finding is shown', (_, change, finding) => {
    change();
    const { output, exit } = commit();
    expect(output).toMatch(finding);
    expect(output).toMatch(/^validate recommendation records\.+Failed$/m);
    expect(exit).toBe(1);
    expect(command('git', 'rev-parse', 'HEAD').output.trim()).toBe(first);
  });

  test.each<[string, () => void]>([
    [
      'adds a good record',
      () => {
        writeFileSync(record('9.2'), alone.replace('9.1', '9.2'));
      },
    ],
    [
      'changes a record',
      () => {
        edit(record('1.1'), /^title: .*$/m, 'title: Another title');
      },
    ],
    [
      'renames a record that no other names',
      () => {
        renameSync(record('9.1'), record('9.2'));
        edit(record('9.2'), /^id: .*$/m, 'id: "9.2"');
      },
    ],
    [
      'deletes a record that no other names',
      () => {
        rmSync(record('9.1'));
      },
    ],
    [
      'has nothing to do with records',
      () => {
        writeFileSync(at('notes.txt'), 'notes\n');
      },
    ],
  ])('a commit that %s passes', (_, change) => {
    change();
    expect(commit()).toMatchObject({ exit: 0 });
    expect(command('git', 'status', '--porcelain').output).toBe('');
  });

  test('what is judged is what is committed, not what lies in the folder', () => {
    edit(record('1.1'), 'responsible:', 'responsable:');
    writeFileSync(at('notes.txt'), 'more notes\n');
    command('git', 'add', 'notes.txt');
    expect(command('git', 'commit', '--quiet', '--message', 'notes')).toMatchObject({ exit: 0 });
    command('git', 'add', record('1.1'));
    edit(record('1.1'), 'responsable:', 'responsible:');
    expect(command('git', 'commit', '--quiet', '--message', 'broken')).toMatchObject({ exit: 1 });
  });

  test('args name another folder of records, files say when to run', () => {
    renameSync(at('data'), at('harbour'));
    edit(at('harbour/recommendations/1.1.yaml'), 'responsible:', 'responsable:');
    configure({ args: ['--data', 'harbour'] });
    expect(commit().output).toMatch(/^harbour\/recommendations\/1\.1\.yaml:\d+:5: error/m);
    configure({ args: ['--data', 'harbour'], always_run: false, files: '^other/' });
    expect(commit()).toMatchObject({ exit: 0 });
  });
});

test('ssr-report-check stops a commit whose reports are not what the records give', () => {
  const { at, command, commit, configure, record } = repository();
  const build = ['--date', '2016-03-31', '--format', 'md', '--report-only', '--out', at('reports')];
  const { exit: built } = command('node', join(checkout, 'bin/ssr-report.js'), 'build', ...build);
  expect(built).toBe(0);
  configure({ id: 'ssr-report-check', args: ['--out', 'reports'] });
  command('pre-commit', 'install');
  expect(commit()).toMatchObject({ exit: 0 });
  edit(record('1.1'), /^title: .*$/m, 'title: Another title');
  const { output, exit } = commit();
  expect(exit).toBe(1);
  expect(output).toMatch(/^reports are up to date\.+Failed$/m);
  expect(output).toMatch(/^reports\/2016-03-31\/report-2016-03-31\.md: differs from line \d+ on$/m);
});
