import { FontShelf } from '../../../src/render/pdf/fonts.ts';
import { atomsOf, textAtoms } from '../../../src/render/pdf/inline.ts';
import { breakLines, naturalWidth, type Line } from '../../../src/render/pdf/line-breaker.ts';
import { Shaper } from '../../../src/render/pdf/shape.ts';
import { body } from '../../../src/render/pdf/style.ts';
import { reportFonts } from './report-fonts.ts';

const shaper = new Shaper(new FontShelf(reportFonts));

function widthOf(text: string): number {
  return naturalWidth(textAtoms(text, body, undefined, shaper));
}

/** The lines' texts, `_` for the space that is written at a line's end. */
function texts(lines: readonly Line[]): readonly string[] {
  return lines.map(({ pieces }) =>
    pieces
      .map(({ atom }) => atom.shape.text + (atom.space > 0 ? ' ' : ''))
      .join('')
      .replace(/ $/, '_'),
  );
}

function broken(text: string, width: number): readonly string[] {
  return texts(breakLines(textAtoms(text, body, undefined, shaper), width, shaper));
}

test.each([
  ['a line that is exactly filled', 'to the sea', widthOf('to the sea'), ['to the sea']],
  ['a hair less', 'to the sea', widthOf('to the sea') - 0.1, ['to the_', 'sea']],
  ['a space at the end that does not fit', 'to the ', widthOf('to the'), ['to the_']],
  ['white space as in Markdown', ' to\n\t the  sea', 200, ['to the sea']],
  ['a hyphen', 'a long-standing duty', widthOf('standing'), ['a long-', 'standing_', 'duty']],
  ['a hyphen after two letters', 'we re-planned', widthOf('re-planned'), ['we_', 're-planned']],
  ['a date with hyphens', 'on 2016-03-31', widthOf('on 2016-03-'), ['on_', '2016-03-31']],
  ['a date in words', 'by 31 March 2016', widthOf('31 March 2016'), ['by_', '31 March 2016']],
  [
    'a date in words with too little room',
    '31 March 2016',
    widthOf('31 March'),
    ['31 March_', '2016'],
  ],
  ['a no-break space', 'see No.\u00a05', widthOf('see No.'), ['see_', 'No.\u00a05']],
  ['a status', 'it is ✓ done', widthOf('✓ done'), ['it is_', '✓ done']],
  ['no text', '', 100, []],
])('breaks %s', (_, text, width, lines) => {
  expect(broken(text, width)).toEqual(lines);
});

test.each([
  ['a long word on lines of its own', 'a Donaudampfschifffahrtsgesellschaft b', 60],
  ['an address', 'see https://example.org/a/long-path/of-names?query=of&many=words#part', 80],
  ['signs that no font joins', '✓✗●○▲△■□◆◇★✓✗●○▲△■□◆◇★', 40],
  ['a width less than one letter', 'Wharf', 2],
])('cuts %s without losing anything', (_, text, width) => {
  const lines = broken(text, width);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join('').replaceAll('_', ' ')).toBe(text);
  for (const line of lines) {
    const printed = line.replace(/_$/, '');
    if (printed.length > 1) expect(widthOf(printed)).toBeLessThanOrEqual(width + 0.5);
  }
});

test('cuts an address after its signs, and begins it on the line where it stands', () => {
  const [first, second] = broken('see https://example.org/reports/2016-03-31?page=2', 130);
  expect(first).toBe('see https://example.org/');
  expect(second).toBe('reports/2016-03-31?page=2');
});

test('does not break between a bold word and the full stop after it', () => {
  const content = [
    { kind: 'text' as const, text: 'It was ' },
    { kind: 'strong' as const, content: [{ kind: 'text' as const, text: 'done' }] },
    { kind: 'text' as const, text: '. Next' },
  ];
  const lines = breakLines(
    atomsOf(content, body, undefined, shaper),
    widthOf('done. Next') + 2,
    shaper,
  );
  expect(texts(lines)).toEqual(['It was_', 'done. Next']);
});
