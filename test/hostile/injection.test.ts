import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementsIn, htmlTree, ownText } from '../support/html-tree.ts';
import { freshFolder } from '../support/folders.ts';
import { readCsvFile } from '../support/csv-reader.ts';
import { run } from '../support/run.ts';
import { expectedXml } from '../render/findings/xml.ts';

/** Words that mean something to some reader; none has a character that records may not have. */
const hostile: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></script><svg onload=alert(1)>',
  '<!-- x',
  '[x](javascript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](java\u200bscript:alert(1))',
  '![x](https://a.example/i.png)',
  '<javascript:alert(1)>',
  'javascript:alert(1)',
  ']( x',
  '```',
  '`a` | b || c \\| d \\',
  '# a',
  '- a',
  '1. a',
  '> a',
  '--- a',
  '=1+1',
  '+1',
  '-1+1',
  '@SUM(1)',
  "'=1",
  '@user #12 GH-1 user@a.example',
  '::error::a',
  '::set-output name=a::b',
  '##[command]a',
  '##vso[task.setvariable]a',
  '%0A::error::a',
  'a ::error::b',
  // Long words are broken where a line ends: at each of these a command could begin the next line.
  `${'w'.repeat(68)}${'::error::w'.repeat(20)}`,
  '{id} ${id} {{id}} %s \\n',
  'key: value # none',
  '!!binary x',
  'CON',
  '../../x',
  `a${'\u0301'.repeat(400)}`,
  'w'.repeat(400),
  'AT&T &amp; &lt;b&gt; &#x3c;',
  ')/URI(javascript:alert(1)',
];

/** A programme in which every field that takes text holds it. */
function programmeWith(words: string): Readonly<Record<string, string>> {
  const text = JSON.stringify(words);
  // Markdown that links somewhere is judged by its address; as code, it is words again.
  const isLink = /\]\(|<javascript/.test(words);
  const prose = JSON.stringify(isLink ? `zz\n\n    ${words}` : `${words}\n\nzz`);
  const link = `{ title: ${text}, url: "https://a.example/b?c=(d)&e=f", date: 2015-01-01 }`;
  const change = `{ date: 2015-06-01, due: 2016-02-01, forecast: 2016-05-01, reason: ${text} }`;
  const item = (more: string) =>
    `{ title: ${text}, responsible: ${text}, evidence: [${link}], ${more} }`;
  return {
    'programme.yaml': `
title: ${text}
organization: ${text}
report_title: ${JSON.stringify(`${words} {id}`)}
notice: ${prose}
reports: [{ date: 2016-03-31, published: 2016-04-30, note: ${prose} }]
focus_areas: [{ id: a, title: ${text} }]
responsible: [${text}]
`,
    'recommendations/1.yaml': `
id: 1
title: ${text}
description: ${prose}
focus_area: a
owner: ${text}
success_measure: ${text}
plan: { start: 2015-01-01, end: 2016-01-01, changes: [{ date: 2015-06-01, end: 2017-01-01, reason: ${text} }] }
milestones: [${item('due: 2015-06-01')}]
deliverables:
  - ${item(`due: 2015-12-01, changes: [${change}]`)}
  - ${item(`due: 2015-11-01, withdrawn: { date: 2015-12-01, as: superseded, reason: ${text} }`)}
depends_on: [{ recommendation: 2, for: ${text}, responsible: ${text} }]
links: [${link}]
updates:
  - { date: 2016-03-31, project_status: ${prose}, implementation_notes: ${prose}, stated_status: behind-recovering, because: ${text} }
`,
    'recommendations/2.yaml': `
id: 2
title: ${text}
description: ${prose}
deliverables: [${item('completed: 2015-12-01')}]
continuing: ${prose}
`,
  };
}

function written(files: Readonly<Record<string, string>>): string {
  const folder = freshFolder();
  mkdirSync(join(folder, 'data/recommendations'), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, 'data', path), text);
  return folder;
}

/** What a terminal acts on. */
const acting = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/** Markdown of records may have a mark of its own, so only letters and digits are compared there. */
const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

describe.each(hostile)('%j in every field', (words) => {
  let folder: string;
  let built: string;
  const read = (name: string) => readFileSync(join(built, name), 'utf8');

  beforeAll(async () => {
    folder = written(programmeWith(words));
    built = join(folder, 'out/2016-03-31');
    const args = ['build', '--date', '2016-03-31', '--format', 'pdf,md,html,json,csv'];
    const { stderr, exit } = await run(args, { folder });
    // Nothing to find: what is accepted in every field is what this is about.
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
  });

  test('is literal text in Markdown, whatever reads it', () => {
    const names = readdirSync(join(built, 'recommendations')).filter((name) =>
      name.endsWith('.md'),
    );
    for (const name of [
      'report-2016-03-31.md',
      ...names.map((each) => `recommendations/${each}`),
    ]) {
      const html = execFileSync(
        'cmark-gfm',
        ['--unsafe', '-e', 'table', '-e', 'autolink', '-e', 'strikethrough'],
        { input: read(name), encoding: 'utf8' },
      );
      const tags = new Set(Array.from(html.matchAll(/<\/?([a-z0-9]+)/gi), ([, tag]) => tag));
      const ours =
        'h1 h2 h3 h4 h5 h6 p a em strong code pre ul ol li table thead tbody tr th td br hr blockquote span';
      expect([...tags].filter((tag) => !ours.split(' ').includes(tag ?? ''))).toEqual([]);
      expect(html).not.toMatch(/<[^>]*\son\w+=/i);
      expect(addresses(html).filter((url) => !isOurs(url))).toEqual([]);
    }
    expect(lettersOf(decoded(read('report-2016-03-31.md')))).toContain(lettersOf(words));
  });

  test('is literal text in the page, whose policy stays', () => {
    const elements = [...elementsIn(htmlTree(read('report-2016-03-31.html')))];
    const names = new Set(elements.map(({ name }) => name));
    for (const name of ['img', 'iframe', 'object', 'embed', 'base', 'form', 'link', 'audio']) {
      expect(names.has(name)).toBe(false);
    }
    expect(elements.filter(({ name }) => name === 'script')).toHaveLength(1);
    expect(elements.filter(({ name }) => name === 'style')).toHaveLength(1);
    const attributes = new Set(elements.flatMap((each) => [...each.attributes.keys()]));
    expect([...attributes].filter((name) => /^(?:on|style$|src)/.test(name))).toEqual([]);
    const urls = elements.flatMap((each) => each.attributes.get('href') ?? []);
    expect(urls.filter((url) => !isOurs(url))).toEqual([]);
    const policies = elements.filter((each) => each.attributes.has('http-equiv'));
    expect(policies.map((each) => each.attributes.get('content'))).toEqual([
      expect.stringMatching(/^default-src 'none'; style-src 'sha256-[^ ]+'; script-src 'sha256-/),
    ]);
    // The title of the programme, its head, and cells: as they were recorded.
    const texts = elements.map((each) => ownText(each).normalize('NFC'));
    expect(texts.filter((text) => text === words.normalize('NFC')).length).toBeGreaterThan(3);
  });

  test('brings no address and no action into a PDF', () => {
    const names = readdirSync(join(built, 'recommendations')).filter((name) =>
      name.endsWith('.pdf'),
    );
    for (const name of [
      'report-2016-03-31.pdf',
      ...names.map((each) => `recommendations/${each}`),
    ]) {
      const objects = execFileSync('qpdf', ['--json', join(built, name)], {
        encoding: 'utf8',
        maxBuffer: 256 * 1024 * 1024,
      });
      expect(objects).not.toMatch(
        /"\/(?:JavaScript|JS|Launch|SubmitForm|ImportData|AA|OpenAction)"/,
      );
      const urls = Array.from(
        objects.matchAll(/"\/URI": "(?:u:)?([^"]*)"/g),
        ([, url = '']) => url,
      );
      expect(urls.filter((url) => url !== '/URI' && !isOurs(url))).toEqual([]);
      expect(urls.length).toBeGreaterThan(0);
    }
  });

  test('reads back from CSV, where it is no formula, and from JSON', () => {
    for (const name of ['recommendations', 'deliverables']) {
      const text = read(`${name}-2016-03-31.csv`);
      for (const row of readCsvFile(text)) {
        const titles = Object.entries(row).filter(([column]) => column.endsWith('title'));
        expect(titles.length).toBeGreaterThan(0);
        expect(titles.some(([, title]) => title === words.normalize('NFC'))).toBe(true);
      }
      const cells = text.slice(1).split(/,|\r\n/);
      expect(cells.filter((cell) => /^"?[=+@＝]/.test(cell))).toEqual([]);
    }
    expect(JSON.stringify(JSON.parse(read('report-2016-03-31.json')))).toContain(
      JSON.stringify(words.normalize('NFC')),
    );
  });

  test('acts on no terminal, and begins no line of a log', async () => {
    for (const command of [
      ['status', '--date', '2016-03-31', '--by', 'owner'],
      ['status', '--date', '2016-03-31', '--by', 'focus-area'],
      ['status', '--date', '2016-03-31', '--by', 'responsible'],
      ['changes', '--date', '2016-03-31'],
      ['explain', '1', '--date', '2016-03-31'],
      ['validate', '--date', '2016-03-31'],
      ['validate', '--date', '2016-03-31', '--format', 'concise'],
    ]) {
      const { stdout, stderr, exit } = await run(command, { folder });
      expect(exit).toBe(0);
      for (const line of `${stdout}\n${stderr}`.split('\n')) {
        expect(line).not.toMatch(acting);
        // GitHub and Azure take `##[` anywhere in a line, and `::` after spaces.
        expect(line).not.toMatch(/^\s*::|##(?:\[|vso)/);
        if (command[0] !== 'validate') expect(columnsOf(line)).toBeLessThanOrEqual(80);
      }
    }
  });
});

/** A character that nothing of a report may hold is an error at its place in every field that has it. */
test.each([
  ['NUL', '\0'],
  ['an escape sequence', '\u001b[31m'],
  ['C1', '\u009b31m'],
  ['a bell', '\u0007'],
  ['a lone carriage return', '\r'],
  ['right-to-left override', '\u202e'],
  ['isolate', '\u2066'],
  ['line separator', '\u2028'],
  ['half of a character', '\ud800'],
])('%s is found in every field, and told without it', async (_, character) => {
  // JSON leaves some of them raw; YAML is to get every one of them escaped.
  const escaped = `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const files = Object.entries(programmeWith('aZZb')).map(([path, text]) => [
    path,
    text.replaceAll('ZZ', escaped + character.slice(1)),
  ]);
  const folder = written(Object.fromEntries(files) as Record<string, string>);
  const places = files.reduce((sum, [, text]) => sum + (text?.split(escaped).length ?? 1) - 1, 0);
  for (const format of ['text', 'concise', 'github', 'json', 'sarif', 'junit']) {
    const { stdout, exit } = await run(['validate', '--format', format], { folder });
    expect(exit).toBe(1);
    expect(stdout).not.toMatch(acting);
    if (format === 'json' || format === 'sarif') JSON.parse(stdout);
    if (format === 'junit') expectedXml(stdout);
    if (format === 'concise') {
      const found = stdout.match(/^data\/\S+:\d+:\d+: error\[control-character\]/gm) ?? [];
      expect(found).toHaveLength(places);
    }
  }
});

/** Addresses in every disguise, as a field and in prose. */
test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\u200bscript:alert(1)',
  '&#106;avascript:alert(1)',
  'javascript&colon;alert(1)',
  'vbscript:x',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/hosts',
  '//a.example',
  '/etc/hosts',
  'a.html',
  'ftp://a.example',
  'https:a.example',
  'https://',
  'http://\u0001a.example',
  'mailto:',
])('%j is no address', async (url) => {
  const record = (fields: string) => ({
    'programme.yaml': 'title: x\n',
    'recommendations/1.yaml': `id: 1\ntitle: x\n${fields}\ndeliverables: [{ title: t, responsible: S }]\n`,
  });
  const field = `description: y\nlinks: [{ title: a, url: ${JSON.stringify(url)} }]`;
  const { stdout, exit } = await run(['validate', '--format', 'concise'], {
    folder: written(record(field)),
  });
  expect(exit).toBe(1);
  expect(stdout).toMatch(/^data\/recommendations\/1\.yaml:4:\d+: error\[/m);
  const prose = `description: ${JSON.stringify(`[a](${url}) [b](<${url}>) ![c](${url}) <${url}> [d][d]\n\n[d]: ${url}`)}`;
  const folder = written(record(prose));
  const { exit: built } = await run(
    ['build', '--date', '2016-03-31', '--format', 'md,html', '--report-only'],
    { folder },
  );
  if (built !== 0) return;
  const out = join(folder, 'out/2016-03-31/report-2016-03-31');
  const input = readFileSync(`${out}.md`, 'utf8');
  const html = execFileSync('cmark-gfm', ['--unsafe', '-e', 'table'], { input, encoding: 'utf8' });
  const page = [...elementsIn(htmlTree(readFileSync(`${out}.html`, 'utf8')))];
  const urls = [...addresses(html), ...page.flatMap((each) => each.attributes.get('href') ?? [])];
  expect(urls.filter((each) => !each.startsWith('#'))).toEqual([]);
});

function addresses(html: string): string[] {
  return Array.from(html.matchAll(/(?:href|src)="([^"]*)"/g), ([, url = '']) => url);
}

/** What the programme links to, the way to a heading, and the address of e-mail in its prose. */
function isOurs(url: string): boolean {
  return /^(?:#|https:\/\/a\.example\/b\?c=\(d\)(?:&|&amp;)e=f$|mailto:user@a\.example$)/.test(url);
}

/** Markdown without its escapes and references. */
function decoded(markdown: string): string {
  return markdown
    .replace(/<!-- -->|<\/?span>/g, '')
    .replace(
      /\\([!-/:-@[-`{-~])|&#x([0-9a-f]+);/gi,
      (_, escaped: string | undefined, code = '') =>
        escaped ?? String.fromCodePoint(parseInt(code as string, 16)),
    );
}

/** The columns of a line on a terminal: combining marks take none, wide characters two. */
function columnsOf(line: string): number {
  const marks = line.match(/[\p{Mn}\u200b]/gu)?.length ?? 0;
  const wide = line.match(/[\uff01-\uff60]/g)?.length ?? 0;
  return Array.from(line).length - marks + wide;
}
