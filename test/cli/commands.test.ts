import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, harbour } from '../support/programmes.ts';
import { quarterEndBefore } from '../../src/domain/quarter.ts';
import { day } from '../support/records.ts';
import { run, spawn, type Run } from '../support/run.ts';

/**
 * Each folder of `test/commands` is one command line (`cmd`), run in the harbour programme, with what
 * it must print and its exit code. `UPDATE=1 npx jest test/cli` writes them anew, to be read as a diff.
 */
const cases = join(checkout, 'test/commands');

/** What the clock of this machine makes of the one that a line to type names. */
function lastQuarterEnd(): string {
  const now = new Date();
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return quarterEndBefore(day(`${now.getFullYear()}-${month}-01`), 1);
}

describe.each(readdirSync(cases).sort())('%s', (name) => {
  const path = (part: string) => join(cases, name, part);
  const line = readFileSync(path('cmd'), 'utf8').trim();
  const args = line.split(/\s+/).slice(1);

  test('inside the test', async () => {
    const result = await run(args, { folder: harbour });
    if (process.env['UPDATE'] !== undefined) update(result);
    expect(result).toEqual(expected());
  });

  test('as a process', () => {
    const { stderr, ...rest } = spawn(args, harbour);
    expect({ ...rest, stderr: stderr.replaceAll(lastQuarterEnd(), '2016-03-31') }).toEqual(
      expected(),
    );
  });

  function expected(): Run {
    const read = (part: string) => (existsSync(path(part)) ? readFileSync(path(part), 'utf8') : '');
    return { stdout: read('stdout'), stderr: read('stderr'), exit: Number(read('exit')) };
  }

  function update({ stdout, stderr, exit }: Run): void {
    writeFileSync(path('stdout'), stdout);
    writeFileSync(path('stderr'), stderr);
    writeFileSync(path('exit'), `${exit}\n`);
  }
});
