// Holds the survivors of a mutation run against those that are named, and tells the score.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ file: string, mutant: string, from: string, to: string, reason: string }} Survivor */

const report = JSON.parse(readFileSync('out/mutation.json', 'utf8'));
const path = new URL('survivors.json', import.meta.url);
/** @type {Survivor[]} */
const named = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];

/** The text that the mutant replaces, which unlike a line number stays when lines move. */
function textAt(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines[lines.length - 1].slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join('\n');
}

const mutants = Object.entries(report.files).flatMap(([file, { source, mutants: all }]) =>
  all.map((each) => ({
    file: file.replace(/^src\/domain\//, ''),
    line: each.location.start.line,
    mutant: each.mutatorName,
    from: textAt(source, each.location),
    to: each.replacement,
    status: each.status,
  })),
);
const isSame = (one, other) =>
  ['file', 'mutant', 'from', 'to'].every((key) => one[key] === other[key]);
const tried = mutants.filter(({ status }) => status !== 'CompileError' && status !== 'Ignored');
// A file of tests that does not even load is red too.
const dead = new Set(['Killed', 'Timeout', 'RuntimeError']);
const alive = tried.filter(({ status }) => !dead.has(status));
const unnamed = alive.filter((each) => !named.some((one) => isSame(one, each)));
const files = new Set(mutants.map(({ file }) => file));
const gone = named.filter((one) => files.has(one.file) && !alive.some((each) => isSame(one, each)));

for (const { file, line, mutant, from, to, status } of unnamed) {
  console.log(`${file}:${line} ${mutant} ${status}: ${from} => ${to}`);
}
for (const { file, from, to } of gone) {
  console.log(`${file}: named as a survivor, and none: ${from} => ${to}`);
}
console.log(
  `mutation: ${tried.length - alive.length} of ${tried.length} killed, ` +
    `${alive.length - unnamed.length} named survivors, ${unnamed.length} unnamed`,
);
process.exitCode = unnamed.length + gone.length > 0 ? 1 : 0;
