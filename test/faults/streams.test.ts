import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { times } from '../support/effort.ts';
import { freshFolder } from '../support/folders.ts';
import { shell, twoRecords } from '../support/processes.ts';
import { asRoot } from '../support/root.ts';

/** A command line of each command, all of which print something. */
const commands: [name: string, args: string][] = [
  ['validate', 'validate --date 2016-03-31'],
  ['status', 'status --date 2016-03-31'],
  ['changes', 'changes --date 2016-03-31'],
  ['explain ID', 'explain 1 --date 2016-03-31'],
  ['schema', 'schema recommendation'],
  ['help', '--help'],
  ['build', 'build --date 2016-03-31 --format md'],
];
const more: typeof commands = [
  ['validate as JSON', 'validate --format json'],
  ['status as CSV', 'status --format csv --date 2016-03-31'],
  ['explain CODE', 'explain late-without-forecast'],
  ['help of a command', 'build --help'],
  ['version', '--version'],
];

test.each(commands.concat(more.slice(0, times(0, more.length))))(
  '%s: whatever stream is closed or full, the program ends by the book',
  async (_, args) => {
    const folder = freshFolder();
    cpSync(twoRecords('A title'), join(folder, 'data'), { recursive: true });
    const { stdout, stderr } = await shell(
      `ssr ${args} >whole 2>talk; echo whole $?
      ssr ${args} 2>trace | head -1 >first; echo head \${PIPESTATUS[0]}
      ssr ${args} 2>trace-unread | true; echo unread \${PIPESTATUS[0]}
      ssr ${args} >/dev/full 2>full; echo full $?
      { ssr ${args} >/dev/full 2>/dev/full; }; echo both full $?
      ssr ${args} >&- 2>unseen; echo no stdout $?
      ssr ${args} <&- 2>&- >same; echo no stdin, no stderr $?
      ssr ${args} <&- >&- 2>&-; echo none $?`,
      folder,
    );
    expect({ stdout, stderr }).toEqual({
      stdout: `whole 0
head 0
unread 0
full 3
both full 3
no stdout 0
no stdin, no stderr 0
none 0
`,
      stderr: '',
    });
    const text = (path: string) => readFileSync(join(folder, path), 'utf8');
    const [whole, talk] = [text('whole'), text('talk')];
    expect(whole).not.toBe('');
    expect(text('same')).toBe(whole);
    expect(text('first')).toBe(whole.slice(0, whole.indexOf('\n') + 1));
    for (const path of ['trace', 'trace-unread', 'unseen']) expect(text(path)).toBe(talk);
    const complaint = 'error: cannot print the result: no space left on the disk (ENOSPC)\n';
    expect(text('full').replace(complaint, '')).toBe(talk);
    expect(text('full')).not.toBe(talk);
  },
);

test.each([
  ['a usage error', 'status', 2],
  ['an unknown option', 'status --nonsense', 2],
])('%s to a closed or full stderr has its exit code, or 3', async (_, args, exit) => {
  const { stdout, stderr } = await shell(
    `ssr ${args} 2>&-; echo $?
    { ssr ${args} 2>&1 >/dev/null; echo $? >&3; } 3>codes | true; cat codes
    ssr ${args} 2>/dev/full; echo $?`,
    freshFolder(),
  );
  expect({ stdout, stderr }).toEqual({ stdout: `${exit}\n${exit}\n3\n`, stderr: '' });
});

asRoot('a result that does not fit on the disk is said to be lost, not cut off', async () => {
  const folder = freshFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
  try {
    const { stdout, stderr } = await shell(
      `head -c 56k /dev/zero >other
      ssr schema recommendation >schema; echo $?
      stat -c %s schema
      rm other; ssr schema recommendation >schema; echo $?
      ssr schema recommendation | cmp schema && echo same
      { echo before; ssr --version; ssr --version; echo after; } >lines; wc -l <lines
      ssr --version >>lines; ssr nonsense >>lines 2>&1; wc -l <lines; head -1 lines`,
      folder,
    );
    expect(stderr).toBe('error: cannot print the result: no space left on the disk (ENOSPC)\n');
    expect(stdout).toBe('3\n8192\n0\nsame\n4\n7\nbefore\n');
  } finally {
    execFileSync('umount', [folder]);
  }
});

/** A programme with so many findings, each of one line as concise text. */
function manyFindings(lines: number): string {
  const data = twoRecords('Many');
  const perRecord = 500;
  for (let id = 100; id < 100 + lines / perRecord; id++) {
    const wrong = Array.from({ length: perRecord }, (_, line) => `wrong-${id}-${line}: 1\n`);
    writeFileSync(
      join(data, `recommendations/${id}.yaml`),
      `id: "${id}"\ntitle: T\ndescription: D\nowner: O\n${wrong.join('')}`,
    );
  }
  return data;
}

test('20,000 lines arrive whole at a slow reader, and a part of them at one that goes away', async () => {
  const data = manyFindings(20_000);
  const folder = freshFolder();
  const { stdout, stderr } = await shell(
    `concise() { ssr validate --data "${data}" --format concise; }
    json() { ssr validate --data "${data}" --format json; }
    concise >file 2>summary; echo $?
    grep -c 'wrong-' file
    # dd reads 4 kB and then waits, long enough for the pipe to be full all the time.
    slowly() { while dd bs=4k count=16 status=none of=part && [ -s part ]; do cat part; sleep 0.01; done; }
    concise 2>/dev/null | slowly | cmp - file && echo same
    json >file.json 2>/dev/null
    json 2>/dev/null | slowly | cmp - file.json && echo same
    concise 2>trace | head -10000 >half; echo \${PIPESTATUS[0]}
    cmp trace summary
    head -10000 file | cmp - half && echo same`,
    folder,
  );
  expect({ stdout, stderr }).toEqual({ stdout: '1\n20000\nsame\nsame\n1\nsame\n', stderr: '' });
  expect(
    () => JSON.parse(readFileSync(join(folder, 'file.json'), 'utf8')) as unknown,
  ).not.toThrow();
});
