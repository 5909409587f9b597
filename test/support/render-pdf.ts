import type { FontFiles } from '../../src/render/pdf/font-files.ts';
import { pdfFormat } from '../../src/render/pdf/render-pdf.ts';
import type { ReportDocument } from '../../src/report/document.ts';

/** Makes PDFs of whole documents, as a build does. */
export function createPdfRenderer(fonts: FontFiles): (document: ReportDocument) => Uint8Array {
  const format = pdfFormat(fonts);
  return (document) => {
    const writer = format(document);
    for (const block of document.blocks) writer.add(block);
    return writer.end();
  };
}
