import type { ReportDocument } from '../../report/document.ts';
import type { FontFiles } from './font-files.ts';
import { FontShelf } from './fonts.ts';
import { layOut } from './layout/layout.ts';
import { addNavigation } from './navigation.ts';
import { paint } from './paint.ts';
import { PdfFile } from './pdf-file.ts';
import { Shaper } from './shape.ts';

/** Turns a document into the bytes of a PDF: the same document gives the same bytes anywhere. */
export type PdfRenderer = (document: ReportDocument) => Uint8Array;

/**
 * A renderer for all documents of a build. It parses each font once and remembers the widths of
 * words: for a short report that is nearly all of the work.
 */
export function createPdfRenderer(fonts: FontFiles): PdfRenderer {
  const shaper = new Shaper(new FontShelf(fonts));
  return (document) => {
    const layout = layOut(document, shaper);
    const file = new PdfFile({
      title: document.title,
      author: document.organization,
      subject: document.subtitle ?? document.runningHead,
      language: document.language,
      date: new Date(`${document.date}T00:00:00Z`),
    });
    const pages = paint(layout, file, shaper);
    addNavigation(layout, pages, file);
    return file.bytes();
  };
}

/** One document as a PDF; for several, `createPdfRenderer` is much faster. */
export function renderPdf(document: ReportDocument, fonts: FontFiles): Uint8Array {
  return createPdfRenderer(fonts)(document);
}
