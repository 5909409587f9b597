import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../support/folders.ts';
import { program, start, twoRecords } from '../support/processes.ts';

test('a program with nothing left to wait for says that it did not do its work', async () => {
  const folder = freshFolder();
  const never = join(folder, 'never.cjs');
  writeFileSync(never, `require('node:timers/promises').setTimeout = () => new Promise(() => {});`);
  const [node, bin] = program;
  const build = ['build', '--date', '2016-03-31', '--format', 'md', '--data', twoRecords('Halves')];
  const { exit, stderr } = await start([node, '--require', never, bin, ...build], folder).ended;
  expect(stderr).toMatch(/^error: this is a bug in ssr-report: it stopped half-way$/m);
  expect(exit).toBe(3);
});
