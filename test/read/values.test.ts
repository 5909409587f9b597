import { inWords } from '../../src/diagnostics/words.ts';
import { findingsOf, readExample } from './set.ts';

/** What is said of a value in the seventh line of a record. */
function said(line: string): string[] {
  return readExample(line).faults.map((fault) => inWords(fault).message);
}

describe('dates', () => {
  test.each([
    ['2016-02-29', []],
    ['"2016-02-29"', []],
    ["'2016-12-31'", []],
    ['0001-01-01', []],
    ['2015-02-29', ['expected a day of the calendar: 2015 has no 29 February']],
    ['1900-02-29', ['expected a day of the calendar: 1900 has no 29 February']],
    ['2016-04-31', ['expected a day of the calendar: 2016 has no 31 April']],
    ['2016-04-00', ['expected a day of the calendar: 2016 has no 0 April']],
    ['2016-13-01', ['expected a month from 01 to 12']],
    ['2016-00-10', ['expected a month from 01 to 12']],
    ['0000-01-01', ['expected a day as YYYY-MM-DD']],
    ['2016-3-31', ['expected a day as YYYY-MM-DD']],
    ['31.03.2016', ['expected a day as YYYY-MM-DD']],
    ['16-03-31', ['expected a day as YYYY-MM-DD']],
    ['2016', ['expected a day as YYYY-MM-DD']],
    ['2016-03-31T00:00:00Z', ['expected a day as YYYY-MM-DD']],
    ['" 2016-03-31"', ['expected a day as YYYY-MM-DD']],
    ['２０１６-03-31', ['expected a day as YYYY-MM-DD']],
    ['2016-Q1', ['expected a day as YYYY-MM-DD']],
    ['true', ['expected a day as YYYY-MM-DD']],
  ])('%s', (date, expected) => {
    expect(said(`added: ${date}`).map((message) => message.replace(/^.*?, /, ''))).toEqual(
      expected,
    );
  });
});

describe('ids', () => {
  test.each([
    ['28', []],
    ['0', []],
    ['"028"', []],
    ['5.2.1', []],
    ['"5.10"', []],
    ['WS2-1', []],
    ['no', ['quotes around it, as other programs read it as no text']],
    ['a'.repeat(64), []],
    ['5.2', ['quotes around it, as YAML would read another number']],
    ['1.10', ['quotes around it, as YAML would read another number']],
    ['028', ['quotes around it, as YAML would read another number']],
    ['0x1F', ['quotes around it, as YAML would read another number']],
    ['0o17', ['quotes around it, as YAML would read another number']],
    ['1e1', ['quotes around it, as YAML would read another number']],
    ['28.0', ['quotes around it, as YAML would read another number']],
    ['12345678901234567890', ['quotes around it, as YAML would read another number']],
    ['-5', ['a letter or digit first']],
    ['+5', ['a letter or digit first']],
    ['../../x', ['a letter or digit first']],
    ['a/b', ['letters, digits, ".", "-" and "_" only']],
    ['a b', ['letters, digits, ".", "-" and "_" only']],
    ['ä', ['a letter or digit first']],
    ['a'.repeat(65), ['at most 64 characters']],
  ])('%s', (id, expected) => {
    const messages = said(`milestones: [{ title: t, id: ${id} }]`);
    expect(messages.map((message) => message.replace(/^.*?, expected /, ''))).toEqual(expected);
  });
});

describe('other values', () => {
  test.each([
    ['owner: 2016', 'unexpected number "2016", expected text'],
    ['owner: true', 'unexpected value "true", expected text'],
    ['owner: null', 'unexpected empty value "null", expected text'],
    ['owner:', 'unexpected empty value, expected text'],
    ['owner: [a]', 'unexpected list, expected text'],
    ['owner: { a: b }', 'unexpected fields, expected text'],
    ['owner: "  "', 'unexpected empty text, expected words'],
    ['plan: 2016', 'unexpected number "2016", expected fields'],
    ['related: 25', 'unexpected number "25", expected a list'],
    ['milestones: { title: t }', 'unexpected fields, expected a list'],
    [
      'withdrawn: { date: 2016-01-01, as: Superseded }',
      'unexpected value "Superseded", expected one of "not-implemented", "not-accepted", "superseded", "merged"',
    ],
    [
      'milestones: [{ title: t, changes: [{ date: 2016-01-01, completed: no }] }]',
      'unexpected value "no", expected "true"',
    ],
  ])('%s', (line, message) => {
    expect(said(line)).toEqual([message]);
  });

  test('words of YAML 1.1 are texts', () => {
    expect(findingsOf('owner: no\nsuccess_measure: 12:30')).toEqual([]);
  });
});

describe('what is missing', () => {
  test.each([
    ['links: [{ titel: a, url: "https://example.org" }]', ['7:11 unknown-property']],
    [
      'links: [{ text: a, url: "https://example.org" }]',
      ['7:11 missing-property', '7:11 unknown-property'],
    ],
    ['links: [{}]', ['7:9 missing-property', '7:9 missing-property']],
    ['milestones: [{ due: 2016-01-01 }]', ['7:16 missing-property']],
  ])('%s', (line, findings) => {
    expect(findingsOf(line)).toEqual(findings.map((finding) => `28.yaml:${finding}`));
  });
});
