import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from './support/folders.ts';
import { pages } from './support/pages.ts';
import { checkout, sampleData } from './support/programmes.ts';
import { run } from './support/run.ts';
import { languagesIn, walk, type Walk } from './support/session.ts';

// Every command that README.md and the pages of `docs/` show is run, in the order of the page, and what
// they show of its output is what it prints. `UPDATE=1 npx jest test/pages` writes the outputs anew.

/** Commands that are not run, by how they begin, with the reason. */
const notRun: Readonly<Record<string, string>> = {
  'npm ': 'needs a registry; test/package.test.ts packs and installs the tarball',
  'npx ssr-report preview': 'serves until it is told to end; has tests of its own',
};

const read = (page: string) => readFileSync(join(checkout, page), 'utf8');
const copy = (from: string, to: string) => {
  cpSync(from, to, { recursive: true });
};
const table = 'No,Title,Action,When\n1,Escorts,Rules for tugs,31/03/2016\n';

/** Pages of which each section is read by itself. */
const bySection: readonly string[] = ['README.md', 'docs/questions.md'];

/** What the reader of a page or section has before the first command; elsewhere, an empty folder. */
const prepared: Readonly<Record<string, (folder: string) => unknown>> = {
  'README.md': (folder) => {
    copy(sampleData, join(folder, 'data'));
  },
  'README.md, From a spreadsheet to a report': (folder) => {
    writeFileSync(join(folder, 'recommendations.csv'), table);
  },
  'README.md, Without a spreadsheet': () => undefined,
  'docs/ci.md': (folder) => {
    copy(sampleData, join(folder, 'data'));
    copy(sampleData, join(folder, '../base/data'));
  },
  'docs/editors.md': (folder) => {
    mkdirSync(join(folder, 'schemas'));
  },
  'docs/import.md': (folder) => {
    writeFileSync(join(folder, 'recommendations.csv'), table);
    writeFileSync(
      join(folder, 'audits.csv'),
      'Report,No,Title\nPARKS 2019,3,Mow\nDOCKS 2019,3,Dredge\n',
    );
  },
  'docs/questions.md': (folder) => {
    mkdirSync(join(folder, 'data/recommendations'), { recursive: true });
    writeFileSync(join(folder, 'data/programme.yaml'), 'title: Ferry Safety Review\n');
  },
  'docs/quarter.md': (folder) => walkIn('docs/tutorial.md', folder, read('docs/tutorial.md')),
  'docs/tutorial.md': (folder) => {
    // What `npm install` leaves there.
    const installed = join(folder, 'ferry-safety/node_modules/.bin');
    mkdirSync(installed, { recursive: true });
    symlinkSync(join(checkout, 'bin/ssr-report.js'), join(installed, 'ssr-report'));
  },
};

/** The day on which a page is read; on the others, one of 2016. */
const days: Readonly<Record<string, string>> = { 'docs/quarter.md': '2025-10-03' };

async function walkIn(page: string, folder: string, part: string): Promise<Walk> {
  const heading = /^## (.*)$/m.exec(part)?.[1] ?? '';
  await (prepared[`${page}, ${heading}`] ?? prepared[page])?.(folder);
  const isRun = (command: string) => !Object.keys(notRun).some((each) => command.startsWith(each));
  return walk(part, { folder, today: days[page] ?? '2016-05-17', isRun });
}

test.each(pages)('%s: every command does what is shown', async (page) => {
  const text = read(page);
  const parts = bySection.includes(page) ? text.split(/^(?=## )/m) : [text];
  const done: Walk[] = [];
  for (const part of parts) {
    const folder = join(freshFolder(), 'reader');
    mkdirSync(folder);
    done.push(await walkIn(page, folder, part));
  }
  expect(done.flatMap(({ failed }) => failed)).toEqual([]);
  const walked = done.map((each) => each.page).join('');
  if (process.env['UPDATE'] !== undefined) writeFileSync(join(checkout, page), walked);
  expect(read(page)).toBe(walked);
});

test('each reason why a command is not run is needed', () => {
  const all = pages.map(read).join('\n');
  expect(Object.keys(notRun).filter((each) => !all.includes(`\n${each}`))).toEqual([]);
});

test('every kind of block is run, or holds no command', () => {
  // Those for the start of a shell are the scripts that test/completion/ runs.
  const known = [
    'sh',
    'console',
    'yaml',
    'groovy',
    'csv',
    'json',
    'lua',
    'text',
    'bash',
    'zsh',
    'fish',
  ];
  const languages = pages.flatMap((page) => languagesIn(read(page)));
  expect(languages.filter((each) => !known.includes(each))).toEqual([]);
});

test('every command and option that is named anywhere is one of the program', async () => {
  const calls = /(?<=`|^ *|\$ |- |'|npx |--no-install )ssr-report ([a-z]+)\b([^`'\n]*)/gm;
  const named = pages.flatMap((page) =>
    Array.from(read(page).matchAll(calls), ([call, name = '', rest = '']) => ({
      page,
      call,
      name,
      options: Array.from(rest.matchAll(/ (--[a-z-]+)/g), ([, option = '']) => option),
    })),
  );
  expect(named.length).toBeGreaterThan(70);
  const helps = new Map<string, string>();
  for (const name of new Set(named.map((each) => each.name))) {
    helps.set(name, (await run([name, '--help'])).stdout);
  }
  const isKnown = ({ name, options }: (typeof named)[number]) =>
    [`ssr-report ${name} `, ...options].every((each) => helps.get(name)?.includes(each));
  expect(named.filter((each) => !isKnown(each))).toEqual([]);
});
