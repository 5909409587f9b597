import { nearest } from '../diagnostics/nearest.ts';
import { quoted } from '../diagnostics/visible.ts';
import { UsageProblem } from '../files/problem.ts';

/** What to type for words that other programs have for it. */
const meanings: Readonly<Record<string, readonly string[]>> = {
  'build --date last': [
    ...['report', 'reports', 'compile', 'generate', 'make', 'render', 'publish', 'release'],
    ...['write', 'print', 'pdf', 'markdown'],
  ],
  'build --date last --format csv': ['export', 'csv', 'xlsx', 'excel', 'spreadsheet', 'download'],
  'build --date last --format html': ['html', 'web', 'site', 'page'],
  'changes --date last': ['diff', 'compare', 'delta', 'moved', 'movement', 'log', 'history'],
  'explain ID --date last': ['why', 'describe', 'info', 'reason'],
  'import FILE': ['convert', 'load', 'ingest', 'upload', 'migrate', 'read'],
  init: ['setup', 'start', 'begin', 'bootstrap', 'scaffold'],
  'new ID': ['add', 'create', 'insert', 'record', 'recommendation'],
  'preview --date last': ['serve', 'server', 'watch', 'view', 'open', 'browse', 'dev', 'live'],
  'status --date last': [
    ...['list', 'ls', 'show', 'summary', 'overview', 'dashboard', 'rollup', 'roll-up', 'table'],
    ...['count', 'counts', 'stats', 'due', 'late', 'overdue', 'behind', 'todo', 'remind', 'ask'],
    'attention',
  ],
  validate: ['check', 'lint', 'test', 'verify-records', 'fix', 'format', 'doctor'],
  verify: ['checksum', 'hash', 'integrity', 'sign'],
  'completion SHELL': ['autocomplete', 'completions'],
  '--version': ['version'],
  help: ['man', 'manual', 'docs', 'usage', 'commands'],
};

/** What is done to a record in an editor. */
const edits: ReadonlySet<string> = new Set([
  ...['edit', 'update', 'set', 'change', 'modify', 'complete', 'completed', 'done', 'finish'],
  ...['close', 'withdraw', 'reopen', 'delete', 'remove', 'rm', 'rename', 'assign', 'replan'],
  ...['reschedule', 'comment', 'note', 'respond', 'assess'],
]);

/** The complaint about a word that is no command, with what was most likely meant by it. */
export function unknownCommand(word: string, commands: readonly string[]): UsageProblem {
  return new UsageProblem(`unknown command ${quoted(word)}`, (typed) => {
    const all = `\`${typed('--help')}\` lists the commands`;
    if (edits.has(word.toLowerCase())) {
      return `a record is a text file, changed in an editor; \`${typed('validate')}\` checks it; ${all}`;
    }
    const meant = meantBy(word.toLowerCase(), commands);
    return meant === undefined ? all : `did you mean \`${typed(meant)}\`? ${all}`;
  });
}

/** By meaning first: words that are alike in letters, such as "report" and "import", mean other things. */
function meantBy(word: string, commands: readonly string[]): string | undefined {
  const lines = new Map([
    ...Object.entries(meanings).flatMap(([line, words]) =>
      words.map((each) => [each, line] as const),
    ),
    ...commands.map((command) => [command, command] as const),
  ]);
  const begun = commands.filter((command) => word.length > 1 && command.startsWith(word));
  const near = nearest(
    word,
    [...lines.keys()].filter((each) => each.startsWith(word.slice(0, 1))),
  );
  return lines.get(word) ?? (begun.length === 1 ? begun[0] : lines.get(near ?? ''));
}
