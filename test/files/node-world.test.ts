import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { freshFolder } from '../support/folders.ts';

/** Sends itself a signal in the turn in which Node asked for signals already, and then pauses. */
const script = `
import { readFile } from 'node:fs';
import { nodeWorld } from '${join(__dirname, '../../src/files/node-world.ts')}';
nodeWorld.holdSignals();
readFile('/dev/null', () => {
  process.kill(process.pid, 'SIGTERM');
  nodeWorld.pause(0).then(() => console.log('went on'), ({ message }) => console.log(message));
});`;

test('a signal that came while a file was written ends the pause that follows', () => {
  const outfile = join(freshFolder(), 'pausing.cjs');
  buildSync({
    stdin: { contents: script, resolveDir: __dirname },
    outfile,
    bundle: true,
    platform: 'node',
  });
  const { stdout, stderr } = spawnSync(process.execPath, [outfile], { encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: 'interrupted by SIGTERM\n', stderr: '' });
});
