import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../support/folders.ts';
import { run } from '../support/run.ts';

/** Records in which nothing that is dated differs, and what no date may tell of does. */
function folderOf(due: string, start: string, title: string): string {
  const folder = freshFolder();
  mkdirSync(join(folder, 'recommendations'));
  writeFileSync(join(folder, 'programme.yaml'), 'title: P\n');
  writeFileSync(
    join(folder, 'recommendations/1.yaml'),
    `id: 1
title: ${title}
description: B
plan: { start: ${start} }
deliverables: [{ title: List, responsible: Staff, due: ${due} }]
`,
  );
  return folder;
}

const base = folderOf('2015-12-31', '2015-01-01', 'Old');
const now = folderOf('2016-12-31', '2015-02-01', 'New');
const against = ['changes', '--date', '2016-03-31', '--data', now, '--against', base];

test('changes --against tells what was written anew, in Markdown before what moved', async () => {
  const { exit, stdout } = await run([...against, '--format', 'md']);
  expect(exit).toBe(0);
  const lines = stdout.split('\n').filter((line) => /^(?:##? |- )/.test(line));
  const first = lines.slice(1, lines.indexOf('## Recommendations')).join('\n');
  expect(first).toContain(
    'List: original due date changed from 31 December 2015 to 31 December 2016',
  );
  expect(first).toContain('from 1 January 2015 to 1 February 2015');
  expect(first).toContain('title changed from “Old” to “New”');
});

test('and in JSON, with the days as days', async () => {
  const { stdout } = await run([...against, '--format', 'json']);
  const { rewritten } = JSON.parse(stdout) as { rewritten: Readonly<Record<string, unknown>>[] };
  expect(rewritten).toContainEqual({
    recommendation: '1',
    item: 'List',
    what: 'due',
    from: '2015-12-31',
    to: '2016-12-31',
  });
  expect(rewritten).toHaveLength(3);
});

test('a date that was added or taken away has none on one side', async () => {
  const without = freshFolder(base);
  const record = join(without, 'recommendations/1.yaml');
  writeFileSync(record, readFileSync(record, 'utf8').replace(', due: 2015-12-31', ''));
  const due = async (data: string, other: string) => {
    const args = ['changes', '--date', '2016-03-31', '--data', data, '--against', other];
    const { stdout } = await run([...args, '--format', 'json']);
    const { rewritten } = JSON.parse(stdout) as { rewritten: Readonly<Record<string, unknown>>[] };
    return rewritten.map(({ what, from, to }) => ({ what, from, to }));
  };
  expect(await due(without, base)).toEqual([{ what: 'due', from: '2015-12-31', to: null }]);
  expect(await due(base, without)).toEqual([{ what: 'due', from: null, to: '2015-12-31' }]);
});
