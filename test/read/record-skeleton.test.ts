import { parse } from 'yaml';
import { recordSkeleton, type RecordStart } from '../../src/read/record-skeleton.ts';
import { schemas } from '../../src/read/schemas.ts';
import { propertiesIn } from '../support/schema-walk.ts';
import { findingsOfFile } from './set.ts';

const start: RecordStart = {
  id: '28',
  title: undefined,
  responsible: undefined,
  schema: '../schemas/recommendation.schema.json',
};
const skeleton = recordSkeleton(start);
/** The first lines tell how to use the rest, and stay comments. */
const [head, ...blocks] = skeleton.split('\n\n');

test('it begins with the schema, and is valid: the only findings are what is to be filled in', () => {
  expect(head?.split('\n')[0]).toBe(
    '# yaml-language-server: $schema=../schemas/recommendation.schema.json',
  );
  const lineOf = (text: string) =>
    skeleton.split('\n').findIndex((line) => line.includes(text)) + 1;
  expect(findingsOfFile(skeleton).map((finding) => finding.replace(/:\d+ /, ' '))).toEqual([
    `28.yaml:${lineOf('title: "TODO: name')} placeholder-text`,
    `28.yaml:${lineOf('description: "TODO')} placeholder-text`,
    `28.yaml:${lineOf('- title: "TODO')} placeholder-text`,
    `28.yaml:${lineOf('responsible: "TODO')} placeholder-text`,
  ]);
});

test('filled in, it has no finding; without a schema for editors, no line names one', () => {
  const given = { ...start, title: 'A', responsible: 'Staff', schema: undefined };
  const filled = recordSkeleton(given).replace(/"TODO: what.*"/g, 'B');
  expect(findingsOfFile(filled)).toEqual([]);
  expect(filled).not.toContain('yaml-language-server');
});

test('every field of the schema is there, with what it means', () => {
  const fields = propertiesIn(schemas.recommendation);
  expect(fields.length).toBeGreaterThan(60);
  const spoken = skeleton.replace(/\n[ #]*#/g, '').replace(/\s+/g, ' ');
  for (const [path, { description }] of fields) {
    // A milestone has the fields of a deliverable.
    if (path.includes('/milestone/')) continue;
    const name = path.slice(path.lastIndexOf('/') + 1);
    expect(skeleton).toMatch(new RegExp(`^[ #-]*${name}:`, 'm'));
    const meaning = String(description).replace(' A day of the calendar, written YYYY-MM-DD.', '');
    expect(spoken).toContain(meaning);
  }
});

test('with every # taken away from its fields, it is a record with all of them', () => {
  const whole = blocks
    .join('\n')
    .replace(/"TODO.*"/g, 'Staff')
    .replace(/^( *)#(?! )/gm, '$1')
    // Below a field that was a comment, the explanations are still comments.
    .replace(/^( *)#(?= *(?:- )?\w+:|  )/gm, '$1');
  const record = parse(whole) as Record<string, unknown>;
  expect(Object.keys(record)).toEqual(Object.keys(schemas.recommendation.properties));
  const codes = findingsOfFile(whole).map((finding) => finding.split(' ')[1]);
  // Alternatives stand beside each other, and the examples speak of other records.
  expect(new Set(codes)).toEqual(
    new Set([
      'unknown-focus-area',
      'unknown-recommendation',
      'completed-beside-completed-by',
      'completed-beside-change',
      'completed-and-reopened',
      // A record is not withdrawn while work on it goes on.
      'dates-in-order',
    ]),
  );
});

/** What examples that stand beside each other give: other records, and more than one of a choice. */
const alternatives = / (?:unknown-(?:focus-area|recommendation)|completed?-\S+)$/;

test('each field can be used by itself: the # of its lines taken away leaves a valid record', () => {
  const lines = skeleton.replace(/"TODO: .*"/g, 'Staff').split('\n');
  const starts = lines.flatMap((line, index) => (/^ *#\w/.test(line) ? [index] : []));
  expect(starts.length).toBeGreaterThan(15);
  for (const first of starts) {
    const [, indent = ''] = /^( *)#/.exec(lines[first] ?? '') ?? [];
    const isBelow = (line: string) => line.startsWith(`${indent}#  `);
    const end = lines.findIndex((line, index) => index > first && !isBelow(line));
    const used = lines.map((line, index) =>
      index >= first && index < end ? indent + line.slice(indent.length + 1) : line,
    );
    const faults = findingsOfFile(used.join('\n')).filter((each) => !alternatives.test(each));
    expect({ field: lines[first], faults }).toEqual({ field: lines[first], faults: [] });
  }
});

test.each([
  'A: "b" \'c\' #d',
  '- [x] {y}',
  '@`%&*!|>',
  'true',
  '1.10',
  'Ünïcode — 中文',
  String.raw`back\slash \n`,
  ' spaces ',
])('the title %j is read as it was given', (title) => {
  const record = parse(recordSkeleton({ ...start, title })) as { id: unknown; title: unknown };
  expect(record).toMatchObject({ id: '28', title });
});

test.each(['028', '1.10', '1e3', 'true', 'null', '0x1F', '~'])('the id %s stays text', (id) => {
  expect(parse(recordSkeleton({ ...start, id }))).toMatchObject({ id });
});

test('no line is wider than a terminal', () => {
  for (const line of skeleton.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});
