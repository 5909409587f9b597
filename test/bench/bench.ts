import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { version as ownVersion } from '../../src/cli/version.ts';
import {
  peerNames,
  peers,
  versionOf,
  type Contestant,
  type PeerName,
  type Workshop,
} from './contestants.ts';
import { inTurns, type Run } from './measure.ts';
import { rows, type Row } from './rows.ts';
import { lineOf, tableHead, type Outcome } from './table.ts';

// bench.js <checkout> <folder to work in> [--quick] [--seed <number>] [<name of a row> …]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    seed: { type: 'string', default: '20160331' },
  },
});
const [checkout = '', folder = '', ...names] = positionals;
const workshop: Workshop = { checkout, folder, seed: Number(values.seed) };

const unknown = names.filter((name) => !rows.some((row) => row.name === name));
if (unknown.length > 0 || !Number.isSafeInteger(workshop.seed)) {
  tell(`usage: npm run bench -- [--quick] [--seed <number>] [<row> …]`);
  tell(`rows: ${rows.map(({ name }) => name).join(', ')}`);
  process.exitCode = 2;
} else {
  await bench();
}

/** Prints the table line by line, as soon as each is known; progress goes to stderr. */
async function bench(): Promise<void> {
  const versions = new Map(peerNames.map((name) => [name, versionOf(name, workshop)]));
  print(surroundings(versions));
  print(`\n${tableHead}`);
  const pages = new Map<string, string>();
  const failures: string[] = [];
  for (const row of chosenRows()) {
    const contestants = contestantsOf(row);
    const there = contestants.filter(({ peer }) => isThere(peer, versions));
    const outcomes = await measured(row, there);
    for (const line of row.lines) {
      print(lineOf(line, ({ name }): Outcome => outcomes.get(name) ?? 'not found'));
    }
    for (const contestant of there) {
      const outcome = outcomes.get(contestant.name);
      if (outcome instanceof Error) failures.push(`${contestant.title}: ${outcome.message}`);
      const pdf = contestant.pdf?.(workshop);
      if (pdf !== undefined && existsSync(pdf))
        pages.set(contestant.name, pdfLine(contestant, pdf));
    }
  }
  if (pages.size > 0) print(`\n| PDF | Pages | MB |\n| --- | --- | --- |`);
  for (const line of pages.values()) print(line);
  for (const failure of failures) print(`\nFailed: ${failure}`);
}

function chosenRows(): Row[] {
  if (names.length > 0) return rows.filter(({ name }) => names.includes(name));
  return rows.filter(
    ({ onlyByName, quick }) => onlyByName !== true && (!values.quick || quick > 0),
  );
}

/** Everyone that a line of the row tells of, once each. */
function contestantsOf({ lines }: Row): Contestant[] {
  const all = lines.flatMap((line) => (line.kind === 'ratio' ? [line.to, line.of] : [line.of]));
  return [...new Map(all.map((each) => [each.name, each])).values()];
}

function isThere(
  peer: PeerName | undefined,
  versions: ReadonlyMap<PeerName, string | undefined>,
): boolean {
  return peer === undefined || versions.get(peer) !== undefined;
}

async function measured(
  { name: rowName, runs, quick }: Row,
  contestants: readonly Contestant[],
): Promise<Map<string, readonly Run[] | Error>> {
  tell(`${rowName}: making the data`);
  const commands = new Map(contestants.map((each) => [each.name, each.command(workshop)]));
  const rounds = values.quick ? Math.max(1, quick) : runs;
  // Short runs are of warm files; of long ones, the first is as good as the others.
  if (rounds > 5) await inTurns(commands, 1, () => undefined);
  return inTurns(commands, rounds, (name, round) => {
    tell(`${rowName}: ${name}, ${round} of ${rounds}`);
  });
}

/** The kind of machine and everybody's version. */
function surroundings(versions: ReadonlyMap<PeerName, string | undefined>): string {
  const processors = cpus();
  const machine = `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}`;
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB of memory`;
  const told = Object.keys(process.env).filter((name) => name.startsWith('NODE_'));
  return [
    `- ssr-report ${ownVersion}, Node ${process.version}, ${machine}, ${memory}`,
    `- variables for Node: ${told.sort().join(', ') || 'none'}`,
    ...peerNames.map((name) => {
      const version = versions.get(name);
      const { title, from } = peers[name];
      return version === undefined
        ? `- ${title}: not found (it comes with ${from})`
        : `- ${version}`;
    }),
    `- programmes of the seed ${workshop.seed}${values.quick ? '; quick, so with few runs' : ''}`,
  ].join('\n');
}

function pdfLine({ title }: Contestant, pdf: string): string {
  const { stdout, status } = spawnSync('pdfinfo', [pdf], { encoding: 'utf8' });
  const counted = status === 0 ? /^Pages:\s+(\d+)$/m.exec(stdout)?.[1] : undefined;
  const size = (statSync(pdf).size / 1e6).toFixed(1);
  return `| ${title} | ${counted ?? 'not counted: pdfinfo not found'} | ${size} |`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}
