import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../support/folders.ts';
import { program, start, twoRecords } from '../support/processes.ts';

/** Builds with what is required before the program. */
function build(before: string, format: string) {
  const folder = freshFolder();
  const required = join(folder, 'before.cjs');
  writeFileSync(required, before);
  const [node, bin] = program;
  const args = [
    'build',
    '--date',
    '2016-03-31',
    '--format',
    format,
    '--data',
    twoRecords('Halves'),
  ];
  return start([node, '--require', required, bin, ...args], folder).ended;
}

test('a program with nothing left to wait for says that it did not do its work', async () => {
  const { exit, stderr } = await build(
    `require('node:timers/promises').setImmediate = () => new Promise(() => {});`,
    'md',
  );
  expect(stderr).toMatch(/^error: this is a bug in ssr-report: it stopped half-way$/m);
  expect(exit).toBe(3);
});

test('what fails in the thread for PDFs is told, and nothing besides', async () => {
  const { exit, stderr } = await build(
    `const { isMainThread, parentPort } = require('node:worker_threads');
    if (!isMainThread) parentPort.once('message', () => {
      Array.prototype.findLastIndex = () => { throw new Error('no page can be set'); };
    });`,
    'pdf',
  );
  expect(stderr.match(/^error: .*/gm)).toEqual([
    expect.stringMatching(/^error: this is a bug in ssr-report .*: no page can be set$/),
  ]);
  expect(exit).toBe(3);
});
