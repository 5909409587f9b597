import { readFonts } from '../files/fonts.ts';
import type { StartDocument } from '../render/document-writer.ts';
import { type PageFormat, pageFormats } from '../render/formats.ts';
import type { Surroundings } from './surroundings.ts';

/** How a document of the format is begun. */
export function pageFormat(format: PageFormat, surroundings: Surroundings): Promise<StartDocument> {
  const fonts = () => readFonts(surroundings.world, surroundings.packageFolder);
  const inThread = format === 'pdf' ? surroundings.pdfInThread?.(fonts) : undefined;
  return inThread ?? pageFormats[format](fonts);
}
