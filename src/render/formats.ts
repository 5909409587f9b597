import type { StartDocument } from './document-writer.ts';
import type { FontFiles } from './pdf/font-files.ts';

/** The formats of pages, and how a document of each is begun; what makes it is loaded when it is. */
export const pageFormats = {
  pdf: async (fonts: () => FontFiles): Promise<StartDocument> => {
    const { pdfFormat } = await import('./pdf/render-pdf.ts');
    return pdfFormat(fonts());
  },
  md: async (): Promise<StartDocument> => {
    const { MarkdownWriter } = await import('./markdown/render-markdown.ts');
    return () => new MarkdownWriter();
  },
  html: async (): Promise<StartDocument> => {
    const { htmlFormat } = await import('./html/render-html.ts');
    return htmlFormat;
  },
} as const;

export type PageFormat = keyof typeof pageFormats;
