import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freshFolder } from './folders.ts';
import { checkout } from './programmes.ts';

/** What a command printed, on either stream, and how it ended. */
export interface Outcome {
  readonly output: string;
  readonly exit: number;
}

/** Runs commands in the folder, with nothing of the git that runs the tests and its settings. */
export function commandIn(folder: string, environment: Readonly<Record<string, string>> = {}) {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT'));
  const env = {
    ...Object.fromEntries(inherited),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'Test',
    GIT_AUTHOR_EMAIL: 'test@example.org',
    GIT_COMMITTER_NAME: 'Test',
    GIT_COMMITTER_EMAIL: 'test@example.org',
    ...environment,
  };
  return (command: string, ...args: string[]): Outcome => {
    const { stdout, stderr, status, error } = spawnSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      env,
      maxBuffer: 64 * 1024 * 1024,
    });
    if (error !== undefined) throw error;
    return { output: `${stdout}${stderr}`, exit: status ?? -1 };
  };
}

/** A git repository with one commit of the checkout as it is now, changes not yet committed included. */
export function workTreeAsRepository(): string {
  const folder = freshFolder();
  const list = commandIn(checkout)('git', 'ls-files', '-z', '-co', '--exclude-standard').output;
  for (const path of list.split('\0')) {
    const from = join(checkout, path);
    if (path === '' || !existsSync(from)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(from, join(folder, path), { verbatimSymlinks: true });
  }
  const git = (...args: string[]) => commandIn(folder)('git', ...args);
  git('init', '--quiet');
  git('add', '--all');
  expect(git('commit', '--quiet', '--message', 'the work tree')).toMatchObject({ exit: 0 });
  return folder;
}
