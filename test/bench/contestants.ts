import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from './measure.ts';
import { reportingDate, type ShapeName } from './programme.ts';

/** The places that a run of the benchmark works in, and what it makes there when first asked for. */
export interface Workshop {
  readonly checkout: string;
  readonly folder: string;
  readonly seed: number;
}

/** A process that takes part. */
export interface Contestant {
  /** The same for the same work. */
  readonly name: string;
  readonly title: string;
  /** Undefined of the program itself and of Node. */
  readonly peer?: PeerName;
  readonly command: (workshop: Workshop) => Command;
  /** The PDF that a run leaves. */
  readonly pdf?: (workshop: Workshop) => string;
}

/** The unit of the short rows. */
export const node: Contestant = {
  name: 'node',
  title: '`node -e 0`',
  command: () => ({ args: [process.execPath, '-e', '0'] }),
};

/** The program with a single option, such as `--help`. */
export function program(option: string): Contestant {
  return {
    name: option,
    title: `\`${option}\``,
    command: (workshop) => ({ args: [...ssrReport(workshop), option] }),
  };
}

export function validate(count: number, shape: ShapeName = 'usual'): Contestant {
  return {
    name: `validate-${shape}-${count}`,
    title: `validate, ${records(count, shape)}`,
    command: (workshop) => ({
      args: [...ssrReport(workshop), 'validate', '--data', dataOf(workshop, count, shape)],
    }),
  };
}

/** The programme's report as PDF and Markdown. */
export function report(count: number, shape: ShapeName = 'usual'): Contestant {
  const title = `report, ${records(count, shape)}`;
  return build(`report-${shape}-${count}`, title, count, shape, ['--report-only']);
}

/** The programme's report and one of each recommendation. */
export function all(count: number): Contestant {
  return build(`all-${count}`, `all, ${records(count, 'usual')}`, count, 'usual', []);
}

function build(
  name: string,
  title: string,
  count: number,
  shape: ShapeName,
  options: readonly string[],
): Contestant {
  const outOf = ({ folder }: Workshop) => join(folder, 'out', name);
  return {
    name,
    title,
    command: (workshop) => {
      const [data, out] = [dataOf(workshop, count, shape), outOf(workshop)];
      const where = ['--date', reportingDate, '--data', data, '--out', out];
      return {
        args: [...ssrReport(workshop), 'build', ...where, ...options],
        prepare: () => {
          rmSync(out, { recursive: true, force: true });
        },
      };
    },
    pdf: (workshop) => join(outOf(workshop), reportingDate, `report-${reportingDate}.pdf`),
  };
}

function ssrReport({ checkout }: Workshop): string[] {
  return [process.execPath, join(checkout, 'bin/ssr-report.js')];
}

function records(count: number, shape: ShapeName): string {
  return `${count.toLocaleString('en')} records${shape === 'usual' ? '' : `, ${shape}`}`;
}

interface Peer {
  readonly title: string;
  /** The program and the script, which tells its version with `--version`. */
  readonly script: readonly [string, string];
  /** What brings it, said where it is not found. */
  readonly from: string;
}

/** Debian's own Python has Debian's modules. */
const python = '/usr/bin/python3';

export const peers = {
  typst: {
    title: 'Typst 0.14',
    script: [process.execPath, 'typst.mjs'],
    from: 'npm ci in test/bench',
  },
  pdfmake: {
    title: 'pdfmake',
    script: [process.execPath, 'pdfmake.mjs'],
    from: 'npm ci in test/bench',
  },
  reportlab: {
    title: 'reportlab',
    script: [python, 'reportlab_report.py'],
    from: 'the Debian package python3-reportlab',
  },
  jsonschema: {
    title: 'python3-jsonschema',
    script: [python, 'jsonschema_records.py'],
    from: 'the Debian packages python3-jsonschema and python3-yaml',
  },
} as const satisfies Record<string, Peer>;

export type PeerName = keyof typeof peers;

export const peerNames = Object.keys(peers) as readonly PeerName[];

/** The peer at the pages of the report, from its ready-made input. */
export function setBy(peer: Exclude<PeerName, 'jsonschema'>, count: number): Contestant {
  const pdfOf = ({ folder }: Workshop) => join(folder, `${peer}-${count}.pdf`);
  return {
    name: `${peer}-${count}`,
    title: `${peers[peer].title}, ${records(count, 'usual')}`,
    peer,
    command: (workshop) => {
      const pdf = pdfOf(workshop);
      return {
        args: [...scriptOf(peer, workshop), inputOf(workshop, count), fontsOf(workshop), pdf],
        prepare: () => {
          rmSync(pdf, { force: true });
        },
      };
    },
    pdf: pdfOf,
  };
}

/** The records read and judged by the schema alone. */
export function judgedByJsonschema(count: number): Contestant {
  return {
    name: `jsonschema-${count}`,
    title: `${peers.jsonschema.title}, ${records(count, 'usual')}`,
    peer: 'jsonschema',
    command: (workshop) => ({
      args: [
        ...scriptOf('jsonschema', workshop),
        dataOf(workshop, count, 'usual'),
        join(workshop.checkout, 'schemas'),
      ],
    }),
  };
}

function scriptOf(peer: PeerName, { checkout }: Workshop): [string, string] {
  const [runtime, script] = peers[peer].script;
  return [runtime, join(checkout, 'test/bench/peers', script)];
}

function fontsOf({ checkout }: Workshop): string {
  return join(checkout, 'src/render/pdf/fonts');
}

/** The versions of those that are there; undefined where the peer does not start. */
export function versionOf(peer: PeerName, workshop: Workshop): string | undefined {
  const [runtime, ...args] = [...scriptOf(peer, workshop), '--version'];
  const { status, stdout } = spawnSync(runtime, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** The data folder with so many records of the shape. */
function dataOf(workshop: Workshop, count: number, shape: ShapeName): string {
  const folder = join(workshop.folder, `${shape}-${count}`);
  make(workshop, folder, ['programme', folder, String(count), shape, String(workshop.seed)]);
  return folder;
}

/** The folder with the report of so many records as the peers read it. */
function inputOf(workshop: Workshop, count: number): string {
  const folder = join(workshop.folder, `input-${count}`);
  make(workshop, folder, ['input', dataOf(workshop, count, 'usual'), folder]);
  return folder;
}

function make({ folder: workshop }: Workshop, folder: string, args: readonly string[]): void {
  if (existsSync(folder)) return;
  const { status } = spawnSync(process.execPath, [join(workshop, 'make.js'), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`could not make ${folder}`);
}
