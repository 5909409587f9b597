import { chmodSync, chownSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../support/folders.ts';
import { checkout } from '../support/programmes.ts';
import { everythingIn, faultDate, start, twoRecords } from '../support/processes.ts';
import { asRoot } from '../support/root.ts';

const nobody = 65534;

/** The program where everybody may read it, wherever the checkout lies. */
function packageForAll(): string {
  const folder = openFolder();
  for (const part of ['bin', 'dist', 'schemas', 'package.json', 'src/render/pdf/fonts']) {
    cpSync(join(checkout, part), join(folder, part), { recursive: true });
  }
  return folder;
}

function openFolder(): string {
  const folder = freshFolder();
  chmodSync(folder, 0o755);
  return folder;
}

/** A folder of root's, with the data of the programme and its reports, all to be read by everybody. */
async function programmeOfRoot() {
  const folder = openFolder();
  cpSync(twoRecords('Old'), join(folder, 'data'), { recursive: true });
  chmodSync(join(folder, 'data'), 0o755);
  const node = [process.execPath, join(packageForAll(), 'bin/ssr-report.js')];
  const command = [...node, 'build', '--date', faultDate, '--format', 'md,json', '--quiet'];
  expect(await start(command, folder).ended).toMatchObject({ exit: 0, stderr: '' });
  const out = join(folder, 'out');
  const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
  return { folder, out, build: () => start([...asNobody, ...command], folder).ended };
}

type Programme = Awaited<ReturnType<typeof programmeOfRoot>>;

const denied = 'permission denied (EACCES)';

asRoot.each<[what: string, change: (programme: Programme) => void, said: string]>([
  ['a folder that is not to be written in', () => undefined, `write in the folder out: ${denied}`],
  [
    'a working folder in which no folder can be made',
    ({ out }) => {
      rmSync(out, { recursive: true });
    },
    `create the folder out: ${denied}`,
  ],
  [
    'a record that is not to be read',
    ({ folder, out }) => {
      chmodSync(join(folder, 'data/recommendations/2.yaml'), 0);
      chmodSync(out, 0o777);
    },
    `read data/recommendations/2.yaml: ${denied}`,
  ],
  [
    'reports of somebody else, in a folder that is to be written in',
    ({ out }) => {
      chownSync(out, nobody, nobody);
    },
    `replace out/${faultDate}: ${denied}`,
  ],
  [
    'recommendations of somebody else, in reports of one’s own',
    ({ out }) => {
      chownSync(out, nobody, nobody);
      chownSync(join(out, faultDate), nobody, nobody);
    },
    `replace out/${faultDate}: ${denied}`,
  ],
  [
    'reports of somebody else, in a folder where each may remove only their own',
    ({ out }) => {
      chmodSync(out, 0o1777);
      for (const name of ['', 'recommendations']) chmodSync(join(out, faultDate, name), 0o777);
    },
    `put the new reports in place of out/${faultDate}: operation not permitted (EPERM)`,
  ],
])('%s: one line says so, and all stays', async (_, change, said) => {
  const programme = await programmeOfRoot();
  change(programme);
  const [before, { exit, stdout, stderr }] = [everything(programme), await programme.build()];
  expect({ exit, stdout, stderr }).toEqual({
    exit: 3,
    stdout: '',
    stderr: `error: cannot ${said}\n`,
  });
  expect(everything(programme)).toEqual(before);
});

function everything({ folder }: Programme): Map<string, string> {
  const inOut = everythingIn(folder).has('out/') ? everythingIn(join(folder, 'out')) : [];
  return new Map([...everythingIn(folder), ...inOut]);
}

asRoot('whoever may write in the output folder needs no right elsewhere', async () => {
  const { out, build } = await programmeOfRoot();
  rmSync(out, { recursive: true });
  mkdirSync(out);
  chownSync(out, nobody, nobody);
  expect(await build()).toMatchObject({ exit: 0, stderr: '' });
  expect(await build()).toMatchObject({ exit: 0, stderr: '' });
  expect([...everythingIn(out).keys()]).toContain(`${faultDate}/manifest.json`);
});
