import { findingsOfFile } from './set.ts';

const rest = 'deliverables:\n  - title: Exercise\n    responsible: Staff\n';
const whole = (lines: string) => `id: 28\ntitle: T\ndescription: D\n${lines}${rest}`;

test.each<[string, string, string[]]>([
  ['a block', '<<<<<<< HEAD\nowner: A\n=======\nowner: B\n>>>>>>> b\n', ['4:1 merge-conflict']],
  [
    'a block with the common version',
    '<<<<<<< HEAD\nowner: A\n||||||| 0b43f4e\n=======\nowner: B\n>>>>>>> b\n',
    ['4:1 merge-conflict'],
  ],
  [
    'two blocks',
    '<<<<<<< a\nowner: A\n=======\n>>>>>>> b\nadded: 2016-02-30\n<<<<<<< a\n=======\n>>>>>>> b\n',
    ['4:1 merge-conflict', '9:1 merge-conflict'],
  ],
  ['a marker left alone', 'owner: A\n>>>>>>> b\n', ['5:1 merge-conflict']],
  ['a block without an end', '<<<<<<< a\nowner: A\n', ['4:1 merge-conflict']],
  [
    'a block that begins in another',
    '<<<<<<< a\n<<<<<<< a\n=======\n>>>>>>> b\n',
    ['4:1 merge-conflict', '5:1 merge-conflict'],
  ],
  ['the same signs in a text', 'owner: |\n  <<<<<<< HEAD\n  =======\n', []],
])('merge: %s', (_, lines, expected) => {
  const found = (text: string) => findingsOfFile(text).map((each) => each.replace('28.yaml:', ''));
  expect(found(whole(lines))).toEqual(expected);
  expect(found(whole(lines).replaceAll('\n', '\r\n'))).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ['after the colon', 'owner:\u00a0A\n', ['4:7 odd-character']],
  ['after the colon and a space', 'owner: \u00a0A\n', []],
  ['before the colon', 'owner\u00a0: A\n', ['4:6 odd-character']],
  ['of another width', 'owner:\u3000A\n', ['4:7 odd-character']],
  ['that has no width', 'owner:\u200bA\n', ['4:7 odd-character']],
  ['in the indent', 'plan:\n\u00a0 end: 2016-06-30\n', ['5:1 odd-character']],
  [
    'after a dash',
    'links:\n  -\u00a0title: A\n    url: https://a.example\n',
    ['5:4 odd-character'],
  ],
  [
    'and another fault',
    'owner:\u00a0A\nadded: 2016-02-30\n',
    ['4:7 odd-character', '5:8 bad-date'],
  ],
  ['in a text', 'owner: A\u00a0B\n', []],
  ['in a block that looks like a field', 'owner: |\n  date\u00a0: A\n', []],
  ['in quotes that look like a field', 'owner: "A\n  date\u00a0: A"\n', []],
  ['a colon of another width', 'owner\uff1a A\n', ['4:6 odd-character']],
])('a space %s', (_, lines, expected) => {
  const found = findingsOfFile(whole(lines)).map((each) => each.replace('28.yaml:', ''));
  expect(found).toEqual(expected);
});

const said = (text: string) =>
  whole(`updates:\n  - date: 2016-03-31\n    project_status:${text}\n`);

test.each<[string, string, string[]]>([
  ['where a text begins', '\n      ### Heading\n      Text', ['7:7 comment-in-text']],
  ['after empty lines', '\n\n      # Heading\n\n      Text', ['8:7 comment-in-text']],
  ['after a text', '\n      Text\n      ### Heading', ['8:7 comment-in-text']],
  [
    'after a text of two lines',
    ' Text\n      goes on\n\n      ### Heading',
    ['9:7 comment-in-text'],
  ],
  ['in a block', ' |\n      ### Heading\n      Text', []],
  ['indented as the name', '\n    # A comment\n      Text', []],
  ['below a text, indented as the name', '\n      Text\n    # A comment', []],
  ['below a line', ' Text\n      # A comment', []],
])('a comment %s', (_, text, expected) => {
  const found = findingsOfFile(said(text)).map((each) => each.replace('28.yaml:', ''));
  expect(found).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ['a zero-width space', '"\u200b"', ['4:8 empty-text']],
  ['a soft hyphen and spaces', '"\u00ad \u2060"', ['4:8 empty-text']],
  ['a variation selector', '"\ufe0f"', ['4:8 empty-text']],
  ['no-break spaces', '"\u00a0"', ['4:8 empty-text']],
  ['nothing', '""', ['4:8 empty-text']],
  ['a letter among them', '"\u200ba"', []],
])('a name of %s', (_, name, expected) => {
  const found = findingsOfFile(whole(`owner: ${name}\n`));
  expect(found.map((each) => each.replace('28.yaml:', ''))).toEqual(expected);
});

test.each(['CON', 'nul', 'aux.1', 'COM1', 'lpt9.x', 'R1.'])('the id %s', (id) => {
  const text = whole('').replace('id: 28', `id: ${id}`);
  expect(findingsOfFile(text, `${id}.yaml`)).toEqual([`${id}.yaml:1:5 unusable-file-name`]);
});

test.each(['CONS', 'auxiliary', 'COM', 'R1.2', 'x.con'])('the id %s is usable', (id) => {
  const text = whole('').replace('id: 28', `id: ${id}`);
  expect(findingsOfFile(text, `${id}.yaml`)).toEqual([]);
});
