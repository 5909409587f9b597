import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { World } from '../../../src/files/world.ts';
import { nodeWorld } from '../../../src/files/node-world.ts';
import { freshFolder } from '../../support/folders.ts';
import { faultDate, program, start } from '../../support/processes.ts';
import {
  flawlessRecords,
  previewInside,
  previewProcess,
  standing,
} from '../../support/previews.ts';
import { day } from '../../support/records.ts';
import { run } from '../../support/run.ts';

const record = (data: string, id = 1) => join(data, `recommendations/${id}.yaml`);
const wrongLine = 'wrong: 1\n';

/** The first record as one of another id. */
function withId(data: string, id: number): string {
  return readFileSync(record(data), 'utf8').replace('"1"', `"${id}"`);
}

function renameAs(data: string, id: number): void {
  writeFileSync(record(data), withId(data, id));
  renameSync(record(data), record(data, id));
}

async function textOf(address: string): Promise<string> {
  return (await fetch(address)).text();
}

describe('the page follows the records', () => {
  test('broken, the findings come and the page stays; mended, they go and it is new', async () => {
    const data = flawlessRecords('Followed');
    const preview = await previewInside(data);
    const good = await standing(preview, () => true);
    expect(good.state).toBe('right');
    const text = readFileSync(record(data), 'utf8');
    writeFileSync(record(data), text + wrongLine);
    const bad = await standing(preview, ({ state }) => state === 'wrong');
    expect(bad.message).toBe('1 error in 1 file. The page shows the records as they were before.');
    expect(bad.findings).toContain('recommendations/1.yaml:7:1');
    expect(bad.page).toBe(good.page);
    expect(await textOf(preview.address)).toContain('Followed of the first recommendation');
    writeFileSync(record(data), text.replace('Followed of the first', 'Mended'));
    const mended = await standing(preview, ({ state }) => state === 'right');
    expect(mended).toMatchObject({ message: '', findings: '' });
    expect(mended.page).not.toBe(good.page);
    expect(await textOf(preview.address)).toContain('Mended recommendation');
    const { stdout, stderr, exit } = await preview.stop('SIGINT');
    expect([stdout, exit]).toEqual([`${preview.address}\n`, 130]);
    expect(stderr).toMatch(
      /^rebuilt when .* to stop\n.*error\[unknown-property\].*\nrebuilt\nstopped\n$/s,
    );
  });

  test.each<[what: string, change: (data: string) => void, ids: string[]]>([
    [
      'deleted',
      (data) => {
        rmSync(record(data, 2));
      },
      ['1'],
    ],
    [
      'added',
      (data) => {
        writeFileSync(record(data, 3), withId(data, 3));
      },
      ['1', '2', '3'],
    ],
    [
      'renamed',
      (data) => {
        renameAs(data, 7);
      },
      ['2', '7'],
    ],
  ])('a record that is %s', async (_, change, ids) => {
    const data = flawlessRecords('Changed');
    const preview = await previewInside(data);
    const { page } = await standing(preview, () => true);
    change(data);
    await standing(preview, (now) => now.page !== page && now.state === 'right');
    const found = (await textOf(preview.address)).matchAll(/<h2 id="recommendation-(\d+)"/g);
    expect(Array.from(found, ([, id]) => id)).toEqual(ids);
    await preview.stop('SIGTERM');
  });

  test('errors at the start are served as a page of findings, and the report follows', async () => {
    const data = flawlessRecords('Late');
    appendFileSync(record(data), wrongLine);
    const preview = await previewInside(data);
    expect(await standing(preview, () => true)).toMatchObject({ page: '', state: 'wrong' });
    expect(await textOf(preview.address)).toContain('unexpected property "wrong"');
    writeFileSync(record(data), readFileSync(record(data), 'utf8').replace(wrongLine, ''));
    const { page } = await standing(preview, ({ state }) => state === 'right');
    expect(page).not.toBe('');
    await preview.stop('SIGINT');
  });

  test.each([
    ['today', '17 May 2016'],
    ['last', '31 March 2016'],
  ])('%s stays what it was when the preview started', async (date, words) => {
    const data = flawlessRecords('Dated');
    let days = 0;
    const today = () => day(days++ === 0 ? '2016-05-17' : '2020-01-01');
    const preview = await previewInside(data, ['--date', date], { today });
    expect(await textOf(preview.address)).toContain(`<p class="date">${words}</p>`);
    const { page } = await standing(preview, () => true);
    renameAs(data, 7);
    await standing(preview, (now) => now.page !== page && now.state !== 'wrong');
    expect(await textOf(preview.address)).toContain(`<p class="date">${words}</p>`);
    await preview.stop('SIGINT');
  });

  test('warnings are told, and those of a broken set are not', async () => {
    const data = flawlessRecords('Warned');
    const text = readFileSync(record(data), 'utf8');
    writeFileSync(record(data), text.replace('due: 2016-06-30', 'due: 2015-06-30'));
    const preview = await previewInside(data);
    const warned = await standing(preview, () => true);
    expect(warned).toMatchObject({ state: 'warnings' });
    expect(warned.findings).toContain('late-without-forecast');
    appendFileSync(record(data, 2), wrongLine);
    const wrong = await standing(preview, ({ state }) => state === 'wrong');
    expect(wrong.findings).not.toContain('late-without-forecast');
    await preview.stop('SIGINT');
  });
});

describe('nothing that goes wrong ends it', () => {
  test('a data folder that vanishes and comes back', async () => {
    const data = join(freshFolder(), 'data');
    renameSync(flawlessRecords('Gone'), data);
    const preview = await previewInside(data);
    renameSync(data, `${data}-away`);
    const gone = await standing(preview, ({ state }) => state === 'wrong');
    expect(gone.message).toContain(`error: there is no folder ${data}`);
    expect(gone.findings).toBe(
      '<li>hint: name the folder that has programme.yaml in it, by --data or SSR_REPORT_DATA</li>',
    );
    renameSync(`${data}-away`, data);
    await standing(preview, ({ state }) => state === 'right');
    await preview.stop('SIGHUP');
  });

  test('a disk that fails, and a bug', async () => {
    const data = flawlessRecords('Failing');
    let failure: Error | undefined;
    const readFile: World['readFile'] = (path, limit) => {
      if (failure !== undefined) throw failure;
      return nodeWorld.readFile(path, limit);
    };
    const preview = await previewInside(data, ['--verbose'], { readFile });
    failure = Object.assign(new Error('EIO'), { code: 'EIO' });
    appendFileSync(record(data), '#\n');
    const failed = await standing(preview, ({ state }) => state === 'wrong');
    expect(failed.message).toMatch(/^error: cannot read .*: the disk reports an error \(EIO\)\./);
    failure = new TypeError('a bug <b>');
    appendFileSync(record(data), '#\n');
    const bug = await standing(preview, ({ message }) => message.includes('bug'));
    expect(bug.message).toMatch(/^error: this is a bug in ssr-report [\d.]+: a bug <b>/);
    expect(bug.findings).toContain('please report it');
    expect(bug.findings).toContain('TypeError');
    failure = undefined;
    appendFileSync(record(data), '#\n');
    await standing(preview, ({ state }) => state === 'right');
    const { exit, stderr } = await preview.stop('SIGINT');
    expect(exit).toBe(130);
    expect(stderr).toContain('rebuilt; the page is the same\n');
  });

  test('a change while it builds is built too', async () => {
    const data = flawlessRecords('During');
    let isArmed = false;
    const readFile: World['readFile'] = (path, limit) => {
      const bytes = nodeWorld.readFile(path, limit);
      if (isArmed && path === record(data)) {
        isArmed = false;
        const text = Buffer.from(bytes).toString();
        writeFileSync(path, text.replace('of the first', 'of the during'));
      }
      return bytes;
    };
    const preview = await previewInside(data, [], { readFile });
    isArmed = true;
    appendFileSync(record(data), '#\n');
    const { page } = await standing(preview, () => true);
    await standing(preview, (now) => now.page !== page);
    expect(await textOf(preview.address)).toContain('During of the during recommendation');
    await preview.stop('SIGINT');
  });
});

describe('the page is that of `build`', () => {
  test.each([[[]], [['--since', '2015-06-30']]])('with %j', async (args) => {
    const data = flawlessRecords('Same');
    const out = freshFolder();
    const to = ['--date', faultDate, '--data', data, '--out', out, '--format', 'html'];
    expect((await run(['build', ...to, ...args])).exit).toBe(0);
    const built = readFileSync(join(out, faultDate, `report-${faultDate}.html`), 'utf8');
    const preview = await previewInside(data, args);
    const text = await textOf(preview.address);
    const body = (html: string) => html.slice(html.indexOf('<body>'), html.lastIndexOf('<script'));
    const end = text.indexOf('<aside class="preview"');
    expect(text.slice(text.indexOf('<body>'), end)).toContain(body(built));
    await preview.stop('SIGINT');
  });

  test('quiet, it says the address and errors alone', async () => {
    const data = flawlessRecords('Quiet');
    const preview = await previewInside(data, ['--quiet']);
    const { page } = await standing(preview, () => true);
    writeFileSync(
      record(data),
      readFileSync(record(data), 'utf8').replace('Quiet of', 'Silent of'),
    );
    await standing(preview, (now) => now.page !== page);
    expect(await preview.stop('SIGINT')).toEqual({
      stdout: `${preview.address}\n`,
      stderr: '',
      exit: 130,
    });
  });
});

describe('as a process', () => {
  test.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends it with %i, whoever is connected', async (signal, code) => {
    const preview = await previewProcess(flawlessRecords('Ended'));
    const port = Number(new URL(preview.address).port);
    const sockets = await Promise.all(
      Array.from({ length: 50 }, (_, at) => connected(port, at % 2 === 0 ? '' : 'GET / HT')),
    );
    await standing(preview, () => true);
    expect(await preview.stop(signal)).toEqual({
      stdout: `${preview.address}\n`,
      stderr: 'rebuilt when a record changes; press Ctrl-C to stop\nstopped\n',
      exit: code,
      signal: null,
    });
    for (const socket of sockets) socket.destroy();
    await expect(fetch(preview.address)).rejects.toThrow();
  });

  test('a reader of its output that goes away does not end it', async () => {
    const data = flawlessRecords('Unread');
    const preview = await previewProcess(data);
    preview.child.stdout?.destroy();
    preview.child.stderr?.destroy();
    for (const title of ['Once', 'Twice', 'Thrice']) {
      const { page } = await standing(preview, () => true);
      const text = readFileSync(record(data), 'utf8');
      writeFileSync(record(data), text.replace(/title: .*/, `title: ${title}`));
      await standing(preview, (now) => now.page !== page);
    }
    expect((await preview.stop('SIGINT')).exit).toBe(130);
  });

  test('all its streams may be closed', async () => {
    const data = flawlessRecords('Closed');
    const port = await freePort();
    const { child, ended } = start(
      [
        ...['bash', '-c', 'exec "$@" <&- >&- 2>&-', 'bash', ...program],
        ...['preview', '--date', faultDate, '--data', data, '--port', port],
      ],
      '/',
    );
    const preview = { address: `http://127.0.0.1:${port}/`, stop: () => ended };
    await answering(preview.address);
    appendFileSync(record(data), wrongLine);
    await standing(preview, ({ state }) => state === 'wrong');
    child.kill('SIGTERM');
    expect((await ended).exit).toBe(143);
  });

  test('many changes at once, as of a branch, are built as one or few', async () => {
    const repository = freshFolder(flawlessRecords('Branch'));
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=N', '-c', 'user.email=e@example.org', ...args], {
        cwd: repository,
        stdio: 'pipe',
      });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-q', '-m', 'two');
    git('checkout', '-q', '-b', 'more');
    for (let at = 3; at <= 200; at++) writeFileSync(record(repository, at), withId(repository, at));
    git('add', '.');
    git('commit', '-q', '-m', 'more');
    const preview = await previewProcess(repository);
    const more = await standing(preview, () => true);
    git('checkout', '-q', 'main');
    const few = await standing(preview, ({ page }) => page !== more.page);
    expect(few.state).toBe('right');
    git('checkout', '-q', 'more');
    await standing(preview, ({ page }) => page === more.page);
    await preview.stop('SIGINT');
  });

  test('a port that is taken, and one that may not be taken', async () => {
    const data = flawlessRecords('Port');
    const preview = await previewProcess(data);
    const { port } = new URL(preview.address);
    const second = [...program, 'preview', '--date', faultDate, '--data', data, '--port', port];
    expect(await start(second, '/').ended).toMatchObject({
      stdout: '',
      stderr:
        `error: port ${port} is taken by another program\n` +
        'hint: name another with --port, or leave it out for a free one\n',
      exit: 2,
    });
    await preview.stop('SIGINT');
    const third = await previewProcess(data, ['--port', port]);
    expect(third.address).toBe(preview.address);
    await third.stop('SIGINT');
  });
});

async function connected(port: number, bytes: string) {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write(bytes);
  return socket;
}

/** Until something answers there. */
async function answering(address: string): Promise<void> {
  while (
    await fetch(address).then(
      () => false,
      () => true,
    )
  );
}

async function freePort(): Promise<string> {
  const preview = await previewInside(flawlessRecords('Free'));
  await preview.stop('SIGINT');
  return new URL(preview.address).port;
}
