import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitCodes } from '../src/cli/exit-codes.ts';
import { freshFolder } from './support/folders.ts';
import { checkout } from './support/programmes.ts';
import { run } from './support/run.ts';

const text = readFileSync(join(checkout, 'README.md'), 'utf8');

test('the exit codes are those of the program', () => {
  const [, section = ''] = text.split('## Exit codes');
  const named = Array.from(section.matchAll(/^\| ([\d, ]+) \|/gm)).flatMap(([, list = '']) =>
    list.split(', ').map(Number),
  );
  expect(named).toEqual(Object.values(exitCodes));
});

test('every link to a file leads to one', () => {
  const links = Array.from(text.matchAll(/\]\((?!https?:)([^)#]+)\)/g), ([, link = '']) => link);
  expect(links.length).toBeGreaterThan(2);
  for (const link of links)
    expect({ link, exists: existsSync(join(checkout, link)) }).toEqual({ link, exists: true });
});

test('the pictures show pages of today', () => {
  // `docs/make-picture.sh` makes them anew, from the reports that `test/golden` holds.
  const read = (file: string) => readFileSync(join(checkout, file), 'utf8').trim().split('\n');
  const pictures = read('docs/pictures.sha256');
  expect(pictures).toHaveLength(2);
  expect(read('test/golden/harbour-2016-03-31/pdf.sha256')).toEqual(
    expect.arrayContaining(pictures),
  );
  expect(text.match(/\]\(docs\/\w+(?:-\w+)*\.png\)/g)).toHaveLength(2);
});

test('the record shown is valid', async () => {
  const [, record = ''] = /```yaml\n(# yaml-language-server[\s\S]*?)```/.exec(text) ?? [];

  const folder = freshFolder();

  mkdirSync(join(folder, 'data/recommendations'), { recursive: true });
  writeFileSync(join(folder, 'data/programme.yaml'), 'title: Example\n');
  writeFileSync(join(folder, 'data/recommendations/28.yaml'), record);
  const other =
    'id: 25\ntitle: Other\ndescription: Other.\ndeliverables:\n  - title: It\n    responsible: Staff\n';
  writeFileSync(join(folder, 'data/recommendations/25.yaml'), other);
  expect(await run(['validate'], { folder })).toEqual({ stdout: '', stderr: '', exit: 0 });
});
