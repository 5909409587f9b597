import { frame } from '../../src/render/findings/frame.ts';
import { plain } from '../../src/render/paint.ts';

function framed(text: string, line: number, from: number, to: number): string[] {
  const range = { start: { line, column: from }, end: { line, column: to } };
  return frame(range, text.split('\n'), plain, 'error');
}

test('the shape of cli.md', () => {
  const lines = ['', '', '', '', '', '', '', '', '  - title: Reporting', '    due: 2015-06-30'];
  expect(framed([...lines, '    responsable: Staff'].join('\n'), 11, 5, 16)).toEqual([
    '   9 |   - title: Reporting',
    '  10 |     due: 2015-06-30',
    '> 11 |     responsable: Staff',
    '     |     ^^^^^^^^^^^',
  ]);
});

test.each<[string, string, number, number, string, string]>([
  ['wide characters', 'a: 演習 x', 4, 6, '> 1 | a: 演習 x', '    |    ^^^^'],
  ['after wide characters', '演習: x', 5, 6, '> 1 | 演習: x', '    |       ^'],
  ['combining marks', 'e\u0301e\u0301: x', 7, 8, '> 1 | e\u0301e\u0301: x', '    |     ^'],
  ['a character of two units', '𓀀: x', 5, 6, '> 1 | 𓀀: x', '    |    ^'],
  ['an emoji', '🚢: x', 5, 6, '> 1 | 🚢: x', '    |     ^'],
  ['escaped characters', 'a\u202e: x', 5, 6, '> 1 | a\\u202e: x', '    |          ^'],
  ['an empty stretch', 'owner:', 7, 7, '> 1 | owner:', '    |       ^'],
])('%s', (_, text, from, to, line, carets) => {
  expect(framed(text, 1, from, to)).toEqual([line, carets]);
});

test('a long line is cut to a window around the carets', () => {
  const text = `${'a'.repeat(300)}HERE${'b'.repeat(300)}`;
  const [line = '', carets = ''] = framed(text, 1, 301, 305);
  expect(line).toMatch(/^> 1 \| …a+HEREb+…$/);
  expect(carets.indexOf('^')).toBe(line.indexOf('HERE'));
  expect(line.length).toBeLessThanOrEqual(80);
});

test('carets end with the line and the window', () => {
  const range = { start: { line: 1, column: 3 }, end: { line: 2, column: 2 } };
  expect(frame(range, ['a: >', 'b'], plain, 'error')).toEqual(['> 1 | a: >', '    |   ^^']);
  const [, carets = ''] = framed('x'.repeat(500), 1, 1, 501);
  expect(carets.length).toBeLessThanOrEqual(80);
});

test('an empty file has no frame', () => {
  expect(framed('', 1, 1, 1)).toEqual([]);
});
