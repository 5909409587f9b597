import { FontShelf } from '../../../src/render/pdf/fonts.ts';
import type { Drawing } from '../../../src/render/pdf/layout/column.ts';

import { Shaper } from '../../../src/render/pdf/shape.ts';
import type { Column, Table } from '../../../src/report/document.ts';
import { demoDocument } from './demo-document.ts';
import { reportFonts } from './report-fonts.ts';
import { wholeLayout } from './whole-layout.ts';

const shaper = new Shaper(new FontShelf(reportFonts));

const why =
  'The maker closed with our order unfinished, and the new one needs a year for all of it.';

/** The lines of each cell of the first row that is not the head. */
function firstRow(cells: Readonly<Record<string, string>>): readonly (readonly string[])[] {
  const columns = Object.keys(cells).map((heading): Column => {
    return { heading: [{ kind: 'text', text: heading }], width: 1, align: 'left' };
  });
  const row = { cells: Object.values(cells).map((text) => [{ kind: 'text' as const, text }]) };
  const table: Table = { kind: 'table', columns, rows: [row, row, row] };
  const layout = wholeLayout(demoDocument({ blocks: [table] }), shaper);
  const [head, body] = layout.pages[0]?.slabs.map(({ slab }) => slab.drawings) ?? [];
  const lefts = linesOf(head ?? []).map(({ x }) => x);
  return lefts.map((left) =>
    linesOf(body ?? [])
      .filter(({ x }) => Math.abs(x - left) < 0.01)
      .map(({ line }) =>
        line.pieces
          .map(({ atom }) => atom.shape.text + (atom.space > 0 ? ' ' : ''))
          .join('')
          .trim(),
      ),
  );
}

function linesOf(drawings: readonly Drawing[]) {
  return drawings.filter((drawing) => drawing.kind === 'line');
}

test('dates stay on one line where there is room', () => {
  const [date] = firstRow({ Due: '30 September 2015', What: 'LED lanterns', Why: why });
  expect(date).toEqual(['30 September 2015']);
});

test('where texts are crowded, the year of a date goes below the day and month', () => {
  const [, what = [], original, known, moved, , reason = []] = firstRow({
    'No.': '2.3',
    What: 'LED lanterns on all five of the breakwater heads',
    Original: '30 September 2015',
    Known: '30 November 2015',
    Moved: 'Expected 29 February 2016',
    Days: '+305',
    Reason: why,
  });
  expect(original).toEqual(['30 September', '2015']);
  expect(known).toEqual(['30 November', '2015']);
  expect(moved).toEqual(['Expected', '29 February', '2016']);
  expect(Math.max(what.length, reason.length)).toBeLessThanOrEqual(5);
});

test('a table of short texts is one line a row', () => {
  const cells = { No: '1.2', What: 'Ladders', Who: 'Engineering', Due: '30 June 2016' };
  expect(firstRow(cells).map((lines) => lines.length)).toEqual([1, 1, 1, 1]);
});
