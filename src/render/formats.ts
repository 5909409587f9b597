import type { ReportDocument } from '../report/document.ts';
import { renderMarkdown } from './markdown/render-markdown.ts';
import type { FontFiles } from './pdf/font-files.ts';

/** Turns documents into the files of one format. */
export type DocumentRenderer = (document: ReportDocument) => Uint8Array;

/** The formats of pages; a renderer is made once and serves all documents of a build. */
export const pageFormats = {
  pdf: async (fonts: () => FontFiles): Promise<DocumentRenderer> => {
    // Loaded only when a PDF is made: it is most of the program's size.
    const { createPdfRenderer } = await import('./pdf/render-pdf.ts');
    return createPdfRenderer(fonts());
  },
  md: (): Promise<DocumentRenderer> => {
    const encoder = new TextEncoder();
    return Promise.resolve((document) => encoder.encode(renderMarkdown(document)));
  },
  html: async (): Promise<DocumentRenderer> => {
    // Loaded only when a page is made, for what it brings along.
    const { renderHtml } = await import('./html/render-html.ts');
    const encoder = new TextEncoder();
    return (document) => encoder.encode(renderHtml(document));
  },
} as const;

export type PageFormat = keyof typeof pageFormats;
