import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readAnyYaml } from '../../src/read/any-yaml.ts';
import { plainYaml } from '../../src/read/plain-yaml.ts';
import { SourceText } from '../../src/read/source-text.ts';
import { readText } from '../../src/read/text.ts';
import type { Value } from '../../src/read/value.ts';
import { programmeFiles, shapes } from '../bench/programme.ts';
import { mutatedBytes } from '../hostile/mutants.ts';
import { chance, drawn, times } from '../support/effort.ts';

/** The value with the lines and columns of everything in it. */
function bare(value: Value | undefined): unknown {
  if (value === undefined) return undefined;
  const place = value.place.range;
  if (value.kind === 'map') {
    const entries = Array.from(value.entries, ([name, entry]) => [
      name,
      entry.key.range,
      bare(entry.value),
    ]);
    return { ...value, place, entries };
  }
  return value.kind === 'list'
    ? { ...value, place, items: value.items.map(bare) }
    : { ...value, place };
}

/** Whether the text is read without the library, which must then read the same and find nothing. */
function agrees(text: string): boolean {
  const source = new SourceText('a.yaml', text);
  const plain = plainYaml(source);
  if (plain === undefined) return false;
  const { value, diagnostics } = readAnyYaml(source);
  expect({ text, value: bare(plain), diagnostics: [] }).toEqual({
    text,
    value: bare(value),
    diagnostics,
  });
  return true;
}

/** Lists and fields in turn, so deep. */
function nested(depth: number): string {
  const lines = Array.from({ length: depth / 2 - 1 }, (_, at) => `${'  '.repeat(at)}- a:\n`);
  return `c:\n${lines.join('')}${'  '.repeat(depth / 2 - 1)}- a: b\n`;
}

/** What is read without the library: the ways in which most records are written. */
test.each([
  'a: b c\nd: "e"\nf: \'g\'\n',
  '# first\n\na:\n  b: 1 # one\n  # two\n  c: true\n\n# last\n',
  'a:\n  - b\n  - c: d\n    e: f\n  # next\n  -  c: g\nh: i\n',
  'a:\n- b\n- c\nd: [e, "f", g]\n',
  'a: |-\n  b\n\n    c\n  d\ne: |\n  f\n\n\ng: >-\n  h\n  i\n\n  j\n# k\nl: >\n  m\n',
  'a: words that\n  go on\n\n  and on\nb:\n  - item that\n    goes on\n',
  'a: "\\"b\\" \\\\"\nc: \'it\'\'s\'\n',
  'a: " b\n  \\"c\\" \n\n  d "\ne:\n- f: \' g\n\n    h\n\n\n    \'\n',
  nested(30),
  'a: 2016-03-31\nb: 12\nc: false\nd: off\ne: 1-2\nf: a:b#c\n',
  `${'a'.repeat(1024)}: b\n`,
])('the library says the same of %j', (text) => {
  expect(agrees(text)).toBe(true);
});

/** What may mean something else, is wrong, or has a finding. */
test.each([
  ...[
    '',
    '\n',
    'a',
    'a: b',
    '- a\n',
    'a:\n',
    'a:\nb: c\n',
    'a: b\n c: d\n',
    'a: b: c\n',
    'a: b:\n',
  ],
  ...['a: ~\n', 'a: null\n', 'a: 012\n', 'a: 1.5\n', 'a: True\n', 'a: 0x1f\n', 'a: .inf\n'],
  ...['a: -1\n', 'a: - b\n', 'a: &b c\n', 'a: *b\n', 'a: !b c\n', 'a: @b\n', 'a: `b`\n', 'a: %b\n'],
  ...[
    'a: {b: c}\n',
    'a: [b\n',
    'a: [1]\n',
    'a: []\n',
    'a: "b\n',
    'a: "b" c\n',
    'a: "\\n"\n',
    'a: "b\nc"\n',
    'a: ["b\n  c"]\n',
  ],
  ...['a: b\na: c\n', 'a: b #3\n', 'a:\tb\n', 'a: b\u00a0c\n', 'a: b\u0000\n', '"a": b\n', '? a\n'],
  ...['a: |+\n  b\n', 'a: |2\n  b\n', 'a: |\n\n  b\n', 'a: |\nb: c\n', 'a: |\n  b\n     \n  c\n'],
  ...[
    'a: >\n  b\n   c\n',
    'a: >\n  b \n  c\n',
    '---\na: b\n',
    'a: b\n...\n',
    '%YAML 1.2\n---\na: b\n',
  ],
  ...['a:\n  - b\n # c\nd: e\n', '  a: b\nc: d\n', 'a:\n    b: c\n  d: e\n', 'a:\n  -\n    b\n'],
  `a: b\n${nested(32)}`,
  ...[`${'a'.repeat(1025)}: b\n`, `a:\n  - ${'b'.repeat(1025)}: c\n`],
])('%j is left to the library', (text) => {
  expect(agrees(text)).toBe(false);
});

const fragment = fc.constantFrom(
  ...['a: 1\n', 'b: x\n', 'c:\n', '  d: e\n', '  - f\n', '- g\n', '- h: i\n', '  j: k\n'],
  ...[
    '    l: m\n',
    'n: |\n',
    'o: |-\n',
    'p: >\n',
    'q: >-\n',
    '  text\n',
    '    deep\n',
    '\n',
    '  \n',
  ],
  ...['   \n', ' ', '#x', '# y\n', '  # z\n', ' # w', ' #v\n', '"s"', "'t'", '"u\\"v"', 'k: "s"\n'],
  ...["r: 'it''s'\n", 's: [a, b]\n', 't: ["1"]\n', '[', ']', ',', '{', '}', '---\n', '...\n', '%'],
  ...['&', '*', '!', '?', '- ', '-', ':', ': ', '\t', 'true', 'null', '~', '1.5', '0x1', '\u2028'],
  ...['u: 2016-03-31\n', 'v: long text\n  goes on\n', 'w: long\n\n  goes on\n  # c\n', 'x: a: b\n'],
  ...['y: a # b\n', '"', "'", '|', '>', '\\', 'é', 'z:\n- a\n- b\n', 'a1:\n  - a: 1\n    b: 2\n'],
  ...['m1: "n\n  o"\n', "p1: 'q \n\n\n r '\n", "'\n", '"\n', "''"],
  ...[
    'b1: off\n',
    'c1: 012\n',
    'd1: a:b\n',
    'e1: a#b\n',
    ' b',
    '\n  b',
    '\n   c\n',
    'f1:   f   \n',
  ],
  ...['a b: c\n', 'a', '+1', '.5', '1e3', '@', '`', 'g1: "a" # c\n', 'h1: | # c\n   t\n', '\u00a0'],
  ...['i1: |2\n   t\n', 'j1: |+\n   t\n\n', 'k1: True\n', 'l1: true\n'],
);

test('whatever is read without the library is what the library reads', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(fragment, { minLength: 1, maxLength: 9 }), (fragments) => {
      read += Number(agrees(fragments.join('')));
    }),
    drawn(8000, 1_000_000),
  );
  expect(read).toBeGreaterThan(200);
});

const sample = ['1', '15', '28'].map((id) => readFileSync(`data/recommendations/${id}.yaml`));

test('a record with changes that nobody meant is read as the library reads it, or by the library', () => {
  const random = chance();
  const [file = Buffer.of(), ...others] = sample;
  let read = 0;
  for (let tried = 0; tried < times(500, 100_000); tried++) {
    const bytes = mutatedBytes(file, others[tried % others.length] ?? file, random);
    const { value: source } = readText({ path: 'a.yaml', bytes });
    if (source !== undefined) read += Number(agrees(source.text));
  }
  expect(read).toBeGreaterThan(times(500, 100_000) / 10);
});

test('the records of the sample and of every shape are read without the library', () => {
  const texts = sample.map((bytes) => bytes.toString());
  for (const shape of Object.values(shapes)) {
    for (const { text } of programmeFiles(5, shape, 1)) texts.push(text);
  }
  expect(texts.filter((text) => !agrees(text))).toEqual([]);
});
