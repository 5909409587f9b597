import { inReadingOrder } from '../../diagnostics/order.ts';
import { isAboutTables } from '../../diagnostics/manual-of-tables.ts';
import type { RatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { rate } from '../../diagnostics/severity.ts';
import { visible } from '../../diagnostics/visible.ts';
import { fromHere } from '../../files/from-here.ts';
import { UsageProblem } from '../../files/problem.ts';
import { makeFiles } from '../../files/new-files.ts';
import { readFolderSoFar } from '../../files/read-folder.ts';
import { readCsvFiles } from '../../files/read-tables.ts';
import { readRegister } from '../../read/read-register.ts';
import type { SourceFile } from '../../read/source-file.ts';
import { importTables } from '../../read/table/import-tables.ts';
import { outcomeOf } from '../../read/table/outcome.ts';
import { mostBytes } from '../../read/table/table.ts';
import { textToShow } from '../../read/text.ts';
import { alikeTogether } from '../../render/findings/alike-cells.ts';
import { renderConcise } from '../../render/findings/concise.ts';
import { foundSet } from '../../render/findings/finding.ts';
import { renderText } from '../../render/findings/text.ts';
import { outcomeText } from '../../render/terminal/outcome-text.ts';
import { tablesText } from '../../render/terminal/tables-text.ts';
import { counted } from '../../report/words.ts';
import { shellWord, typedBy } from '../as-typed.ts';
import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { findingsSummary } from '../findings-text.ts';
import {
  fiscalYearStartOf,
  importSetting,
  refuseIncomplete,
  type ImportArguments,
} from '../import-options.ts';
import { planImport } from '../import-plan.ts';

/** A larger table, of a hundred rows or so, makes a long run. */
const mostBytesInShortRun = 100_000;

/** Turns tables into records: writes all of them and prints their paths, or tells why it does not. */
export async function importRecords(
  context: Context,
  options: ImportArguments,
  names: readonly string[],
  args: readonly string[],
): Promise<ExitCode> {
  const { surroundings, quiet } = context;
  const { world, stdout, stderr } = surroundings;
  const folder = fromHere(world, context.data.path);
  const files = readCsvFiles(world, names, mostBytes);
  if (files.some(({ bytes }) => bytes.length > mostBytesInShortRun)) surroundings.expectLongRun?.();
  else surroundings.expectShortRun?.();
  const there = readFolderSoFar(world, folder);
  const programme = there.programme && readRegister(there.programme, []).value.register.programme;
  const setting = importSetting(options, surroundings, programme);
  const { value: imported, diagnostics: faults } = importTables(files, setting);
  if (!quiet) stderr.write(tablesText(imported.tables));
  if (imported.tables.length + imported.headless.length === files.length) {
    refuseIncomplete(imported, options, programme !== undefined);
  }
  const plan = planImport(world, folder, there, imported, {
    title: options.title ?? 'Title of the programme',
    fiscalYearStart: fiscalYearStartOf(options),
    // Reports of ours were there before, and what their tables tell is dated.
    firstReport: imported.tables.every(({ own }) => own) ? undefined : setting.asOf,
  });
  const findings = inReadingOrder([...rate(faults), ...plan.findings]);
  const texts = new Map([
    ...plan.texts,
    ...files.map((file) => [file.path, shownText(file)] as const),
  ]);
  const stops = tellFindings(context, findings, texts, options.dryRun === true);
  if (stops) return exitCodes.findings;
  const isAsked = options.dryRun !== true && options.yes !== true;
  if (!quiet || isAsked) {
    const asOf = setting.asOf ?? imported.tables.find(({ own }) => own)?.entries[0]?.asOf;
    stderr.write(outcomeText(outcomeOf(plan.register, imported.records, asOf), asOf));
  }
  if (options.dryRun === true) {
    stdout.write(previewOf(plan.files, context));
    return exitCodes.done;
  }
  if (isAsked && !(await isWanted(context, plan.files.length, args))) {
    stderr.write('nothing was written\n');
    return exitCodes.findings;
  }
  await makeFiles(world, [folder], plan.files);
  if (!quiet) {
    stdout.write(plan.files.map(({ path }) => `${visible(path)}\n`).join(''));
    const date = setting.asOf ?? 'last';
    stderr.write(
      `${counted(plan.files.length, 'file')} written; next: ${context.typed(`build --date ${date}`)}\n`,
    );
  }
  return exitCodes.done;
}

/** Asks whether the files are to be written; where nobody can be asked, says how to say it. */
async function isWanted(
  { surroundings }: Context,
  count: number,
  args: readonly string[],
): Promise<boolean> {
  const answer = await surroundings.ask?.(`Is that right? Write ${counted(count, 'file')}? [y/N] `);
  if (answer === undefined) {
    // What stands before `-` in a pipe, nobody but the shell knows.
    const line = args.includes('-')
      ? 'type the same with --yes at its end'
      : typedBy(surroundings)([...args, '--yes'].map(shellWord).join(' '));
    throw new UsageProblem(
      'nothing was written, since nobody can be asked here whether this is right',
      `look at the numbers above, and say yes: ${line}`,
    );
  }
  return /^y(?:es)?$/i.test(answer.trim());
}

/** Its lines are those that the reader of tables counts. */
function shownText(file: SourceFile): string {
  return textToShow(file, mostBytes).replaceAll('\r', '\n');
}

/** Tells errors in full, each kind of what was noticed in the tables in a line, and counts other warnings. */
function tellFindings(
  context: Context,
  findings: readonly RatedDiagnostic[],
  texts: ReadonlyMap<string, string>,
  isDry: boolean,
): boolean {
  const { stderr } = context.surroundings;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = context.quiet ? [] : findings.filter(({ severity }) => severity === 'warning');
  const shown = context.verbose ? warnings : warnings.filter(({ code }) => isAboutTables(code));
  const foundIn = (some: readonly RatedDiagnostic[]) => {
    const found = foundSet(some, texts, undefined, context.typed);
    return context.verbose ? found : alikeTogether(found, some);
  };
  stderr.write(renderConcise(foundIn(shown)));
  stderr.write(renderText(foundIn(errors), context.paint.stderr));
  const stops = errors.length > 0;
  if (errors.length + warnings.length > 0) {
    const hidden = warnings.length - shown.length;
    const way = stops
      ? '; nothing was written'
      : hidden > 0
        ? `; ${isDry ? '--verbose shows' : `${context.typed('validate')} will show`} ${
            shown.length > 0 ? `${hidden} of them` : hidden === 1 ? 'it' : 'them'
          }`
        : '';
    stderr.write(`${findingsSummary([...errors, ...warnings])}${way}\n`);
  }
  return stops;
}

/** How many files a preview shows. */
const mostPreviewed = 4;

function previewOf(
  files: readonly SourceFile[],
  { verbose, surroundings, quiet }: Context,
): string {
  // Copies of our schemas tell nothing about the table.
  const telling = files.filter(({ path }) => path.endsWith('.yaml'));
  const shown = verbose ? files : telling.slice(0, mostPreviewed);
  if (!quiet) {
    const rest = files.length - shown.length;
    surroundings.stderr.write(
      `${counted(files.length, 'file')} would be written${rest > 0 ? `, of which the first ${shown.length} are shown; --verbose shows all` : ''}\n`,
    );
  }
  const decoder = new TextDecoder();
  return shown
    .map(({ path, bytes }) => {
      const lines = decoder.decode(bytes).trimEnd().split('\n');
      return `${visible(path)}\n${lines.map((line) => `  ${visible(line)}`.trimEnd()).join('\n')}\n`;
    })
    .join('\n');
}
