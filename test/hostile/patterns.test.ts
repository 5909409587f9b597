import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import programme from '../../schemas/programme.schema.json';
import recommendation from '../../schemas/recommendation.schema.json';
import { checkout } from '../support/programmes.ts';

interface Pattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** Every pattern of the code, those of the page's script too. */
function patternsOfCode(): Pattern[] {
  const folder = join(checkout, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|js)$/.test(path))
    .flatMap((path) => {
      const text = readFileSync(join(folder, path), 'utf8');
      return nodesOf(ts.createSourceFile(path, text, ts.ScriptTarget.Latest)).flatMap((node) =>
        ts.isRegularExpressionLiteral(node) ? [literal(path, node.text)] : [],
      );
    });
}

function nodesOf(node: ts.Node): ts.Node[] {
  const nodes = [node];
  node.forEachChild((child) => {
    nodes.push(...nodesOf(child));
  });
  return nodes;
}

function literal(where: string, written: string): Pattern {
  const end = written.lastIndexOf('/');
  return { where, source: written.slice(1, end), flags: written.slice(end + 1) };
}

/** Every `pattern` of a schema; ajv compiles them with the flag `u`. */
function patternsOfSchema(where: string, schema: unknown): Pattern[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]) =>
    keyword === 'pattern' && typeof value === 'string'
      ? [{ where, source: value, flags: 'u' }]
      : patternsOfSchema(where, value),
  );
}

function judged(patterns: readonly Pattern[]): string[] {
  const script = join(checkout, 'test/hostile/recheck.mjs');
  const input = JSON.stringify(patterns);
  return JSON.parse(
    execFileSync(process.execPath, [script], { input, encoding: 'utf8' }),
  ) as string[];
}

test('recheck finds a pattern that takes long', () => {
  const slow = ['^(a+)+$', '^\\s*#?\\s*$'].map((source) => ({ where: '', source, flags: '' }));
  expect(judged(slow).map((each) => each.split(':')[0])).toEqual(['vulnerable', 'vulnerable']);
});

test('no pattern of the code or of the schemas takes more than linear time', () => {
  const all = [
    ...patternsOfCode(),
    ...patternsOfSchema('recommendation', recommendation),
    ...patternsOfSchema('programme', programme),
  ];
  const each = [...new Map(all.map((one) => [`/${one.source}/${one.flags}`, one])).values()];
  expect(each.length).toBeGreaterThan(80);
  const slow = judged(each).flatMap((judgement, index) =>
    judgement.startsWith('safe: ') ? [] : [{ judgement, ...each[index] }],
  );
  expect(slow).toEqual([]);
});

test('patterns put together at run time are none that a record has a part in', () => {
  const folder = join(checkout, 'src');
  const made = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .filter((path) => /\bRegExp\(/.test(readFileSync(join(folder, path), 'utf8')));
  // The fields of our own examples.
  expect(made).toEqual(['checks/example.ts']);
});
