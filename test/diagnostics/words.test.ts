import { exampleDate } from '../../src/checks/example.ts';
import { check } from '../../src/checks/index.ts';
import { manual } from '../../src/checks/manual.ts';
import { quoted, visible } from '../../src/diagnostics/visible.ts';
import { inWords } from '../../src/diagnostics/words.ts';
import { meantDate } from '../../src/read/meant-date.ts';
import { isoDate } from '../../src/domain/date.ts';
import { readExample } from '../read/set.ts';

test.each([
  ['a\u001b[31mb', String.raw`a\x1b[31mb`],
  ['a\0b\u007f\u009b', String.raw`a\x00b\x7f\x9b`],
  ['a\u202eb\u2066', String.raw`a\u202eb\u2066`],
  ['a\nb\tc\r', String.raw`a\nb\tc\x0d`],
  ['a\ud800b', String.raw`a\ud800b`],
  ['Zoë 演習 𓀀 नी\u200dम', 'Zoë 演習 𓀀 नी\u200dम'],
])('%j is shown as %s', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test('a long text is cut between characters', () => {
  expect(quoted('𓀀'.repeat(100))).toBe(`"${'𓀀'.repeat(57)}…"`);
});

const found = [...manual.values()].flatMap(({ bad }) => {
  const { set, faults } = readExample(bad);
  return [...faults, ...check(set, isoDate(exampleDate))].map(
    (diagnostic) => [diagnostic.code, inWords(diagnostic)] as const,
  );
});

/** What is missing, or late, is not something unexpected that stands there. */
const inOtherWords: Readonly<Record<string, RegExp>> = {
  'complete-without-evidence': /^no evidence of this completion, expected a document/,
  'empty-change': /^this change changes nothing, expected /,
  'late-without-forecast': /^late without a forecast: due on \S+, \d+ days? before \S+/,
  'open-without-due': /^open on \S+ without a due date or an end of the plan: /,
  'replanned-again':
    /^re-planned \d+ times while open, (\d+ days? (later|earlier) than first planned|first planned without a date)$/,
  'stale-update': /^no update (yet|since \S+), expected one after \S+$/,
};

test.each(found)('%s says what is unexpected and what was expected', (code, { message, hint }) => {
  expect(message).toMatch(
    inOtherWords[code] ?? /^(unexpected .+, expected .+|unexpected YAML: .+)$/s,
  );
  expect(message).not.toMatch(/[.\n]$/);
  expect(hint ?? 'a hint').not.toMatch(/\.$|\n/);
});

/** What a message about a value shows of characters that cannot be seen, and says of them. */
test.each<[string, string, string | undefined]>([
  [
    '“2016-05-15”',
    '"“2016-05-15”"',
    'write 2016-05-15; it holds: typographic quote U+201C, typographic quote U+201D',
  ],
  ['2016‑05‑15', '"2016‑05‑15"', 'write 2016-05-15; it holds: typographic hyphen U+2011'],
  ['2016–05–15', '"2016–05–15"', 'write 2016-05-15'],
  ['2016-05-15\u00a0', '"2016-05-15\\u00a0"', 'write 2016-05-15; it holds: no-break space U+00A0'],
  [
    '２０１６-05-15',
    '"２０１６-05-15"',
    'write 2016-05-15; it holds: full-width character U+FF12, full-width character U+FF10, full-width character U+FF11 and others',
  ],
  [
    '2016\u200b',
    '"2016\\u200b"',
    'write its last day: 2016-12-31; it holds: zero-width space U+200B',
  ],
  [
    '2016\u{e0100}',
    '"2016\\ue0100"',
    'write its last day: 2016-12-31; it holds: invisible character U+E0100',
  ],
  ['soon', '"soon"', 'leave `due` out for as long as there is no day'],
])('of the date %j', (text, shown, hint) => {
  const facts = { text, problem: { kind: 'shape' }, field: 'due', meant: meantDate(text) } as const;
  const start = { line: 1, column: 1 };
  const place = { file: '28.yaml', range: { start, end: start } };
  const words = inWords({ code: 'bad-date', facts, place });
  expect(words).toEqual({
    message: `unexpected date ${shown}, expected a day as YYYY-MM-DD`,
    hint,
  });
});
