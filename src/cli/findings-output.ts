import type { World } from '../files/world.ts';
import { UsageProblem } from '../files/problem.ts';
import { findingsFormatNames, type FindingsFormat } from '../render/findings/format-names.ts';
import { unknownChoice } from './choice.ts';

/** A format, and the file that it goes to; stdout when there is none. */
export interface FindingsOutput {
  readonly format: FindingsFormat;
  readonly file: string | undefined;
}

/** Adds one `--format` to those before it: `NAME`, or `NAME=FILE`. */
export function addFindingsOutput(
  argument: string,
  others: readonly FindingsOutput[],
): FindingsOutput[] {
  const [name = ''] = argument.split('=', 1);
  const file = name === argument ? undefined : argument.slice(name.length + 1);
  const format = findingsFormatNames.find((each) => each === name);
  if (format === undefined) throw unknownChoice('--format', name, findingsFormatNames);
  if (file === '') {
    throw new UsageProblem(`--format ${name}= names no file`, `such as --format ${name}=findings`);
  }
  const same = others.find((other) => other.file === file);
  if (same !== undefined) {
    throw new UsageProblem(
      `two formats for ${file ?? 'stdout'}: ${same.format} and ${format}`,
      `write one to a file of its own: --format ${format}=FILE`,
    );
  }
  return [...others, { format, file }];
}

/** A file of findings must not take the place of a record. */
export function refuseRecords(
  world: World,
  outputs: readonly FindingsOutput[],
  records: ReadonlyMap<string, string>,
): void {
  for (const { file } of outputs) {
    const path = file === undefined ? undefined : realPathOrNone(world, file);
    if (file !== undefined && path !== undefined && records.has(path)) {
      throw new UsageProblem(
        `${file} is a file of this programme`,
        'name another for the findings',
      );
    }
  }
}

function realPathOrNone(world: World, path: string): string | undefined {
  try {
    return world.realPath(path);
  } catch {
    return undefined; // What is not there is no record.
  }
}
