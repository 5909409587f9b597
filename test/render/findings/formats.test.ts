import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import findingsSchema from '../../../schemas/findings.schema.json';
import { isCode } from '../../../src/diagnostics/catalogue.ts';
import { findingsFormatNames } from '../../../src/render/findings/format-names.ts';
import { freshFolder } from '../../support/folders.ts';
import { checkout, readJson } from '../../support/programmes.ts';
import { run } from '../../support/run.ts';
import {
  linesOf,
  readGithubFindings,
  readJsonFindings,
  readJunitFindings,
  readLineFindings,
  readSarifFindings,
  type ReadFinding,
  type SarifLog,
} from './readers.ts';
import { expectedXml } from './xml.ts';

/** Texts that mean something to one format or another; each becomes part of a message. */
const texts = [
  '::error::x',
  '::set-env name=PATH::x',
  '##[add-mask]x',
  '%0A::error::x',
  '100 %, all: of it',
  'a\nb\r\n::error::c',
  ']]>',
  '<b a="c">&amp;</b>',
  'it\'s "quoted" and \\ more',
  '演習 e\u0301 🚢',
  '[a](1) and [b](javascript:x)',
  '{0} {{1}}',
  '\u202e\u0007\u001b[31m\u0085\uffff',
];

const files: Readonly<Record<string, string>> = {
  'programme.yaml': 'title: Review\nresponsible: [Staff]\nchecks: { placeholder-lnik: off }\n',
  'recommendations/28.yaml': record(
    '28',
    'title: "::error::x"',
    'related: [99, "27"]',
    'stated: x',
    'updates: [{ date: 2015-12-31, stated_status: complete }]',
    'deliverables:',
    ...texts.map((text) => `  - { title: t, responsible: ${JSON.stringify(text)} }`),
    '  - { title: 演習 🚢, responsible: Staff, completed: 2015-01-01 }',
  ),
  'recommendations/a b#c%d é,e:f.yaml': record('29', 'related: ["30"]', 'owner: a: b'),
  'recommendations/\u001b[31m&.yaml': record('28', 'owner: >-\n  two\n  lines\u200e'),
  'recommendations/empty.yaml': '',
};

function record(id: string, ...lines: string[]): string {
  const title = lines.some((line) => line.startsWith('title')) ? [] : ['title: T'];
  const rows = lines.includes('deliverables:')
    ? []
    : ['deliverables: [{ title: t, responsible: Staff }]'];
  return [`id: "${id}"`, ...title, 'description: D.', ...rows, ...lines, ''].join('\n');
}

function programme(content: Readonly<Record<string, string>>): string {
  const folder = freshFolder();
  mkdirSync(join(folder, 'data/recommendations'), { recursive: true });
  for (const [path, text] of Object.entries(content)) {
    writeFileSync(join(folder, 'data', path), text);
  }
  return folder;
}

const silent = {
  'programme.yaml': 'title: Review\n',
  'recommendations/28.yaml': record('28'),
};

async function outputsIn(folder: string, ...args: string[]): Promise<Map<string, string>> {
  const outputs = new Map<string, string>();
  for (const format of findingsFormatNames) {
    const { stdout, exit } = await run(['validate', '--format', format, ...args], { folder });
    expect([0, 1]).toContain(exit);
    outputs.set(format, stdout);
  }
  return outputs;
}

const visiblePath = (finding: ReadFinding): ReadFinding => ({
  ...finding,
  file: finding.file.replaceAll('\u001b', '\\x1b'),
});

describe('a programme with much to find', () => {
  let outputs: Map<string, string>;
  let findings: ReadFinding[];
  const output = (format: string) => outputs.get(format) ?? '';

  beforeAll(async () => {
    outputs = await outputsIn(programme(files));
    findings = readJsonFindings(output('json'));
  });

  test('has all that was put into it', () => {
    expect(findings.length).toBeGreaterThan(texts.length + 6);
    expect(new Set(findings.map(({ file }) => file)).size).toBe(5);
    expect(findings.some(({ related }) => related !== null)).toBe(true);
    expect(findings.some(({ hint }) => hint !== null)).toBe(true);
    expect(new Set(findings.map(({ severity }) => severity)).size).toBe(2);
    for (const { code, message } of findings) {
      expect(isCode(code)).toBe(true);
      expect(message).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
    }
  });

  test('SARIF says the same', () => {
    expect(readSarifFindings(output('sarif'))).toEqual(findings);
  });

  test('GitHub is told the same', () => {
    const told = readGithubFindings(output('github'));
    const isOneLine = ({ line, end }: ReadFinding) => end?.startsWith(`${line}:`);
    expect(findings.filter((each) => !isOneLine(each)).length).toBeLessThan(3);
    expect(told.map((each) => ({ ...each, related: each.related }))).toEqual(
      findings.map((each) => ({
        ...visiblePath(each),
        ...(isOneLine(each) ? {} : { column: NaN, end: `${each.end?.split(':')[0] ?? ''}:` }),
        related: each.related?.replaceAll('\u001b', '\\x1b') ?? null,
      })),
    );
  });

  test('JUnit, text and concise say the same', () => {
    const brief = findings.map(({ file, line, column, severity, code, message }) =>
      visiblePath({ file, line, column, ...(severity ? { severity } : {}), code, message }),
    );
    // In text for people errors stand last.
    const errorsLast = [...brief].sort(
      (a, b) => Number(a.severity === 'error') - Number(b.severity === 'error'),
    );
    expect(readLineFindings(output('text'))).toEqual(errorsLast);
    expect(
      readLineFindings(output('concise')).map((each) => ({
        ...each,
        message: each.message.replace(/ \([^()]+ at data\/.*\)$/, ''),
      })),
    ).toEqual(brief);
    // XML has no place for the last characters of a plane.
    const shown = brief.map((each) => ({
      ...each,
      message: each.message.replaceAll('\uffff', '\\uffff'),
    }));
    expect(readJunitFindings(output('junit'))).toEqual(shown);
  });

  test('the counts agree', () => {
    const { summary } = JSON.parse(output('json')) as { summary: Record<string, number> };
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const warnings = findings.length - errors;
    expect(summary).toEqual({ errors, warnings, files: 5 });
    const { attributes, children } = expectedXml(output('junit'));
    expect(attributes).toMatchObject({
      tests: String(findings.length),
      failures: String(errors),
      skipped: String(warnings),
    });
    for (const name of ['tests', 'failures', 'skipped']) {
      const sum = children.reduce((total, suite) => total + Number(suite.attributes[name]), 0);
      expect(String(sum)).toBe(attributes[name]);
    }
  });

  test('no line of any format begins with text of a record, and none can act on a terminal', () => {
    for (const [format, text] of outputs) {
      for (const line of linesOf(text)) {
        if (format === 'github') expect(line).toMatch(/^::(error|warning) file=data\//);
        else expect(line.trimStart()).not.toMatch(/^(::|##\[)/);
      }
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });

  test('the JSON keeps its schema', () => {
    const validate = new Ajv2020({ allowUnionTypes: true, strictTypes: false }).compile(
      findingsSchema,
    );
    validate(JSON.parse(output('json')));
    expect(validate.errors).toBeNull();
  });

  test('the SARIF keeps the published schema', () => {
    expect(sarifErrors(output('sarif'))).toBeNull();
  });

  test('SARIF has a rule for each result, with its manual', () => {
    const [{ tool, results }] = (JSON.parse(output('sarif')) as SarifLog).runs;
    const { rules } = tool.driver;
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]?.id).toBe(ruleId);
    expect(rules.length).toBe(new Set(results.map(({ ruleId }) => ruleId)).size);
    for (const { help } of rules) expect(help.markdown).toMatch(/This passes:\n\n```yaml\n/);
  });

  test('paths in SARIF are URIs', () => {
    expect(output('sarif')).toContain(
      '"uri": "data/recommendations/a%20b%23c%25d%20%C3%A9%2Ce%3Af.yaml"',
    );
  });
});

describe('nothing found', () => {
  test('text, concise and github are silent; the others are empty documents', async () => {
    const outputs = await outputsIn(programme(silent));
    for (const format of ['text', 'concise', 'github']) expect(outputs.get(format)).toBe('');
    expect(JSON.parse(outputs.get('json') ?? '')).toMatchObject({
      summary: { errors: 0, warnings: 0, files: 0 },
      findings: [],
    });
    expect(sarifErrors(outputs.get('sarif') ?? '')).toBeNull();
    expect(readSarifFindings(outputs.get('sarif') ?? '')).toEqual([]);
    expect(readJunitFindings(outputs.get('junit') ?? '')).toEqual([]);
  });
});

describe('fingerprints', () => {
  const fingerprintsOf = async (content: Readonly<Record<string, string>>) => {
    const args = ['validate', '--format', 'sarif'];
    const { stdout } = await run(args, { folder: programme(content) });
    const [{ results }] = (JSON.parse(stdout) as SarifLog).runs;
    return results.map((result) => result.partialFingerprints['ssrReportFinding/v1'] ?? '');
  };
  const path = 'recommendations/28.yaml';
  const row = '  - { title: t, responsible: Nobody }';
  const rows = (...more: string[]): Record<'programme.yaml' | typeof path, string> => ({
    'programme.yaml': 'title: Review\nresponsible: [Staff]\n',
    [path]: record('28', 'deliverables:', row, ...more),
  });

  test('every finding has one of its own', async () => {
    const prints = await fingerprintsOf(files);
    for (const print of prints) expect(print).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(prints).size).toBe(prints.length);
  });

  test('lines added above change none', async () => {
    const longer = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, text === '' ? text : `# more\n\n${text}`]),
    );
    expect(await fingerprintsOf(longer)).toEqual(await fingerprintsOf(files));
  });

  test('of several alike, the first keeps its own when more are added', async () => {
    const [one] = await fingerprintsOf(rows());
    const [first, second] = await fingerprintsOf(rows(row));
    expect(first).toBe(one);
    expect(second).not.toBe(one);
  });

  test('another file or another line has another', async () => {
    const [one] = await fingerprintsOf(rows());
    const { [path]: text, ...others } = rows();
    const moved = { ...others, [path]: text.replace('title: t,', 'title: u,') };
    expect(await fingerprintsOf(moved)).not.toContain(one);
    const renamed = { ...others, 'recommendations/29.yaml': text.replace('"28"', '"29"') };
    expect(await fingerprintsOf(renamed)).not.toContain(one);
  });
});

const sarifSchema = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';

/** What the published schema says against it; it is of a draft that ajv knows by other names. */
function sarifErrors(text: string): unknown {
  const path = join(checkout, 'test/tools/node_modules', sarifSchema);
  const { id, ...schema } = readJson(path) as Record<string, unknown>;
  const ajv = new Ajv({
    strict: false,
    // One pattern of that schema is none in the Unicode mode.
    unicodeRegExp: false,
    formats: {
      uri: (uri: string) => URL.canParse(uri),
      'uri-reference': /^[\w.~!$&'()*+,;=:@/%-]*$/,
      'date-time': true,
    },
  });
  const validate = ajv.compile({
    ...schema,
    $id: String(id),
    $schema: 'http://json-schema.org/draft-07/schema#',
  });
  validate(JSON.parse(text));
  return validate.errors ?? null;
}

test('every property of the schema has a title, a description and examples that hold', () => {
  const ajv = new Ajv2020({ strict: false });
  const properties = propertiesIn(findingsSchema);
  expect(properties.length).toBeGreaterThan(15);
  for (const [path, property] of properties) {
    const { $defs } = findingsSchema;
    const { $ref } = property as { $ref?: keyof typeof $defs };
    const target =
      $ref === undefined ? {} : $defs[$ref.replace('#/$defs/', '') as keyof typeof $defs];
    const {
      title,
      description,
      examples = [],
    } = { ...target, ...property } as {
      title?: string;
      description?: string;
      examples?: unknown[];
    };
    expect({ path, title: title !== undefined }).toEqual({ path, title: true });
    expect(description).toMatch(/^[A-Z`].*\.$/s);
    expect(examples.length).toBeGreaterThan(0);
    const validate = ajv.compile({ ...property, $defs });
    for (const example of examples) {
      expect({ path, example, valid: validate(example) }).toEqual({ path, example, valid: true });
    }
  }
});

function propertiesIn(schema: unknown, path = ''): [path: string, property: object][] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]): [string, object][] => {
    if (keyword === 'examples') return [];
    if (keyword !== 'properties') return propertiesIn(value, `${path}/${keyword}`);
    return Object.entries(value as Record<string, object>).flatMap(([name, property]) => [
      [`${path}/${name}`, property] satisfies [string, object],
      ...propertiesIn(property, `${path}/${name}`),
    ]);
  });
}
