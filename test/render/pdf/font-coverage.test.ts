import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FontShelf } from '../../../src/render/pdf/fonts.ts';
import { reportFonts } from './report-fonts.ts';

const file = join(__dirname, '../../../src/checks/font-coverage.json');

/** Ascending numbers as ranges, both ends included. */
function rangesOf(points: readonly number[]): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last?.[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
}

const shelf = new FontShelf(reportFonts);

test('the characters that validate lets pass are those that every face can print', () => {
  const ranges = rangesOf(shelf.printable());
  const lines = ranges.map((range) => `    [${range.join(', ')}]`).join(',\n');
  const text = `{\n  "ranges": [\n${lines}\n  ]\n}\n`;
  if (process.env['UPDATE'] === '1') writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test.each([
  ['Latin of many languages', 'ÆØÅßŁőșțğİẸẞƏǅ'],
  ['Vietnamese', 'ĂâđêôơưẮằẳẵặẾềểễệỐồổỗộỨừửữựỲỵỷỹ'],
  ['Greek, also with the old accents', 'ΑΒΓΔΩαβγδωάέήίϊΐόύϋΰώἈᾶῷ'],
  ['Cyrillic', 'АБВЯабвяЁёІіЇїЄєҐґЂђЈјЉљЊњЋћЏџӘәҚқҢңӨөҰұҮүҺһ'],
  ['punctuation and currency', '–—‘’“”„‚«»…•·†‡§¶‰′″€£¥₩₪₫₹₺₽'],
  ['shapes, arrows, mathematics', '✓✗✔✘●○▲△▼▽■□◆◇★☆☐☑☒←↑→↓↔⇒≤≥≠≈±×÷−∞√∑½⅓№™©®°µ'],
])('covers %s', (_, characters) => {
  const printable = new Set(shelf.printable());
  const missing = Array.from(characters).filter(
    (character) => !printable.has(character.codePointAt(0) ?? 0),
  );
  expect(missing).toEqual([]);
});
