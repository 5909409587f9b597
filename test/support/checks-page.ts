import { manual } from '../../src/checks/manual.ts';
import { catalogue, codes } from '../../src/diagnostics/catalogue.ts';
import type { Code } from '../../src/diagnostics/diagnostic.ts';
import { fileManual, schemaManual, yamlManual } from '../../src/diagnostics/manual.ts';
import { isAboutTables, tableManual } from '../../src/diagnostics/manual-of-tables.ts';
import { sentences } from './markdown-words.ts';

const intro = `# Checks

Every kind of finding has a code, and a section here; \`ssr-report explain CODE\` prints the same.
This page is made from the program by \`UPDATE=1 npx jest test/docs\`.

An error stops the reports, a warning does not.
\`checks\` in \`programme.yaml\` sets a check to \`off\`, \`warning\` or \`error\`:

\`\`\`yaml
checks:
  complete-without-evidence: error
  placeholder-link: off
\`\`\`

A check that statuses rest on stays an error.

The examples show only what matters.
They are parts of a record, or of the file that a line such as \`# 25.yaml\` names.
Those of tables are whole tables, and only \`ssr-report import\` finds anything in them ([import.md](import.md)).
`;

/** The page of all checks: a table, and a section for each code. */
export function checksPage(): string {
  const rows = codes.map((code) => {
    const { severity, lowerable, title } = catalogue[code];
    return `| [\`${code}\`](#${code}) | ${title} | ${severity} | ${lowerable ? 'yes' : 'no'} |`;
  });
  const inGroup = (group: object) => codes.filter((code) => code in group);
  const groups: readonly [heading: string, codes: readonly Code[]][] = [
    ['Files', inGroup(fileManual)],
    ['Tables to be imported', inGroup(tableManual)],
    ['YAML', inGroup(yamlManual)],
    ['Values', inGroup(schemaManual)],
    ['The set of records', codes.filter((code) => !isAbout(code))],
  ];
  return [
    intro,
    '| Code | Finding | Severity | Can be lowered |',
    '| --- | --- | --- | --- |',
    ...rows,
    ...groups.flatMap(([heading, members]) => ['', `## ${heading}`, ...members.map(section)]),
    '',
  ].join('\n');
}

/** Whether the code is about a file, a table, its YAML or a single value. */
function isAbout(code: Code): boolean {
  return code in fileManual || isAboutTables(code) || code in yamlManual || code in schemaManual;
}

function section(code: Code): string {
  const { title, severity, lowerable } = catalogue[code];
  const entry = manual.get(code);
  if (entry === undefined) throw new Error(`${code} has no manual`);
  const level = `${severity === 'error' ? 'Error' : 'Warning'}; ${lowerable ? '`checks` can change it' : 'it cannot be lowered'}.`;
  return `
### ${code}

${title}.
${level}

${sentences(entry.reason)}

This passes:

${fenced(entry.good, code)}

This does not:

${fenced(entry.bad, code)}`;
}

/** An example as a block of code; those of whole files are only names. */
function fenced(example: string, code: Code): string {
  const isName = /^(?:recommendations|schemas)\//.test(example);
  const language = isAboutTables(code) ? 'csv' : isName ? 'text' : 'yaml';
  const block = `\`\`\`${language}\n${example}\n\`\`\``;
  if (!example.includes('\t')) return block;
  return `<!-- markdownlint-disable no-hard-tabs -->\n\n${block}\n\n<!-- markdownlint-enable no-hard-tabs -->`;
}
