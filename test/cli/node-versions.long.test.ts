import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { contentsOf, freshFolder } from '../support/folders.ts';
import { checkout } from '../support/programmes.ts';
import { buildAs } from '../support/same-bytes.ts';

/** Each is over a hundred megabytes, so that only the long run fetches them. */
const versions = ['20.20.2', '22.23.3', '24.21.0'];

test('Node 20, 22 and 24 give the same bytes in every format', () => {
  const [first, ...others] = versions.map((version) => {
    const node = ['npx', '-y', `node@${version}`];
    const [command = '', ...args] = node;
    expect(execFileSync(command, [...args, '--version'], { encoding: 'utf8' })).toBe(
      `v${version}\n`,
    );
    const out = freshFolder();
    buildAs(out, { node });
    return contentsOf(out);
  });
  expect(first?.size).toBe(4 + 2 + 2 * 22 + 1);
  for (const other of others) {
    const differ = [...other].filter(([path, bytes]) => first?.get(path) !== bytes);
    expect(differ.map(([path]) => path)).toEqual([]);
    expect([...other.keys()]).toEqual([...(first?.keys() ?? [])]);
  }
});

test.each(['12', '14', '16', '18'])('Node %s is told what is needed', (version) => {
  const bin = join(checkout, 'bin/ssr-report.js');
  const { stdout, stderr, status } = spawnSync('npx', ['-y', `node@${version}`, bin, '--version'], {
    encoding: 'utf8',
  });
  expect({ stdout, status }).toEqual({ stdout: '', status: 3 });
  expect(stderr).toMatch(
    new RegExp(
      `^ssr-report: needs Node\\.js 20, 22, or 24 and later; this is Node\\.js ${version}\\.\\S+$`,
      'm',
    ),
  );
});
