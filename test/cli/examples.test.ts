import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../support/folders.ts';
import { checkout } from '../support/programmes.ts';
import { run } from '../support/run.ts';
import { wordsOf } from '../support/session.ts';

// Every example that help shows is run, in a folder with the sample programme and its reports, on
// 17 May 2016. Commands and examples are found in the help itself, so that new ones are run too.

/** What is left out, and why. */
const notRun: Readonly<Record<string, string>> = {
  preview: 'it serves until it is told to end',
};

const table = 'No,Title,Action,When,Cost\n1,Escorts,Rules for tugs,31/03/2016,low\n';

/** What a command needs besides the sample programme. */
const prepared: Readonly<Record<string, (folder: string) => void>> = {
  init: (folder) => {
    rmSync(join(folder, 'data'), { recursive: true });
  },
  import: (folder) => {
    rmSync(join(folder, 'data/recommendations'), { recursive: true });
    for (const name of ['recommendations.csv', 'actions.csv']) {
      writeFileSync(join(folder, name), table);
    }
  },
};

let sample = '';

beforeAll(async () => {
  sample = freshFolder();
  cpSync(join(checkout, 'data'), join(sample, 'work/data'), { recursive: true });
  cpSync(join(checkout, 'data'), join(sample, 'main/data'), { recursive: true });
  const folder = join(sample, 'work');
  const built = await run(['build', '--date', '2016-03-31', '--report-only'], { folder });
  expect(built.exit).toBe(0);
});

async function commands(): Promise<string[]> {
  const { stdout } = await run(['__complete', '']);
  return Array.from(stdout.matchAll(/^(\w+)\t./gm), ([, name = '']) => name);
}

async function examplesOf(command: readonly string[]): Promise<string[]> {
  const { stdout, exit } = await run([...command, '--help']);
  expect(exit).toBe(0);
  const [, block = ''] = /^Examples:\n((?: {2}.*\n)+)\nUsage: /.exec(stdout) ?? [];
  return block.split('\n').flatMap((line) => (line === '' ? [] : [line.trim()]));
}

test('the help of every command begins with examples of it', async () => {
  expect((await examplesOf([])).length).toBeGreaterThan(0);
  const names = await commands();
  expect(names).toEqual(expect.arrayContaining(['build', 'validate', 'completion']));
  for (const name of names) {
    const examples = await examplesOf([name]);
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.filter((each) => !each.startsWith(`ssr-report ${name}`))).toEqual([]);
  }
});

test('every example works', async () => {
  const examples = (await Promise.all((await commands()).map((name) => examplesOf([name])))).flat();
  const failed: string[] = [];
  let count = 0;
  for (const example of [...(await examplesOf([])), ...examples]) {
    const [, name = '', ...rest] = wordsOf(example);
    if (Object.hasOwn(notRun, name)) continue;
    const folder = join(freshFolder(sample), 'work');
    prepared[name]?.(folder);
    const { exit, stderr } = await run([name, ...rest], { folder, answer: 'yes' });
    if (exit !== 0) failed.push(`${example}: ${exit} ${stderr}`);
    count++;
  }
  expect(failed).toEqual([]);
  expect(count).toBeGreaterThan(15);
});
