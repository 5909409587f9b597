import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freshFolder } from '../support/folders.ts';
import { checkout, harbour } from '../support/programmes.ts';
import { Terminal } from '../support/terminal.ts';

// In the real shells, in a terminal, set up as docs/completion.md says.

const settings = { bash: '.bashrc', zsh: '.zshrc', fish: '.config/fish/config.fish' } as const;
const prompts = {
  bash: "PS1='$ '",
  zsh: "PROMPT='$ '",
  fish: "function fish_prompt; printf '$ '; end; function fish_greeting; end",
} as const;
type Shell = keyof typeof settings;
const shells = Object.keys(settings) as Shell[];

const home = freshFolder();
/** On 17 May 2016; TAB must not leave anything in this folder. */
const folder = freshFolder(harbour);

beforeAll(() => {
  write(
    join(home, 'bin/ssr-report'),
    `#!/bin/sh\nexec faketime '2016-05-17 12:00:00' '${process.execPath}' '${join(checkout, 'bin/ssr-report.js')}' "$@"\n`,
  );
  chmodSync(join(home, 'bin/ssr-report'), 0o755);
  for (const shell of shells)
    write(join(home, settings[shell]), `${linesOf(shell)}${prompts[shell]}\n`);
  programme('other', { 77: 'The seventy-seventh', 88: 'The next' });
  programme('my data', { 55: 'The fifty-fifth' });
  programme('hostile', {
    77: "$(touch ran) `touch ran` ; touch ran : \\e[31mred\\tnext %F{red} 'q' \"z",
    88: 'The next',
  });
  programme('broken', { 77: 'The seventy-seventh' });
  write(join(folder, 'broken/recommendations/78.yaml'), '[{"id: 78');
  write(join(folder, 'precious.txt'), 'precious\n');
});

/** What the manual says to add to the settings of the shell. */
function linesOf(shell: Shell): string {
  const manual = readFileSync(join(checkout, 'docs/completion.md'), 'utf8');
  return new RegExp(`^\`\`\`${shell}\\n([^]*?)^\`\`\``, 'm').exec(manual)?.[1] ?? '';
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function programme(name: string, titles: Readonly<Record<number, string>>): void {
  write(join(folder, name, 'programme.yaml'), 'title: Another\nfiscal_year_start: 2\n');
  for (const [id, title] of Object.entries(titles)) {
    const text = `id: ${id}\ntitle: ${JSON.stringify(title).replaceAll('\\\\', '\\')}\ndescription: D.\n`;
    write(join(folder, name, `recommendations/${id}.yaml`), text);
  }
}

let terminal: Terminal | undefined;

afterEach(() => {
  terminal?.close();
  terminal = undefined;
});

/** Opens the shell, types the line and presses TAB. */
async function complete(shell: Shell, line: string, settingsFolder = home): Promise<Terminal> {
  const path = `${join(home, 'bin')}:${process.env['PATH'] ?? ''}`;
  terminal = new Terminal(shell, folder, { HOME: home, ZDOTDIR: settingsFolder, PATH: path });
  await terminal.shows(/^\$/);
  terminal.type(line);
  terminal.press('Tab');
  return terminal;
}

describe.each(shells)('%s', (shell) => {
  test.each<[string, string, RegExp]>([
    ['a command', 'ssr-report compl', /^\$ ssr-report completion(?: |$)/m],
    ['an option', 'ssr-report build --rep', /^\$ ssr-report build --report-only(?: |$)/m],
    [
      'an option of every command',
      'ssr-report build --verb',
      /^\$ ssr-report build --verbose(?: |$)/m,
    ],
    ['a value', 'ssr-report status --by own', /^\$ ssr-report status --by owner(?: |$)/m],
    ['a value after =', 'ssr-report status --by=own', /^\$ ssr-report status --by=owner(?: |$)/m],
    [
      'the next of a list',
      'ssr-report build --format md,h',
      /^\$ ssr-report build --format md,html/,
    ],
    ['a quarter end', 'ssr-report build --date 2015-12', / --date 2015-12-31(?: |$)/m],
    ['an id of another folder', 'ssr-report --data my\\ data explain 5', / explain 55(?: |$)/m],
    ['that folder in quotes', "ssr-report --data 'my data' explain 5", / explain 55(?: |$)/m],
    ['that folder after =', 'ssr-report --data=my\\ data explain 5', / explain 55(?: |$)/m],
    ['the code of a check', 'ssr-report explain late', / explain late-without-forecast(?: |$)/m],
    ['a shell', 'ssr-report completion f', /^\$ ssr-report completion fish(?: |$)/m],
    ['a schema', 'ssr-report schema prog', /^\$ ssr-report schema programme(?: |$)/m],
    ['a folder', 'ssr-report build --out hos', /^\$ ssr-report build --out hostile\//],
    ['a folder after =', 'ssr-report build --out=hos', /^\$ ssr-report build --out=hostile\//],
    ['a file', 'ssr-report validate prec', /^\$ ssr-report validate precious.txt(?: |$)/m],
    ['a file of findings', 'ssr-report validate --format sarif=p', / sarif=precious.txt(?: |$)/m],
    [
      'a file to write to',
      'ssr-report status > prec',
      /^\$ ssr-report status > precious.txt(?: |$)/m,
    ],
  ])('completes %s', async (_, line, expected) => {
    await (await complete(shell, line)).shows(expected);
  });

  test.each<[string, string, readonly RegExp[]]>([
    [
      'the commands with what they do',
      'ssr-report ',
      [/^build +.*validate the records, then write/m, /^explain +.*say why/m, /^schema +.*print/m],
    ],
    ['options', 'ssr-report status --', [/^--date /m, /^--by /m, /^--fail-on /m, /^--data /m]],
    ['formats', 'ssr-report build --format ', [/\bpdf\b/, /\bhtml\b/, /\bcsv\b/]],
    [
      'ids with titles',
      'ssr-report --data other explain ',
      [/\b77 .*The seventy-seventh/, /\b88 .*The next/],
    ],
    [
      'quarter ends of the fiscal year',
      'ssr-report --data other build --date ',
      [/\blast .*2016-04-30/, /\b2016-04-30 .*FY2017-Q1/, /\b2016-01-31 .*FY2016-Q4/],
    ],
    [
      'a hostile title as text',
      'ssr-report --data hostile explain ',
      [/77 .*\$\(touch ran\) `touch ran` ; touch ran : \\x1b\[31mred\\tnext/, /88 .*The next/],
    ],
  ])('lists %s', async (_, line, expected) => {
    const screen = await complete(shell, line);
    // Bash lists on the second TAB; zsh and fish would choose one of the list.
    if (shell === 'bash') screen.press('Tab');
    for (const pattern of expected) await screen.shows(pattern);
  });

  test('completes the only id left when a record cannot be read, and says nothing', async () => {
    const screen = await complete(shell, 'ssr-report --data broken explain 7');
    expect(await screen.shows(/ explain 77(?: |$)/m)).not.toMatch(/error|yaml/);
  });

  test('runs nothing that stands on the line, and writes to no file', async () => {
    const screen = await complete(shell, 'ssr-report build "$(touch ran)" > precious.txt --rep');
    await screen.shows(/ > precious.txt --report-only(?: |$)/m);
    expect(readFileSync(join(folder, 'precious.txt'), 'utf8')).toBe('precious\n');
    // Of the hostile title that was listed before, too.
    expect(readdirSync(folder)).not.toContain('ran');
  });
});

test('zsh loads the script as a function too', async () => {
  const functions = freshFolder();
  const { stdout } = spawnSync(join(home, 'bin/ssr-report'), ['completion', 'zsh']);
  writeFileSync(join(functions, '_ssr-report'), stdout);
  write(
    join(home, 'functions/.zshrc'),
    `${prompts.zsh}\nfpath=(${functions} $fpath)\nautoload -Uz compinit && compinit -u -D\n`,
  );
  const screen = await complete('zsh', 'ssr-report compl', join(home, 'functions'));
  await screen.shows(/^\$ ssr-report completion(?: |$)/m);
});

test('bash takes the script twice, and shellcheck finds nothing in it', () => {
  const script = join(checkout, 'src/cli/completion/ssr-report.bash');
  const twice = spawnSync('bash', ['-c', `set -eu; source '${script}'; source '${script}'`]);
  expect(twice).toMatchObject({ status: 0 });
  expect(String(twice.stderr)).toBe('');
  const { stdout } = spawnSync('shellcheck', ['--shell=bash', script], { encoding: 'utf8' });
  expect(stdout).toBe('');
});
