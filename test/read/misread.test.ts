import { drawn } from '../support/effort.ts';
import fc from 'fast-check';
import { parse } from 'yaml';
import { isMisread } from '../../src/read/misread.ts';
import { yamlText } from '../../src/read/write-yaml.ts';
import { findingsOfFile } from './set.ts';

test.each(
  'no NO yes y N on Off true ~ null 12:30 12:30:45 012 1_0 5e3 0x1F 0b1 0o17 .5 5. 1.5e+3 +1 -1 .inf .NaN 2016-03-31 2016-3-1 = <<'.split(
    ' ',
  ),
)('%s is read as something else', (text) => {
  expect(isMisread(text)).toBe(true);
});

test.each([
  'nothing',
  'one',
  'No.',
  '5.1.2',
  '1.10a',
  'A-97-092',
  '12:75',
  '2016-03-31 and later',
  'WS2-1',
  '0x',
  '1'.repeat(101),
])('%s is text everywhere', (text) => {
  expect(isMisread(text)).toBe(false);
});

const words =
  'no Yes ON off y ~ null 12:30 012 1_0 5e3 0x1F 0b1 .5 1. = << 2016-03-31 -1 +1.5 a 1.2.3 190:20:30'.split(
    ' ',
  );

test('what is written is read as the same text by YAML 1.1', () => {
  const text = fc.oneof(
    fc.constantFrom(...words),
    fc.stringMatching(/^[-+.~=<0-9a-fxonyes_:]{1,10}$/),
  );
  fc.assert(
    fc.property(text, text, text, (title, owner, related) => {
      const fields = { title, owner, related: [related], inner: [{ date: title }] };
      const written = yamlText(fields, undefined);
      const read: unknown = parse(written, { version: '1.1', schema: 'yaml-1.1' });
      const isDay = /^\d{4}-\d\d-\d\d$/.test(title);
      const dates = isDay ? [{ date: expect.any(Date) as Date }] : [{ date: title }];
      expect(read).toEqual({ title, owner, related: [related], inner: dates });
    }),
    drawn(100, 5_000),
  );
});

test('a day stands without quotes where a day belongs, and with them where a text does', () => {
  const day = '2016-03-31';
  expect(yamlText({ title: day, due: day, completed_by: 'no' }, undefined)).toBe(
    `title: "${day}"\ndue: ${day}\ncompleted_by: "no"\n`,
  );
});

test.each([
  ['id: no', '1:5 bad-id'],
  ['id: "no"', undefined],
  ['id: 2016-05-01', '1:5 bad-id'],
  ['id: 1_0', '1:5 bad-id'],
])('%s', (id, expected) => {
  const name = id.replace(/^id: "?([^"]*)"?$/, '$1');
  const record = `${id}\ntitle: No\ndescription: Off\ndeliverables:\n  - { title: Yes, responsible: NO }\n`;
  const found = findingsOfFile(record, `${name}.yaml`);
  expect(found).toEqual(expected === undefined ? [] : [`${name}.yaml:${expected}`]);
});

test('ids that others are named by need quotes as well', () => {
  const record =
    'id: "1"\ntitle: A\ndescription: B\nrelated: [on]\ndepends_on:\n  - { recommendation: y }\n';
  expect(findingsOfFile(record, '1.yaml').filter((each) => each.endsWith('bad-id'))).toEqual([
    '1.yaml:4:11 bad-id',
    '1.yaml:6:23 bad-id',
  ]);
});
