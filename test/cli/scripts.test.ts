import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../support/folders.ts';
import { run } from '../support/run.ts';

/** A programme with names in scripts that the fonts of the PDF do not have. */
function programme(settings = ''): string {
  const folder = freshFolder();
  mkdirSync(join(folder, 'data/recommendations'), { recursive: true });
  writeFileSync(join(folder, 'data/programme.yaml'), `title: P\n${settings}`);
  writeFileSync(
    join(folder, 'data/recommendations/1.yaml'),
    `id: 1
title: Names in 例え.テスト 例え and اختبار ✅
description: "Names: 例え.テスト 例え"
owner: משרד האוצר, Harbour
deliverables:
  - { title: 👍 List, responsible: Staff, due: 2016-06-30 }
`,
  );
  return folder;
}

/** The runs in their order: one a run and record, whatever stands between two of its characters. */
const runs = ['2:17', '2:31', '4:8', '6:14'];

function places(output: string): string[] {
  return Array.from(output.matchAll(/1\.yaml:(\d+:\d+): (?:error|warning)\[missing-glyph\]/g)).map(
    ([, place = '']) => place,
  );
}

const dated = ['--date', '2016-03-31'];

test.each([
  ['build', '--format', 'md,html,json,csv'],
  ['status'],
  ['status', '--format', 'md'],
  ['changes'],
  ['explain', '1'],
])('%j needs no font', async (...command) => {
  const { exit, stderr } = await run([...command, ...dated], { folder: programme() });
  expect(exit).toBe(0);
  expect(stderr).not.toContain('error');
});

test('a PDF is stopped, by one finding a run of characters', async () => {
  const folder = programme();
  const { exit, stderr } = await run(['build', ...dated], { folder });
  expect(exit).toBe(1);
  expect(places(stderr)).toEqual(runs);
});

test.each([
  ['', 1, runs],
  ['checks: { missing-glyph: warning }\n', 0, runs],
  ['checks: { missing-glyph: off }\n', 0, []],
])('with %j validate ends with %i', async (settings, exit, found) => {
  const validated = await run(['validate', '--format', 'concise'], { folder: programme(settings) });
  expect(validated.exit).toBe(exit);
  expect(places(validated.stdout)).toEqual(found);
});

test('no setting lets a PDF be written with characters missing', async () => {
  const folder = programme('checks: { missing-glyph: off }\n');
  const { exit, stderr } = await run(['build', ...dated, '--format', 'pdf'], { folder });
  expect(exit).toBe(1);
  expect(places(stderr)).toEqual(runs);
});

test('build --check says so too, whatever the records were when the PDF was made', async () => {
  const folder = programme();
  const record = join(folder, 'data/recommendations/1.yaml');
  const text = readFileSync(record, 'utf8');
  writeFileSync(
    record,
    'id: 1\ntitle: A\ndescription: B\ndeliverables: [{title: C, responsible: D}]',
  );
  expect((await run(['build', ...dated, '--format', 'pdf'], { folder })).exit).toBe(0);
  writeFileSync(record, text);
  const checked = await run(['build', '--check'], { folder });
  expect(checked.exit).toBe(1);
  expect(places(checked.stderr)).toEqual(runs);
});

test('what is hidden in a run is told as that, and the run as one', async () => {
  const folder = programme();
  appendFileSync(join(folder, 'data/recommendations/1.yaml'), 'success_measure: "例\\u200eえ"\n');
  const { stdout } = await run(['validate', '--format', 'concise'], { folder });
  expect(places(stdout)).toEqual([...runs, '7:19']);
  expect(stdout).toContain('control-character');
});
