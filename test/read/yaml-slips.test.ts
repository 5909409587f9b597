import { findingsOf, findingsOfFile } from './set.ts';

/** Lines that a record ends with, and what is found in them; the record above them has six lines. */
const slips: readonly (readonly [name: string, lines: string, findings: readonly string[]])[] = [
  ['colon in text', 'owner: Port: Staff', ['7:8 unquoted-text']],
  ['colon at the end of text', 'owner: Port:', ['7:8 unquoted-text']],
  ['two colons in text', 'owner: a: b: c', ['7:8 unquoted-text']],
  ['colon in a text that goes on', 'owner: Port\n  and: Staff', ['8:3 unquoted-text']],
  ['colon in a list', 'milestones:\n  - title: a: b\n    due: 2016-01-01', ['8:12 unquoted-text']],
  ['text that starts with @', 'owner: @staff', ['7:8 unquoted-text']],
  ['text that starts with %', 'owner: %staff', ['7:8 unquoted-text']],
  ['text that starts with a backtick', 'owner: `staff`', ['7:8 unquoted-text']],
  ['text that starts with a dash', 'owner: - staff', ['7:8 unquoted-text']],
  ['text that starts with a question mark', 'owner: ? staff', ['7:8 unquoted-text']],
  ['text that starts with a bracket', 'owner: [draft] staff', ['7:8 unquoted-text']],
  ['text that starts with a brace', 'owner: {port} staff', ['7:8 unquoted-text']],
  ['text after a quote', 'owner: "Port" staff', ['7:8 unquoted-text']],
  ['text beside >', 'owner: > staff', ['7:8 unquoted-text']],
  ['hash in text', 'owner: Office #3', ['7:15 comment-in-text']],
  ['comment after text', 'owner: Office # three', []],
  ['hash in quotes', 'owner: "Office #3"', []],
  ['tab', 'plan:\n\tend: 2016-06-30', ['8:1 tab-indent']],
  ['tabs all the way', 'plan:\n\tend: 2016-06-30\n\tstart: 2015-01-01', ['8:1 tab-indent']],
  ['one tab among spaces', 'plan:\n  end: 2016-06-30\n\tstart: 2015-01-01', ['9:1 tab-indent']],
  ['tab after a colon', 'owner:\tStaff', []],
  ['indent too small', 'plan:\n   end: 2016-06-30\n  start: 2015-01-01', ['9:3 bad-indent']],
  ['indent too large', 'owner: Staff\n  success_measure: none', ['8:3 bad-indent']],
  ['field beside its list', 'milestones:\n  - title: a\n   due: 2016-01-01', ['9:4 bad-indent']],
  ['double quote not closed', 'owner: "Port\nadded: 2015-01-01', ['7:8 unclosed-quote']],
  ['single quote not closed', "owner: 'Port\nadded: 2015-01-01", ['7:8 unclosed-quote']],
  ['bracket not closed', 'related: [28\nowner: Staff', ['7:10 unclosed-bracket']],
  ['brace not closed', 'plan: { end: 2016-06-30\nowner: Staff', ['7:7 unclosed-bracket']],
  ['comma missing', 'plan: { end: 2016-06-30 start: 2015-01-01 }', ['7:14 yaml-syntax']],
  ['no colon', 'owner Staff\nadded: 2015-01-01', ['7:1 missing-colon']],
  ['no colon on the last line', 'owner Staff', ['7:1 missing-colon']],
  ['no space after the colon', 'owner:Staff\nadded: 2015-01-01', ['7:1 missing-colon']],
  ['escape', 'owner: "C:\\Quay"', ['7:11 bad-escape']],
  ['name given twice', 'owner: Staff\nowner: Board', ['8:1 duplicate-key']],
  ['name given twice, once in quotes', 'owner: Staff\n"owner": Board', ['8:1 duplicate-key']],
  ['list as a name', '? [owner]\n: Staff', ['7:3 key-not-text']],
  ['anchor', 'owner: &staff Staff', ['7:8 anchor']],
  ['alias', 'owner: *staff', ['7:8 anchor']],
  ['tag', 'owner: !staff Staff', ['7:8 yaml-tag']],
  ['known tag', 'owner: !!str Staff', ['7:8 yaml-tag']],
  ['second document', 'owner: Staff\n---\nowner: Board', ['8:1 several-documents']],
  ['text after the end', 'owner: Staff\n...\nowner: Board', ['9:1 several-documents']],
  ['merge key', '<<: { owner: Staff }', ['7:1 unknown-property']],
  ['empty value', 'owner:', ['7:7 wrong-type']],
];

test.each(slips)('%s', (_, lines, findings) => {
  expect(findingsOf(lines)).toEqual(findings.map((finding) => `28.yaml:${finding}`));
});

/** Each slip with an unknown property before it and a wrong date after it: all three are found. */
const visibleSlips = slips.filter(
  ([name, , findings]) => findings.length === 1 && !/document|after the end|closed/.test(name),
);

test.each(visibleSlips)('%s hides no neighbour', (_, lines, [finding = '']) => {
  const around = `ownr: Staff\n${lines}\ncontinuing: ok\nwithdrawn: { date: 2016-02-30, as: merged, into: "28" }`;
  const [place = '', code] = finding.split(' ');
  const line = Number(place.split(':')[0]) + 1;
  const column = place.split(':')[1] ?? '';
  const after = 6 + 1 + lines.split('\n').length + 2;
  expect(findingsOf(around)).toEqual([
    '28.yaml:7:1 unknown-property',
    `28.yaml:${line}:${column} ${code ?? ''}`,
    `28.yaml:${after}:20 bad-date`,
  ]);
});

test.each([
  ['%YAML 1.1', '%YAML 1.1\n---\nid: 28\n', '1:1 yaml-directive'],
  ['%TAG', '%TAG ! tag:example.org,2000:\n---\nid: 28\n', '1:1 yaml-directive'],
  ['empty', '', '1:1 empty-file'],
  ['only comments', '# nothing\n\n# yet\n', '1:1 empty-file'],
  ['a list', '- id: 28\n', '1:1 wrong-type'],
  ['a word', 'recommendation\n', '1:1 wrong-type'],
])('a file that is %s', (_, text, finding) => {
  expect(findingsOfFile(text)[0]).toBe(`28.yaml:${finding}`);
});
