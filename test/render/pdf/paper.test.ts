import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FontShelf } from '../../../src/render/pdf/fonts.ts';

import { createPdfRenderer } from '../../support/render-pdf.ts';
import { Shaper } from '../../../src/render/pdf/shape.ts';
import type { ReportDocument } from '../../../src/report/document.ts';
import { freshFolder } from '../../support/folders.ts';
import { documents } from '../../support/outputs.ts';
import { harbourData, readProgramme, sampleData } from '../../support/programmes.ts';
import { day } from '../../support/records.ts';
import { layoutFaults } from './layout-faults.ts';
import { Pdf } from './pdf-structure.ts';
import { reportFonts } from './report-fonts.ts';
import { wholeLayout } from './whole-layout.ts';

const shaper = new Shaper(new FontShelf(reportFonts));

/** Every document of a programme whose settings ask for the size. */
function documentsOn(size: string, data: string, date: string): readonly ReportDocument[] {
  const folder = freshFolder(data);
  const settings = join(folder, 'programme.yaml');
  const text = readFileSync(settings, 'utf8').replace(/^page_size:.*\n/m, '');
  writeFileSync(settings, `${text.trimEnd()}\npage_size: ${size}\n`);
  return documents(readProgramme(folder), day(date));
}

describe.each([
  ['A4', [0, 0, 595.28, 841.89]],
  ['Letter', [0, 0, 612, 792]],
])('on %s paper', (size, box) => {
  const harbour = documentsOn(size, harbourData, '2016-03-31');
  const laidOut = [...harbour, ...documentsOn(size, sampleData, '2016-03-31')].map((document) => ({
    title: document.title,
    layout: wholeLayout(document, shaper),
  }));

  test('every page is of that size', () => {
    const render = createPdfRenderer(reportFonts);
    const path = join(freshFolder(), 'report.pdf');
    for (const document of harbour.slice(0, 3)) {
      writeFileSync(path, render(document));
      const boxes = Pdf.of(path).pages.map((page) => page['/MediaBox']);
      expect(boxes).toEqual(boxes.map(() => box));
    }
  });

  test.each(Object.entries(layoutFaults))('no report has %s', (_, faults) => {
    const found = laidOut.flatMap(({ title, layout }) =>
      faults(layout).map((fault) => `${title}, ${fault}`),
    );
    expect(found).toEqual([]);
  });
});
