import { Argument, Command, CommanderError, Option } from 'commander';
import { visible } from '../diagnostics/visible.ts';
import { dateOrders } from '../read/table/spelled-day.ts';
import { findingsFormatNames } from '../render/findings/format-names.ts';
import { groupings } from '../report/groupings.ts';
import { UsageProblem } from '../files/problem.ts';
import { typedBy } from './as-typed.ts';
import { unknownChoice } from './choice.ts';
import { colorModes, paintFor, type ColorMode } from './color.ts';
// Loaded at once, unlike the other commands: it starts a thread before it loads the rest of it.
import { build, type BuildArguments } from './commands/build.ts';
import type { ChangesArguments } from './commands/changes.ts';
import type { ExplainArguments } from './commands/explain.ts';
import type { NewArguments } from './commands/new.ts';
import type { PreviewArguments } from './commands/preview.ts';
import type { StatusArguments } from './commands/status.ts';
import type { ValidateArguments } from './commands/validate.ts';
import type { Context, SharedOptions } from './context.ts';
import { dataFolder } from './data-folder.ts';
import { excessArgument, excessArguments } from './excess-argument.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { addFindingsOutput } from './findings-output.ts';
import { addMapping, addStatus, fieldsHelp } from './import-mapping.ts';
import type { ImportArguments } from './import-options.ts';
import { defaultFormats, explainFormats, failOn, formatNames, shells } from './option-words.ts';
import { unknownCommand } from './meant-command.ts';
import { Progress } from './progress.ts';
import type { Surroundings } from './surroundings.ts';
import { version } from './version.ts';

type BuildOptions = Omit<BuildArguments, 'out'> & { readonly out?: string };

interface GlobalOptions extends SharedOptions {
  readonly color: ColorMode;
}

const dateHelp = 'the reporting date: 2016-03-31, 2016-Q1, FY16-Q3, last or today';
const sinceHelp = 'the earlier date to compare with (default: the quarter end before)';

/** The first argument with which the scripts of the shells ask for suggestions; nobody types it. */
const completionRequest = '__complete';

/**
 * Runs the command that the arguments name and gives its exit code; usage errors are thrown.
 * Each command is loaded when it runs: with all of them, `--help` took twice as long as it does.
 */
export async function runCommand(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  const program = root(surroundings);
  const contextOf = (command: Command): Context => {
    const { data: named, quiet, verbose, color } = command.optsWithGlobals<GlobalOptions>();
    const { environment, stdout, stderr } = surroundings;
    const data = dataFolder(surroundings, named);
    const typed = typedBy(surroundings, data.option);
    // Asked only by what prints: to know whether a stream is a terminal takes Node a while.
    const paint = {
      get stdout() {
        return paintFor(stdout, color, environment);
      },
      get stderr() {
        return paintFor(stderr, color, environment);
      },
    };
    const progress = new Progress(surroundings, { quiet, verbose });
    return { data, quiet, verbose, surroundings, progress, typed, paint };
  };

  add(program, 'build', 'validate the records, then write the reports of a date', [
    'ssr-report build --date 2016-03-31',
    'ssr-report build --check',
    'ssr-report build --date last --format pdf,md,html --out public',
  ])
    .option('--date <date>', dateHelp)
    .option('--since <date>', sinceHelp)
    .option(
      '--out <folder>',
      'where the reports go (default: "out", here or beside the data folder found above)',
    )
    .option('--format <list>', `any of ${formatNames.join(', ')} (default: "${defaultFormats}")`)
    .option('--report-only', 'the report of the programme without one file a recommendation')
    .option('--strict', 'let a warning stop the build too')
    .option(
      '--check',
      'write nothing; exit with 1 when the reports on disk, of the date or of all, differ',
    )
    .action(async (options: BuildOptions, command: Command) => {
      const context = contextOf(command);
      code = await build(context, { out: context.data.out, ...options });
    });

  add(program, 'validate', 'check the records', [
    'ssr-report validate',
    'ssr-report validate --date last --strict',
    'ssr-report validate data/recommendations/28.yaml',
    'ssr-report validate --format github --format sarif=findings.sarif',
  ])
    .argument(
      '[file...]',
      'narrow the warnings to these files, or to the records of these ids; errors are always shown',
    )
    .option('--date <date>', 'add the checks that need a day, such as late without a forecast')
    .addOption(
      new Option(
        '--format <format>',
        `how to print findings: ${findingsFormatNames.join(', ')}; FORMAT=FILE writes them to a ` +
          'file (- is stdout), and may be given beside another',
      )
        .argParser(addFindingsOutput)
        .default([], 'text'),
    )
    .option('--strict', 'exit with 1 for a warning too')
    .option('--brief', 'print errors, and warnings as one line that counts them, as for a hook')
    .action(async (files: string[], options: ValidateArguments, command: Command) => {
      const { validate } = await import('./commands/validate.ts');
      code = await validate(contextOf(command), options, files);
    });

  add(program, 'status', 'print the roll-up of a date', [
    'ssr-report status --date 2016-03-31',
    'ssr-report status --date last --by focus-area',
    'ssr-report status --date last --fail-on behind-adjusting',
  ])
    .option('--date <date>', dateHelp)
    .option('--since <date>', sinceHelp)
    .addOption(
      choice('--format <format>', 'how to print it', ['text', 'md', 'json', 'csv'], 'text'),
    )
    .addOption(choice('--by <grouping>', 'the counts of each group as well', groupings))
    .addOption(choice('--fail-on <status>', 'exit with 1 when a recommendation is so late', failOn))
    .action(async (options: StatusArguments, command: Command) => {
      const { status } = await import('./commands/status.ts');
      code = status(contextOf(command), options);
    });

  add(program, 'changes', 'print what moved between two dates, or between two data folders', [
    'ssr-report changes --date 2016-03-31',
    'ssr-report changes --date 2016-Q1 --since 2015-Q1 --format md',
    'ssr-report changes --date last --against ../main/data',
  ])
    .option('--date <date>', dateHelp)
    .option('--since <date>', sinceHelp)
    .option(
      '--against <folder>',
      'compare with this data folder at the date, such as that of another branch',
    )
    .addOption(choice('--format <format>', 'how to print it', ['text', 'md', 'json'], 'text'))
    .action(async (options: ChangesArguments, command: Command) => {
      const { changes } = await import('./commands/changes.ts');
      code = changes(contextOf(command), options);
    });

  add(program, 'explain', 'say why a recommendation has its status, or why a check exists', [
    'ssr-report explain 28 --date 2015-09-30',
    'ssr-report explain 28 --date last --format json',
    'ssr-report explain late-without-forecast',
  ])
    .argument('<subject>', 'the id of a recommendation (with --date) or the code of a check')
    .option('--date <date>', dateHelp)
    .addOption(
      choice('--format <format>', 'how to print it; a check as text only', explainFormats, 'text'),
    )
    .action(async (subject: string, options: ExplainArguments, command: Command) => {
      const { explain } = await import('./commands/explain.ts');
      code = explain(contextOf(command), subject, options);
    });

  add(program, 'init', 'make a programme that validates and builds at once', [
    'ssr-report init',
    'ssr-report init harbour-review',
    'ssr-report init --data programmes/harbour',
  ])
    .argument('[folder]', 'where to make it (default: here)')
    .action(async (folder: string | undefined, _: unknown, command: Command) => {
      const { init } = await import('./commands/init.ts');
      code = await init(contextOf(command), folder);
    });

  add(program, 'new', 'make a record to fill in', [
    'ssr-report new 29',
    'ssr-report new 5.3 --title "Exercise the incident response plan"',
  ])
    .usage('[options] <id>')
    .argument('[id]', 'its id; without one, the next is named')
    .option('--title <text>', 'the name of the recommendation')
    .action(async (id: string | undefined, options: NewArguments, command: Command) => {
      const { newRecord } = await import('./commands/new.ts');
      code = await newRecord(contextOf(command), id, options);
    });

  add(program, 'import', 'make records of a spreadsheet of recommendations', [
    'ssr-report import recommendations.csv --dry-run',
    'ssr-report import recommendations.csv --title "Safety Review" --as-of 2016-03-31',
    'ssr-report import actions.csv --map "When=due" --map "Cost=" --date-order dmy',
  ])
    .argument(
      '<file...>',
      'tables in CSV, a row a recommendation or a row a deliverable; - is standard input',
    )
    .option('--dry-run', 'write nothing; show how the columns are read and the first records')
    .option('--yes', 'write without the question; needed where nobody can be asked')
    .addOption(
      new Option(
        '--map <heading=field>',
        'what a column holds, by its heading or letter; HEADING= leaves it out',
      )
        .argParser(addMapping)
        .default([], 'by the headings'),
    )
    .option(
      '--as-of <date>',
      'the day of which the table speaks; what has no date of its own holds then',
    )
    .addOption(choice('--date-order <order>', 'how to read 03/04/2015: dmy or mdy', dateOrders))
    .option('--century <digits>', 'the first digits of years such as 16: 20')
    .option(
      '--source <heading>',
      'the column by which numbers repeat; ids become such as PARKS-2019-3',
    )
    .option('--heading-row <row>', 'the number of the row of headings, as the spreadsheet counts')
    .option('--fiscal-year-start <month>', 'the first month of years such as FY24: 7 for July')
    .option('--zone <offset>', 'how far the place of the table is ahead of UTC: +02:00')
    .addOption(
      choice('--unread-dates <how>', 'keep texts that are no dates in the update, in words', [
        'words',
      ]),
    )
    .addOption(
      new Option(
        '--status <word=meaning>',
        'what a word for a status means, such as "Blue=complete"',
      )
        .argParser(addStatus)
        .default(new Map(), 'the words that are known'),
    )
    .option('--replan-reason <text>', 'why due dates were changed, where the table has no reason')
    .option('--title <title>', 'the title of the programme, when there is none yet')
    .addHelpText('after', fieldsHelp)
    .action(async (files: string[], options: ImportArguments, command: Command) => {
      const { importRecords } = await import('./commands/import.ts');
      code = await importRecords(contextOf(command), options, files, args);
    });

  add(program, 'verify', 'say whether written reports are whole and untouched', [
    'ssr-report verify',
    'ssr-report verify out/2016-03-31',
  ])
    .argument('[folder]', 'where the reports are (default: where `build` puts them)')
    .action(async (folder: string | undefined, _: unknown, command: Command) => {
      const { verify } = await import('./commands/verify.ts');
      const context = contextOf(command);
      code = await verify(context, folder ?? context.data.out);
    });

  add(program, 'preview', 'serve the page of a date, rebuilt whenever a record changes', [
    'ssr-report preview --date 2016-03-31',
    'ssr-report preview --date last --port 8000',
  ])
    .option('--date <date>', dateHelp)
    .option('--since <date>', sinceHelp)
    .option('--port <number>', 'where to serve it (default: any free port)')
    .action(async (options: PreviewArguments, command: Command) => {
      const { preview } = await import('./commands/preview.ts');
      code = await preview(contextOf(command), options);
    });

  add(program, 'schema', 'print a schema', ['ssr-report schema recommendation'])
    .argument(
      '[name]',
      'recommendation, programme, report, findings or explanation; without one, these names',
    )
    .action(async (name: string | undefined, _: unknown, command: Command) => {
      const { schema } = await import('./commands/schema.ts');
      code = schema(contextOf(command), name);
    });

  add(program, 'completion', 'print the script with which a shell completes the command line', [
    'ssr-report completion bash',
    'ssr-report completion zsh',
    'ssr-report completion fish',
  ])
    .argument('<shell>', shells.join(', '))
    .action(async (shell: string, _: unknown, command: Command) => {
      const { completion } = await import('./commands/completion.ts');
      code = completion(contextOf(command), shell);
    });

  const names = program.commands.map((each) => each.name());
  add(program, 'help', 'the same as --help', ['ssr-report help', 'ssr-report help build'])
    .addArgument(commandArgument([...names, 'help']))
    .action((name: string | undefined) => {
      const named = program.commands.find((each) => each.name() === name);
      if (name !== undefined && named === undefined) throw unknownCommand(name, names);
      (named ?? program).outputHelp();
    });
  program.on('command:*', ([word = '']: string[]) => {
    throw unknownCommand(word, names);
  });
  program.hook('preAction', (_, command) => {
    refuseEmpty(command);
  });

  if (args[0] === completionRequest) {
    const { complete } = await import('./commands/complete.ts');
    complete(program, args.slice(1), surroundings);
    return code;
  }
  if (args.length === 0) {
    program.outputHelp({ error: true });
    return exitCodes.usage;
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === excessArguments) throw excessArgument(program);
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
}

/** An empty path is a variable of a shell that is not set, and would be taken for the folder we are in. */
function refuseEmpty(command: Command): void {
  const options = command.optsWithGlobals<Record<string, unknown>>();
  for (const name of ['data', 'out', 'against']) {
    if (options[name] !== '') continue;
    throw new UsageProblem(
      `--${name} names no folder: it is empty`,
      'is a variable in the command not set?',
    );
  }
  const isPath = command.registeredArguments.map((each) => /^(?:file|folder)$/.test(each.name()));
  if (
    command.args.some((each, index) => each === '' && (isPath[index] ?? isPath.at(-1) ?? false))
  ) {
    throw new UsageProblem(
      `${command.name()} was given an empty name`,
      'is a variable in the command not set?',
    );
  }
}

function root({ stdout, stderr }: Surroundings): Command {
  return new Command('ssr-report')
    .description(
      'Validates recommendation records, computes their status as of a reporting date, and ' +
        'compiles the reports.',
    )
    .version(version)
    .option(
      '--data <folder>',
      'the folder with programme.yaml and recommendations/ (default: SSR_REPORT_DATA, else "data" ' +
        'here or in a folder above)',
    )
    .addOption(choice('--color <when>', 'when to use colour', colorModes, 'auto'))
    .option('-q, --quiet', 'print errors only', false)
    .option('-v, --verbose', 'print more, such as the stack of a bug', false)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => {
        stdout.write(text);
      },
      // Which argument it is, and what was meant by it, is told in our words.
      outputError: (text, write) => {
        if (!text.startsWith('error: too many arguments')) write(text);
      },
      // What the user typed is echoed here, and may hold anything.
      writeErr: (text) => {
        stderr.write(text.split('\n').map(visible).join('\n'));
      },
    })
    .helpCommand(false)
    .addHelpText('before', examplesText(['ssr-report validate', 'ssr-report build --date last']))
    .exitOverride();
}

function add(
  program: Command,
  name: string,
  summary: string,
  examples: readonly string[],
): Command {
  return program.command(name).description(summary).addHelpText('before', examplesText(examples));
}

/** The name of a command: what completion suggests, and our words for another one. */
function commandArgument(names: readonly string[]): Argument {
  const argument = new Argument('[command]', 'the command; without one, all are listed');
  return argument.choices(names).argParser((name: string) => name);
}

function examplesText(examples: readonly string[]): string {
  return `Examples:\n${examples.map((example) => `  ${example}\n`).join('')}`;
}

function choice(
  flags: string,
  description: string,
  choices: readonly string[],
  preset?: string,
): Option {
  const option = new Option(flags, description).choices(choices);
  option.argParser((value: string) => {
    if (!choices.includes(value)) throw unknownChoice(option.long ?? flags, value, choices);
    return value;
  });
  return preset === undefined ? option : option.default(preset);
}
