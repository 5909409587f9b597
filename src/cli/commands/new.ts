import { check } from '../../checks/index.ts';
import { catalogue } from '../../diagnostics/catalogue.ts';
import { inReadingOrder } from '../../diagnostics/order.ts';
import { quoted, visible } from '../../diagnostics/visible.ts';
import type { Typed } from '../../diagnostics/typed.ts';
import { inWords } from '../../diagnostics/words.ts';
import { nextId } from '../../domain/next-id.ts';
import { fromHere } from '../../files/from-here.ts';
import { makeFiles } from '../../files/new-files.ts';
import { UsageProblem } from '../../files/problem.ts';
import { joined, readBegunFolder } from '../../files/read-folder.ts';
import { recordSchema } from '../../files/schema-copies.ts';
import { readRegister, type ReadSet } from '../../read/read-register.ts';
import { recordSkeleton } from '../../read/record-skeleton.ts';
import { fileStem, textFile, type SourceFile } from '../../read/source-file.ts';
import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';

export interface NewArguments {
  readonly title?: string;
}

/** Writes a record to fill in; refuses an id that is taken or cannot be one, and names the next. */
export async function newRecord(
  context: Context,
  id: string | undefined,
  { title }: NewArguments,
): Promise<ExitCode> {
  const { world, stdout, stderr } = context.surroundings;
  context.surroundings.expectShortRun?.();
  const folder = fromHere(world, context.data.path);
  const { programme, records, diagnostics } = readBegunFolder(world, folder);
  const files = [...records.map(({ path }) => path), ...diagnostics.map(({ place }) => place.file)];
  const { value: set } = readRegister(programme, records, files);
  const taken = takenIds(set, files);
  if (id === undefined || id === '') {
    const next = nextId(set.register.recommendations.at(-1)?.id, [...taken.keys()]);
    throw new UsageProblem('new needs an id', context.typed(`new ${next}`));
  }
  refuseTaken(id, taken);
  const text = recordSkeleton({
    id,
    title,
    responsible: set.register.programme.responsible?.[0]?.name,
    schema: recordSchema(world, folder, records),
  });
  const path = joined(folder, `recommendations/${id}.yaml`);
  const file = textFile(path, text);
  refuseFaults(programme, records, file, context.typed);
  await makeFiles(world, [folder], [file]);
  if (context.quiet) return exitCodes.done;
  stdout.write(`${visible(path)}\n`);
  stderr.write(`next: fill in each TODO, then ${context.typed('validate')}\n`);
  return exitCodes.done;
}

/** The ids that no new record can have, each with the file that has it: as its id or as its name. */
function takenIds({ records }: ReadSet, files: readonly string[]): ReadonlyMap<string, string> {
  const ids = records.map(({ file, recommendation: { id } }): [string, string] => [id, file]);
  return new Map([...files.map((file): [string, string] => [fileStem(file), file]), ...ids]);
}

function refuseTaken(id: string, taken: ReadonlyMap<string, string>): void {
  for (const [other, file] of taken) {
    if (other.toLowerCase() !== id.toLowerCase()) continue;
    const what =
      other === id
        ? `the id ${quoted(id)} is taken`
        : `the id ${quoted(id)} differs only by case from ${quoted(other)}`;
    throw new UsageProblem(
      `${what}, in ${file}`,
      `the next free one is ${quoted(nextId(id, [...taken.keys()]))}`,
    );
  }
}

/** A record that would have an error is not begun: its id or its title is at fault. */
function refuseFaults(
  programme: SourceFile,
  records: readonly SourceFile[],
  begun: SourceFile,
  typed: Typed,
): void {
  const { value: set, diagnostics } = readRegister(programme, [...records, begun]);
  const [fault] = inReadingOrder([...diagnostics, ...check(set)]).filter(
    ({ code, place }) => place.file === begun.path && catalogue[code].severity === 'error',
  );
  if (fault === undefined) return;
  const { message, hint } = inWords(fault, typed);
  throw new UsageProblem(`the record would not be valid: ${message}`, hint);
}
