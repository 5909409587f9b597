import { statuses } from '../../../src/domain/status.ts';
import { FontShelf } from '../../../src/render/pdf/fonts.ts';

import { Shaper } from '../../../src/render/pdf/shape.ts';
import type { Block, Inline } from '../../../src/report/document.ts';
import { demoDocument } from './demo-document.ts';
import { slabsByPage, textOf } from './layout-faults.ts';
import { reportFonts } from './report-fonts.ts';
import { wholeLayout } from './whole-layout.ts';

const shaper = new Shaper(new FontShelf(reportFonts));

/** The lines of the pages of the blocks, pushed down so far that each break is met somewhere. */
const pushedDown = Array.from({ length: 52 }, (_, lines) => lines);

function pagesOf(lines: number, ...blocks: readonly Block[]): readonly (readonly string[])[] {
  const filler: Block = { kind: 'code', text: 'filler\n'.repeat(lines + 1) };
  const layout = wholeLayout(demoDocument({ blocks: [filler, ...blocks] }), shaper);
  return slabsByPage(layout).map((slabs) => slabs.map(({ drawings }) => textOf(drawings)));
}

function text(words: string): Inline {
  return { kind: 'text', text: words };
}

function list(...items: readonly (readonly Inline[])[]): Block {
  const paragraphs = items.map((content): readonly Block[] => [{ kind: 'paragraph', content }]);
  return { kind: 'list', ordered: false, start: 1, items: paragraphs };
}

test('neither the first nor the last item of a list is alone on a page', () => {
  const items = list(...[1, 2, 3, 4, 5].map((number) => [text(`item ${number}`)]));
  const counts = pushedDown.map((lines) =>
    pagesOf(lines, items).map((page) => page.filter((line) => line.includes('item')).length),
  );
  expect(new Set(counts.flat())).toEqual(new Set([2, 3, 5]));
});

test('a list that explains statuses is whole, and on the page where its table ends', () => {
  const row = (words: string) => ({ cells: [[text(words)], [text('words')]] });
  const column = { heading: [text('Head')], width: 1, align: 'left' as const };
  const rows = Array.from({ length: 20 }, (_, index) => row(`row ${index + 1}`));
  const table: Block = { kind: 'table', columns: [column, column], rows };
  const legend = list(
    ...statuses.map((status): Inline[] => [{ kind: 'status', status, words: 'legend' }]),
  );
  for (const lines of pushedDown) {
    const last = pagesOf(lines, table, legend).find((page) =>
      page.some((line) => line.includes('legend')),
    );
    expect(last?.filter((line) => line.includes('legend')).length).toBe(statuses.length);
    expect(last?.some((line) => line.startsWith('row 20'))).toBe(true);
  }
});
