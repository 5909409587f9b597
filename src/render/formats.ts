import type { StartDocument } from './document-writer.ts';
import { MarkdownWriter } from './markdown/render-markdown.ts';
import type { FontFiles } from './pdf/font-files.ts';

/** The formats of pages, and how a document of each is begun. */
export const pageFormats = {
  pdf: async (fonts: () => FontFiles): Promise<StartDocument> => {
    // Loaded only when a PDF is made: it is most of the program's size.
    const { pdfFormat } = await import('./pdf/render-pdf.ts');
    return pdfFormat(fonts());
  },
  md: (): Promise<StartDocument> => Promise.resolve(() => new MarkdownWriter()),
  html: async (): Promise<StartDocument> => {
    // Loaded only when a page is made, for what it brings along.
    const { htmlFormat } = await import('./html/render-html.ts');
    return htmlFormat;
  },
} as const;

export type PageFormat = keyof typeof pageFormats;
