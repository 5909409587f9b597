import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, ReportDocument } from '../../src/report/document.ts';
import { readFonts } from '../../src/files/fonts.ts';
import { nodeWorld } from '../../src/files/node-world.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import { createPdfRenderer } from '../support/render-pdf.ts';
import { freshFolder } from '../support/folders.ts';
import { wordsOfMarkdown } from '../support/markdown-words.ts';
import { documents } from '../support/outputs.ts';
import { wordsOfPdf } from '../support/pdf-words.ts';
import { checkout, harbourData, readProgramme, sampleData } from '../support/programmes.ts';
import { day } from '../support/records.ts';

const renderPdf = createPdfRenderer(readFonts(nodeWorld, checkout));

/** The words of the document's PDF, in the order of its structure. */
function pdfWords(document: ReportDocument): string[] {
  const path = join(freshFolder(), 'report.pdf');
  writeFileSync(path, renderPdf(document));
  return wordsOfPdf(path);
}

// The drawing of a timeline has no place in Markdown; its facts follow in words in both.
describe.each([
  ['harbour', harbourData, '2016-03-31'],
  ['sample', sampleData, '2015-09-30'],
])('the %s programme', (_, data, date) => {
  const all = documents(readProgramme(data), day(date));

  test('says the same words in PDF and in Markdown, in the same order', () => {
    for (const document of all) {
      const words = wordsOfMarkdown(renderMarkdown(document));
      expect(words.length).toBeGreaterThan(80);
      expect(pdfWords(document)).toEqual(words);
    }
  });

  test('a cell that is missing in one of the two is noticed', () => {
    const [document] = all.slice(-1);
    if (document === undefined) throw new Error('no document');
    const without = { ...document, blocks: document.blocks.map(withoutCell) };
    expect(without).not.toEqual(document);
    expect(pdfWords(document)).not.toEqual(wordsOfMarkdown(renderMarkdown(without)));
  });
});

/** The block without the words of the last cell of its first row. */
function withoutCell(block: Block): Block {
  if (block.kind !== 'table') return block;
  const [first, ...rest] = block.rows;
  if (first === undefined) return block;
  return { ...block, rows: [{ ...first, cells: [...first.cells.slice(0, -1), []] }, ...rest] };
}
