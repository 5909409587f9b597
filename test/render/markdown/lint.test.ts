import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts';
import type { Block } from '../../../src/report/document.ts';
import { readProse } from '../../../src/prose/prose.ts';
import { documents } from '../../support/outputs.ts';
import { checkout, harbourData, readProgramme, sampleData } from '../../support/programmes.ts';
import { day } from '../../support/records.ts';
import { documentOf, heading, paragraph, table, text } from './documents.ts';

/** Jest cannot load markdownlint, which has ES modules only. */
const program = `
  import { lint } from 'markdownlint/sync';
  import { readFileSync } from 'node:fs';
  console.log(JSON.stringify(lint(JSON.parse(readFileSync(0, 'utf8')))));
`;

interface Complaint {
  readonly lineNumber: number;
  readonly ruleNames: readonly string[];
  readonly ruleDescription: string;
}

/** What markdownlint says of the texts, by their names, with the rules of this project. */
function complaints(strings: Readonly<Record<string, string>>): string[] {
  const rules = readFileSync(join(checkout, '.markdownlint.jsonc'), 'utf8');
  const config: unknown = JSON.parse(rules.replace(/^\s*\/\/.*$/gm, ''));
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: checkout,
    input: JSON.stringify({ strings, config }),
    encoding: 'utf8',
  });
  const found = JSON.parse(output) as Record<string, Complaint[]>;
  return Object.entries(found).flatMap(([name, list]) =>
    list.map((each) => [name, each.lineNumber, each.ruleNames[0], each.ruleDescription].join(' ')),
  );
}

test.each([
  ['the sample programme', sampleData],
  ['the fictional programme', harbourData],
])('markdownlint accepts every report of %s', (_, folder) => {
  const reports = documents(readProgramme(folder), day('2016-03-31'));
  const strings = reports.map((report) => [report.title, renderMarkdown(report)]);
  expect(complaints(Object.fromEntries(strings) as Record<string, string>)).toEqual([]);
});

test('markdownlint accepts our own Markdown, and would not accept any', () => {
  const pages = readdirSync(join(checkout, 'docs')).filter((name) => name.endsWith('.md'));
  expect(pages.length).toBeGreaterThan(2);
  const names = [
    'README.md',
    'CHANGELOG.md',
    'src/README.md',
    ...pages.map((name) => `docs/${name}`),
  ];
  const strings = names.map((name) => [name, readFileSync(join(checkout, name), 'utf8')] as const);
  expect(complaints({ ...Object.fromEntries(strings), bad: '# a\n\n### b\n' })).toEqual([
    'bad 3 MD001 Heading levels should only increment by one level at a time',
  ]);
});

const prose = [
  '# Done.\n\n# Done.\n\n#### Next:\n\n7. a\n8. b\n\n   c\n\n1) d\n',
  '- a\n* b\n  + c\n\n    > d\n\n> e\n\n> f\n',
  '**Bold line**\n\n*a* **b**_c_\n\n(a)[b]\n\n[ click here ](https://a.example) ` b `\n',
  '```sh\n$ ls\n\n\n\tb  \n```\n\n***\n\n<br>\n\n![](https://a.example/b.png)\n',
  '| a | b |\n| --- | --: |\n| `c` | |\n\n- | a |\n  | - |\n',
  'https://a.example www.b.example c@d.example <https://e.example>\n\n- [ ] f\n',
];

test('markdownlint accepts what is made of any prose', () => {
  const strings = prose.map((markdown) => {
    const document = documentOf(
      heading(1, 'Ratio 2:1, a:b', 'ratio'),
      { kind: 'paragraph', role: 'subtitle', content: [text('A subtitle')] },
      { kind: 'paragraph', role: 'note', content: [text('A note')] },
      { kind: 'paragraph', role: 'note', content: [text('A note')] },
      paragraph({ kind: 'jump', anchor: 'ratio', content: [text('up')] }),
      ...readProse(markdown).map((block): Block =>
        block.kind === 'heading' ? { ...block, level: block.level + 1 } : block,
      ),
      table(['A', ''], ['', 'b'], ['c', '']),
    );
    return [markdown, renderMarkdown(document)] as const;
  });
  expect(complaints(Object.fromEntries(strings))).toEqual([]);
});
