import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { freshFolder } from './support/folders.ts';
import { checkout } from './support/programmes.ts';
import { commandIn, workTreeAsRepository } from './support/repositories.ts';

// The shell of the Action, run step by step as a runner does, in a clone as actions/checkout makes it.

interface Step {
  readonly name: string;
  readonly id?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

const action = parse(readFileSync(join(checkout, 'action.yml'), 'utf8')) as Action;
const shellSteps = action.runs.steps.filter((step) => step.run !== undefined);
const programmes = join(checkout, 'test/programmes/branches');

describe.each(shellSteps.map((step) => [step.name, step] as const))('%s', (_, step) => {
  test('no value of a workflow becomes shell', () => {
    expect(step.shell).toBe('bash');
    expect(step.run).not.toContain('${{');
  });

  test('shellcheck finds nothing', () => {
    const input = `set -eo pipefail\n${step.run ?? ''}`;
    const { stdout } = spawnSync('shellcheck', ['--shell=bash', '-'], { input, encoding: 'utf8' });
    expect(stdout).toBe('');
  });
});

test('what it uses is a commit, not a tag that can move', () => {
  const used = action.runs.steps.flatMap(({ uses }) => uses ?? []);
  expect(used.length).toBeGreaterThan(0);
  for (const name of used) expect(name).toMatch(/@[0-9a-f]{40}$/);
});

const tool = workTreeAsRepository();
const [install, afterInstall] = [shellSteps.slice(0, 1), shellSteps.slice(1)];

// Once for all tests: it takes longer than all the rest.
beforeAll(() => {
  expect(install[0]?.name).toBe('Install ssr-report');
  const { exit, log } = runAction(freshFolder(), {}, {}, install);
  expect({ exit, log }).toMatchObject({ exit: 0 });
});

/** A pull request of `branch` to `main` as cloned on a runner: only the merge commit is there. */
function pullRequest(folders: { readonly main?: string; readonly branch: string }) {
  const origin = freshFolder();
  const git = (...args: string[]) => {
    const outcome = commandIn(origin)('git', ...args);
    expect(outcome).toMatchObject({ exit: 0 });
    return outcome;
  };
  const commitData = (from: string | undefined) => {
    rmSync(join(origin, 'data'), { recursive: true, force: true });
    if (from !== undefined)
      cpSync(join(programmes, from), join(origin, 'data'), { recursive: true });
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', 'a change');
  };
  git('init', '--quiet', '--initial-branch', 'main');
  commitData(folders.main);
  git('checkout', '--quiet', '-b', 'branch');
  commitData(folders.branch);
  git('checkout', '--quiet', '-b', 'merge', 'main');
  git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'branch');
  // The base has moved on since; what the pull request changes has not.
  git('checkout', '--quiet', 'main');
  rmSync(join(origin, 'data'), { recursive: true, force: true });
  git('commit', '--quiet', '--all', '--allow-empty', '--message', 'all records are gone');
  const clone = freshFolder();
  const options = ['--quiet', '--depth=1', '--branch=merge', `file://${origin}`, clone];
  expect(commandIn(origin)('git', 'clone', ...options)).toMatchObject({ exit: 0 });
  return clone;
}

const expression = /\$\{\{ (inputs|steps)\.(\w+)(?:\.outputs\.(\w+))? \}\}/g;

/** Runs the steps until one fails, as a runner does. */
function runAction(
  workspace: string,
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
  steps = afterInstall,
) {
  const temp = freshFolder();
  const summary = join(temp, 'summary');
  const outputs: Record<string, Record<string, string>> = {};
  const value = (text: string) =>
    text.replace(expression, (...found: string[]) => {
      const [, of, name = '', output = ''] = found;
      return of === 'inputs'
        ? (inputs[name] ?? action.inputs[name]?.default ?? '')
        : (outputs[name]?.[output] ?? '');
    });
  const log: string[] = [];
  writeFileSync(summary, '');
  let exit = 0;
  for (const { name, id = name, run = '', env = {} } of steps) {
    const [script, output] = [join(temp, 'script.sh'), join(temp, 'output')];
    writeFileSync(script, run);
    writeFileSync(output, '');
    const outcome = commandIn(workspace, {
      npm_config_prefer_offline: 'true',
      RUNNER_TEMP: temp,
      GITHUB_WORKSPACE: workspace,
      GITHUB_ACTION_PATH: tool,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: output,
      ...environment,
      ...Object.fromEntries(Object.entries(env).map(([key, text]) => [key, value(text)])),
    })('bash', '--noprofile', '--norc', '-eo', 'pipefail', script);
    log.push(outcome.output);
    const lines = readFileSync(output, 'utf8').split('\n').filter(Boolean);
    outputs[id] = Object.fromEntries(
      lines.map((line) => [line.replace(/=.*/s, ''), line.replace(/^[^=]*=/, '')]),
    );
    exit = outcome.exit;
    if (exit !== 0) break;
  }
  const results = Object.entries(action.outputs).map(([key, output]) => [key, value(output.value)]);
  return {
    exit,
    log: log.join('\n'),
    summary: readFileSync(summary, 'utf8'),
    outputs: Object.fromEntries(results) as Record<string, string>,
  };
}

const date = '2016-03-31';
const onPullRequest = { GITHUB_BASE_REF: 'main', GITHUB_REF: 'refs/pull/7/merge' };

test('a good pull request: annotations, reports, roll-up, and what it changes', () => {
  const clone = pullRequest({ main: 'main', branch: 'branch' });
  const { exit, log, summary, outputs } = runAction(clone, { date }, onPullRequest);
  expect({ exit, log }).toMatchObject({ exit: 0 });
  expect(log).toMatch(/^::warning file=data\/recommendations\/1\.yaml,line=20,/m);
  expect(outputs).toMatchObject({ reports: `out/${date}`, date });
  expect(existsSync(join(clone, outputs['reports'] ?? '', `report-${date}.pdf`))).toBe(true);
  expect(JSON.parse(readFileSync(outputs['sarif'] ?? '', 'utf8'))).toMatchObject({
    version: '2.1.0',
  });
  expect(summary).toMatch(/^# Ferry Landing Review: Status$/m);
  expect(summary).toMatch(/^# Ferry Landing Review: Movement from main to this branch$/m);
  expect(summary).toMatch(/^- Recommendation 1, Lamps on both piers: ✓ Complete\. Completed on/m);
  expect(summary).toMatch(/^- Recommendation 2, Ramp: was ✓ Complete$/m);
  expect(commandIn(clone)('git', 'status', '--porcelain').output).toBe('?? out/\n');
});

test('a broken pull request: the error at its place, the findings in the summary, no report', () => {
  const clone = pullRequest({ main: 'main', branch: 'broken' });
  const { exit, log, summary, outputs } = runAction(clone, { date }, onPullRequest);
  expect(exit).toBe(1);
  expect(log).toMatch(/^::error file=data\/recommendations\/1\.yaml,line=6,col=5,/m);
  expect(summary).toMatch(/^# The records have findings\n\n {4}data\/recommendations\/1\.yaml:/);
  expect(summary).toContain('    > 6 |     responsable: Engineering');
  expect(outputs['sarif']).toMatch(/\.sarif$/);
  expect(readFileSync(outputs['sarif'] ?? '', 'utf8')).toContain('unknown-property');
  expect(outputs).toMatchObject({ reports: '', date: '' });
  expect(existsSync(join(clone, 'out'))).toBe(false);
});

test('strict: a warning fails', () => {
  const clone = pullRequest({ main: 'main', branch: 'branch' });
  const { exit, summary } = runAction(clone, { date, strict: 'true' }, onPullRequest);
  expect(exit).toBe(1);
  expect(summary).toContain('warning[due-after-plan-end]');
});

test.each([
  [
    'a base with errors',
    { main: 'broken', branch: 'branch' },
    {},
    'the records of the base have errors',
  ],
  ['a base without records', { branch: 'branch' }, {}, 'the base has no such data folder'],
  [
    'a base that is not there',
    { main: 'main', branch: 'branch' },
    { against: 'gone' },
    'the base is no branch, tag or commit known here',
  ],
])('%s leaves the changes untold, and the rest as it is', (_, folders, inputs, reason) => {
  const result = runAction(pullRequest(folders), { date, ...inputs }, onPullRequest);
  expect({ exit: result.exit, log: result.log }).toMatchObject({ exit: 0 });
  expect(result.summary).toMatch(/^# Ferry Landing Review: Status$/m);
  expect(result.summary).toMatch(
    new RegExp(`\nThe status changes cannot be told: ${reason}\\.\n$`),
  );
});

test('outside pull requests there is the roll-up alone, unless a base is named', () => {
  const clone = pullRequest({ main: 'main', branch: 'branch' });
  expect(runAction(clone, { date }).summary).not.toContain('Movement');
  const { summary } = runAction(clone, { date, against: 'branch' });
  expect(summary).toMatch(/: Movement from branch to this branch\n[^]*None moved\./);
});

test('no input is run as a command, whatever it holds', () => {
  const clone = pullRequest({ main: 'main', branch: 'branch' });
  const bait = `$(touch ${join(clone, 'bait')})\`touch ${join(clone, 'bait')}\`"; touch ${join(clone, 'bait')} #`;
  for (const name of ['data', 'date', 'out', 'strict', 'against', 'artifact']) {
    runAction(clone, { date, [name]: bait }, onPullRequest);
  }
  expect(existsSync(join(clone, 'bait'))).toBe(false);
});
