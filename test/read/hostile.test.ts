import { check } from '../../src/checks/index.ts';
import { inReadingOrder } from '../../src/diagnostics/order.ts';
import { rate } from '../../src/diagnostics/severity.ts';
import { readRegister } from '../../src/read/read-register.ts';
import { foundSet } from '../../src/render/findings/finding.ts';
import { renderText } from '../../src/render/findings/text.ts';
import { plain } from '../../src/render/paint.ts';
import { findingsOfFile, sourceFile } from './set.ts';

const head = 'id: 28\ntitle: x\ndescription: y\ndeliverables: [{ title: t, responsible: S }]\n';
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
};

/** Files that are one fault as a whole: it is found, and nothing else. */
test.each<[string, string | Uint8Array, string]>([
  ['deep list', `related: ${'['.repeat(1e4)}${']'.repeat(1e4)}`, 'too-deep'],
  ['deep map', `plan: ${'{a: '.repeat(2e4)}`, 'too-deep'],
  ['deep dashes', '- '.repeat(9e4), 'too-deep'],
  ['deep indents', lines(1400, (depth) => `${' '.repeat(depth)}a:`), 'too-deep'],
  ['depth of 33', `plan: ${'['.repeat(32)}${']'.repeat(32)}`, 'too-deep'],
  ['many lines', '\n'.repeat(100_001), 'too-large'],
  ['many marks', `[${'a,'.repeat(50_000)}`, 'too-large'],
  ['large', 'x'.repeat(1024 * 1024 + 1), 'too-large'],
  ['UTF-16, little end first', utf16(head, 'le'), 'not-utf8'],
  ['UTF-16, big end first', utf16(head, 'be'), 'not-utf8'],
  ['UTF-16 without a mark', new Uint8Array(Buffer.from(head, 'utf16le')), 'not-utf8'],
  ['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 0x69, 0, 0, 0]), 'not-utf8'],
  ['Latin-1', new Uint8Array(Buffer.from(`${head}owner: Jürgen\n`, 'latin1')), 'not-utf8'],
])('a file that is %s', (_, content, code) => {
  const found = findingsOfFile(content).map((line) => line.split(' ')[1]);
  expect(found).toEqual([code]);
});

/** Lines below the head of a sound record. */
test.each<[string, string, readonly string[]]>([
  ['NUL', 'owner: a\0b', ['5:9 control-character']],
  ['escape sequence', 'owner: a\u001b[31mb', ['5:9 control-character']],
  ['C1', 'owner: a\u009bb', ['5:9 control-character']],
  ['DEL', 'owner: a\u007fb', ['5:9 control-character']],
  ['lone carriage return', 'owner: a\rb', ['5:9 control-character']],
  ['right-to-left override', 'owner: a\u202eb', ['5:9 control-character']],
  ['isolate', 'owner: a\u2066b\u2069', ['5:9 control-character', '5:11 control-character']],
  ['left-to-right mark', 'owner: a\u200eb', ['5:9 control-character']],
  ['byte order mark inside', 'owner: a\ufeffb', ['5:9 control-character']],
  ['line separator', 'owner: a\u2028b', ['5:9 control-character']],
  ['in a comment', '# a\u202eb\nowner: a', ['5:4 control-character']],
  ['a run of one', 'owner: a\u0001\u0001\u0001b', ['5:9 control-character']],
  ['escaped override', String.raw`owner: "a\u202eb"`, ['5:10 control-character']],
  [
    'escaped escape',
    String.raw`owner: "a\eb\x1b"`,
    ['5:10 control-character', '5:13 control-character'],
  ],
  ['half of a character, escaped', String.raw`owner: "a\ud800b"`, ['5:10 control-character']],
  ['both halves, escaped', String.raw`owner: "\u0041\ud835\udc00".`, ['5:8 unquoted-text']],
  ['line break and tab, escaped', String.raw`owner: "a\tb\nc"`, []],
  ['prototype', '__proto__: { x: 1 }', ['5:1 unknown-property']],
  ['constructor', 'constructor: 1\ntoString: 2', ['5:1 unknown-property', '6:1 unknown-property']],
  ['circle', 'plan: &a { end: *a }', ['5:7 anchor', '5:17 anchor']],
  ['alias of nothing', 'owner: *nope', ['5:8 anchor']],
  ['binary', 'owner: !!binary aGVsbG8=', ['5:8 yaml-tag']],
  ['time stamp', 'added: !!timestamp 2016-03-31', ['5:8 yaml-tag']],
])('%s', (_, text, findings) => {
  expect(findingsOfFile(`${head}${text}\n`)).toEqual(findings.map((each) => `28.yaml:${each}`));
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});

/** Whatever a file holds, it is read, checked and told in seconds of the processor, and nothing is thrown. */
test.each<[string, string | Uint8Array]>([
  ['aliases of aliases', `a: &a [x, x]\nb: &b [${'*a,'.repeat(2000)}]\n`],
  ['20,000 keys', lines(20_000, (index) => `k${String(index)}: 1`)],
  ['one key 20,000 times', lines(20_000, () => 'k: 1')],
  ['20,000 items', `related: [${lines(20_000, (index) => `${String(index)},`)}]`],
  ['20,000 wrong items', `updates:\n${'- 1\n'.repeat(20_000)}`],
  ['a long text', `title: "${'x'.repeat(1_000_000)}"`],
  ['zeros', new Uint8Array(300_000)],
  ['any bytes', Uint8Array.from({ length: 200_000 }, (_, index) => (index * 7919) % 256)],
  ['control characters', `title: ${'\u0001b'.repeat(30_000)}`],
  ['escapes', `title: "${'\\u202e'.repeat(30_000)}"`],
  ['quotes', `title: ${'"'.repeat(100_000)}`],
  ['colons', `title: ${': '.repeat(90_000)}`],
  ['thousands of slips', lines(2000, (index) => `k${String(index)}: a: b`)],
  ['tabs', '\tx: 1\n'.repeat(20_000)],
  ['brackets and line ends', `${'['.repeat(5)}${'\n'.repeat(90_000)}`],
  ['question marks', '? '.repeat(90_000)],
  ['spaces before an address', `${head}links: [{ title: a, url: "${' '.repeat(500_000)}x" }]`],
  ['line ends in quotes', `${head}owner: "a${'\n'.repeat(90_000)}b" c`],
  ['links', `${head}continuing: |\n${'  [a](javascript:x)\n\n'.repeat(4500)}`],
])('%s in a record', (_, content) => {
  const before = process.cpuUsage();
  const programme = sourceFile('programme.yaml', 'title: x\n');
  const { value: set, diagnostics } = readRegister(programme, [sourceFile('28.yaml', content)]);
  const findings = inReadingOrder(rate([...diagnostics, ...check(set)]));
  const text = renderText(foundSet(findings, set.texts), plain);
  expect(findings.length).toBeGreaterThan(0);

  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10);
});

test('of very many findings in one file the first are told', () => {
  const found = findingsOfFile(`${head}${lines(2000, (index) => `k${String(index)}: 1`)}\n`);
  expect(found).toHaveLength(1001);
  expect(found.at(-1)).toBe('28.yaml:1005:1 too-many-findings');
});
