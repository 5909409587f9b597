import { errorCode, type World } from '../files/world.ts';
import { UsageProblem } from '../files/problem.ts';
import { streamToWrite } from '../files/write-file.ts';
import { findingsFormatNames, type FindingsFormat } from '../render/findings/format-names.ts';
import { unknownChoice } from './choice.ts';

/** A format, and the file that it goes to; stdout when there is none. */
export interface FindingsOutput {
  readonly format: FindingsFormat;
  readonly file: string | undefined;
}

/** Adds one `--format` to those before it: `NAME`, or `NAME=FILE`, where `-` stands for stdout. */
export function addFindingsOutput(
  argument: string,
  others: readonly FindingsOutput[],
): FindingsOutput[] {
  const [name = ''] = argument.split('=', 1);
  const named = name === argument ? '-' : argument.slice(name.length + 1);
  const file = named === '-' ? undefined : named;
  const format = findingsFormatNames.find((each) => each === name);
  if (format === undefined) throw unknownChoice('--format', name, findingsFormatNames);
  if (file === '') {
    throw new UsageProblem(`--format ${name}= names no file`, `such as --format ${name}=findings`);
  }
  return [...others, { format, file }];
}

/**
 * The outputs with no file for those whose path leads to stdout, as `/dev/stdout` does. Paths that
 * cannot be written to are refused before anything is read, and so are two formats for one.
 */
export function placed(world: World, outputs: readonly FindingsOutput[]): FindingsOutput[] {
  const placed: FindingsOutput[] = [];
  for (const { format, file } of outputs) {
    const stream = file === undefined ? 1 : streamOrNone(world, file);
    const output = { format, file: stream === 1 ? undefined : file };
    const same = placed.find((other) => other.file === output.file);
    if (same !== undefined) {
      throw new UsageProblem(
        `two formats for ${output.file ?? 'stdout'}: ${same.format} and ${format}`,
        `write one to a file of its own: --format ${format}=FILE`,
      );
    }
    placed.push(output);
  }
  return placed;
}

/** What the system says of a path that cannot be looked at is told when it is written to. */
function streamOrNone(world: World, file: string): string | number | undefined {
  try {
    return streamToWrite(world, file);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
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
