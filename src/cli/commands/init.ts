import { visible } from '../../diagnostics/visible.ts';
import { kindBehindLinks } from '../../files/inside.ts';
import { makeFiles } from '../../files/new-files.ts';
import { attempt, UsageProblem } from '../../files/problem.ts';
import { joined } from '../../files/read-folder.ts';
import { schemaCopyIn } from '../../files/schema-copies.ts';
import type { World } from '../../files/world.ts';
import { writeWhole } from '../../files/write-file.ts';
import { textFile } from '../../read/source-file.ts';
import { shellWord, typedBy } from '../as-typed.ts';
import type { Context } from '../context.ts';
import { usualName } from '../data-folder.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { exampleReport, starterFiles, type StarterFile } from '../starter/starter.ts';

/**
 * Makes a programme in the folder that validates and builds at once, and says what was done. What is
 * there is kept, but for schemas of another version; a programme that is there gets no examples.
 */
export async function init(context: Context, asked: string | undefined): Promise<ExitCode> {
  const { world, stdout, stderr } = context.surroundings;
  const { option } = context.data;
  if (asked === undefined) refuseInside(context);
  const folder = asked ?? '.';
  const data = dataFolderIn(context.data.isNamed ? context.data.path : usualName);
  const isNew = !holdsProgramme(world, folder, data);
  const files = starterFiles(data, option)
    .filter(({ isExample }) => isNew || !isExample)
    .map((file) => ({ ...file, ...step(world, folder, data, file) }));
  // The folder of the records is named too, and may be a link.
  await write(world, [folder, joined(folder, data)], files);
  if (context.quiet) return exitCodes.done;
  for (const { done, path } of files) stdout.write(`${done.padEnd(8)} ${visible(path)}\n`);
  for (const { remark } of files) if (remark !== undefined) stderr.write(`${visible(remark)}\n`);
  if (!isNew) {
    const programme = visible(joined(folder, `${data}programme.yaml`));
    stderr.write(`${programme} was there already, so no examples were added\n`);
  }
  const go = joined(folder, '') === '' ? '' : `cd ${shellWord(folder)} && `;
  const typed = typedBy(context.surroundings, option);
  stderr.write(`next: ${go}${typed(isNew ? `build --date ${exampleReport}` : 'validate')}\n`);
  return exitCodes.done;
}

/** Below the folder of a programme another one is made only where its folder is named. */
function refuseInside({ data: { path, isNamed }, typed }: Context): void {
  if (isNamed || path === usualName) return;
  throw new UsageProblem(
    `this folder is inside a programme, whose records are in ${path}`,
    `\`${typed('new')}\` adds a record to it; \`${typed('init .')}\` makes another programme here`,
  );
}

/** What becomes of a file. */
interface Step {
  readonly path: string;
  readonly done: 'created' | 'renewed' | 'kept';
  readonly remark?: string;
}

/** New files all or none; each schema of another version is renewed by itself. */
async function write(
  world: World,
  folders: readonly string[],
  files: readonly (StarterFile & Step)[],
): Promise<void> {
  const those = (wanted: Step['done']) =>
    files.filter(({ done }) => done === wanted).map(({ path, text }) => textFile(path, text));
  for (const { path, bytes } of those('renewed')) await writeWhole(world, path, bytes);
  await makeFiles(world, folders, those('created'));
}

function step(world: World, folder: string, data: string, file: StarterFile): Step {
  const path = joined(folder, file.path);
  const kind = attempt(`look at ${path}`, () => world.kindOf(path));
  if (kind === undefined) return { path, done: 'created' };
  if (file.schema === undefined) return { path, done: 'kept' };
  const copy = schemaCopyIn(world, joined(folder, data), file.schema);
  if (copy === 'outdated') return { path, done: 'renewed' };
  if (copy === 'current') return { path, done: 'kept' };
  return { path, done: 'kept', remark: `${path} is not ours; delete it to have the schema there` };
}

/** Whether a programme is there; records without one are refused, as nobody knows whose they are. */
function holdsProgramme(world: World, folder: string, data: string): boolean {
  if (![undefined, 'folder'].includes(kindBehindLinks(world, folder))) {
    throw new UsageProblem(`${folder} is not a folder`, 'name the folder for the programme');
  }
  const programme = joined(folder, `${data}programme.yaml`);
  if (kindBehindLinks(world, programme) !== undefined) return true;
  const records = joined(folder, `${data}recommendations`);
  const isFolder = kindBehindLinks(world, records) === 'folder';
  if (
    isFolder &&
    attempt(`read the folder ${records}`, () => world.readFolder(records)).length > 0
  ) {
    throw new UsageProblem(
      `there is something in ${records}, but no ${programme}`,
      `write ${programme} with a line "title: …" first; examples would mix with what is there`,
    );
  }
  return false;
}

/** The data folder as the files for the team name it: a path below theirs, or nothing for theirs itself. */
function dataFolderIn(data: string): string {
  const parts = data.split('/').filter((part) => part !== '' && part !== '.');
  if (/^(?![-/])[\w./-]+$/.test(data) && !parts.includes('..')) {
    return parts.map((part) => `${part}/`).join('');
  }
  throw new UsageProblem(
    `init cannot use --data ${data}`,
    'the hook and the workflow name the data folder, so it lies below DIR, and its path has letters, digits, ".", "_", "-" and "/" only',
  );
}
